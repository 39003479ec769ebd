import {
  marketCriteria,
  type MarketCriterion,
  type MarketRow,
  type ReportAction,
  type ReportContent,
} from '../content';
import { criterionLabels } from '../labels';
import { marketCells } from './market-cells';
import { fit, monthDay, points, tight, title } from './text';
import { stageOf, worded, type Facts, type Market } from './facts';

type Decision = MarketRow['decision'];

export interface MarketView {
  readonly market: Market;
  readonly cells: MarketRow['cells'];
  /** Mean of the scored criteria, unrounded. */
  readonly mean: number | null;
  readonly scored: number;
  readonly decision: Decision;
}

/** Means from which a market is entered, a further one worked beside it, or at least probed (our own rule). */
const ENTER_FROM = 2.5;
const BESIDE_FROM = 3.8;
const PROBE_FROM = 2;
/** NT$ a year from which two markets can be worked at once. */
const TWO_MARKETS_FROM = 500_000;
/** A score that carries a decision. */
const GOOD = 4;
const LEAD = 90;

/** N7 in words. */
const horizons: ReadonlyMap<string, string> = new Map([
  ['3M', '3個月'],
  ['6M', '6個月'],
  ['12M', '12個月'],
]);

const NOBODY: Market = { code: '未選定', name: '首選市場', language: '外語' };

function decide(mean: number | null, before: readonly Decision[], facts: Facts): Decision {
  if (before.length === 0) return mean !== null && mean >= ENTER_FROM && facts.budget?.max !== 0 ? 'ENTER' : 'PROBE';
  if (before[0] !== 'ENTER' || mean === null) return 'HOLD';
  const rich = (facts.budget?.min ?? 0) >= TWO_MARKETS_FROM;
  if (before.length === 1 && rich && mean >= BESIDE_FROM) return 'ENTER';
  return mean >= (before.length === 1 ? PROBE_FROM : BESIDE_FROM) ? 'PROBE' : 'HOLD';
}

/** The markets as scored, in the firm's own order; without any, one row that says so. */
export function viewMarkets(facts: Facts): readonly MarketView[] {
  const views: MarketView[] = [];
  for (const [rank, market] of (facts.markets.length > 0 ? facts.markets : [NOBODY]).entries()) {
    const cells = marketCells(market, rank, facts);
    const scores = marketCriteria.flatMap((c) => cells[c].score ?? []);
    const mean = scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length;
    views.push({
      market,
      cells,
      mean,
      scored: scores.length,
      decision: decide(
        mean,
        views.map((v) => v.decision),
        facts,
      ),
    });
  }
  return views;
}

const scoreOf = (view: MarketView): string => (view.mean === null ? '' : `${points(view.mean)}分`);

function wordOf(view: MarketView, rank: number): string {
  if (view.decision === 'ENTER') return rank === 0 ? '先做' : '同步做';
  if (view.decision === 'PROBE') return rank === 0 ? '先試單' : '先詢價';
  return '暫緩';
}

function titleOf(views: readonly MarketView[]): string {
  const [first, ...others] = views;
  if (!first) return '還沒有選定市場';
  const lacking = marketCriteria.length - first.scored;
  if (others.length === 0) {
    const next = first.decision === 'ENTER' ? '值得進入' : '先試單，不投放';
    return title(
      `${first.market.name}${scoreOf(first)}${next}：還缺${lacking}項資料`,
      `${first.market.name}${scoreOf(first)}，還缺${lacking}項資料`,
    );
  }
  const head = `${first.market.name}${scoreOf(first)}${wordOf(first, 0)}`;
  const [second] = others;
  if (second && others.length === 1 && scoreOf(first) === scoreOf(second) && scoreOf(first) !== '') {
    return title(
      `${first.market.name}${wordOf(first, 0)}、${second.market.name}${wordOf(second, 1)}：同為${scoreOf(first)}，差在證據`,
      head,
    );
  }
  const full = others.map((v) => `${v.market.name}${scoreOf(v)}${wordOf(v, 1)}`).join('，');
  const plain = others.map((v) => `${v.market.name}${wordOf(v, 1)}`).join('，');
  return title(`${head}，${full}`, `${head}，${plain}`, head);
}

const lackingOf = (view: MarketView): string =>
  marketCriteria
    .filter((c) => view.cells[c].score === null)
    .map((c) => criterionLabels[c].zh)
    .join('、');

/** The criterion on which the second market differs most from the first. */
function widest(first: MarketView, second: MarketView): { readonly name: string; readonly by: number } | null {
  const gaps = marketCriteria.flatMap((c: MarketCriterion) => {
    const [a, b] = [first.cells[c].score, second.cells[c].score];
    return a === null || b === null || a === b ? [] : [{ name: criterionLabels[c].zh, by: b - a }];
  });
  return gaps.sort((a, b) => Math.abs(b.by) - Math.abs(a.by))[0] ?? null;
}

