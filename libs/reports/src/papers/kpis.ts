import {
  evidenceKinds,
  figuresWithheld,
  growthAmounts,
  basisOf,
  kpiCards,
  kpiCodes,
  kpiLabels,
  sayPct,
  type KpiCode,
  type KpiDraft,
  type Proposal,
} from '@pilotage/domain/alliance';
import { toolTypes } from '@pilotage/domain/report';
import { marketName } from '@pilotage/domain/taiwan';
import { twd } from '../view/numbers';
import { GAP, said } from './sheets';

const CHANNELS = { AGENCY: '代理合約', MOU: '合作備忘錄', ANNUAL_ORDER: '年度訂單' } as const;

export interface CheckpointRow {
  readonly label: string;
  readonly total: string;
  readonly h1: string;
  readonly h2: string;
}

export interface KpiView {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly details: readonly string[];
  readonly evidence: string;
  readonly checkpoints: readonly CheckpointRow[];
}

type Say = (value: number | undefined) => string;
const counted =
  (unit: string): Say =>
  (value) =>
    value === undefined ? GAP : `${value}${unit}`;

function row(label: string, say: Say, of: { target?: number; h1?: number; h2?: number } | undefined): CheckpointRow {
  return { label, total: say(of?.target), h1: say(of?.h1), h2: say(of?.h2) };
}

function events({ events: e }: KpiDraft): readonly CheckpointRow[] {
  const half = (kind: 'digital' | 'physical') => ({
    ...(e?.target ? { target: e.target[kind] } : {}),
    ...(e?.h1 ? { h1: e.h1[kind] } : {}),
    ...(e?.h2 ? { h2: e.h2[kind] } : {}),
  });
  return [row('數位行銷活動', counted('場'), half('digital')), row('實體行銷活動', counted('場'), half('physical'))];
}

/** In percent alone where amounts would give a member's figures away (SPEC X13). */
function growth(proposal: Proposal, year: number): readonly CheckpointRow[] {
  const card = proposal.draft.kpis?.growth;
  const basis = figuresWithheld(proposal) ? null : basisOf(proposal, year);
  const amounts = basis === null ? null : growthAmounts(card, basis);
  const label = kpiLabels.K4_OPPORTUNITY.zh;
  if (amounts) {
    const total = amounts.targetTwd - amounts.basisTwd;
    return [{ label: `${label}增加額`, total: twd(total), h1: twd(amounts.h1Twd), h2: twd(amounts.h2Twd) }];
  }
  const share = card?.h1Share;
  const pct = (value: number | undefined): string => (value === undefined ? GAP : `${sayPct(value)}%`);
  const second = share === undefined ? undefined : 10_000 - share;
  return [
    {
      label: `${label}成長率（上、下半年為占全程之比例）`,
      total: pct(card?.targetPct),
      h1: pct(share),
      h2: pct(second),
    },
  ];
}

function checkpoints(code: KpiCode, proposal: Proposal, year: number): readonly CheckpointRow[] {
  const kpis = proposal.draft.kpis ?? {};
  if (code === 'K1_EVENTS') return events(kpis);
  if (code === 'K4_OPPORTUNITY') return growth(proposal, year);
  const unit = { K2_TOOLS: '種', K3_CHANNEL: '案', K5_CUSTOM: '項' }[code];
  const card = { K2_TOOLS: kpis.tools, K3_CHANNEL: kpis.channels, K5_CUSTOM: kpis.custom }[code];
  return [row(kpiLabels[code].zh, counted(unit), card)];
}

function details(code: KpiCode, kpis: KpiDraft): readonly string[] {
  if (code === 'K2_TOOLS')
    return (kpis.tools?.tools ?? []).map((t) => {
      const type = t.type ? toolTypes[t.type.slice(0, 2) as keyof typeof toolTypes].zh : GAP;
      return `${type}：${said(t.metric)} ${said(t.target?.toLocaleString('en-US'))} ${t.unit ?? ''}`.trim();
    });
  if (code === 'K3_CHANNEL')
    return (kpis.channels?.plans ?? []).map((c) => {
      const place = c.country ? marketName(c.country).zh : GAP;
      const worth = c.amountTwd == null ? [] : [twd(c.amountTwd)];
      const detail = c.detail ? [c.detail] : [];
      return [said(c.partner), place, c.type ? CHANNELS[c.type] : GAP, said(c.plannedOn), ...worth, ...detail].join(
        '，',
      );
    });
  return code === 'K5_CUSTOM' ? (kpis.custom?.items ?? []) : [];
}

/** The five indicators in the order of the plan, each beside what proves it. */
export function kpiViews(proposal: Proposal, year: number): readonly KpiView[] {
  const kpis = proposal.draft.kpis ?? {};
  return kpiCodes.map((code) => {
    const card = kpis[kpiCards[code]];
    return {
      label: kpiLabels[code].zh,
      before: said(card?.before),
      after: said(card?.after),
      details: details(code, kpis),
      evidence: said(card?.evidence?.map((e) => evidenceKinds[e].zh).join('、')),
      checkpoints: checkpoints(code, proposal, year),
    };
  });
}
