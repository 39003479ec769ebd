import { Injectable } from '@nestjs/common';
import { checkAttachment, mayAttach, mayDetach } from '@pilotage/domain/interview';
import { DomainError } from '@pilotage/domain/kernel';
import type { addAttachment, listAttachments } from '@pilotage/contracts/attachments';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { Files, type Upload } from '../../platform/files/files';
import { thumbnailOf } from '../../platform/files/thumbnail';
import { is, moverOf, type Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Cases, type CaseRecord } from '../cases.store';
import { AttachmentsStore, type AttachmentRow } from './attachments.store';
import { InterviewService } from './interview.service';

type Listed = Output<typeof listAttachments>;
type Small = Pick<Upload, 'content'> | null;

/** Photos, screenshots and documents of an interview, for its consultant and the office alone (SPEC G6). */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly store: AttachmentsStore,
    private readonly interviews: InterviewService,
    private readonly cases: Cases,
    private readonly files: Files,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list(no: string, actor: Actor): Promise<Listed> {
    return this.act(async (unit) => this.listed(unit, await this.interviews.mine(unit, no, actor), actor));
  }

  /** @throws DomainError what the sniffing of uploads says, or why the case takes no such file */
  async add(no: string, wish: In<typeof addAttachment>['query'], upload: Upload, actor: Actor): Promise<Listed> {
    await this.act(async (unit) => this.open(await this.interviews.mine(unit, no, actor)));
    const accepted = await this.files.accept(upload, 'file');
    const wrong = checkAttachment({ kind: wish.kind, mime: accepted.mime, count: 0 });
    if (wrong.length > 0) throw new DomainError(wrong);
    const isPicture = accepted.mime.startsWith('image/');
    const small = isPicture ? { content: await thumbnailOf(accepted.content, 'file') } : null;
    return this.act(async (unit) => {
      const record = await this.held(unit, no, actor);
      this.open(record);
      const interview = await this.store.interview(unit.tx, record.id, wish.interview);
      if (!interview) throw new DomainError('NOT_FOUND');
      const { length: count } = await this.store.ofCase(unit.tx, record.id);
      const full = checkAttachment({ kind: wish.kind, mime: accepted.mime, count });
      if (full.length > 0) throw new DomainError(full);
      const kept = await this.keep(unit, accepted, small, actor);
      const who = { addedById: actor.accountId, byOffice: is(actor, 'COORDINATOR', 'ADMIN') };
      await this.store.add(unit, { interviewId: interview.id, kind: wish.kind, ...kept, ...who });
      await this.note(unit, record, actor, 'addAttachment', { kind: wish.kind, file: kept.fileId });
      return this.listed(unit, record, actor);
    });
  }

  async read(no: string, id: string, which: 'file' | 'thumbnail', actor: Actor): Promise<FileAnswer> {
    const file = await this.act(async (unit) => {
      const record = await this.interviews.mine(unit, no, actor);
      const found = (await this.store.find(unit.tx, record.id, id))?.[which];
      if (!found) throw new DomainError('NOT_FOUND');
      if (which === 'file') await this.note(unit, record, actor, 'download', { file: found.id });
      return found;
    });
    return { name: file.name, mime: file.mime, content: await this.files.read(file.sha256) };
  }

  /** @throws DomainError ATTACHMENT_OF_ANOTHER, or ATTACHMENTS_CLOSED once the report was handed in */
  async remove(no: string, id: string, actor: Actor): Promise<Listed> {
    return this.act(async (unit) => {
      const record = await this.held(unit, no, actor);
      const row = await this.store.find(unit.tx, record.id, id);
      if (!row) throw new DomainError('NOT_FOUND');
      if (row.addedById !== actor.accountId) throw new DomainError('ATTACHMENT_OF_ANOTHER');
      if (!mayDetach(record.status)) throw new DomainError('ATTACHMENTS_CLOSED');
      await this.store.remove(unit, row);
      const detail = { kind: row.kind, file: row.fileId, sha256: row.file.sha256 };
      await this.note(unit, record, actor, 'removeAttachment', detail);
      return this.listed(unit, record, actor);
    });
  }

  private async act<T>(what: (unit: Unit) => Promise<T>): Promise<T> {
    return this.database.transact(await this.clock.now(), what);
  }

  /** The case as it is now, standing still until the transaction ends. */
  private async held(unit: Unit, no: string, actor: Actor): Promise<CaseRecord> {
    const { id } = await this.interviews.mine(unit, no, actor);
    await this.cases.lock(unit.tx, id);
    return this.interviews.mine(unit, no, actor);
  }

  private open(record: CaseRecord): void {
    if (!mayAttach(record.status)) throw new DomainError('ATTACHMENTS_CLOSED');
  }

  private async keep(unit: Unit, file: Upload & { mime: string }, small: Small, actor: Actor) {
    const of = { diagnosisId: null, uploadedById: actor.accountId };
    const { id } = await this.files.keep(unit, { ...file, purpose: 'INTERVIEW', ...of });
    if (!small) return { fileId: id, thumbnailId: null };
    const thumbnail = { ...small, name: 'thumbnail.webp', mime: 'image/webp', purpose: 'INTERVIEW_THUMBNAIL' };
    return { fileId: id, thumbnailId: (await this.files.keep(unit, { ...thumbnail, ...of })).id };
  }

  private note(unit: Unit, record: CaseRecord, actor: Actor, action: string, detail: Record<string, unknown>) {
    return this.audit.record(unit, {
      actor: { id: actor.accountId, kind: moverOf(actor), ip: actor.ip },
      action,
      subject: { type: 'diagnosis', id: record.id },
      detail,
    });
  }

  private async listed(unit: Unit, record: CaseRecord, actor: Actor): Promise<Listed> {
    const rows = await this.store.ofCase(unit.tx, record.id);
    const removable = (r: AttachmentRow): boolean => r.addedById === actor.accountId && mayDetach(record.status);
    return {
      open: mayAttach(record.status),
      attachments: rows.map((r) => ({
        id: r.id,
        interview: r.interviewId,
        kind: r.kind,
        name: r.file.name,
        bytes: r.file.bytes,
        mime: r.file.mime,
        at: r.addedAt.toISOString(),
        byOffice: r.byOffice,
        hasThumbnail: r.thumbnailId !== null,
        removable: removable(r),
      })),
    };
  }
}
