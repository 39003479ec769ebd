import { isTag, scoreQuestionnaire, type QuestionnaireDefinition, type Score } from '../../questionnaire';
import type { ReportContent } from '../content';
import type { Facts } from './facts';
import type { Adjustment } from './input';
import { clip, fit, points, tight, title } from './text';

const REASON = 30;
const LEAD = 90;
const NAME = 5;

/** Dimension names short enough for a sentence; another form's are cut. */
const short: ReadonlyMap<string, string> = new Map([
  ['策略與組織承諾', '策略承諾'],
  ['產品與市場準備度', '產品準備'],
  ['數位通路與夥伴', '通路夥伴'],
  ['數位行銷與內容', '行銷內容'],
  ['數據與科技應用', '數據科技'],
  ['履約與法遵', '履約法遵'],
]);

interface Dimension {
  readonly name: string;
  readonly score: number;
}

function ranked(definition: QuestionnaireDefinition, score: Score): readonly Dimension[] {
  return definition.dimensions
    .flatMap((d) => {
      const value = score.dimensions[d.id];
      return value === null || value === undefined
        ? []
        : [{ name: short.get(d.zh) ?? fit(NAME, tight(d.zh)), score: value }];
    })
    .sort((a, b) => a.score - b.score);
}

/** The lowest dimension with its score, 「數據科技21.9分」; null when none is scored. */
export function weakest(definition: QuestionnaireDefinition, score: Score): string | null {
  const [low] = ranked(definition, score);
  return low ? `${low.name}${points(low.score)}分` : null;
}

/** The band's name, 「發展」. */
export function bandName(definition: QuestionnaireDefinition, band: string | null): string {
  return definition.bands.find((b) => b.id === band)?.zh ?? '未評';
}

/** Adjustments that can stand: a known item, a real change, and evidence that exists. */
function adjustmentsOf(facts: Facts): readonly Adjustment[] {
  const { input } = facts;
  const items = new Set(input.definition.items.map((i) => i.id));
  const known = new Set([...items, ...facts.notes.map((n) => n.code), ...(input.documents ?? []).map((d) => d.code)]);
  return (input.adjustments ?? [])
    .filter(
      (a, i, all) =>
        items.has(a.item) && input.answers[a.item] !== a.to && all.findIndex((b) => b.item === a.item) === i,
    )
    .map((a) => {
      const evidence = a.evidence.filter((code) => known.has(code));
      return { ...a, reason: clip(a.reason, REASON), evidence: evidence.length > 0 ? evidence : [a.item] };
    });
}

function confirmedScore(facts: Facts, adjustments: readonly Adjustment[]): Score {
  const { definition, answers, needs, score } = facts.input;
  if (adjustments.length === 0) return score;
  const levels = Object.fromEntries(adjustments.map((a) => [a.item, a.to]));
  return scoreQuestionnaire(definition, { ...answers, ...levels }, needs.themes.filter(isTag));
}

function titleOf(facts: Facts, score: Score): string {
  const { definition } = facts.input;
  if (score.overall === null)
    return title(`27題只答${score.answered}題，還不能評總分`.replace('27', String(definition.items.length)));
  const head = `總分${points(score.overall)}，屬${bandName(definition, score.band)}級`;
  const all = ranked(definition, score);
  const [low, high] = [all.at(0), all.at(-1)];
  if (!low || !high || low.score === high.score) return head;
  return title(`${head}：${low.name}最低，${high.name}最高`, `${head}：${low.name}最低`, head);
}

function countsOf(facts: Facts): string {
  const { definition, answers, score } = facts.input;
  const levels = definition.items.flatMap((i) => {
    const a = answers[i.id];
    return typeof a === 'number' ? [(4 * a) / definition.scoring.scaleMax] : [];
  });
  const low = levels.filter((l) => l <= 1).length;
  const high = levels.filter((l) => l >= 3).length;
  const all = definition.items.length;
  const head = score.answered >= all ? `${all}題全數作答` : `${all}題答了${score.answered}題`;
  return `${head}：${low}題在0–1級，${high === 0 ? '沒有一題達3級' : `${high}題達3級以上`}。`;
}

function leadOf(facts: Facts, score: Score, adjustments: readonly Adjustment[]): string {
  const { definition } = facts.input;
  const self = facts.input.score.overall;
  const all = ranked(definition, score);
  const [low, next, high] = [all.at(0), all.at(1), all.at(-1)];
  const moved =
    adjustments.length > 0 && self !== null && score.overall !== null
      ? `顧問依證據調整${adjustments.length}題，總分由自評${points(self)}改為${points(score.overall)}。`
      : '';
  if (!low || !high) return `${countsOf(facts)}作答不足的構面不列分數，先由訪談補齊。`;
  if (!next || low.score === high.score) return `${countsOf(facts)}${moved}各構面分數相近，依優先值決定先後。`;
  const gap = `先補${low.name}${points(low.score)}分與${next.name}${points(next.score)}分；`;
  const strong =
    high.score > 50
      ? `${high.name}${points(high.score)}分，可以直接拿來用。`
      : `最高的${high.name}也只有${points(high.score)}分。`;
  return fit(LEAD, `${countsOf(facts)}${moved}${gap}${strong}`, `${moved}${gap}${strong}`, `${gap}${strong}`);
}

export function assessmentSection(facts: Facts): ReportContent['assessment'] {
  const adjustments = adjustmentsOf(facts);
  const score = confirmedScore(facts, adjustments);
  return { title: titleOf(facts, score), lead: leadOf(facts, score, adjustments), adjustments: [...adjustments] };
}
