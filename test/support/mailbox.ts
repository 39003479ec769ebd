import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ReceivedMail {
  readonly file: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly raw: string;
}

function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_w, kind: string, data: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(data, 'base64').toString('utf8')
        : decodeQuoted(data.replaceAll('_', ' ')),
    );
}

function decodeQuoted(text: string): string {
  const bytes: number[] = [];
  const joined = text.replace(/=\r?\n/g, '');
  for (let i = 0; i < joined.length; i++) {
    const hex = joined[i] === '=' ? /^[0-9A-F]{2}$/i.exec(joined.slice(i + 1, i + 3)) : null;
    if (hex) {
      bytes.push(parseInt(hex[0], 16));
      i += 2;
    } else bytes.push(...Buffer.from(joined[i] ?? '', 'utf8'));
  }
  return Buffer.from(bytes).toString('utf8');
}

/** One part of a mail, decoded. */
export function partOf(raw: string, type: string): string {
  const at = raw.search(new RegExp(`content-type: ${type}`, 'i'));
  if (at < 0) return '';
  const [head = '', ...rest] = raw.slice(at).split(/\r?\n\r?\n/);
  const body = rest.join('\n\n').split(/\r?\n--/)[0] ?? '';
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body.replace(/\s/g, ''), 'base64').toString('utf8');
  return /transfer-encoding: quoted-printable/i.test(head) ? decodeQuoted(body) : body;
}

/** Reads one .eml file as a mail program would. */
export function readMail(file: string, raw: string): ReceivedMail {
  const head = (raw.split(/\r?\n\r?\n/)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ');
  const header = (name: string): string =>
    decodeWords(new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '').trim();
  return { file, to: header('To'), subject: header('Subject'), text: partOf(raw, 'text/plain'), raw };
}

/** The folder into which the product mails. */
export class Mailbox {
  private readonly seen = new Map<string, ReceivedMail>();

  constructor(private readonly folder: string) {}

  /** Every mail so far, oldest first: those that stood here at an earlier look come before those of a later one. */
  async all(): Promise<ReceivedMail[]> {
    const names = (await readdir(this.folder).catch(() => [])).filter((n) => n.endsWith('.eml')).sort();
    for (const name of names) {
      if (!this.seen.has(name)) this.seen.set(name, readMail(name, await readFile(join(this.folder, name), 'utf8')));
    }
    return [...this.seen.values()];
  }

  async to(address: string): Promise<ReceivedMail[]> {
    return (await this.all()).filter((m) => m.to.toLowerCase().includes(address.toLowerCase()));
  }

  /** The token of the newest link mailed to an address under a subject. */
  async token(address: string, subject: RegExp): Promise<string> {
    const mails = (await this.to(address)).filter((m) => subject.test(m.subject));
    const token = /\/t\/([\w-]{20,})/.exec(mails.at(-1)?.text ?? '')?.[1];
    if (!token) throw new Error(`no link for ${subject} in ${mails.length} mails`);
    return token;
  }
}
