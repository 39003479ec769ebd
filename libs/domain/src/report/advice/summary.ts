import { tags } from '../../questionnaire';
import type { ReportAction, ReportContent, ReportFinding, ReportPain } from '../content';
import { worded, type Facts } from './facts';
import { bandName, weakest } from './assessment';
import { exportGrowth, growthWords } from './market-cells';
import type { MarketView } from './markets';
import type { Planned } from './plan';
import { costBand, fit, length, points, tight, twd } from './text';

const ANSWER = 34;
const LEAD = 90;

/** The first three actions in the order in which they end: the sentence follows time, not priority. */
function briefs(facts: Facts, plan: readonly Planned[], actions: readonly ReportAction[]): readonly string[] {
  const due = new Map(actions.map((a) => [a.id, a.dueOn ?? '']));
  return plan
    .slice(0, 3)
    .sort((a, b) => ((due.get(a.id) ?? '') < (due.get(b.id) ?? '') ? -1 : 1))
    .map((p) => worded(facts, p.template.brief, p.tag));
}

function answerOf(
  facts: Facts,
  view: MarketView | undefined,
  plan: readonly Planned[],
  actions: readonly ReportAction[],
): string {
  const [a = '', b = '', c = ''] = briefs(facts, plan, actions);
  const steps = [`先${a}、${b}，再${c}`, `先${a}，再${b}`];
  if (facts.markets.length === 0 || !view)
    return fit(ANSWER, ...steps.map((s) => `先選定一個市場：九十天內${s}`), `九十天內${steps[1]}`);
  const name = view.market.name;
  if (view.decision !== 'ENTER')
    return fit(ANSWER, ...steps.map((s) => `${name}先試單不投放：${s}`), `${name}先試單：先${a}`);
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
  const { definition, score } = facts.input;
  const { overall, band } = score;
  if (overall === null) return `問卷只答${score.answered}題，還不能評總分`;
  const low = weakest(definition, score);
  const short = low === null ? '' : `，短在${low}`;
  return `能量自評${points(overall)}分，屬${bandName(definition, band)}級${short}`;
}

/** Where the firm's first wish stands when it is not among the first three, or how many wishes are. */
function wishWords(facts: Facts, actions: readonly ReportAction[]): string {
  const first = actions.slice(0, 3);
  const asked = first.filter((a) => facts.tags.get(a.tag)?.rank !== null).length;
  const top = actions.find((a) => facts.tags.get(a.tag)?.rank === 1);
  if (asked === 3) return '三項發現正是您列的三項需要';
  if (top && !first.includes(top)) {
    const waits = top.dependsOn.map((d) => d.action).join('、');
    return `您最想做的${tight(tags[top.tag].zh)}排在${top.id}${waits === '' ? '' : `，要等${waits}`}`;
  }
  return asked === 0 ? '三項發現由分數帶出' : `三項發現裡，${asked}項是您列的需要`;
}

/** What holds the firm up: closed pains among the first three; without any, where its score is lowest. */
function blockWords(facts: Facts, pains: readonly ReportPain[]): string {
  const closed = pains
    .slice(0, 3)
    .filter((p) => p.gate === 'CLOSED')
    .map((p) => p.name);
  return closed.length > 0 ? `卡在${closed.join('、')}` : scoreWords(facts);
}

function otherMarket(views: readonly MarketView[]): string {
  const [, second] = views;
  if (!second) return '';
  const word = { ENTER: '同步進行', PROBE: '先詢價', HOLD: '暫緩' }[second.decision];
  return `；${second.market.name}${word}`;
}

function leadOf(
  facts: Facts,
  views: readonly MarketView[],
  actions: readonly ReportAction[],
  pains: readonly ReportPain[],
): string {
  const [fromK, toK] = costSum(actions);
  const state = `${exportsWords(facts)}，${blockWords(facts, pains)}。`;
  const cost = `九十天約需${costBand(fromK, toK)}，${budgetWords(facts, toK)}。`;
  const wish = wishWords(facts, actions);
  const candidates = [
    `${state}${wish}${otherMarket(views)}。${cost}`,
    `${state}${wish}。${cost}`,
    `${state}${cost}`,
    `${scoreWords(facts)}。${cost}`,
  ];
  return candidates.find((c) => length(c) <= LEAD) ?? fit(LEAD, ...candidates);
}

export function summarySection(
  facts: Facts,
  views: readonly MarketView[],
  plan: readonly Planned[],
  actions: readonly ReportAction[],
  findings: readonly ReportFinding[],
  pains: readonly ReportPain[],
): ReportContent['summary'] {
  return {
    answer: answerOf(facts, views[0], plan, actions),
    lead: leadOf(facts, views, actions, pains),
    findings: [...findings],
    firstActions: findings.flatMap((f, i) => (actions[i] ? [{ finding: f.id, action: actions[i].id }] : [])),
    orderReason: '',
  };
}
