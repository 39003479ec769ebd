import { checkGrowth } from './check-growth';
import { block, warn, type Finding, type ProposalContext } from './finding';
import { evidenceFor, evidenceKinds, kpiCards, kpiCodes, kpiLabels, type KpiCode } from './kpi-kinds';
import type { KpiDraft, Proposal } from './proposal';

type Rule = (kpis: KpiDraft, context: ProposalContext, proposal: Proposal, membersStand: boolean) => readonly Finding[];

const blank = (text: string | undefined): boolean => !text?.trim();

/** The two halves make the whole (SPEC K4); a card that is not filled in is named by its own rule. */
function halves(card: string, total: number, h1: number | undefined, h2: number | undefined): readonly Finding[] {
  const missing = ([['h1', h1] as const, ['h2', h2] as const] as const).filter(([, v]) => v === undefined);
  if (missing.length > 0) return missing.map(([half]) => block('FIELD_REQUIRED', `kpis.${card}.${half}`));
  return (h1 ?? 0) + (h2 ?? 0) === total
    ? []
    : [block('H1_PLUS_H2_NE_TOTAL', `kpis.${card}.h2`, { h1: h1 ?? 0, h2: h2 ?? 0, total })];
}

const events: Rule = ({ events: e }) => {
  if (!e?.target) return [block('FIELD_REQUIRED', 'kpis.events.target')];
  const { target, h1, h2 } = e;
  if (target.digital < 1 || target.physical < 1) return [block('KPI_EVENTS_NEED_ONE_EACH', 'kpis.events.target')];
  return (['digital', 'physical'] as const).flatMap((kind) => halves('events', target[kind], h1?.[kind], h2?.[kind]));
};

const tools: Rule = ({ tools: t }, { rules }) => {
  if (t?.target === undefined) return [block('FIELD_REQUIRED', 'kpis.tools.target')];
  const rows = t.tools ?? [];
  const types = new Set(rows.map((r) => r.type).filter((type) => type !== undefined)).size;
  const min = rules.leastTools;
  const out: Finding[] = [];
  if (rows.length < min || t.target < min) out.push(block('KPI_TOOLS_LT_3', 'kpis.tools.tools', { min }));
  else if (types < min) out.push(block('KPI_TOOLS_NOT_DISTINCT', 'kpis.tools.tools', { min }));
  else if (types !== t.target)
    out.push(block('KPI_TARGET_NE_TABLE', 'kpis.tools.target', { target: t.target, table: types }));
  rows.forEach((r, i) => {
    if (!r.type || blank(r.metric) || blank(r.unit) || r.target === undefined)
      out.push(block('KPI_TOOL_INDICATOR', `kpis.tools.tools.${i}`));
  });
  return [...out, ...halves('tools', t.target, t.h1, t.h2)];
};

const channels: Rule = ({ channels: c }, { rules, months }, { draft }) => {
  const market = draft.plan?.primaryMarket ?? '';
  if (c?.target === undefined) return [block('FIELD_REQUIRED', 'kpis.channels.target')];
  const plans = c.plans ?? [];
  const min = rules.leastChannels;
  const out: Finding[] = [];
  if (plans.length < min || c.target < min) out.push(block('KPI_CHANNELS_LT_2', 'kpis.channels.plans', { min }));
  else if (plans.length !== c.target)
    out.push(block('KPI_TARGET_NE_TABLE', 'kpis.channels.target', { target: c.target, table: plans.length }));
  plans.forEach((p, i) => {
    const at = `kpis.channels.plans.${i}`;
    if (blank(p.partner) || !p.country || !p.type || !p.plannedOn) out.push(block('KPI_CHANNEL_INCOMPLETE', at));
    else if (!months.includes(p.plannedOn)) out.push(block('KPI_CHANNEL_OUT_OF_PERIOD', `${at}.plannedOn`));
    else if (rules.markets.includes(market) && p.country !== market)
      out.push(warn('KPI_CHANNEL_OTHER_COUNTRY', `${at}.country`));
  });
  return [...out, ...halves('channels', c.target, c.h1, c.h2)];
};

const custom: Rule = ({ custom: c }, { rules }) => {
  if (c?.target === undefined) return [block('FIELD_REQUIRED', 'kpis.custom.target')];
  const items = c.items ?? [];
  const min = rules.leastCustom;
  const out: Finding[] = [];
  if (items.length < min || c.target < min) out.push(block('KPI_CUSTOM_LT_1', 'kpis.custom.items', { min }));
  items.forEach((text, i) => {
    if (blank(text)) out.push(block('FIELD_REQUIRED', `kpis.custom.items.${i}`));
  });
  return [...out, ...halves('custom', c.target, c.h1, c.h2)];
};

/** Before and after stand beside each other; blanks are written as 「無」. */
const beforeAndAfter = (code: KpiCode, kpis: KpiDraft): readonly Finding[] => {
  const card = kpiCards[code];
  return (['before', 'after'] as const)
    .filter((side) => blank(kpis[card]?.[side]))
    .map((side) => block('FIELD_BLANK_WRITE_NONE', `kpis.${card}.${side}`));
};

/** Indicator and evidence correspond: each has a kind that proves it, and no kind that does not (SPEC K3). */
const evidence = (code: KpiCode, kpis: KpiDraft): readonly Finding[] => {
  const card = kpiCards[code];
  const kinds = kpis[card]?.evidence ?? [];
  if (kinds.length === 0) return [block('KPI_EVIDENCE_MISSING', `kpis.${card}.evidence`, { kpi: kpiLabels[code].zh })];
  return kinds
    .filter((k) => !evidenceFor[code].includes(k))
    .map((k) =>
      block('KPI_EVIDENCE_ORPHAN', `kpis.${card}.evidence`, { evidence: evidenceKinds[k].zh, kpi: kpiLabels[code].zh }),
    );
};

const rules: Readonly<Record<KpiCode, Rule>> = {
  K1_EVENTS: events,
  K2_TOOLS: tools,
  K3_CHANNEL: channels,
  K4_OPPORTUNITY: (kpis, context, proposal, stand) => checkGrowth(kpis.growth, context, proposal, stand),
  K5_CUSTOM: custom,
};

/**
 * The five mandatory cards (SPEC K1–K4).
 * @param membersStand whether it is settled who belongs to the alliance
 */
export function checkKpis(proposal: Proposal, context: ProposalContext, membersStand: boolean): readonly Finding[] {
  const kpis = proposal.draft.kpis ?? {};
  return kpiCodes.flatMap((code) => [
    ...rules[code](kpis, context, proposal, membersStand),
    ...beforeAndAfter(code, kpis),
    ...evidence(code, kpis),
  ]);
}
