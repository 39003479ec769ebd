import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileTypeFromFile } from 'file-type';
import { DomainError } from '@pilotage/domain/kernel';
import { ENCRYPTED_PDF, safeFileName } from './sniff';

/** A file on its way in, as a stream: it is never held whole in memory. */
export interface Incoming {
  readonly name: string;
  readonly content: Readable & { readonly truncated?: boolean };
}

export interface UploadRule {
  readonly maxBytes: number;
  readonly mimes: ReadonlySet<string>;
}

/** A file that lies beside the store under a name of its own, judged and hashed, not yet kept. */
export interface ReceivedFile {
  readonly path: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
}

const MB = 1024 * 1024;
const TAIL = 2048;
/** What a pattern may be split over between two pieces. */
const OVERLAP = 64;

/**
 * Writes an upload to a folder while its hash is made, and judges it by its content, never by its name (SPEC J4, Q6).
 * Whatever goes wrong, nothing of it stays.
 * @throws DomainError FILE_BROKEN, FILE_TOO_LARGE or FILE_TYPE
 */
export async function receive(
  upload: Incoming,
  rule: UploadRule,
  folder: string,
  field: string,
): Promise<ReceivedFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  try {
    const written = await write(upload, path, rule, field);
    const type = written.bytes === 0 ? undefined : await fileTypeFromFile(path);
    if (written.bytes === 0) throw new DomainError('FILE_BROKEN', undefined, field);
    if (!type || !rule.mimes.has(type.mime)) throw new DomainError('FILE_TYPE', undefined, field);
    const isBroken = type.mime === 'application/pdf' && (written.encrypted || !written.tail.includes('%%EOF'));
    if (isBroken) throw new DomainError('FILE_BROKEN', undefined, field);
    return { path, name: safeFileName(upload.name), mime: type.mime, bytes: written.bytes, sha256: written.sha256 };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function write(upload: Incoming, path: string, rule: UploadRule, field: string) {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let [bytes, encrypted, tail] = [0, false, ''];
  try {
    for await (const piece of upload.content) {
      const chunk = piece as Buffer;
      bytes += chunk.byteLength;
      if (bytes > rule.maxBytes) throw new DomainError('FILE_TOO_LARGE', { max: rule.maxBytes / MB }, field);
      hash.update(chunk);
      await file.writeFile(chunk);
      const text = tail.slice(-OVERLAP) + chunk.toString('latin1');
      encrypted ||= ENCRYPTED_PDF.test(text);
      tail = (tail + chunk.toString('latin1')).slice(-TAIL);
    }
    if (upload.content.truncated) throw new DomainError('FILE_TOO_LARGE', { max: rule.maxBytes / MB }, field);
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, encrypted, tail, sha256: hash.digest('hex') };
}
