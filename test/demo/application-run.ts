import { type DiagnosisView } from '@pilotage/contracts/case-view';
import { decideAcceptance, seeDiagnosis } from '@pilotage/contracts/desk';
import { startDraft, uploadDraftFile } from '@pilotage/contracts/apply';
import { commitMatch, proposeMatch } from '@pilotage/contracts/dispatch';
import { withdrawMyDiagnosis } from '@pilotage/contracts/my';
import { statuses, type StatusCode } from '@pilotage/domain/flow';
import { Refused } from '../support/caller';
import { Journey } from './journey';
import type { Office } from './office';
import { program } from './papers';
import { companyOf, type Application, type Questionnaire, type Sample } from './sample';
import type { Timeline } from './timeline';
import { officeCalendar, STOPS, type Stop, type Wish } from './wish';

export interface ApplicationResult {
  readonly id: string;
  readonly status: string;
  readonly code: string | null;
  readonly outcome: string;
  readonly flow: string;
}

/** Refusals that end an attempt for good; the others can be mended and sent again. */
const FINAL = new Set([
  'UBN_CHECKSUM',
  'UBN_FORMAT',
  'UBN_ZERO',
  'DUPLICATE_IN_YEAR',
  'AFTER_DEADLINE',
  'CALL_NOT_OPEN',
]);

/** The sample's word for where a case stands (specification, section 5). */
function sampleWord(status: StatusCode, matching: boolean): string {
  const words: Partial<Record<StatusCode, string>> = {
    drafted: 'DRAFT',
    applied: 'SUBMITTED',
    returned: 'RETURNED',
    held: 'MANUAL_CHECK',
    waitlisted: 'WAITLISTED',
    rejected: 'REJECTED',
    accepted: matching ? 'MATCHING' : 'ACCEPTED',
    offered: 'OFFERED',
    dispatched: 'ASSIGNED',
    scheduled: 'INTERVIEW_SCHEDULED',
    interviewed: 'INTERVIEWED',
    submitted: 'REPORT_IN_REVIEW',
    delivered: 'REPORT_DELIVERED',
    closed: 'CLOSED',
    withdrawn: 'WITHDRAWN',
  };
  return words[status] ?? statuses[status].staff.en.toUpperCase();
}

const outcomeOf = (status: StatusCode): string =>
  ['returned', 'rejected', 'held', 'waitlisted', 'withdrawn'].includes(status) ? status : 'reached';

const isStop = (s: string): s is Stop => (STOPS as readonly string[]).includes(s);

/** One application of the sample, driven to where it should end. */
export class ApplicationRun {
  private code: string | null = null;
  private seen: DiagnosisView | null = null;
  private refused = false;
  private blocked = false;
  private no = '';
  private journey: Journey | null = null;

  constructor(
    private readonly office: Office,
    private readonly sample: Sample,
    private readonly timeline: Timeline,
    readonly application: Application,
    private readonly call: string,
  ) {}

  plan(): void {
    const a = this.application;
    const q = this.questionnaire();
    const stop: Stop = a.outcome === 'reached' && isStop(a.status) ? a.status : 'SUBMITTED';
    const wish: Wish = {
      stop,
      call: this.call,
      typed: a,
      byMail: a.ubnAsTyped !== undefined,
      ...(a.assignedBy === 'PIN' && a.consultantId
        ? { pin: { consultant: a.consultantId, reason: a.pinReason ?? '' } }
        : {}),
      ...(a.satisfaction === undefined ? {} : { satisfaction: a.satisfaction }),
      ...(a.channel === 'WEB'
        ? {}
        : {
            onBehalf: {
              channel: a.channel === 'PAPER' ? ('PAPER' as const) : ('EMAIL' as const),
              pagesReceived: a.pagesReceived ?? 3,
            },
          }),
    };
    const journey = new Journey(
      this.office,
      this.sample,
      this.timeline,
      officeCalendar(),
      q,
      companyOf(this.sample, a.companyId),
      wish,
    );
    this.journey = journey;
    if (a.outcome === 'reached') journey.arrived = () => this.look();
    const submitted = new Date(a.submittedAt);
    this.timeline.at(new Date(submitted.getTime() - 3600_000), () =>
      this.guarded(async () => {
        if (a.attachment) await this.attach(a.attachment);
        const draft = await journey.fill();
        this.timeline.at(submitted, () => this.guarded(() => journey.submit(draft)));
        if (a.outcome !== 'reached')
          this.timeline.at(new Date(submitted.getTime() + 2 * 3600_000), () => this.guarded(() => this.decide()));
      }),
    );
  }

