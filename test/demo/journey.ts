import { submitDraft } from '@pilotage/contracts/apply';
import { approveReport, submitReport } from '@pilotage/contracts/report';
import { recordInterview, saveNotes } from '@pilotage/contracts/consult';
import { decideAcceptance, seeDiagnosis } from '@pilotage/contracts/desk';
import {
  acceptOffer,
  commitMatch,
  declineOffer,
  proposeMatch,
  sendOffer,
  type WireRanking,
} from '@pilotage/contracts/dispatch';
import { answerSurvey, downloadByLink, downloadMyReport } from '@pilotage/contracts/my';
import { addWorkingDays, taipeiDate, taipeiInstant, type WorkingCalendar } from '@pilotage/domain/taiwan';
import { Refused, type Caller, type FileReceived } from '../support/caller';
import { fillForm, type Filled } from './filling';
import { fixMeeting } from './meeting';
import type { Office } from './office';
import { draftReport } from './reporting';
import type { Company, Questionnaire, Sample } from './sample';
import type { Timeline } from './timeline';
import { STOPS, type Stop, type Wish } from './wish';
import { interviewNotes } from './writing';

const MINUTE = 60_000;
const HOUR = 3600_000;
const ALTERNATES = 3;

const NO_INTEREST = {
  worked: false,
  kin: false,
  shares: false,
  sellsTool: false,
  competes: false,
  sameAlliance: false,
};

/** One firm's way through the flow, every step over HTTP by the person whose step it is. */
export class Journey {
  no = '';
  ranking: WireRanking | null = null;
  report: FileReceived | null = null;
  /** What the product refused, where the way ended before its stop. */
  refused: Refused | null = null;
  readonly startedAt = performance.now();
  finishedAt = 0;
  /** Called where the case has come as far as it was meant to. */
  arrived: (() => Promise<void>) | null = null;

  constructor(
    private readonly office: Office,
    private readonly sample: Sample,
    private readonly timeline: Timeline,
    private readonly calendar: WorkingCalendar,
    readonly questionnaire: Questionnaire,
    readonly company: Company,
    private readonly wish: Wish,
  ) {}

  /** A step of the way. What the product refuses ends this way and no other: the case stays where it stands. */
  private step(when: Date, act: () => Promise<void>): void {
    this.timeline.at(when, async () => {
      try {
        await act();
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.refused = error;
        await this.finish();
      }
    });
  }

  private reaches(stop: Stop): boolean {
    return STOPS.indexOf(this.wish.stop) >= STOPS.indexOf(stop);
  }

  private morning(day: string, time: string, plusWorkingDays = 0): Date {
    return taipeiInstant(addWorkingDays(day, plusWorkingDays, this.calendar), time);
  }

  /** Plans the whole way, beginning an hour before the hour of submission. */
  plan(): void {
    const submitted = new Date(this.questionnaire.submittedAt);
    this.step(new Date(submitted.getTime() - HOUR), async () => {
      const draft = await this.fill();
      this.step(submitted, () => this.submit(draft));
    });
  }

  /** The firm (or the desk on its behalf) fills the form; throws what the product refuses. */
  fill(): Promise<Filled> {
    return fillForm(this.office, this.company, this.questionnaire, this.wish);
  }

  async submit({ caller, id }: Filled): Promise<void> {
    const receipt = await caller.call(submitDraft, { params: { id } });
    this.no = receipt.number;
    if (receipt.accountMailed && !this.wish.leavesAccount) {
      await this.office.instance.settled();
      await this.office.firm(this.company);
    }
    if (this.reaches('ACCEPTED'))
      this.step(this.morning(taipeiDate(new Date(this.questionnaire.submittedAt)), '10:00', 1), () => this.accept());
    else await this.finish();
  }

  private async accept(): Promise<void> {
    const coordinator = await this.office.coordinator;
    const seen = await coordinator.call(seeDiagnosis, { params: { no: this.no } });
    await coordinator.call(decideAcceptance, {
      params: { no: this.no },
      body: { decision: 'accept', expected: seen.status },
    });
    if (this.reaches('MATCHING')) await this.match(coordinator);
    else await this.finish();
  }

  private async match(coordinator: Caller): Promise<void> {
    const { proposal, ranking } = await coordinator.call(proposeMatch, { params: { no: this.no } });
    this.ranking = ranking;
    if (!this.reaches('MATCHED')) return this.finish();
    const { pin, alternates = ALTERNATES } = this.wish;
    const others = ranking.ranked.map((r) => r.code).filter((code) => code !== pin?.consultant);
    const consultants = [...(pin ? [pin.consultant] : []), ...others].slice(0, alternates + 1);
    await coordinator.call(commitMatch, {
      params: { id: proposal },
      body: { consultants, ...(pin ? { reason: pin.reason } : {}) },
    });
    if (!this.reaches('OFFERED')) return this.finish();
    await coordinator.call(sendOffer, { params: { no: this.no } });
    const asked = Date.parse(ranking.asOf);
    if (this.wish.firstDeclines) this.step(new Date(asked + HOUR), () => this.decline());
    else if (!this.reaches('ASSIGNED')) await this.finish();
    else this.step(new Date(asked + 90 * MINUTE), () => this.takeOffer());
  }

