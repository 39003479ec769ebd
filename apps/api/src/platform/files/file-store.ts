import { createHash } from 'node:crypto';

/** Where file contents lie, addressed by their SHA-256. Two real implementations: a disk folder, and S3. */
export abstract class FileStore {
  abstract readonly kind: 'disk' | 's3';
  /** Stores content once; putting the same content again changes nothing. */
  abstract put(sha256: string, content: Uint8Array): Promise<void>;
  /** @throws when nothing is stored under this hash */
  /** Takes a file over from `incoming`, which then lies there no more. */
  abstract adopt(sha256: string, path: string): Promise<void>;
  /** The folder into which uploads are written before they are kept. */
  abstract incoming(): string;
  abstract get(sha256: string): Promise<Uint8Array>;
  abstract has(sha256: string): Promise<boolean>;
  abstract ping(): Promise<void>;
}

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
