import { decisionLabels } from '../labels';
import type { ReportAction, ReportContent } from '../content';
import { speaksOf, type Facts } from './facts';
import type { MarketView } from './markets';
import { costSum } from './summary';
import { clip, costBand, fit, monthDay, points, title } from './text';

type Row = ReportContent['expectations']['rows'][number];

const MAX = 5;
const QUESTION = 60;
const ANSWER = 50;
const MONEY = /多少錢|費用|預算|花多少|要花|經費|價錢/;

/** An answer that stands in the report already: the verdict on a market, or the cost of the ninety days. */
function settled(
  question: string,
  facts: Facts,
  views: readonly MarketView[],
  actions: readonly ReportAction[],
): Row | null {
  const view = views.find((v) => question.includes(v.market.name) && v.mean !== null);
  const asksMarket = /該|要不要|先|能不能|適合|值得/.test(question);
  if (view && asksMarket) {
    const answer = fit(
      ANSWER,
      `${view.market.name}${points(view.mean ?? 0)}分，${decisionLabels[view.decision].zh}；條件與改判時點見第5章。`,
    );
    return { question, state: 'ANSWERED', answer, where: '第5章', who: '', by: null };
  }
  if (MONEY.test(question) && !actions.some((a) => speaksOf(facts.advice.get(a.tag), question))) {
    const [fromK, toK] = costSum(actions);
    const answer = `九十天${actions.length}項行動合計約${costBand(fromK, toK)}，逐項費用帶見第8章。`;
    return { question, state: 'ANSWERED', answer, where: '第8章', who: '', by: null };
  }
  return null;
}

/** What an action of the plan contributes; the rest is for its owner by its due date. */
function partly(question: string, facts: Facts, actions: readonly ReportAction[]): Row | null {
  const action = actions.find((a) => speaksOf(facts.advice.get(a.tag), question));
  if (!action || action.dueOn === null) return null;
  const ready = `${monthDay(action.dueOn)}前有${action.deliverable}`;
  const money = `${action.id}費用帶${costBand(action.costFromK, action.costToK)}；${ready}，才有逐項金額。`;
  return {
    question,
    state: 'PARTLY',
    answer: MONEY.test(question)
      ? fit(ANSWER, money)
      : fit(ANSWER, `${action.id}：${action.name}；${ready}可據以回答。`, `${action.id}：${action.name}。`),
    where: `第4、7章，${action.id}`,
    who: action.owner,
    by: action.dueOn,
  };
}

function rowOf(raw: string, facts: Facts, views: readonly MarketView[], actions: readonly ReportAction[]): Row {
  const question = clip(raw, QUESTION);
  const known = settled(question, facts, views, actions) ?? partly(question, facts, actions);
  if (known) return known;
  const by = actions[0]?.dueOn ?? facts.input.startsOn;
  const answer = `問卷與訪談的資料還不足以回答；顧問於${monthDay(by)}前補查後另函回覆。`;
  return { question, state: 'NOT_YET', answer, where: '第10章', who: '顧問', by };
}

export function expectationsSection(
  facts: Facts,
  views: readonly MarketView[],
  actions: readonly ReportAction[],
): ReportContent['expectations'] {
  const asked = facts.input.expectations
    .map((q) => q.trim())
    .filter((q) => q !== '')
    .slice(0, MAX);
  if (asked.length === 0) return { title: '企業未填寫訪談前期待，本章0題', rows: [] };
  const rows = asked.map((q) => rowOf(q, facts, views, actions));
  const count = (state: Row['state']): number => rows.filter((r) => r.state === state).length;
  const parts = [
    { n: count('ANSWERED'), word: '已回答' },
    { n: count('PARTLY'), word: '部分回答' },
    { n: count('NOT_YET'), word: '還沒有' },
  ].filter((p) => p.n > 0);
  return { title: title(`${rows.length}個問題，${parts.map((p) => `${p.n}個${p.word}`).join('、')}`), rows };
}
