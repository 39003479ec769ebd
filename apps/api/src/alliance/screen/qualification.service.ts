import { Injectable } from '@nestjs/common';
import { qualificationOf, reasonsOf, whyNotSigned, type CheckSheet, type Finding } from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import { allianceRulesOf } from '@pilotage/domain/programme';
import { workingDeadline } from '@pilotage/domain/taiwan';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { saveQualification, settleAllianceQuestion } from '@pilotage/contracts/qualification';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { CalendarStore } from '../../programme/calendar/calendar.store';
import { acting } from '../../platform/moves/mover';
import { AllianceAdvancer } from '../advance';
import { ScreenCases, type ScreenCase } from './screen-cases.store';
import { ScreenStore, type QualificationRow } from './screen.store';

/** Three checks and two people: the second signature moves the proposal (SPEC L5). */
@Injectable()
export class QualificationService {
  constructor(
    private readonly store: ScreenStore,
    private readonly cases: ScreenCases,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly advancer: AllianceAdvancer,
    private readonly calendar: CalendarStore,
  ) {}

  /** @throws DomainError ROUND_SIGNED when it has been decided; STALE_VERSION when somebody else wrote meanwhile */
  async save(no: string, revision: number, body: In<typeof saveQualification>['body'], actor: Actor): Promise<void> {
    await this.inCase(no, async (unit, record) => {
      const sheet = await this.store.sheet(record.id, unit.tx);
      const round = roundOf(record, sheet);
      const { checks, opinion } = body;
      const saved = await this.store.save(unit, record.id, { round, revision, checks, opinion, by: actor.accountId });
      if (!saved) throw await this.stale(unit, record);
      const results = Object.fromEntries(Object.entries(checks).map(([n, c]) => [n, c.result]));
      await this.record(unit, actor, 'saveQualification', record, { round, ...results });
    });
  }

  /** Signs what was seen. Papers must have come before anything is decided; two signatures are of two people. */
  async sign(no: string, revision: number, actor: Actor): Promise<void> {
    await this.inCase(no, async (unit, record) => {
      const sheet = await this.store.sheet(record.id, unit.tx);
      if (!sheet || sheet.round !== roundOf(record, sheet))
        throw new DomainError('SHEET_UNFINISHED', undefined, 'checks');
      if (sheet.revision !== revision) throw await this.stale(unit, record);
      const checks = sheet.checks as unknown as CheckSheet;
      await this.checkSignable(unit, record, checks);
      if (sheet.firstSignerId === actor.accountId) throw new DomainError('SIGNED_BY_ONE');
      if (!(await this.store.sign(unit, sheet, actor.accountId))) throw await this.stale(unit, record);
      const second = sheet.firstSignedAt !== null;
      await this.record(unit, actor, 'signQualification', record, { round: sheet.round, signature: second ? 2 : 1 });
      if (second) await this.decide(unit, record, checks, actor);
    });
  }

  private async checkSignable(unit: Unit, record: ScreenCase, checks: CheckSheet): Promise<void> {
    const receipts = await this.store.receipts(record.id, unit.tx);
    const findings: readonly Finding[] = await this.cases.findings(record, receipts[0] ?? null, unit.tx);
    const wrong = whyNotSigned(checks, findings);
    if (wrong.length > 0) throw new DomainError(wrong);
    if (receipts.length === 0 && checks.documents.result === 'PASS')
      throw new DomainError('PAPERS_NOT_RECEIVED', undefined, 'checks.documents');
  }

  private async decide(unit: Unit, record: ScreenCase, checks: CheckSheet, actor: Actor): Promise<void> {
    const move = qualificationOf(checks);
    const dueAt = move === 'returnForCorrection' ? await this.correctionDue(unit, record) : null;
    const by = acting(actor, 'coordinator');
    await this.advancer.advance(unit, { proposal: record, move, by, reason: reasonsOf(checks) || null, dueAt });
  }

  /** The days that the call gives for a correction; none where the office decides case by case. */
  private async correctionDue(unit: Unit, record: ScreenCase): Promise<Date | null> {
    const { correctionDays } = allianceRulesOf((await this.cases.callOf(record, unit.tx)).settings);
    if (correctionDays === 0) return null;
    return workingDeadline(unit.now, correctionDays, await this.calendar.calendar(unit.tx));
  }

  /** A question of the rules that only the office can answer; the answer is kept with its reason (FACTS 5.4). */
  async settle(no: string, body: In<typeof settleAllianceQuestion>['body'], actor: Actor): Promise<void> {
    await this.inCase(no, async (unit, record) => {
      const receipts = await this.store.receipts(record.id, unit.tx);
      const open = await this.cases.findings(record, receipts[0] ?? null, unit.tx);
      const asked = open.some((f) => f.severity === 'ASK' && f.code === body.code && f.subject === body.subject);
      if (!asked) throw new DomainError('NOT_FOUND', undefined, 'code');
      await this.cases.settle(unit, record, body, actor);
      const detail = { code: body.code, subject: body.subject };
      await this.record(unit, actor, 'settleQuestion', record, detail, body.reason);
    });
  }

  private async inCase(no: string, work: (unit: Unit, record: ScreenCase) => Promise<void>): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.cases.byNumber(no, unit.tx);
      if (!record) throw new DomainError('NOT_FOUND');
      if (record.status !== 'proposed') throw new DomainError('ROUND_SIGNED');
      await work(unit, record);
    });
  }

  private async stale(unit: Unit, record: ScreenCase): Promise<DomainError> {
    const now = await this.store.sheet(record.id, unit.tx);
    if (now?.secondSignedAt) return new DomainError('ROUND_SIGNED');
    const name = now ? ((await this.store.names([now.savedById])).get(now.savedById) ?? '') : '';
    const extra = now ? { revision: now.revision, checks: now.checks, opinion: now.opinion } : undefined;
    return new DomainError('STALE_VERSION', { name, time: now?.savedAt.toISOString() ?? '' }, '', extra);
  }

  private async record(
    unit: Unit,
    actor: Actor,
    action: string,
    record: ScreenCase,
    detail: Record<string, unknown>,
    reason?: string,
  ): Promise<void> {
    await this.audit.record(unit, {
      actor: { id: actor.accountId, kind: 'coordinator', ip: actor.ip },
      action,
      subject: { type: 'alliance', id: record.id },
      detail,
      ...(reason ? { personal: { reason } } : {}),
    });
  }
}

/** A proposal that has come back is looked at in a new round; the signed sheet of the last one stays. */
export function roundOf(record: Pick<ScreenCase, 'status'>, sheet: QualificationRow | null): number {
  if (sheet === null) return 1;
  return sheet.secondSignedAt !== null && record.status === 'proposed' ? sheet.round + 1 : sheet.round;
}
