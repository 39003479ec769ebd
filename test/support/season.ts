import { saveDraft, startDraft, submitDraft } from '@pilotage/contracts/apply';
import { importConsultants } from '@pilotage/contracts/admin';
import { commitBatch, seeBatch, startBatch } from '@pilotage/contracts/batch';
import { addLeave } from '@pilotage/contracts/capacity';
import { giveUpInterview, recordInterview, saveNotes, scheduleInterview } from '@pilotage/contracts/consult';
import { decideAcceptance } from '@pilotage/contracts/desk';
import { acceptOffer, declineOffer } from '@pilotage/contracts/dispatch';
import { importRegister } from '@pilotage/contracts/programme';
import { approveReport, openReport, submitReport } from '@pilotage/contracts/report';
import { drawsOf, syntheticSeason, type Draws, type SeasonPlan } from '@pilotage/domain/matching/season';
import type { Tag } from '@pilotage/domain/questionnaire';
import { addDays, taipeiDate, taipeiInstant } from '@pilotage/domain/taiwan';
import { anApplication, NO_INTEREST, nextUbn } from '../builders/cases';
import { rowsOf } from './databases';
import { PASSWORD, type TestOffice } from './office';

export interface SeasonSize {
  readonly cases: number;
  readonly consultants: number;
  readonly seed: number;
  readonly days: number;
  /** Whether cases are worked to the approved report, which frees the place; else places become free by answers only. */
  readonly toTheReport: boolean;
}

interface OpenOffer extends Record<string, unknown> {
  readonly id: string;
  readonly no: string;
  readonly code: string;
  readonly sent: Date;
  readonly asked: number;
}

const SILENT_FROM = 64;
const DECLINE_FROM = 80;

/** A season from its seed, played by its people over HTTP: firms apply, the desk matches in batches, consultants answer. */
export class SeasonOverHttp {
  readonly plan: SeasonPlan;
  private readonly draws: Draws;
  private readonly start: string;
  readonly numbers: string[] = [];
  private readonly finished = new Set<string>();

  constructor(
    private readonly office: TestOffice,
    private readonly size: SeasonSize,
  ) {
    this.plan = syntheticSeason(size);
    this.draws = drawsOf(size.seed);
    this.start = taipeiDate(office.now);
  }

  /** Only the season's own consultants are there to be asked. */
  async open(): Promise<void> {
    await rowsOf(this.office.databaseUrl, "UPDATE consultant SET status = 'INACTIVE'");
    const consultants = this.plan.pool.map((k) => ({
      code: k.id,
      name: `顧問${k.id}（示範）`,
      orgType: 'SME_CONSULTANT',
      status: 'ACTIVE' as const,
      emails: [`${k.id.toLowerCase()}@advisers.example`],
      baseCounty: k.baseCounty,
      countiesServed: [...k.countiesServed],
      years: 5,
      industries: [...k.industries],
      markets: [...k.markets],
      modes: [...k.modes],
      languages: [...k.languages],
      maxActiveCases: k.maxActiveCases,
      ndaSignedOn: '2024-01-01',
      appointmentEndsOn: null,
      ratingMean: k.ratingMean,
      ratingCount: k.ratingCount,
      expertise: [...k.expertise],
      ties: [],
      leave: [],
      externalLoad: null,
      password: PASSWORD,
    }));
    await this.office.admin.call(importConsultants, { body: { consultants } });
  }

  /** One day: its firms, its leave, a batch on every second day, its answers and its work. */
  async day(day: number): Promise<void> {
    // Everybody sits at an address of his own; here they share one, whose sign-ins are limited.
    await rowsOf(this.office.databaseUrl, 'DELETE FROM rate_count');
    await this.office.moveTo(taipeiInstant(addDays(this.start, day), '09:00'));
    for (const [i, c] of this.plan.cases.entries()) if (c.day === day) await this.arrive(i);
    await this.goAway(day);
    if (day % 2 === 0) await this.match(day);
    for (const offer of await this.openOffers()) await this.answer(offer);
    if (this.size.toTheReport) for (const c of await this.taken()) await this.work(c, day);
    await this.office.settled();
  }

  private async arrive(index: number): Promise<void> {
    const { case: c } = this.plan.cases[index]!;
    const [ubn, desk] = [nextUbn(), this.office.coordinator];
    await this.office.admin.call(importRegister, { body: { source: 'season', records: [registered(ubn)] } });
    const application = anApplication(ubn, {
      profile: { focus: c.industry as 'IT', countyCode: c.county as 'TW-TPE' },
      answers: Object.fromEntries(
        Array.from({ length: 27 }, (_, i) => [
          `Q${String(i + 1).padStart(2, '0')}`,
          this.draws.between(0, 4, 'Q', index, i),
        ]),
      ),
      needs: {
        N1: [...c.markets],
        N3: c.needs.slice(0, 3).map((n): Tag => n.tag),
        N8: { mode: 'ONLINE', slots: [[addDays(this.start, 400), 'AM']], language: 'zh-Hant' },
      },
    });
    const onBehalf = { channel: 'PAPER' as const, pagesReceived: 3 };
    const { id } = await desk.call(startDraft, { body: { call: this.office.callSlug, onBehalf } });
    await desk.call(saveDraft, { params: { id }, body: { application }, revision: 0 });
    const { number: no } = await desk.call(submitDraft, { params: { id } });
    await this.office.settled();
    await desk.call(decideAcceptance, { params: { no }, body: { decision: 'accept', expected: 'applied' } });
    this.numbers.push(no);
  }

