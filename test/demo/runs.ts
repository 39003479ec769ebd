import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seeDiagnosis, type DiagnosisView, decideAcceptance } from '@pilotage/contracts/desk';
import { uploadDraftFile, startDraft } from '@pilotage/contracts/apply';
import { commitMatch, proposeMatch } from '@pilotage/contracts/dispatch';
import { withdrawMyDiagnosis } from '@pilotage/contracts/my';
import { statuses, type StatusCode } from '@pilotage/domain/flow';
import { halfUp } from '@pilotage/domain/kernel';
import { Refused } from '../support/caller';
import { Journey, officeCalendar, STOPS, type Stop, type Wish } from './journey';
import type { Office } from './office';
import { program } from './papers';
import type { Application, Questionnaire, Sample } from './sample';
import { Timeline } from './timeline';

export interface QuestionnaireResult {
  readonly id: string;
  readonly dimensions: Record<string, number | null>;
  readonly overall: number | null;
  readonly band: string | null;
  readonly topNeeds: [string, number][];
  readonly offers: { consultant: string; score: number; parts: Record<string, number>; outcome: string }[];
  readonly notChosen: { consultant: string; reason: string }[];
  readonly report: { file: string; pages: number; sha256: string } | null;
  readonly ms: number;
}

export interface ApplicationResult {
  readonly id: string;
  readonly status: string;
  readonly code: string | null;
  readonly outcome: string;
  readonly flow: string;
}

export type Progress = (line: string) => void;

const points = (units: number): number => units / 100;

async function questionnaireResult(j: Journey, view: DiagnosisView, out: string): Promise<QuestionnaireResult> {
  const file = `${j.questionnaire.id}-${j.no}.pdf`;
  const report = j.report ? { file, pages: view.document?.pages ?? 0, sha256: createHash('sha256').update(j.report.content).digest('hex') } : null;
  if (j.report) await writeFile(join(out, file), j.report.content);
  const asked = new Set(view.offers.map((o) => o.consultantCode));
  const best = j.ranking?.ranked[0]?.total ?? 0;
  return {
    id: j.questionnaire.id,
    dimensions: Object.fromEntries((view.score?.dimensions ?? []).map((d) => [d.id, d.score === null ? null : halfUp(d.score, 1)])),
    overall: view.score?.overall == null ? null : halfUp(view.score.overall, 1),
    band: view.score?.band ?? null,
    topNeeds: (view.score?.needs ?? []).slice(0, 5).map((n) => [n.tag, halfUp(n.need, 2)]),
    offers: view.offers.map((o) => ({ consultant: o.consultantCode, score: points(o.total), parts: Object.fromEntries(Object.entries(o.parts).map(([k, v]) => [k, points(v)])), outcome: o.status })),
    notChosen: [
      ...(j.ranking?.ranked ?? []).filter((r) => !asked.has(r.code)).map((r) => ({ consultant: r.code, reason: `RANK_${r.rank}: ${points(best - r.total).toFixed(2)} points behind` })),
      ...(j.ranking?.gated ?? []).map((g) => ({ consultant: g.code, reason: g.gates[0]?.code ?? '' })),
    ],
    report,
    ms: Math.round(j.finishedAt - j.startedAt),
  };
}

/** Every questionnaire through to a delivered report, in the order of submission, on one database. */
export async function runQuestionnaires(office: Office, sample: Sample, call: string, out: string, progress: Progress, onStep?: (done: number) => Promise<void> | void): Promise<QuestionnaireResult[]> {
  await mkdir(out, { recursive: true });
  const timeline = new Timeline(office.instance, onStep);
  const calendar = officeCalendar();
  const journeys = [...sample.questionnaires]
    .sort((a, b) => Date.parse(a.submittedAt) - Date.parse(b.submittedAt))
    .map((q, i) => new Journey(office, sample, timeline, calendar, q, companyOf(sample, q.companyId), { stop: 'REPORT_DELIVERED', call, byMail: i % 3 === 2 }));
  journeys.forEach((j) => j.plan());
  await timeline.run();
  const coordinator = await office.coordinator;
  const results: QuestionnaireResult[] = [];
  for (const j of journeys) {
    const view = await coordinator.call(seeDiagnosis, { params: { no: j.no } });
    const result = await questionnaireResult(j, view, out);
    results.push(result);
    progress(`${result.id}  ${j.no}  ${String(result.overall).padStart(5)} ${(result.band ?? '').padEnd(10)} ${result.offers.map((o) => `${o.consultant} ${o.score.toFixed(2)} ${o.outcome}`).join(', ').padEnd(22)} ${result.report ? `${result.report.pages} pages` : 'no report'}`);
  }
  return results.sort((a, b) => sample.questionnaires.findIndex((q) => q.id === a.id) - sample.questionnaires.findIndex((q) => q.id === b.id));
}

function companyOf(sample: Sample, id: string) {
  const c = sample.companies.get(id);
  if (!c) throw new Error(`no company ${id}`);
  return c;
}

