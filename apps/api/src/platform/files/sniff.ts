import { fileTypeFromBuffer } from 'file-type';
import { DomainError } from '@pilotage/domain/kernel';

const MB = 1024 * 1024;
export const MAX_UPLOAD_BYTES = 10 * MB;
/** Of a file that is written to the disk as it comes. */
export const MAX_STREAMED_BYTES = 50 * MB;

const ALLOWED = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** What the trailer of a locked PDF names. */
export const ENCRYPTED_PDF = /\/Encrypt\s+\d+\s+\d+\s+R/;

/** A PDF that no page can be read from: cut off, or locked with a password. */
function isBrokenPdf(content: Uint8Array): boolean {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');
  return !text.slice(-2048).includes('%%EOF') || ENCRYPTED_PDF.test(text);
}

/**
 * Judges an upload by its content, never by its name (SPEC J4, Q6).
 * @returns the type of the content
 * @throws DomainError FILE_BROKEN, FILE_TOO_LARGE or FILE_TYPE
 */
export async function sniffUpload(content: Uint8Array, field: string): Promise<string> {
  if (content.byteLength === 0) throw new DomainError('FILE_BROKEN', undefined, field);
  if (content.byteLength > MAX_UPLOAD_BYTES)
    throw new DomainError('FILE_TOO_LARGE', { max: MAX_UPLOAD_BYTES / MB }, field);
  const type = await fileTypeFromBuffer(content);
  if (!type || !ALLOWED.has(type.mime)) throw new DomainError('FILE_TYPE', undefined, field);
  if (type.mime === 'application/pdf' && isBrokenPdf(content)) throw new DomainError('FILE_BROKEN', undefined, field);
  return type.mime;
}

/** A file name without path, control characters or surprises; Chinese stays. */
export function safeFileName(name: string): string {
  const base = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .trim()
    .slice(-120);
  return clean === '' || /^\.+$/.test(clean) ? 'file' : clean;
}