function leadOf(views: readonly MarketView[], actions: readonly ReportAction[]): string {
  const [first, second] = views;
  if (!first) return '';
  if (first.scored === 0)
    return '問卷與訪談都還沒有可以評分的資料；八項面向全部列為資料不足，先補市場研究，再談進入哪一個市場。';
  const all = marketCriteria.length;
  const name = first.market.name;
  const own = `${name}${all}項可評${first.scored}項，平均${scoreOf(first)}`;
  const lacking = lackingOf(first);
  const research = actions.find((a) => a.tag === 'MKT_RESEARCH');
  const missing = research ? `${lacking}資料不足，由${research.id}補上` : `${lacking}資料不足，不列入平均`;
  const gap = lacking === '' ? '八項都有依據' : missing;
  if (!second)
    return fit(LEAD, `${own}；${gap}。只有一個市場，分數用來看該先補哪一項，不用來比高下。`, `${own}；${gap}。`);
  const apart = widest(first, second);
  const diff = apart
    ? `${apart.name}比${name}${apart.by > 0 ? '高' : '低'}${Math.abs(apart.by)}分`
    : `各項與${name}同分`;
  const next =
    second.decision === 'HOLD'
      ? '本期不分散預算'
      : second.decision === 'PROBE'
        ? '先用詢價換證據，再談投放'
        : '可沿用同一套素材';
  const other = `${second.market.name}${diff}，可評${second.scored}項、題目未分市場，${next}。`;
  return fit(LEAD, `${own}；${gap}。${other}`, `${own}。${other}`, `${own}；${gap}。`);
}

function verdictOf(view: MarketView, rank: number, facts: Facts, actions: readonly ReportAction[]): string {
  const [first, next] = actions;
  const last = actions.reduce((late, a) => ((a.dueOn ?? '') > late ? (a.dueOn ?? '') : late), '');
  const product = tight(facts.input.firm.products.trim());
  const lead = product.length > 0 && product.length <= 12 ? `以${product}起步` : '以主力產品起步';
  if (facts.markets.length === 0) return '申請書未選市場。先由訪談選定一個，再用這張表評分；選定前不投入費用。';
  if (rank === 0 && view.decision === 'ENTER' && first && next) {
    const hope = horizons.get(facts.input.needs.horizon);
    const wish = hope === undefined ? '' : `您希望${hope}見效，`;
    return `${lead}，先完成${first.id}與${next.id}。${wish}${first.id}若未在${monthDay(first.dueOn ?? last)}前完成，後面的投入順延。`;
  }
  if (rank === 0 && first && next) {
    const ready = view.mean !== null && view.mean >= ENTER_FROM;
    const bar = ready ? '預算核定後再投放廣告' : `平均到${points(ENTER_FROM)}分才投放廣告`;
    return `先完成${first.id}與${next.id}，其餘以試單規模進行；${monthDay(last)}前重評一次，${bar}。`;
  }
  return laterVerdict(view, facts);
}

/** The verdict on a second or third market: beside the first, after five enquiries, or not now. */
function laterVerdict(view: MarketView, facts: Facts): string {
  const home = facts.markets[0]?.name ?? '首選市場';
  if (view.decision === 'ENTER') return `沿用${home}的素材與流程同步進行；兩地合計不超過填報預算，以季為單位比較成果。`;
  if (view.decision === 'HOLD') {
    return `本期不投入：${marketCriteria.length - view.scored}項資料不足，預算集中在${home}；九十天後用同一張表重評。`;
  }
  const open = (['demand', 'channel'] as const).filter((c) => (view.cells[c].score ?? 0) < GOOD);
  const names = open.map((c) => criterionLabels[c].zh).join('或');
  const bar = open.length === 2 ? `${names}任一項到${GOOD}分` : `${names === '' ? '平均' : names}到${GOOD}分`;
  return `先向5家買方詢價再評一次；${bar}，才列入下一年度計畫。`;
}

function triggersOf(facts: Facts, actions: readonly ReportAction[]): ReportContent['markets']['triggers'] {
  const rows = actions.slice(0, 3).flatMap((a) => {
    const trigger = stageOf(facts, a.tag)?.trigger ?? facts.advice.get(a.tag)?.trigger;
    if (!trigger || a.dueOn === null) return [];
    const where = `${a.id}「${a.deliverable}」`;
    return [
      { event: worded(facts, trigger.event), where, latest: monthDay(a.dueOn), then: worded(facts, trigger.then) },
    ];
  });
  const [, second] = facts.markets;
  const last =
    actions
      .map((a) => a.dueOn ?? '')
      .sort()
      .at(-1) ?? '';
  if (!second || last === '') return rows;
  const event = `${second.name}有買方願付訂金或下試單`;
  return [...rows, { event, where: '國外詢問紀錄', latest: monthDay(last), then: '需求改評4分，重排兩地先後' }];
}

export function marketsSection(
  facts: Facts,
  views: readonly MarketView[],
  actions: readonly ReportAction[],
): ReportContent['markets'] {
  return {
    title: titleOf(views),
    lead: leadOf(views, actions),
    rows: views.map((v, rank) => ({
      market: v.market.code,
      cells: v.cells,
      decision: v.decision,
      verdict: verdictOf(v, rank, facts, actions),
    })),
    triggers: triggersOf(facts, actions),
  };
}
