import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Unit } from '../database/database';
import { newId } from '../database/ids';
import { FileStore, sha256Of } from './file-store';
import { receive, type Incoming, type ReceivedFile, type UploadRule } from './received';
import { safeFileName, sniffUpload } from './sniff';

export interface Upload {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface NewFile {
  readonly content: Uint8Array;
  readonly mime: string;
  readonly name: string;
  readonly purpose: string;
  readonly diagnosisId: string | null;
  readonly uploadedById: string | null;
}

/** Stores content first, then the row that names it: a crash between leaves an unnamed content, never a name without. */
@Injectable()
export class Files {
  constructor(private readonly store: FileStore) {}

  /** Judges an upload before anything is stored. */
  async accept(upload: Upload, field: string): Promise<{ mime: string; name: string; content: Uint8Array }> {
    const mime = await sniffUpload(upload.content, field);
    return { mime, name: safeFileName(upload.name), content: upload.content };
  }

  /** Writes a streamed upload beside the store and judges it; `keepReceived` or `drop` ends it. */
  receive(upload: Incoming, rule: UploadRule, field: string): Promise<ReceivedFile> {
    return receive(upload, rule, this.store.incoming(), field);
  }

  drop(file: ReceivedFile): Promise<void> {
    return rm(file.path, { force: true });
  }

  /** As `keep`, for a file that was streamed in. */
  async keepReceived(unit: Unit, file: ReceivedFile, named: Omit<NewFile, 'content' | 'mime' | 'name'>) {
    const { path, ...row } = file;
    await this.store.adopt(file.sha256, path);
    return unit.tx.storedFile.create({ data: { id: newId(), createdAt: unit.now, ...row, ...named } });
  }

  async keep(unit: Unit, file: NewFile) {
    const sha256 = sha256Of(file.content);
    await this.store.put(sha256, file.content);
    const { content, ...row } = file;
    return unit.tx.storedFile.create({
      data: { id: newId(), sha256, bytes: content.byteLength, createdAt: unit.now, ...row },
    });
  }

  read(sha256: string): Promise<Uint8Array> {
    return this.store.get(sha256);
  }
}
