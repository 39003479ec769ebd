import { block, GANTT_FIELD, sayPct, type Finding, type ProposalContext } from './finding';
import { kpiCodes, kpiLabels } from './kpi-kinds';
import type { GanttRow, Proposal } from './proposal';
import { weightSum } from './schedule';

const WHOLE = 10_000;

function checkRow(row: GanttRow, months: number): readonly Finding[] {
  const [at, kpi] = [GANTT_FIELD(row.item), kpiLabels[row.item].zh];
  if (row.monthly.length !== months) return [block('GANTT_MONTHS', at, { kpi, months })];
  const sum = row.monthly.reduce((a, p) => a + p, 0);
  return sum === WHOLE ? [] : [block('GANTT_ITEM_SUM_NE_100', at, { kpi, sum: sayPct(sum) })];
}

/** One row an indicator, every row's months summing to 100 % and the weights to exactly 100.00 (SPEC K5). */
export function checkSchedule({ draft }: Proposal, { months }: ProposalContext): readonly Finding[] {
  const rows = draft.gantt ?? [];
  const out: Finding[] = kpiCodes.flatMap((code) => {
    const n = rows.filter((r) => r.item === code).length;
    if (n === 1) return [];
    const code_ = n === 0 ? ('GANTT_ITEM_MISSING' as const) : ('GANTT_ITEM_TWICE' as const);
    return [block(code_, GANTT_FIELD(code), { kpi: kpiLabels[code].zh })];
  });
  const complete = out.length === 0;
  out.push(...rows.flatMap((r) => checkRow(r, months.length)));
  const sum = weightSum(rows);
  if (complete && sum !== WHOLE) out.push(block('GANTT_WEIGHT_SUM_NE_100', 'gantt.weights', { sum: sayPct(sum) }));
  return out;
}
