import { ask, block, sayPct, type Finding, type ProposalContext } from './finding';
import { growthInAmounts, reachesGrowth, sharesAddUp, type GrowthAmounts } from './growth';
import type { KpiDraft, Proposal } from './proposal';

type Growth = NonNullable<KpiDraft['growth']>;

/** The members' business of the base year together; null while a figure is missing. */
export function basisOf({ members }: Proposal, year: number): number | null {
  const figures = members.map((m) => m.sheet.exportsTwd?.[String(year - 1)]);
  return figures.includes(undefined) ? null : figures.reduce<number>((a, f) => a + (f ?? 0), 0);
}

/** Whether some member keeps its figures to itself; amounts would then give them away (SPEC X13). */
export function figuresWithheld({ members }: Proposal): boolean {
  return members.some((m) => m.role !== 'LEADER' && !m.sharesFigures);
}

/** The target in whole NT$, whichever way it was given; null while it is incomplete. */
export function growthAmounts(growth: Growth | undefined, basisTwd: number): GrowthAmounts | null {
  if (growth?.by === 'PERCENT')
    return growth.targetPct === undefined || growth.h1Share === undefined
      ? null
      : growthInAmounts(basisTwd, growth.targetPct, growth.h1Share);
  const { targetTwd, h1Twd, h2Twd } = growth ?? {};
  return targetTwd === undefined || h1Twd === undefined || h2Twd === undefined
    ? null
    : { basisTwd, targetTwd, h1Twd, h2Twd };
}

function statedShares(growth: Growth): readonly Finding[] {
  if (!growth.statedShares || sharesAddUp(growth.statedShares)) return [];
  const sum = Object.values(growth.statedShares).reduce((a, s) => a + s, 0);
  return [block('CONTRIBUTION_SUM_NE_100', 'kpis.growth.statedShares', { sum: sayPct(sum) })];
}

function inPercent(growth: Growth, context: ProposalContext): readonly Finding[] {
  const missing = (['targetPct', 'h1Share'] as const).filter((f) => growth[f] === undefined);
  if (missing.length > 0) return missing.map((f) => block('FIELD_REQUIRED', `kpis.growth.${f}`));
  if ((growth.h1Share ?? 0) > 10_000) return [block('INPUT_INVALID', 'kpis.growth.h1Share')];
  return (growth.targetPct ?? 0) >= context.rules.growth
    ? []
    : [block('KPI_OPPORTUNITY_LT_15', 'kpis.growth.targetPct', { pct: sayPct(context.rules.growth) })];
}

function inAmounts(growth: Growth, basisTwd: number, context: ProposalContext): readonly Finding[] {
  const missing = (['targetTwd', 'h1Twd', 'h2Twd'] as const).filter((f) => growth[f] === undefined);
  if (missing.length > 0) return missing.map((f) => block('FIELD_REQUIRED', `kpis.growth.${f}`));
  const { targetTwd = 0, h1Twd = 0, h2Twd = 0, targetPct } = growth;
  const pct = context.rules.growth;
  const saidLess = targetPct !== undefined && targetPct < pct;
  if (saidLess || !reachesGrowth(basisTwd, targetTwd, pct))
    return [
      block('KPI_OPPORTUNITY_LT_15', saidLess ? 'kpis.growth.targetPct' : 'kpis.growth.targetTwd', {
        pct: sayPct(pct),
      }),
    ];
  const increase = targetTwd - basisTwd;
  return h1Twd + h2Twd === increase
    ? []
    : [block('H1_PLUS_H2_NE_TOTAL', 'kpis.growth.h2Twd', { h1: h1Twd, h2: h2Twd, total: increase })];
}

/**
 * KPI ④: the whole overseas business grows by 15 % over the members' sum of the year before (SPEC K2, S6). The halves are
 * of the increase in NT$ (decision 6). A base of nothing has no percentage: the office decides.
 */
export function checkGrowth(
  growth: Growth | undefined,
  context: ProposalContext,
  proposal: Proposal,
  membersStand: boolean,
): readonly Finding[] {
  if (!growth) return [block('FIELD_REQUIRED', 'kpis.growth.targetTwd')];
  const withheld = figuresWithheld(proposal);
  const basis = basisOf(proposal, context.year);
  const toTheLeader = withheld && context.audience === 'LEADER';
  if (basis === 0 && !toTheLeader)
    return [ask('KPI_OPPORTUNITY_BASIS_ZERO', 'kpis.growth', { year: context.year - 1 }), ...statedShares(growth)];
  if (growth.by === 'PERCENT') return [...inPercent(growth, context), ...statedShares(growth)];
  if (withheld) return [block('KPI_OPPORTUNITY_NEEDS_PERCENT', 'kpis.growth.by')];
  // While a figure is missing, or it is not settled who belongs, the base is not: that is what is said.
  return [...(basis === null || !membersStand ? [] : inAmounts(growth, basis, context)), ...statedShares(growth)];
}
