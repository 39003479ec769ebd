import {
  confidenceLabels,
  criterionLabels,
  decisionLabels,
  marketCriteria,
  type MarketCriterion,
  type MarketRow,
  type ReportContent,
} from '@pilotage/domain/report';
import { marketName } from '@pilotage/domain/taiwan';
import { codeLinks, type Context } from './context';
import { score } from './numbers';

export type Confidence = keyof typeof confidenceLabels;

export interface MarketStanding {
  /** Mean of the scored criteria, unrounded; null when none is scored. */
  readonly mean: number | null;
  readonly counts: Readonly<Record<Confidence, number>>;
}

type Cell = MarketRow['cells'][MarketCriterion];

/** A score counts only with its source (REPORT-DESIGN section 5). */
const scoreOf = (cell: Cell | undefined): number | null => (cell?.source ? cell.score : null);

/** Mean and number of cells by confidence of one market; cells without score or source stay out of both. */
export function marketStanding(row: MarketRow): MarketStanding {
  const cells = marketCriteria.map((c) => row.cells[c]).filter((cell) => scoreOf(cell) !== null);
  const counts = { HIGH: 0, MEDIUM: 0, LOW: 0 };
  for (const cell of cells) if (cell.confidence) counts[cell.confidence] += 1;
  const sum = cells.reduce((total, cell) => total + (scoreOf(cell) ?? 0), 0);
  return { mean: cells.length === 0 ? null : sum / cells.length, counts };
}

/** What the evidence of a market is mostly like, in a few words. */
export function evidenceMood(counts: MarketStanding['counts'], en: boolean): string {
  const all = counts.HIGH + counts.MEDIUM + counts.LOW;
  if (all === 0) return en ? 'no evidence yet' : '尚無證據';
  if (counts.LOW * 2 >= all) return en ? 'mostly low evidence' : '證據多為低';
  return counts.HIGH * 2 >= all
    ? en
      ? 'mostly high evidence'
      : '證據多為高'
    : en
      ? 'medium to high evidence'
      : '證據以中高為主';
}

/** The markets in the order of recommendation: to enter, to probe, to hold; then by mean, then as written. */
export function marketsByVerdict(content: ReportContent): readonly MarketRow[] {
  const order = { ENTER: 0, PROBE: 1, HOLD: 2 } as const;
  const mean = (row: MarketRow): number => marketStanding(row).mean ?? 0;
  return [...content.markets.rows].sort((a, b) => order[a.decision] - order[b.decision] || mean(b) - mean(a));
}

const dots = (value: number): string => '●'.repeat(value) + '○'.repeat(5 - value);

function cellView(ctx: Context, cell: Cell | undefined) {
  const value = scoreOf(cell);
  return {
    dots: value === null ? '' : dots(value),
    score: value === null ? ctx.w.lacking : String(value),
    confidence: value === null || !cell?.confidence ? '' : ctx.say(confidenceLabels[cell.confidence]),
    ground: cell?.ground ?? '',
  };
}

function countsText(ctx: Context, counts: MarketStanding['counts']): string {
  const parts = (['HIGH', 'MEDIUM', 'LOW'] as const).map((c) => `${ctx.say(confidenceLabels[c])} ${counts[c]}`);
  return parts.join(ctx.en ? ' · ' : '・');
}

function tableView(ctx: Context, rows: readonly MarketRow[]) {
  const standings = rows.map(marketStanding);
  return {
    caption: rows.map((r) => ctx.say(marketName(r.market))).join(ctx.en ? ', ' : '、'),
    single: rows.length === 1,
    markets: rows.map((r) => ({ name: ctx.say(marketName(r.market)) })),
    criteria: marketCriteria.map((criterion) => ({
      name: ctx.say(criterionLabels[criterion]),
      cells: rows.map((r) => cellView(ctx, r.cells[criterion])),
      sources: codeLinks(
        ctx,
        rows.flatMap((r) => r.cells[criterion]?.source ?? []),
      ),
    })),
    means: standings.map((s) =>
      s.mean === null ? { mean: '—', counts: '' } : { mean: score(s.mean), counts: countsText(ctx, s.counts) },
    ),
  };
}

export function marketsView(ctx: Context) {
  const { rows, triggers, lead } = ctx.content.markets;
  const tables = rows.length > 2 ? [rows.slice(0, 2), rows.slice(2)] : rows.length > 0 ? [rows] : [];
  return {
    lead,
    captioned: tables.length > 1,
    tables: tables.map((group) => tableView(ctx, group)),
    verdicts: rows.map((r) => ({
      title: `${ctx.say(marketName(r.market))}${ctx.en ? ': ' : '：'}${ctx.say(decisionLabels[r.decision])}`,
      text: r.verdict,
    })),
    triggers,
  };
}
