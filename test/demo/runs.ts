import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DiagnosisView } from '@pilotage/contracts/case-view';
import { seeDiagnosis } from '@pilotage/contracts/desk';
import { halfUp } from '@pilotage/domain/kernel';
import { ApplicationRun, type ApplicationResult } from './application-run';
import { Journey } from './journey';
import type { Office } from './office';
import { companyOf, type Sample } from './sample';
import { Timeline, type Meanwhile } from './timeline';
import { officeCalendar } from './wish';

export interface QuestionnaireResult {
  readonly id: string;
  readonly dimensions: Record<string, number | null>;
  readonly overall: number | null;
  readonly band: string | null;
  readonly topNeeds: [string, number][];
  readonly offers: { consultant: string; score: number; parts: Record<string, number>; outcome: string }[];
  readonly notChosen: { consultant: string; reason: string }[];
  readonly report: { file: string; pages: number; sha256: string } | null;
  /** The code of what the product refused, where the way ended early. */
  readonly refused?: string;
  readonly ms: number;
}

export type Progress = (line: string) => void;

const points = (units: number): number => units / 100;

/** Who else was looked at, and what kept each from being asked. */
function notChosen(j: Journey, view: DiagnosisView | null): QuestionnaireResult['notChosen'] {
  const asked = new Set(view?.offers.map((o) => o.consultantCode));
  const { ranked = [], gated = [] } = j.ranking ?? {};
  const best = ranked[0]?.total ?? 0;
  return [
    ...ranked
      .filter((r) => !asked.has(r.code))
      .map((r) => ({
        consultant: r.code,
        reason: `RANK_${r.rank}: ${points(best - r.total).toFixed(2)} points behind`,
      })),
    ...gated.map((g) => ({ consultant: g.code, reason: g.gates[0]?.code ?? '' })),
  ];
}

async function questionnaireResult(j: Journey, view: DiagnosisView | null, out: string): Promise<QuestionnaireResult> {
  const file = `${j.questionnaire.id}-${j.no}.pdf`;
  const report = j.report
    ? { file, pages: view?.document?.pages ?? 0, sha256: createHash('sha256').update(j.report.content).digest('hex') }
    : null;
  if (j.report) await writeFile(join(out, file), j.report.content);
  const { dimensions = [], overall = null, band = null, needs = [] } = view?.score ?? {};
  return {
    id: j.questionnaire.id,
    dimensions: Object.fromEntries(dimensions.map((d) => [d.id, d.score === null ? null : halfUp(d.score, 1)])),
    overall: overall === null ? null : halfUp(overall, 1),
    band,
    topNeeds: needs.slice(0, 5).map((n) => [n.tag, halfUp(n.need, 2)]),
    offers: (view?.offers ?? []).map((o) => ({
      consultant: o.consultantCode,
      score: points(o.total),
      parts: Object.fromEntries(Object.entries(o.parts).map(([k, v]) => [k, points(v)])),
      outcome: o.status,
    })),
    notChosen: notChosen(j, view),
    report,
    ...(j.refused ? { refused: j.refused.code } : {}),
    ms: Math.round(j.finishedAt - j.startedAt),
  };
}

function lineOf(result: QuestionnaireResult, no: string): string {
  const offers = result.offers.map((o) => `${o.consultant} ${o.score.toFixed(2)} ${o.outcome}`).join(', ');
  const score = `${String(result.overall ?? '').padStart(5)} ${(result.band ?? '').padEnd(10)}`;
  const end = result.report
    ? `${result.report.pages} pages`
    : `no report${result.refused ? `: ${result.refused}` : ''}`;
  return `${result.id}  ${(no || 'no number').padEnd(9)}  ${score} ${offers.padEnd(22)} ${end}`;
}

/** Every questionnaire through to a delivered report, in the order of submission, on one database. */
export async function runQuestionnaires(
  office: Office,
  sample: Sample,
  call: string,
  out: string,
  progress: Progress,
  meanwhile?: Meanwhile,
): Promise<QuestionnaireResult[]> {
  await mkdir(out, { recursive: true });
  const timeline = new Timeline(office.instance, meanwhile);
  const calendar = officeCalendar();
  const journeys = [...sample.questionnaires]
    .sort((a, b) => Date.parse(a.submittedAt) - Date.parse(b.submittedAt))
    .map(
      (q, i) =>
        new Journey(office, sample, timeline, calendar, q, companyOf(sample, q.companyId), {
          stop: 'REPORT_DELIVERED',
          call,
          byMail: i % 3 === 2,
        }),
    );
  journeys.forEach((j) => j.plan());
  await timeline.run();
  const coordinator = await office.coordinator;
  const results: QuestionnaireResult[] = [];
  for (const j of journeys) {
    const view = j.no ? await coordinator.call(seeDiagnosis, { params: { no: j.no } }) : null;
    const result = await questionnaireResult(j, view, out);
    results.push(result);
    progress(lineOf(result, j.no));
  }
  return results.sort(
    (a, b) =>
      sample.questionnaires.findIndex((q) => q.id === a.id) - sample.questionnaires.findIndex((q) => q.id === b.id),
  );
}

/** Every application of the sample to its status and outcome, on a database of its own. */
export async function runApplications(
  office: Office,
  sample: Sample,
  call: string,
  progress: Progress,
  meanwhile?: Meanwhile,
): Promise<ApplicationResult[]> {
  const timeline = new Timeline(office.instance, meanwhile);
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
    progress(
      `${result.id}  ${right ? '✓' : '✗'} ${result.status.padEnd(20)} ${result.code ?? ''}${right ? '' : `   expected ${run.application.status} ${wanted ?? ''}`}`,
    );
  }
  return results;
}
