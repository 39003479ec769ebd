import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileStore } from './file-store';

/** Files below one folder, two levels deep by hash; written beside and renamed, so a file is whole or not there. */
export class DiskStore extends FileStore {
  readonly kind = 'disk';

  constructor(private readonly folder: string) {
    super();
  }

  private path(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  async put(sha256: string, content: Uint8Array): Promise<void> {
    if (await this.has(sha256)) return;
    const path = this.path(sha256);
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${randomUUID()}`;
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  }

  incoming(): string {
    return join(this.folder, 'incoming');
  }

  async adopt(sha256: string, incoming: string): Promise<void> {
    const path = this.path(sha256);
    await mkdir(dirname(path), { recursive: true });
    await rename(incoming, path);
  }

  async get(sha256: string): Promise<Uint8Array> {
    return readFile(this.path(sha256));
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.path(sha256)).then(
      () => true,
      () => false,
    );
  }

  async ping(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
  }
}