  /** Whoever goes away leaves his open work in the hands of the desk; he cannot be met on these days. */
  private async goAway(day: number): Promise<void> {
    for (const [code, list] of Object.entries(this.plan.away))
      for (const a of list.filter((x) => x.from === day))
        await this.office.coordinator.call(addLeave, {
          params: { code },
          body: { from: addDays(this.start, a.from), to: addDays(this.start, a.to), handedOver: true },
        });
  }

  private async match(day: number): Promise<void> {
    const waiting = await rowsOf(this.office.databaseUrl, "SELECT 1 FROM diagnosis WHERE status = 'accepted' LIMIT 1");
    if (waiting.length === 0) return;
    const desk = this.office.coordinator;
    const { batch: id, version } = await desk.call(startBatch, { body: { title: `第 ${day} 日` } });
    await this.office.settled();
    const { versions, shown } = await desk.call(seeBatch, { params: { id } });
    if (!versions[0]?.proven) throw new Error(`the batch of day ${day} is not proven`);
    if (!shown?.rows.some((r) => r.consultant !== null || r.runnersUp.length > 0)) return;
    await desk.call(commitBatch, { params: { id }, body: { version, head: version, send: true } });
    await this.office.settled();
  }

  private openOffers(): Promise<OpenOffer[]> {
    return rowsOf<OpenOffer>(
      this.office.databaseUrl,
      `SELECT o.id, d.number AS no, k.code, o.sent_at AS sent,
         (SELECT count(*)::int FROM offer x WHERE x.diagnosis_id = o.diagnosis_id AND x.consultant_id = o.consultant_id) AS asked
       FROM offer o JOIN diagnosis d ON d.id = o.diagnosis_id JOIN consultant k ON k.id = o.consultant_id
       WHERE o.status = 'OPEN' ORDER BY d.number`,
    );
  }

  /** Accepts, declines, or lets it run out: drawn from the seed for this case, this person and this time of asking. */
  private async answer(offer: OpenOffer): Promise<void> {
    const drawn = this.draws.percent('answer', offer.no, offer.code, offer.asked);
    if (drawn >= SILENT_FROM && drawn < DECLINE_FROM) return;
    const consultant = await this.office.consultant(offer.code);
    const params = { id: offer.id };
    if (drawn < SILENT_FROM) await consultant.call(acceptOffer, { params, body: { declaration: NO_INTEREST } });
    else await consultant.call(declineOffer, { params, body: { reason: 'NO_TIME' } });
    await this.office.settled();
  }

  private taken(): Promise<{ no: string; code: string; since: Date }[]> {
    return rowsOf(
      this.office.databaseUrl,
      `SELECT d.number AS no, k.code, d.status_since AS since FROM diagnosis d JOIN consultant k ON k.id = d.consultant_id
       WHERE d.status = 'dispatched' ORDER BY d.number`,
    );
  }

  /** Some days after the acceptance: met (or not met at first), written and approved. */
  private async work({ no, code, since }: { no: string; code: string; since: Date }, day: number): Promise<void> {
    const waited = (Date.parse(addDays(this.start, day)) - Date.parse(taipeiDate(since))) / 86_400_000;
    if (this.finished.has(no) || waited < this.draws.between(1, 6, 'work', no)) return;
    const consultant = await this.office.consultant(code);
    const meet = () =>
      consultant.call(scheduleInterview, {
        params: { no },
        body: {
          startsAt: new Date(this.office.now.getTime() + 60_000).toISOString(),
          minutes: 60,
          mode: 'ONLINE',
          meetingLink: 'https://meet.pilotage.example/x',
          hoursAgreed: true,
        },
      });
    let held = await meet();
    await this.office.moveTo(new Date(Date.parse(held.endsAt) + 16 * 60_000));
    if (this.draws.percent('no-show', no) < 10) {
      await consultant.call(giveUpInterview, { params: { no }, body: { reason: '企業未到', noShow: true } });
      held = await meet();
      await this.office.moveTo(new Date(Date.parse(held.endsAt) + 16 * 60_000));
    }
    const times = { heldFrom: held.startsAt, heldTo: held.endsAt };
    await consultant.call(recordInterview, { params: { no }, body: { ...times, attendees: '許測安、吳樣儒' } });
    const said = { topic: 'CERT_COMPLIANCE', said: `${no} 的標示由代購轉述。`, meaning: '缺主檔。' };
    const notes = [{ code: null, ...said, confirmed: true, isPrivate: false }];
    await consultant.call(saveNotes, { params: { no }, body: { notes }, revision: 0 });
    await consultant.call(openReport, { params: { no } });
    await consultant.call(submitReport, { params: { no } });
    await this.office.approver.call(approveReport, { params: { no } });
    await this.office.settled();
    this.finished.add(no);
  }
}

function registered(ubn: string) {
  return {
    ubn,
    name: `測試企業${ubn}（示範）有限公司`,
    kind: 'COMPANY',
    status: '核准設立',
    paidInCapitalTwd: 5_000_000,
    responsiblePerson: '許測安',
    address: null,
    isFictional: true,
  };
}
