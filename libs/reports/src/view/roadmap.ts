import type { ReportAction } from '@pilotage/domain/report';
import { addDays, DAY_MS, type IsoDate } from '@pilotage/domain/taiwan';
import { ganttBar, type Bar } from '../charts/gantt';
import { costOf, isStrong, STRONG_FROM, shortTheme } from './actions';
import type { Context } from './context';
import { dayOf, fullDate, shortDate } from './dates';

const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The plan's first day: as written, else the earliest start of an action. */
function planStart(ctx: Context): IsoDate | null {
  const starts = ctx.content.actions.items.flatMap((a) => a.startsOn ?? []).sort();
  return ctx.content.roadmap.startsOn ?? starts[0] ?? null;
}

function barOf(ctx: Context, action: ReportAction, start: IsoDate): Bar | null {
  if (action.startsOn === null || action.dueOn === null) return null;
  const kind = action.continuous ? 'CONTINUOUS' : isStrong(ctx, action) ? 'STRONG' : 'PLAIN';
  const span = `${shortDate(action.startsOn, ctx.locale, start)}–${shortDate(action.dueOn, ctx.locale, start)}`;
  return { from: daysBetween(start, action.startsOn), to: daysBetween(start, action.dueOn) + 1, kind, label: span };
}

function dependence(ctx: Context, action: ReportAction): string {
  const parts = action.dependsOn.map((d) => {
    const before = d.before.trim();
    if (before === '') return d.action;
    return ctx.en ? `${d.action} (${before})` : `${d.action}（${before.replace(/前$/, '')}前）`;
  });
  return parts.length === 0 ? '—' : parts.join(ctx.en ? '; ' : '；');
}

function plan(ctx: Context, start: IsoDate) {
  const order = (a: ReportAction): string => `${a.startsOn ?? '9'}${a.dueOn ?? '9'}`;
  const rows = [...ctx.content.actions.items].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  return rows.map((a) => {
    const bar = barOf(ctx, a, start);
    const theme = shortTheme(ctx, a);
    return {
      id: a.id,
      theme,
      owner: a.owner,
      due: a.dueOn === null ? '—' : shortDate(a.dueOn, ctx.locale, start),
      depends: dependence(ctx, a),
      bar: ganttBar(bar, `${a.id} ${theme}：${bar?.label ?? '—'}`),
    };
  });
}

/** The plan's three thirds with their last days: 30, 60 and 90 days, the first day counted. */
function thirds(ctx: Context, start: IsoDate) {
  return [30, 60, 90].map((day, i) => {
    const until = dayOf(addDays(start, day - 1), ctx.locale);
    const weeks = ['1–4', '5–9', '10–13'][i];
    return ctx.en
      ? { head: `Day ${day}`, weeks: `to ${until}` }
      : { head: `${day} 天・${until}`, weeks: `第 ${weeks} 週` };
  });
}

function firstStep(ctx: Context, action: ReportAction, start: IsoDate): string {
  if (action.firstStepBy === null) return action.firstStep;
  const by = dayOf(action.firstStepBy, ctx.locale);
  if (action.firstStep.startsWith(by)) return action.firstStep;
  const other =
    action.firstStepBy.slice(0, 4) === start.slice(0, 4) ? by : shortDate(action.firstStepBy, ctx.locale, start);
  return ctx.en ? `By ${other}: ${action.firstStep}` : `${other} 前${action.firstStep}`;
}

function keyLine(ctx: Context, start: IsoDate): string {
  const first = fullDate(start, ctx.locale);
  const from = STRONG_FROM.toFixed(2);
  return ctx.en
    ? `Week 1 begins on ${first}; a diamond is the due date. Dark = priority ${from} or more; hatched = continuous work.`
    : `第 1 週自 ${first}起；菱形為期限。深色＝優先值 ${from} 以上；斜線＝持續性工作。`;
}

export function roadmapView(ctx: Context) {
  const start = planStart(ctx);
  const items = ctx.content.actions.items;
  return {
    empty: items.length === 0,
    thirds: start === null ? [] : thirds(ctx, start),
    plan: start === null ? [] : plan(ctx, start),
    keyLine: start === null ? '' : keyLine(ctx, start),
    tight: items.length > 8,
    rows: items.map((a) => ({
      id: a.id,
      name: a.name,
      firstStep: firstStep(ctx, a, start ?? ctx.today),
      deliverable: a.deliverable,
      measure: a.measure,
      cost: costOf(ctx, a, 'table'),
    })),
  };
}
