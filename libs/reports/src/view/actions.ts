import {
  byPriority,
  effortDivisor,
  effortLabels,
  efforts,
  priorityOf,
  type ReportAction,
} from '@pilotage/domain/report';
import { tags } from '@pilotage/domain/questionnaire';
import { matrix } from '../charts/matrix';
import { shortTags } from '../short-tags';
import type { Context } from './context';
import { band, need, priority } from './numbers';
import { countZh } from './text';

/** From this priority on an action is drawn dark: a policy value (REPORT-DESIGN section 6). */
export const STRONG_FROM = 1.3;

/** Printed width of the matrix, in points. */
const MATRIX = 230;

/** The cost band of an action: `1–3萬` for a table, `NT$1–3萬` or 「不需費用」 for a sentence. */
export function costOf(ctx: Context, action: ReportAction, use: 'table' | 'sentence'): string {
  const text = band(action.costFromK * 1000, action.costToK * 1000, ctx.en);
  if (use === 'table') return text;
  return text === '0' ? (ctx.en ? 'no cost' : '不需費用') : `NT$${text}`;
}

export function isStrong(ctx: Context, action: ReportAction): boolean {
  return priorityOf(action, ctx.needs) >= STRONG_FROM;
}

export function themeName(ctx: Context, action: Pick<ReportAction, 'tag'>): string {
  return ctx.say(tags[action.tag]);
}

/** The theme in at most five characters, for charts and narrow columns. */
export function shortTheme(ctx: Context, action: Pick<ReportAction, 'tag'>): string {
  return ctx.say(shortTags[action.tag]);
}

function movedView(ctx: Context, ranked: readonly ReportAction[]) {
  const { moved } = ctx.content.actions;
  if (moved.length === 0) return null;
  const { en } = ctx;
  return {
    lead: en ? `Moved by hand (${moved.length}): ` : `人工調整${countZh(moved.length)}項：`,
    items: moved.map((m) => {
      const rank = ranked.findIndex((a) => a.id === m.action) + 1;
      const by = rank === 0 ? '' : en ? ` (no. ${rank} by formula)` : `（公式第 ${rank} 位）`;
      return `${m.action}${by}${en ? ': ' : '：'}${m.reason}`;
    }),
  };
}

export function actionsView(ctx: Context) {
  const { en, say, needs, content, w } = ctx;
  const ranked = byPriority(content.actions.items, needs);
  const discs = ranked.map((a) => ({
    id: a.id,
    name: shortTheme(ctx, a),
    impact: a.impact,
    effort: effortDivisor[a.effort],
    need: needs.get(a.tag) ?? 0,
    strong: isStrong(ctx, a),
  }));
  const columns = efforts.map((e) =>
    en ? `${say(effortLabels[e])} (${effortDivisor[e]})` : `${say(effortLabels[e])}（${effortDivisor[e]}）`,
  );
  const from = STRONG_FROM.toFixed(2);
  return {
    empty: ranked.length === 0,
    tight: ranked.length > 8,
    matrixCaption: en
      ? `Impact and effort of the ${ranked.length} actions`
      : `${countZh(ranked.length)}項行動的影響與投入`,
    matrix: matrix(discs, columns, w, MATRIX),
    rows: ranked.map((a) => ({
      id: a.id,
      theme: themeName(ctx, a),
      sum: `${a.impact} × ${need(needs.get(a.tag) ?? 0)} ÷ ${effortDivisor[a.effort]}`,
      priority: priority(priorityOf(a, needs)),
    })),
    note: en
      ? `The larger the disc, the greater the need; dark from ${from}. Impact 1–5 by the consultant; need 0–1 computed from the questionnaire, not edited by hand; effort small 1, medium 2, large 3. Ties: lower cost first.`
      : `圓越大，需求越高；深色為優先值 ${from} 以上。影響 1–5 由顧問評定；需求 0–1 由問卷算出，未經人工修改；投入小 1、中 2、大 3。同值時費用低者在前。`,
    moved: movedView(ctx, ranked),
  };
}
