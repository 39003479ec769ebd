import { saveDraft, startDraft } from '@pilotage/contracts/apply';
import { decideAcceptance, moveAside, seeDiagnosis } from '@pilotage/contracts/desk';
import { withdrawMyDiagnosis } from '@pilotage/contracts/my';
import { returnReport } from '@pilotage/contracts/report';
import { formOf } from '../forms';
import { Journey } from '../journey';
import type { Office } from '../office';
import { companyOf, type Sample } from '../sample';
import type { Timeline } from '../timeline';
import { drafts, history, parts, type Ending, type Part } from './parts';
import type { Today } from './today';

const HOUR = 3600_000;

/** Plans everything that has happened up to the world's now. */
export class WorldRun {
  private readonly journeys: Journey[] = [];

  constructor(
    private readonly office: Office,
    private readonly sample: Sample,
    private readonly timeline: Timeline,
    private readonly today: Today,
  ) {}

  planHistory(): void {
    for (const { questionnaire: id, stop, wish } of history) {
      const q = this.sample.questionnaires.find((x) => x.id === id);
      if (!q) throw new Error(`no questionnaire ${id}`);
      const company = companyOf(this.sample, q.companyId);
      const wishes = { byMail: true, ...wish, stop, call: 'diagnosis-113' };
      this.begin(new Journey(this.office, this.sample, this.timeline, this.today.calendar, q, company, wishes));
    }
  }

  planSeason(): void {
    parts.forEach((part, index) => this.plan(part, index));
    for (const draft of drafts) {
      this.timeline.at(new Date(this.today.now.getTime() - draft.hoursAgo * HOUR), () => this.beginDraft(draft));
    }
  }

  private plan(part: Part, index: number): void {
    const { company, stop, ending, wish } = part;
    const at = this.today.handedIn(part, index);
    const journey = new Journey(
      this.office,
      this.sample,
      this.timeline,
      this.today.calendar,
      this.today.questionnaire(company, at),
      this.today.company(company),
      { byMail: !wish?.onBehalf, leavesAccount: true, ...wish, stop, call: this.today.call },
    );
    this.begin(journey);
    if (!ending) return;
    const [what, days] = ending;
    this.timeline.at(this.today.after(at, days, '11:20'), () => this.end(what, journey));
  }

  private begin(journey: Journey): void {
    this.journeys.push(journey);
    journey.plan();
  }

  /** @throws when a case did not come as far as it was meant to: the demonstration would not show what it promises */
  requireAllWell(): void {
    const refused = this.journeys.filter((j) => j.refused !== null);
    const lines = refused.map((j) => `${j.company.nameZh} (${j.questionnaire.id}): ${j.refused?.message ?? ''}`);
    if (lines.length > 0) throw new Error(`the product refused:\n${lines.join('\n')}`);
  }

  private async end(what: Ending, { no, company }: Journey): Promise<void> {
    const desk = await this.office.second;
    const params = { no };
    if (what === 'withdraws') {
      const firm = await this.office.firm(company);
      await firm.call(withdrawMyDiagnosis, { params, body: { reason: '公司調整海外計畫，明年再申請' } });
    } else if (what === 'sendsBack') {
      const comments = [
        { section: 'summary' as const, text: '請把第一個市場的理由寫得更具體，並引用訪談紀錄。' },
        { section: 'actions' as const, text: '前三項行動請註明負責人與完成時間。' },
      ];
      const reason = '方向正確，行動方案需要再具體一些';
      await (await this.office.approver).call(returnReport, { params, body: { reason, comments } });
    } else {
      const { status: expected, eligibility } = await desk.call(seeDiagnosis, { params });
      if (what === 'suspends') {
        const reason = '負責人出國，約定下月再續';
        await desk.call(moveAside, { params, body: { move: 'suspend', expected, reason } });
      } else {
        const decision = { returns: 'returnForCorrection', rejects: 'reject', waitlists: 'waitlist' } as const;
        const isProposed = eligibility?.proposal === decision[what];
        const reason = isProposed || what === 'waitlists' ? {} : { reason: '資料與登記不符，請更正後再送出' };
        await desk.call(decideAcceptance, { params, body: { decision: decision[what], expected, ...reason } });
      }
    }
  }

  private async beginDraft({ company: id, pages, withAccount }: (typeof drafts)[number]): Promise<void> {
    const company = this.today.company(id);
    const firm = withAccount ? await this.office.firm(company) : this.office.instance.caller();
    const email = company.contact.email;
    const body = { call: this.today.call, ...(withAccount ? {} : { email }) };
    const { id: draft } = await firm.call(startDraft, { body });
    const { profile, privacy, answers } = formOf(company, this.today.questionnaire(id, this.today.now));
    const filled = [{ profile, privacy }, { answers }].slice(0, pages);
    for (const [revision, application] of filled.entries()) {
      await firm.call(saveDraft, { params: { id: draft }, body: { application }, revision });
    }
  }
}
