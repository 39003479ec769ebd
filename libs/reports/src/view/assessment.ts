import { halfUp } from '@pilotage/domain/kernel';
import { taipeiDate } from '@pilotage/domain/taiwan';
import { radar, seriesKey } from '../charts/radar';
import { slope } from '../charts/slope';
import { codeLinks, type Context } from './context';
import { plainDate } from './dates';
import { axesOf, bandLimits, confirmedItems, type Axis, type ConfirmedItem, type Level } from './dimensions';
import { score } from './numbers';
import { countZh } from './text';

/** Printed widths in points: the radar beside the slope chart, the radar alone (110 mm), the slope chart. */
const WIDTHS = { beside: 261, alone: 311.8, slope: 197 } as const;
/** Heat map cells in a line; a longer dimension takes a second line. */
const CELLS = 5;
const HALF = 50;

function radarCaption(ctx: Context, axes: readonly Axis[]): string {
  const rated = axes.flatMap((a) => (a.confirmed === null ? [] : [{ name: a.short, value: a.confirmed }]));
  const low = rated.reduce<(typeof rated)[number] | null>(
    (least, a) => (least === null || a.value < least.value ? a : least),
    null,
  );
  if (low === null) return ctx.en ? 'Too few answers to rate any dimension' : '作答不足，各構面皆未評';
  const over = rated.filter((a) => a.value > HALF).length;
  const many = countZh(rated.length);
  if (ctx.en)
    return `${over === 0 ? 'No dimension' : `${over} of ${rated.length}`} above ${HALF}; lowest: ${low.name} ${score(low.value)}`;
  const some = over === rated.length ? '都過' : `有${countZh(over)}個過`;
  const head = `${many}構面${over === 0 ? '都未過' : some} ${HALF} 分`;
  return `${head}，最低是${low.name} ${score(low.value)}`;
}

/** The largest change between printed values, so that the reader's subtraction agrees. */
function slopeCaption(ctx: Context, axes: readonly Axis[]): string {
  const steps = axes.flatMap((a) =>
    a.self === null || a.confirmed === null ? [] : [{ name: a.short, by: halfUp(a.confirmed - a.self, 1) }],
  );
  const most = steps.reduce<(typeof steps)[number] | null>(
    (max, s) => (max === null || Math.abs(s.by) > Math.abs(max.by) ? s : max),
    null,
  );
  if (most === null || most.by === 0) return ctx.en ? 'Dimension scores stay as they were' : '構面分數不變';
  const size = Math.abs(most.by).toFixed(1);
  if (ctx.en) return `Largest change: ${most.name}, ${most.by > 0 ? 'up' : 'down'} ${size}`;
  return `${most.name}落差最大，${most.by > 0 ? '多' : '少'}了 ${size} 分`;
}

function heatCaption(ctx: Context, items: readonly ConfirmedItem[]): string {
  const low = items.filter((i) => typeof i.confirmed === 'number' && i.confirmed <= 1);
  const share = ctx.model.definition.dimensions
    .map((d, order) => {
      const own = items.filter((i) => i.item.dimension === d.id);
      return { name: ctx.say(d), order, share: own.filter((i) => low.includes(i)).length / Math.max(own.length, 1) };
    })
    .filter((d) => d.share > 0)
    .sort((a, b) => b.share - a.share || a.order - b.order)
    .slice(0, 2);
  const all = items.length;
  if (low.length === 0) return ctx.en ? `All ${all} items, none at level 0 or 1` : `${all} 題逐題看：沒有等級 0 或 1`;
  if (ctx.en)
    return `All ${all} items: ${low.length} at level 0 or 1, most in ${share.map((d) => d.name).join(' and ')}`;
  return `${all} 題逐題看：${low.length} 題在 0–1 級，最密是${share.map((d) => `「${d.name}」`).join('與')}`;
}

function cellView(ctx: Context, i: ConfirmedItem) {
  const { w } = ctx;
  const said = i.confirmed === 'NA' ? w.notApplicable : i.confirmed === null ? w.unanswered : String(i.confirmed);
  const tone = i.confirmed === 'NA' ? 'na' : i.confirmed === null ? 'un' : `l${Math.min(i.confirmed, 4)}`;
  const mark = i.confirmed === null ? '—' : said;
  return {
    id: i.item.id,
    name: i.name,
    mark,
    small: i.confirmed === 'NA',
    tone,
    adjusted: i.adjusted,
    label: `${said}${i.adjusted ? `（${w.adjusted}）` : ''}`,
  };
}

