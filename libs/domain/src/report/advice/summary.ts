import type { ReportAction, ReportContent, ReportFinding } from '../content';
import type { Facts } from './facts';
import { bandName, weakest } from './assessment';
import { exportGrowth, growthWords } from './market-cells';
import type { MarketView } from './markets';
import type { Planned } from './plan';
import { worded } from './facts';
import { costBand, fit, length, points, twd } from './text';

const ANSWER = 34;
const LEAD = { min: 50, max: 90 } as const;

/** The first three actions in the order in which they end: the sentence follows time, not priority. */
function briefs(facts: Facts, plan: readonly Planned[], actions: readonly ReportAction[]): readonly string[] {
  const due = new Map(actions.map((a) => [a.id, a.dueOn ?? '']));
  return plan
    .slice(0, 3)
    .sort((a, b) => ((due.get(a.id) ?? '') < (due.get(b.id) ?? '') ? -1 : 1))
    .map((p) => worded(facts, p.template.brief, p.tag));
}

function answerOf(facts: Facts, view: MarketView | undefined, plan: readonly Planned[], actions: readonly ReportAction[]): string {
  const [a = '', b = '', c = ''] = briefs(facts, plan, actions);
  const steps = [`先${a}、${b}，再${c}`, `先${a}，再${b}`];
  if (facts.markets.length === 0 || !view) return fit(ANSWER, ...steps.map((s) => `先選定一個市場：九十天內${s}`), `九十天內${steps[1]}`);
  const name = view.market.name;
  if (view.decision !== 'ENTER') return fit(ANSWER, ...steps.map((s) => `${name}先試單不投放：${s}`), `${name}先試單：先${a}`);
  const lead = (facts.input.score.overall ?? 0) > 75 ? `${name}基礎已備` : `${name}值得投入`;
  return fit(ANSWER, ...steps.map((s) => `${lead}：${s}`), `${lead}：先${a}`);
}

/** Sum of the cost bands, in NT$ thousand. */
export function costSum(actions: readonly ReportAction[]): readonly [number, number] {
  return [actions.reduce((s, a) => s + a.costFromK, 0), actions.reduce((s, a) => s + a.costToK, 0)];
}

const wan = (amount: number): string => (amount / 10_000).toLocaleString('en-US');

/** The plan's cost against N6: inside, above (by how much), or not comparable. */
export function budgetWords(facts: Facts, toK: number): string {
  const { budget } = facts;
  if (!budget) return '預算未填，請先核定上限';
  if (budget.max === null) return `在填報的${wan(budget.min - 1)}萬元以上預算內`;
  if (budget.max === 0) return toK === 0 ? '與填報預算0元相符' : '填報預算為0元，先做不花錢的部分';
  const over = toK * 1000 - budget.max;
  if (over <= 0) return `在填報預算上限${wan(budget.max)}萬元內`;
  return `上限比填報預算多${wan(over)}萬元，依序做到預算用完`;
}

function exportsWords(facts: Facts): string {
  const last = facts.input.firm.exports.at(-1);
  if (!last || last.amountTwd <= 0) return '目前沒有外銷金額';
  const growth = exportGrowth(facts);
  return `${last.year}年外銷${twd(last.amountTwd)}${growth === null ? '' : `、${growthWords(growth)}`}`;
}

function scoreWords(facts: Facts): string {
  const { overall } = facts.input.score;
  if (overall === null) return `問卷只答${facts.input.score.answered}題，還不能評總分`;
  const low = weakest(facts.input.definition, facts.input.score);
  return `能量自評${points(overall)}分，屬${bandName(facts.input.definition, facts.input.score.band)}級${low === null ? '' : `，短在${low}`}`;
}

function wishWords(facts: Facts, actions: readonly ReportAction[]): string {
  const asked = actions.slice(0, 3).filter((a) => facts.tags.get(a.tag)?.rank !== null).length;
  if (facts.input.needs.themes.length === 0) return '三項發現由分數帶出';
  if (asked === 3) return '三項發現正是您列的三項需要';
  return asked === 0 ? '三項發現由分數帶出，不在您列的需要裡' : `三項發現裡，${asked}項是您列的需要，${3 - asked}項由分數帶出`;
}

function leadOf(facts: Facts, actions: readonly ReportAction[]): string {
  const [fromK, toK] = costSum(actions);
  const state = `${exportsWords(facts)}，${scoreWords(facts)}。`;
  const cost = `九十天約需${costBand(fromK, toK)}，${budgetWords(facts, toK)}。`;
  const wish = wishWords(facts, actions);
  const candidates = [`${state}${wish}；${cost}`, `${state}${cost}`, `${scoreWords(facts)}。${cost}`];
  return candidates.find((c) => length(c) <= LEAD.max) ?? fit(LEAD.max, ...candidates);
}

export function summarySection(
  facts: Facts,
  view: MarketView | undefined,
  plan: readonly Planned[],
  actions: readonly ReportAction[],
  findings: readonly ReportFinding[],
): ReportContent['summary'] {
  return {
    answer: answerOf(facts, view, plan, actions),
    lead: leadOf(facts, actions),
    findings: [...findings],
    firstActions: findings.flatMap((f, i) => (actions[i] ? [{ finding: f.id, action: actions[i].id }] : [])),
    orderReason: '',
  };
}
