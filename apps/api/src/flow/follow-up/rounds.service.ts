import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { adoptionFunnel, checkFollowUp } from '@pilotage/domain/report';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { answerFollowUp, FollowUpView, seeAdoption } from '@pilotage/contracts/follow-up';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Finish } from '../../platform/jobs/processor';
import { Links } from '../../platform/links/links';
import { Notices } from '../../platform/notices/notices';
import { Cases, type CaseRecord } from '../cases.store';
import { FlowStore } from '../flow.store';
import { RoundsStore, type RoundRow } from './rounds.store';

type Due = 'SURVEY' | 'UNOPENED' | 'ROUND';

/** A round of questions is open until the next one is nearly due. */
const ROUND_HOURS = 45 * 24;
/** A link is not used up by answering: each recommendation has its own touch. */
const USES = 1_000_000;

/** The days after delivery: reminders, what nobody has opened, and what became of each recommendation (SPEC I1, I3, X11). */
@Injectable()
export class RoundsService {
  constructor(
    private readonly store: RoundsStore,
    private readonly cases: Cases,
    private readonly flow: FlowStore,
    private readonly links: Links,
    private readonly notices: Notices,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What a day after delivery asks for, if it still does. */
  async due(diagnosisId: string, what: Due, days: number, finish: Finish): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const record = await this.cases.byId(diagnosisId, unit.tx);
      if (what === 'SURVEY') await this.remind(unit, record, days);
      if (what === 'UNOPENED') await this.lookWhoOpened(unit, record);
      if (what === 'ROUND') await this.ask(unit, record, days);
      await finish(unit);
    });
  }

  async see(token: string): Promise<FollowUpView> {
    return this.database.transact(await this.clock.now(), async (unit) =>
      this.view(unit, await this.round(unit, token)),
    );
  }

  async answer(token: string, body: In<typeof answerFollowUp>['body']): Promise<FollowUpView> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const round = await this.round(unit, token);
      const wrong = checkFollowUp(body);
      if (wrong.length > 0) throw new DomainError(wrong);
      const action = (await this.store.actions(round.diagnosisId, unit.tx)).find((a) => a.id === body.action);
      if (!action) throw new DomainError('INPUT_INVALID', undefined, 'action');
      const { state, reason } = body;
      await this.store.answer(unit, round.id, { action: action.id, tag: action.tag, state, reason });
      return this.view(unit, round);
    });
  }

  async stop(token: string): Promise<FollowUpView> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const round = await this.round(unit, token);
      await this.store.stop(unit, round.diagnosisId);
      return { ...(await this.view(unit, round)), stopped: true };
    });
  }

  async adoption(): Promise<Output<typeof seeAdoption>> {
    const { answers, names } = await this.store.all();
    const rows = adoptionFunnel(answers).map((r) => ({
      ...r,
      group: r.group as 'tag' | 'market' | 'consultant',
      name: names.get(r.key) ?? r.key,
    }));
    const answered = new Set(answers.map((a) => `${a.case}:${a.mark}`)).size;
    return { asked: await this.store.rounds(), answered, rows };
  }

  private async remind(unit: Unit, record: CaseRecord, days: number): Promise<void> {
    if (record.status !== 'delivered') return;
    await this.tell(unit, record, 'surveyReminder', `${record.id}:${days}`, null);
  }

  private async lookWhoOpened(unit: Unit, record: CaseRecord): Promise<void> {
    if (record.status === 'delivered' && (await this.store.isOpened(record.id, unit.tx)) === 0)
      await this.store.addTask(unit, record.id);
  }

  private async ask(unit: Unit, record: CaseRecord, mark: number): Promise<void> {
    const over = record.status === 'delivered' || record.status === 'closed';
    if (!over || record.followUpStoppedAt !== null) return;
    const linkId = await this.links.create(unit, {
      purpose: 'FOLLOW_UP',
      hours: ROUND_HOURS,
      uses: USES,
      diagnosisId: record.id,
    });
    if (!(await this.store.add(unit, { diagnosisId: record.id, mark, linkId }))) return;
    await this.tell(unit, record, 'followUpRound', `${record.id}:${mark}`, linkId);
  }

  private async tell(unit: Unit, record: CaseRecord, event: string, key: string, linkId: string | null): Promise<void> {
    for (const to of await this.flow.audience(unit, record.id, 'firm', null))
      await this.notices.queue(unit, {
        event,
        to: to.accountId ? { accountId: to.accountId } : { email: to.email },
        locale: to.locale,
        diagnosisId: record.id,
        params: { no: record.number ?? '', ...(linkId ? { linkId } : { path: `${to.path}/survey` }) },
        key,
      });
  }

  private async round(unit: Unit, token: string): Promise<RoundRow> {
    const { state, link } = await this.links.lookIn(unit, token);
    const round = link?.purpose === 'FOLLOW_UP' ? await this.store.byLink(link.id, unit.tx) : null;
    if (!round || state === 'INVALID') throw new DomainError('LINK_INVALID');
    if (state === 'EXPIRED') throw new DomainError('LINK_EXPIRED');
    return round;
  }

  private async view(unit: Unit, round: RoundRow): Promise<FollowUpView> {
    const answered = await this.store.answered(round.diagnosisId, unit.tx);
    const actions = await this.store.actions(round.diagnosisId, unit.tx);
    return {
      no: round.diagnosis.number ?? '',
      firm: round.diagnosis.firm?.nameZh ?? '',
      mark: round.mark,
      actions: actions.map((a) => ({
        id: a.id,
        name: a.name,
        dueOn: a.dueOn,
        state: answered.get(a.id)?.state ?? null,
        reason: answered.get(a.id)?.reason ?? null,
      })),
      stopped: round.diagnosis.followUpStoppedAt !== null,
    };
  }
}