  private questionnaire(): Questionnaire {
    const all = [...this.sample.questionnaires, ...this.sample.more];
    const q = all.find((x) => x.id === this.application.questionnaireId);
    if (!q) throw new Error(`no questionnaire ${this.application.questionnaireId}`);
    return { ...q, submittedAt: this.application.submittedAt };
  }

  /** What the product refuses is the result where a refusal is expected; it is never passed over elsewhere. */
  private async guarded(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.code = error.codes.find((c) => c === this.application.expectedError) ?? error.code;
      this.refused = true;
    }
  }

  private async attach(attachment: { name: string; bytes: number }): Promise<void> {
    const desk = await this.office.coordinator;
    const draft = await desk.call(startDraft, {
      body: {
        call: this.call,
        email: companyOf(this.sample, this.application.companyId).contact.email,
        onBehalf: { channel: 'EMAIL', pagesReceived: 3 },
      },
    });
    await desk.upload(
      uploadDraftFile,
      { params: { id: draft.id }, query: { purpose: 'ATTACHMENT' } },
      { name: attachment.name, content: program(attachment.bytes) },
    );
  }

  /** The coordinator confirms what the system proposes; the firm withdraws; a dispatch is tried. */
  private async decide(): Promise<void> {
    this.no = this.journey?.no ?? '';
    if (this.no === '') return;
    const desk = await this.office.coordinator;
    const { status, eligibility } = await desk.call(seeDiagnosis, { params: { no: this.no } });
    const { outcome } = this.application;
    if (outcome === 'withdrawn') {
      const firm = await this.office.firm(companyOf(this.sample, this.application.companyId));
      await firm.call(withdrawMyDiagnosis, { params: { no: this.no }, body: { reason: '改以其他方式處理' } });
    } else if (
      status === 'applied' &&
      (eligibility?.proposal === 'reject' ||
        eligibility?.proposal === 'returnForCorrection' ||
        outcome === 'dispatchBlocked')
    ) {
      const decision =
        outcome === 'dispatchBlocked'
          ? 'accept'
          : eligibility?.proposal === 'reject'
            ? 'reject'
            : 'returnForCorrection';
      await desk.call(decideAcceptance, { params: { no: this.no }, body: { decision, expected: status } });
    }
    if (outcome === 'dispatchBlocked') await this.tryDispatch();
    await this.look();
  }

  private async tryDispatch(): Promise<void> {
    const desk = await this.office.coordinator;
    const { proposal } = await desk.call(proposeMatch, { params: { no: this.no } });
    try {
      await desk.call(commitMatch, {
        params: { id: proposal },
        body: { consultants: [this.application.triedConsultantId ?? ''], reason: '承辦人指定' },
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.blocked = true;
      this.code = error.codes.find((c) => c === this.application.expectedError) ?? error.code;
    }
  }

  /** Where the case stands now: what follows by itself later, such as closing after 30 days, is not its end here. */
  private async look(): Promise<void> {
    await this.office.instance.settled();
    this.seen = await (await this.office.coordinator).call(seeDiagnosis, { params: { no: this.journey?.no ?? '' } });
  }

  result(): ApplicationResult {
    const { id } = this.application;
    const view = this.seen;
    if (this.refused || view === null) {
      return {
        id,
        status: FINAL.has(this.code ?? '') ? 'REJECTED' : 'RETURNED',
        code: this.code,
        outcome: 'refusedAtSubmit',
        flow: 'drafted',
      };
    }
    const decisive =
      view.eligibility?.checks.find((c) => c.outcome === 'fail' || c.outcome === 'ask') ??
      view.eligibility?.checks.find((c) => c.outcome === 'note');
    const stopped = this.journey?.refused ?? null;
    const blocked = this.blocked || stopped?.endpoint === commitMatch.name;
    const status = blocked ? 'ASSIGN_BLOCKED' : sampleWord(view.status, this.journey?.ranking !== null);
    return {
      id,
      status,
      code: this.code ?? stopped?.code ?? decisive?.code ?? null,
      outcome: blocked ? 'dispatchBlocked' : outcomeOf(view.status),
      flow: view.status,
    };
  }
}
