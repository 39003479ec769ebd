import { Injectable } from '@nestjs/common';
import { compareTwins, readPaperCode, sayPaperCode } from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { logPhoneCall, PaperReceiptView, recordPapers } from '@pilotage/contracts/qualification';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { ScreenCases, type ScreenCase } from './screen-cases.store';
import { receiptView } from './screen-view';
import { ScreenStore } from './screen.store';

type Envelope = In<typeof recordPapers>['body'];

/** The desk at which envelopes arrive, and the telephone (SPEC L4, L6, X6). */
@Injectable()
export class PapersService {
  constructor(
    private readonly store: ScreenStore,
    private readonly cases: ScreenCases,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The instant is the database's, taken in the transaction; nobody types it. A later receipt corrects an earlier one. */
  async receive(no: string, body: Envelope, actor: Actor): Promise<PaperReceiptView> {
    const read = body.code === null ? null : readPaperCode(body.code);
    if (body.code !== null && read === null) throw new DomainError('INPUT_INVALID', undefined, 'code');
    const row = await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.found(no, unit);
      const twin = this.twin(record, read);
      const { carrier, tracking, postmarkedOn, copies, sealed, certificate, note } = body;
      const made = await this.store.receive(unit, {
        proposalId: record.id,
        clerkId: actor.accountId,
        ...{ carrier, tracking, postmarkedOn, copies, sealed, certificate, note },
        ...twin,
        onlineRevision: record.revision,
      });
      await this.record(unit, actor, 'receivePapers', record, { copies, sealed, certificate, twin: twin.mismatches });
      return made;
    });
    return receiptView(row, new Map([[actor.accountId, actor.name]]));
  }

  private twin(record: ScreenCase, read: ReturnType<typeof readPaperCode>) {
    if (read === null) return { code: null, paperRevision: null, mismatches: ['NO_CODE'] };
    const mismatches = compareTwins(
      { revision: read.revision, printedPlan: null, known: this.cases.isOurs(record, read) },
      { revision: record.revision, planFile: null, ownPrint: false },
    );
    return { code: sayPaperCode(read), paperRevision: read.revision, mismatches };
  }

  async logCall(no: string, body: In<typeof logPhoneCall>['body'], actor: Actor): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.found(no, unit);
      await this.store.logCall(unit, { proposalId: record.id, ...body, byId: actor.accountId });
      await this.record(unit, actor, 'logPhoneCall', record, { about: body.about, answered: body.answered });
    });
  }

  private async found(no: string, unit: Unit): Promise<ScreenCase> {
    const record = await this.cases.byNumber(no, unit.tx);
    if (!record) throw new DomainError('NOT_FOUND');
    return record;
  }

  private async record(unit: Unit, actor: Actor, action: string, record: ScreenCase, detail: Record<string, unknown>) {
    await this.audit.record(unit, {
      actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
      action,
      subject: { type: 'alliance', id: record.id },
      detail,
    });
  }
}
