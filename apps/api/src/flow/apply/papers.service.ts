import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { WireFile } from '@pilotage/contracts/apply';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Files, type Upload } from '../../platform/files/files';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import type { CaseRecord } from '../cases.store';
import { ApplyStore } from './apply.store';
import { requireOpen } from './draft-access';

/** The papers of a draft: its signed page, the scan that the desk keys in from (SPEC D8). */
@Injectable()
export class PapersService {
  constructor(
    private readonly store: ApplyStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly audit: Audit,
  ) {}

  async add(
    record: CaseRecord,
    upload: Upload,
    purpose: 'SIGNED_PAGE' | 'ATTACHMENT',
    actor: Actor | null,
  ): Promise<WireFile> {
    requireOpen(record);
    const accepted = await this.files.accept(upload, 'file');
    const file = await this.database.transact(await this.clock.now(), (unit) =>
      this.files.keep(unit, { ...accepted, purpose, diagnosisId: record.id, uploadedById: actor?.accountId ?? null }),
    );
    return fileView(file);
  }

  /** For whoever may go on with the draft; each look is in the audit trail. */
  async read(record: CaseRecord, id: string, actor: Actor | null): Promise<FileAnswer> {
    const file = (await this.store.files(record.id)).find((f) => f.id === id);
    if (!file) throw new DomainError('NOT_FOUND');
    await this.database.transact(await this.clock.now(), (unit) =>
      this.audit.record(unit, {
        actor: { id: actor?.accountId ?? null, kind: actor ? 'staff' : 'link', ip: actor?.ip ?? null },
        action: 'download',
        subject: { type: 'file', id },
      }),
    );
    return { name: file.name, mime: file.mime, content: await this.files.read(file.sha256) };
  }
}

interface FileFields {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mime: string;
  readonly sha256: string;
  readonly purpose: string;
  readonly createdAt: Date;
}

export function fileView(f: FileFields): WireFile {
  const { id, name, bytes, mime, sha256, purpose, createdAt } = f;
  return { id, name, bytes, mime, sha256, purpose, at: createdAt.toISOString() };
}