function heatView(ctx: Context, items: readonly ConfirmedItem[]) {
  const widest = Math.max(
    ...ctx.model.definition.dimensions.map((d) => items.filter((i) => i.item.dimension === d.id).length),
  );
  const columns = Math.min(CELLS, Math.max(widest, 1));
  const rows = ctx.model.definition.dimensions.flatMap((d) => {
    const cells = items.filter((i) => i.item.dimension === d.id).map((i) => cellView(ctx, i));
    const lines = Math.max(1, Math.ceil(cells.length / columns));
    return Array.from({ length: lines }, (_, line) => {
      const own = cells.slice(line * columns, (line + 1) * columns);
      return {
        id: d.id,
        name: ctx.say(d),
        first: line === 0,
        lines,
        cells: own,
        blanks: Array.from({ length: columns - own.length }, () => true),
      };
    });
  });
  const levels = Array.from({ length: ctx.model.definition.scoring.scaleMax + 1 }, (_, level) => ({ level }));
  return { caption: heatCaption(ctx, items), columns, rows, levels };
}

const levelText = (ctx: Context, level: Level): string =>
  level === null ? '—' : level === 'NA' ? ctx.w.notApplicable : String(level);

function arrow(from: Level, to: number): string {
  if (typeof from !== 'number') return '';
  return to > from ? ' ▲' : ' ▼';
}

function adjustmentsView(ctx: Context, items: readonly ConfirmedItem[]) {
  const written = new Map(ctx.content.assessment.adjustments.map((a) => [a.item, a]));
  return items.flatMap((i) => {
    const a = written.get(i.item.id);
    if (!a || !i.adjusted) return [];
    const change = `${levelText(ctx, i.self)} → ${a.to}${arrow(i.self, a.to)}`;
    return [{ item: i.item.id, name: i.name, change, reason: a.reason, codes: codeLinks(ctx, a.evidence) }];
  });
}

function adjustmentsCaption(ctx: Context, rows: ReturnType<typeof adjustmentsView>): string {
  const proven = rows.every((r) => r.codes.length > 0);
  if (ctx.en) return `${rows.length} items adjusted${proven ? ', each on evidence that can be looked up' : ''}`;
  return `${countZh(rows.length)}題調整${proven ? '，每題都有可查的證據' : ''}`;
}

function sourceLine(ctx: Context): string {
  const { definition, appliedAt } = ctx.model;
  const on = plainDate(taipeiDate(appliedAt), ctx.locale);
  const { answered } = ctx.model.selfScore;
  const all = definition.items.length;
  return ctx.en
    ? `Source: questionnaire of ${on}, ${answered} of ${all} items answered; definition version ${definition.version}. Bands: ${bandLimits(ctx)}.`
    : `來源：${on}問卷，作答 ${answered}／${all} 題；定義版本 ${definition.version}。級距：${bandLimits(ctx)}。`;
}

export function assessmentView(ctx: Context) {
  const { content, w } = ctx;
  const axes = axesOf(ctx);
  const items = confirmedItems(ctx);
  const adjustments = adjustmentsView(ctx, items);
  const changed = adjustments.length > 0;
  const comparable = axes.some((a) => a.self !== null && a.confirmed !== null);
  return {
    lead: content.assessment.lead,
    radarCaption: radarCaption(ctx, axes),
    radar: radar(axes, w, changed ? WIDTHS.beside : WIDTHS.alone),
    keys: { self: seriesKey('self'), confirmed: seriesKey('confirmed') },
    changed,
    slopeCaption: slopeCaption(ctx, axes),
    slope: changed && comparable ? slope(axes, w, WIDTHS.slope) : '',
    sourceLine: sourceLine(ctx),
    heat: heatView(ctx, items),
    adjustments,
    adjustmentsCaption: adjustmentsCaption(ctx, adjustments),
  };
}
