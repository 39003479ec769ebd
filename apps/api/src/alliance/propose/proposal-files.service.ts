import { Injectable } from '@nestjs/common';
import type { OnlineDocument } from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import type { Alliance } from '@pilotage/contracts/alliance-views';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Files } from '../../platform/files/files';
import type { Incoming, UploadRule } from '../../platform/files/received';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { Proposals, type ProposalRecord } from '../proposals.store';
import { ProposalReading } from '../reading.store';
import { AllianceView } from './alliance-view';
import { ProposeStore } from './propose.store';

const MB = 1024 * 1024;
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const RULES: Readonly<Record<OnlineDocument, UploadRule>> = {
  PLAN: { maxBytes: 30 * MB, mimes: new Set(['application/pdf', `${OFFICE}.wordprocessingml.document`]) },
  SLIDES: { maxBytes: 50 * MB, mimes: new Set(['application/pdf', `${OFFICE}.presentationml.presentation`]) },
};

/** The plan and the slides (SPEC J4): streamed to the disk, sniffed, every version kept with its hash. */
@Injectable()
export class ProposalFilesService {
  constructor(
    private readonly store: ProposeStore,
    private readonly proposals: Proposals,
    private readonly reading: ProposalReading,
    private readonly views: AllianceView,
    private readonly files: Files,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError PROPOSAL_CLOSED, FILE_BROKEN, FILE_TOO_LARGE or FILE_TYPE; nothing of the file stays then */
  async add(record: ProposalRecord, kind: OnlineDocument, upload: Incoming, actor: Actor): Promise<Alliance> {
    if (record.status !== 'drafted' && record.status !== 'returned') {
      upload.content.resume();
      throw new DomainError('PROPOSAL_CLOSED');
    }
    const received = await this.files.receive(upload, RULES[kind], 'file');
    try {
      // The time is taken when all of it has come.
      await this.database.transact(await this.clock.now(), async (unit) => {
        await this.proposals.lock(unit.tx, record.id);
        if (!(await this.store.touch(unit, record.id))) throw new DomainError('PROPOSAL_CLOSED');
        const named = { purpose: `ALLIANCE_${kind}`, diagnosisId: null, uploadedById: actor.accountId };
        const { id } = await this.files.keepReceived(unit, received, named);
        await this.store.addFile(unit, { proposalId: record.id, kind, fileId: id, byId: actor.accountId });
        await this.audit.record(unit, {
          actor: { id: actor.accountId, kind: 'leader', ip: actor.ip },
          action: 'alliance.upload',
          subject: { type: 'alliance', id: record.id },
          detail: { kind, bytes: received.bytes, sha256: received.sha256 },
        });
      });
    } finally {
      await this.files.drop(received);
    }
    return this.views.of(await this.proposals.byId(record.id));
  }

  async read(record: ProposalRecord, id: string): Promise<FileAnswer> {
    const row = (await this.reading.files(record.id)).find((f) => f.id === id);
    if (!row) throw new DomainError('NOT_FOUND');
    const { name, mime, sha256 } = row.file;
    return { name, mime, content: await this.files.read(sha256) };
  }
}