/** Refusals that end an attempt for good; the others can be mended and sent again. */
const FINAL = new Set(['UBN_CHECKSUM', 'UBN_FORMAT', 'UBN_ZERO', 'DUPLICATE_IN_YEAR', 'AFTER_DEADLINE', 'CALL_NOT_OPEN']);

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

const isStop = (s: string): s is Stop => (STOPS as readonly string[]).includes(s);

/** One application of the sample, driven to where it should end. */
class ApplicationRun {
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
      ...(a.assignedBy === 'PIN' && a.consultantId ? { pin: { consultant: a.consultantId, reason: a.pinReason ?? '' } } : {}),
      ...(a.satisfaction === undefined ? {} : { satisfaction: a.satisfaction }),
      ...(a.channel === 'WEB' ? {} : { onBehalf: { channel: a.channel === 'PAPER' ? ('PAPER' as const) : ('EMAIL' as const), pagesReceived: a.pagesReceived ?? 3 } }),
    };
    const journey = new Journey(this.office, this.sample, this.timeline, officeCalendar(), q, companyOf(this.sample, a.companyId), wish);
    this.journey = journey;
    if (a.outcome === 'reached') journey.arrived = () => this.look();
    const submitted = new Date(a.submittedAt);
    this.timeline.at(new Date(submitted.getTime() - 3600_000), () => this.guarded(async () => {
      if (a.attachment) await this.attach(a.attachment);
      const draft = await journey.fill();
      this.timeline.at(submitted, () => this.guarded(() => journey.submit(draft)));
      if (a.outcome !== 'reached') this.timeline.at(new Date(submitted.getTime() + 2 * 3600_000), () => this.guarded(() => this.decide()));
    }));
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
    const draft = await desk.call(startDraft, { body: { call: this.call, email: companyOf(this.sample, this.application.companyId).contact.email, onBehalf: { channel: 'EMAIL', pagesReceived: 3 } } });
    await desk.upload(uploadDraftFile, { params: { id: draft.id }, query: { purpose: 'ATTACHMENT' } }, { name: attachment.name, content: program(attachment.bytes) });
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
    } else if (status === 'applied' && (eligibility?.proposal === 'reject' || eligibility?.proposal === 'returnForCorrection' || outcome === 'dispatchBlocked')) {
      const decision = outcome === 'dispatchBlocked' ? 'accept' : eligibility?.proposal === 'reject' ? 'reject' : 'returnForCorrection';
      await desk.call(decideAcceptance, { params: { no: this.no }, body: { decision, expected: status } });
    }
    if (outcome === 'dispatchBlocked') await this.tryDispatch();
    await this.look();
  }

  private async tryDispatch(): Promise<void> {
    const desk = await this.office.coordinator;
    const { proposal } = await desk.call(proposeMatch, { params: { no: this.no } });
    try {
      await desk.call(commitMatch, { params: { id: proposal }, body: { consultants: [this.application.triedConsultantId ?? ''], reason: '承辦人指定' } });
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
      return { id, status: FINAL.has(this.code ?? '') ? 'REJECTED' : 'RETURNED', code: this.code, outcome: 'refusedAtSubmit', flow: 'drafted' };
    }
    const decisive = view.eligibility?.checks.find((c) => c.outcome === 'fail' || c.outcome === 'ask') ?? view.eligibility?.checks.find((c) => c.outcome === 'note');
    const status = this.blocked ? 'ASSIGN_BLOCKED' : sampleWord(view.status, this.journey?.ranking !== null);
    return { id, status, code: this.code ?? decisive?.code ?? null, outcome: this.outcome(view.status), flow: view.status };
  }

  private outcome(status: StatusCode): string {
    if (this.blocked) return 'dispatchBlocked';
    return ['returned', 'rejected', 'held', 'waitlisted', 'withdrawn'].includes(status) ? status : 'reached';
  }
}

/** Every application of the sample to its status and outcome, on a database of its own. */
export async function runApplications(office: Office, sample: Sample, call: string, progress: Progress, onStep?: (done: number) => Promise<void> | void): Promise<ApplicationResult[]> {
  const timeline = new Timeline(office.instance, onStep);
  const year = Number(/-(\d+)$/.exec(call)?.[1]);
  if (sample.applications.some((a) => a.placesLeft === 0)) await office.fullCall(year, `${call}-full`);
  const runs = [...sample.applications]
    .sort((a, b) => Date.parse(a.submittedAt) - Date.parse(b.submittedAt) || (a.id < b.id ? -1 : 1))
    .map((a) => new ApplicationRun(office, sample, timeline, a, a.placesLeft === 0 ? `${call}-full` : call));
  runs.forEach((r) => r.plan());
  await timeline.run();
  const results: ApplicationResult[] = [];
  for (const run of [...runs].sort((a, b) => (a.application.id < b.application.id ? -1 : 1))) {
    const result = run.result();
    results.push(result);
    const wanted = run.application.expectedError ?? run.application.expectedReason ?? null;
    const right = result.status === run.application.status && (wanted === null || wanted === result.code);
    progress(`${result.id}  ${right ? '✓' : '✗'} ${result.status.padEnd(20)} ${result.code ?? ''}${right ? '' : `   expected ${run.application.status} ${wanted ?? ''}`}`);
  }
  return results;
}
