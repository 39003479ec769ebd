import type { Refusal } from '../kernel';
import type { GrowthAmounts } from './growth';
import { evidenceFor, kpiLabels, type EvidenceKind, type KpiCode } from './kpi-kinds';
import type { KpiDraft } from './proposal';

/** What a reviewer says of a piece of evidence; only `COUNTED` counts (SPEC N3). */
export const evidenceStates = ['FILED', 'COUNTED', 'NOT_COUNTED', 'TO_COMPLETE'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

export const evidenceStateLabels = {
  FILED: { zh: '待審', en: 'Filed' },
  COUNTED: { zh: '採計', en: 'Counted' },
  NOT_COUNTED: { zh: '不採計', en: 'Not counted' },
  TO_COMPLETE: { zh: '補件', en: 'To complete' },
} as const;

/** One achievement as the alliance claims it. */
export interface Claim {
  readonly kpi: KpiCode;
  /** `digital` or `physical` of an event, the type of a tool; empty otherwise. */
  readonly kind: string;
  readonly on: string;
  readonly amountTwd: number | null;
  readonly country: string | null;
  readonly detail: string;
  readonly evidence: EvidenceKind;
  readonly sha256: string;
}

export interface ClaimContext {
  readonly months: readonly string[];
  /** Kinds of other claims of the alliance by file: the same file proves one indicator only. */
  readonly usedFiles: ReadonlyMap<string, KpiCode>;
}

/** Why a claim cannot be filed: outside the period, evidence of another kind, or what a contract has to show is missing. */
export function checkClaim(claim: Claim, context: ClaimContext): readonly Refusal[] {
  const out: Refusal[] = [];
  if (!context.months.includes(claim.on.slice(0, 7))) out.push({ code: 'EVIDENCE_OUT_OF_PERIOD', field: 'on' });
  if (!evidenceFor[claim.kpi].includes(claim.evidence)) out.push({ code: 'EVIDENCE_KIND', field: 'evidence' });
  if (claim.kpi === 'K1_EVENTS' && claim.kind !== 'digital' && claim.kind !== 'physical')
    out.push({ code: 'FIELD_REQUIRED', field: 'kind' });
  if (claim.kpi === 'K2_TOOLS' && claim.kind === '') out.push({ code: 'FIELD_REQUIRED', field: 'kind' });
  if (claim.kpi === 'K3_CHANNEL' && claim.country === null) out.push({ code: 'FIELD_REQUIRED', field: 'country' });
  if (claim.kpi === 'K3_CHANNEL' && claim.amountTwd === null && !claim.detail.trim())
    out.push({ code: 'FIELD_REQUIRED', field: 'detail' });
  if (claim.kpi === 'K4_OPPORTUNITY' && claim.amountTwd === null)
    out.push({ code: 'FIELD_REQUIRED', field: 'amountTwd' });
  return out;
}

/** The other indicator that the same file already proves, to be named; null when there is none (SPEC N3). */
export function sameFileElsewhere(claim: Pick<Claim, 'kpi' | 'sha256'>, context: ClaimContext): Refusal | null {
  const other = context.usedFiles.get(claim.sha256);
  return other && other !== claim.kpi
    ? { code: 'EVIDENCE_SAME_FILE', field: 'file', params: { kpi: kpiLabels[other].zh } }
    : null;
}

/** Targets by indicator in their own unit: events by kind, growth in NT$ of increase. */
export type Measures = Readonly<Record<'digital' | 'physical' | 'tools' | 'channels' | 'growthTwd' | 'custom', number>>;

export function targetsOf(kpis: KpiDraft, growth: GrowthAmounts | null, half: 'H1' | 'FULL'): Measures {
  const h1 = half === 'H1';
  const { events, tools, channels, custom } = kpis;
  const increase = growth ? growth.targetTwd - growth.basisTwd : 0;
  return {
    digital: (h1 ? events?.h1?.digital : events?.target?.digital) ?? 0,
    physical: (h1 ? events?.h1?.physical : events?.target?.physical) ?? 0,
    tools: (h1 ? tools?.h1 : tools?.target) ?? 0,
    channels: (h1 ? channels?.h1 : channels?.target) ?? 0,
    growthTwd: h1 ? (growth?.h1Twd ?? 0) : increase,
    custom: (h1 ? custom?.h1 : custom?.target) ?? 0,
  };
}

/** What has been counted so far; tools by distinct type, growth by amount. */
export function countedOf(claims: readonly Pick<Claim, 'kpi' | 'kind' | 'amountTwd'>[]): Measures {
  const of = (kpi: KpiCode) => claims.filter((c) => c.kpi === kpi);
  return {
    digital: of('K1_EVENTS').filter((c) => c.kind === 'digital').length,
    physical: of('K1_EVENTS').filter((c) => c.kind === 'physical').length,
    tools: new Set(of('K2_TOOLS').map((c) => c.kind)).size,
    channels: of('K3_CHANNEL').length,
    growthTwd: of('K4_OPPORTUNITY').reduce((a, c) => a + (c.amountTwd ?? 0), 0),
    custom: of('K5_CUSTOM').length,
  };
}

/** Measures in which less was counted than was promised. */
export function shortfalls(counted: Measures, targets: Measures): readonly (keyof Measures)[] {
  return (Object.keys(targets) as (keyof Measures)[]).filter((m) => counted[m] < targets[m]);
}

/** Percentage points (in hundredths) behind the plan that are still called nearly on time. */
const NEAR = 500;

/** Progress beside the plan of a month (SPEC N4), said in a word and not by colour alone. */
export function paceOf(planned: number, actual: number): 'ON_TIME' | 'SLIGHTLY_BEHIND' | 'BEHIND' {
  if (actual >= planned) return 'ON_TIME';
  return planned - actual <= NEAR ? 'SLIGHTLY_BEHIND' : 'BEHIND';
}
