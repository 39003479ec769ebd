import { answerStates, byPriority, priorityOf, type ReportAction } from '@pilotage/domain/report';
import { codeLinks, type Context } from './context';
import { costOf } from './actions';
import { bandName } from './dimensions';
import { shortDate } from './dates';
import { decisionLabels } from '@pilotage/domain/report';
import { marketName } from '@pilotage/domain/taiwan';
import { evidenceMood, marketsByVerdict, marketStanding } from './markets';
import { band, priority, readBudget, score } from './numbers';
import { clip, countZh, NBSP } from './text';

/** Characters of a question that fit three lines of the strip; the whole question stands in section 10. */
const STRIP = 30;

function actionView(ctx: Context, action: ReportAction) {
  const { en, w } = ctx;
  const due = action.dueOn === null ? '' : shortDate(action.dueOn, ctx.locale, ctx.today);
  const parts = [
    action.owner,
    due === '' ? '' : en ? `by ${due}` : `${due}前`,
    costOf(ctx, action, 'sentence'),
    `${w.priority}${NBSP}${priority(priorityOf(action, ctx.needs))}`,
  ];
  return {
    id: action.id,
    name: action.name,
    measure: action.measure,
    meta: parts.filter((p) => p !== '').join(en ? ' · ' : '・'),
  };
}

/** The findings with the action that answers each, at most three; a draft may lack some of the actions. */
function pairsView(ctx: Context) {
  const { findings, firstActions } = ctx.content.summary;
  const actions = new Map(ctx.content.actions.items.map((a) => [a.id, a]));
  const paired = firstActions.flatMap((p) =>
    findings.filter((f) => f.id === p.finding).map((finding) => ({ finding, action: actions.get(p.action) })),
  );
  const rest = findings
    .filter((f) => !paired.some((p) => p.finding === f))
    .map((finding) => ({ finding, action: undefined }));
  return [...paired, ...rest].slice(0, 3).map(({ finding, action }, i) => ({
    no: i + 1,
    title: finding.title,
    text: finding.text,
    codes: codeLinks(ctx, finding.evidence),
    action: action ? actionView(ctx, action) : null,
  }));
}

/** The consultant's reason, when the first actions are not the first three by formula. */
function orderReason(ctx: Context): string {
  const { summary, actions } = ctx.content;
  const top = new Set(
    byPriority(actions.items, ctx.needs)
      .slice(0, 3)
      .map((a) => a.id),
  );
  return summary.firstActions.every((p) => top.has(p.action)) ? '' : summary.orderReason;
}

function overallStat(ctx: Context) {
  const { confirmedScore: c, selfScore: s } = ctx.model;
  const own = s.overall === null ? ctx.w.unrated : score(s.overall);
  return {
    label: ctx.en ? 'Capability (0–100)' : '國際行銷能量（0–100）',
    value: c.overall === null ? ctx.w.unrated : score(c.overall),
    note: [bandName(ctx, c), `${ctx.w.self}${NBSP}${own}`].filter((t) => t !== '').join(ctx.en ? '; ' : '；'),
  };
}

function marketStats(ctx: Context) {
  return marketsByVerdict(ctx.content)
    .slice(0, 2)
    .map((row) => {
      const { mean, counts } = marketStanding(row);
      const name = ctx.say(marketName(row.market));
      return {
        label: ctx.en ? `${name} (1–5)` : `${name}市場（1–5）`,
        value: mean === null ? '—' : score(mean),
        note: `${ctx.say(decisionLabels[row.decision])}${ctx.en ? ', ' : '，'}${evidenceMood(counts, ctx.en)}`,
      };
    });
}

/** How the sum of the cost bands lies to the budget the firm declared. */
function againstBudget(ctx: Context, from: number, to: number): string {
  const { en } = ctx;
  const budget = readBudget(ctx.model.firm.budget);
  if (!budget) return '';
  if (budget.to === 0) return en ? 'the firm declared no budget' : '企業填報預算為 0';
  const name =
    budget.to === null ? `${band(budget.from, budget.from, en)}${en ? '+' : '以上'}` : band(budget.from, budget.to, en);
  if (budget.to === null || to <= budget.to) return en ? `within the budget of ${name}` : `在填報預算 ${name}內`;
  if (from > budget.to) return en ? `above the budget of ${name}` : `高於填報預算 ${name}`;
  return en ? `upper end above the budget of ${name}` : `上限超過填報預算 ${name}`;
}

function costStat(ctx: Context) {
  const items = ctx.content.actions.items;
  const [from, to] = [
    items.reduce((sum, a) => sum + a.costFromK, 0) * 1000,
    items.reduce((sum, a) => sum + a.costToK, 0) * 1000,
  ];
  return {
    label: ctx.en ? 'Ninety-day cost (NT$)' : '九十天預估費用',
    value: band(from, to, ctx.en),
    note: againstBudget(ctx, from, to),
  };
}

function actionCountStat(ctx: Context) {
  const due = ctx.content.actions.items.flatMap((a) => a.dueOn ?? []).sort();
  const first = due[0] === undefined ? '' : shortDate(due[0], ctx.locale, ctx.today);
  return {
    label: ctx.en ? 'Actions in ninety days' : '九十天行動',
    value: ctx.en ? String(due.length) : `${due.length}項`,
    note: first === '' ? '' : ctx.en ? `first due ${first}` : `最早一項 ${first}到期`,
  };
}

export function summaryView(ctx: Context) {
  const { content, en, w } = ctx;
  const markets = marketStats(ctx);
  const rows = content.expectations.rows;
  const pairs = pairsView(ctx);
  const first = pairs.find((p) => p.action)?.action?.id;
  return {
    lead: content.summary.lead,
    pairs,
    orderReason: orderReason(ctx),
    stats: [overallStat(ctx), ...markets, ...(markets.length < 2 ? [actionCountStat(ctx)] : []), costStat(ctx)],
    questionsTitle: en
      ? 'Your questions before the interview'
      : rows.length === 0
        ? '您在訪談前的期待'
        : `您在訪談前確認的${countZh(rows.length)}個問題`,
    questions: rows.map((r) => ({
      state: ctx.say(answerStates[r.state]),
      mark: answerStates[r.state].mark,
      question: clip(r.question, STRIP),
      where: r.where,
    })),
    questionColumns: Math.max(3, rows.length),
    noQuestions: rows.length === 0 ? w.noExpectations : '',
    guide: guide(en, first),
  };
}

function guide(en: boolean, first: string | undefined) {
  if (en) {
    return [
      { title: 'Three minutes', text: `This page${first ? `; hand out ${first} first` : ''}.` },
      { title: 'To share out the work', text: 'Sections 7 and 8: order, owners, first steps, dates.' },
      {
        title: 'To go into the reasons',
        text: 'Sections 3 to 6 for the judgement, section 11 for every piece of evidence.',
      },
    ];
  }
  return [
    { title: '只有三分鐘', text: `讀完本頁${first ? `，先交辦 ${first}` : ''}。` },
    { title: '要分派工作', text: '第 7、8 章：優先序、負責人、第一步與期限。' },
    { title: '要追根究柢', text: '第 3 至 6 章看判斷，第 11 章看每一項證據。' },
  ];
}