  /** Who is asked at present; null when nobody is left. */
  private async asked(): Promise<{ id: string; consultant: Caller; code: string } | null> {
    const { offers } = await (await this.office.coordinator).call(seeDiagnosis, { params: { no: this.no } });
    const open = offers.find((o) => o.status === 'OPEN');
    if (!open) return null;
    const consultant = await this.office.consultant(this.sample, open.consultantCode);
    return { id: open.id, consultant, code: open.consultantCode };
  }

  private async decline(): Promise<void> {
    const open = await this.asked();
    const reason = this.wish.firstDeclines;
    if (!open || !reason) throw new Error(`${this.no} is offered to nobody`);
    const offer = await open.consultant.call(declineOffer, { params: { id: open.id }, body: { reason } });
    if (!this.reaches('ASSIGNED')) return this.finish();
    this.step(new Date(Date.parse(offer.now) + HOUR), () => this.takeOffer());
  }

  private async takeOffer(): Promise<void> {
    const open = await this.asked();
    if (!open) throw new Error(`${this.no} is offered to nobody`);
    const { id, consultant, code } = open;
    const { offer } = await consultant.call(acceptOffer, { params: { id }, body: { declaration: NO_INTEREST } });
    if (offer.no !== this.no) throw new Error(`${code} took ${offer.no}, not ${this.no}`);
    if (!this.reaches('INTERVIEW_SCHEDULED')) return this.finish();
    const then = new Date(Date.parse(offer.now) + 30 * MINUTE);
    this.step(then, () => this.schedule(consultant, then));
  }

  private async schedule(consultant: Caller, now: Date): Promise<void> {
    const meeting = await fixMeeting(consultant, this.no, this.company, this.questionnaire, now, this.calendar);
    if (!this.reaches('INTERVIEWED')) return this.finish();
    this.step(new Date(Date.parse(meeting.endsAt) + 20 * MINUTE), () => this.hold(consultant, meeting));
  }

  private async hold(consultant: Caller, meeting: { startsAt: string; endsAt: string }): Promise<void> {
    const attendees = `${this.company.responsiblePerson}（負責人）、${this.company.contact.name}`;
    await consultant.call(recordInterview, {
      params: { no: this.no },
      body: { heldFrom: meeting.startsAt, heldTo: meeting.endsAt, attendees },
    });
    await consultant.call(saveNotes, {
      params: { no: this.no },
      body: { notes: interviewNotes(this.sample.definition, this.questionnaire, this.company) },
      revision: 0,
    });
    if (!this.reaches('REPORT_STARTED')) return this.finish();
    const heldOn = taipeiDate(new Date(meeting.endsAt));
    this.step(this.morning(heldOn, '16:00', 3), () => this.write(consultant, heldOn));
  }

  private async write(consultant: Caller, heldOn: string): Promise<void> {
    const { definition } = this.sample;
    await draftReport(consultant, this.no, {
      definition,
      questionnaire: this.questionnaire,
      company: this.company,
      heldOn,
    });
    if (!this.reaches('REPORT_IN_REVIEW')) return this.finish();
    await consultant.call(submitReport, { params: { no: this.no } });
    if (!this.reaches('REPORT_DELIVERED')) return this.finish();
    this.step(this.morning(heldOn, '10:30', 5), () => this.approve());
  }

  private async approve(): Promise<void> {
    await (await this.office.approver).call(approveReport, { params: { no: this.no } });
    await this.office.instance.settled();
    this.step(this.morning('1912-01-01', '00:00'), () => this.receive());
  }

  /** The firm opens the mailed link, then signs in and downloads again. */
  private async receive(): Promise<void> {
    const token = await this.office.instance.mailbox.token(
      this.company.contact.email,
      new RegExp(`建議書已送達：${this.no}`),
    );
    this.report = await this.office.instance.caller().call(downloadByLink, { params: { token } });
    const firm = await this.office.firm(this.company);
    await firm.call(downloadMyReport, { params: { no: this.no } });
    if (this.reaches('CLOSED')) {
      const mark = Math.min(5, Math.max(1, this.wish.satisfaction ?? 5));
      await firm.call(answerSurvey, {
        params: { no: this.no },
        body: { answers: [mark, mark, mark, mark, mark], comment: '謝謝顧問的建議。' },
      });
    }
    await this.finish();
  }

  private async finish(): Promise<void> {
    this.finishedAt = performance.now();
    await this.office.instance.settled();
    if (this.no !== '') await this.arrived?.();
  }
}
