import { readFileSync } from 'node:fs';
import { allianceRulesOf, seasonSettings, type CallSettings, type RegisterRecord } from '../programme';
import type { ProposalContext } from './finding';
import type { KpiCode } from './kpi-kinds';
import { paperRuleOf, type PaperRule, type Papers } from './papers';
import { proposalDraft, type MemberSheet, type ProposalDraft, type ProposalMember } from './proposal';
import { monthsBetween } from './schedule';

const read = <T>(name: string): T => JSON.parse(readFileSync(`test/fixtures/sample-data/${name}.json`, 'utf8')) as T;

interface SampleCompany {
  readonly id: string;
  readonly ubn: string;
  readonly nameZh: string;
  readonly responsiblePerson: string;
  readonly focus: MemberSheet['focus'];
  readonly address: string;
  readonly foundedRoc: string;
  readonly paidInCapitalTwd: number;
  readonly avgInsuredEmployees12m: number;
  readonly exportRevenueTwd: Readonly<Record<string, number>>;
  readonly mainProducts: string;
  readonly website: string;
  readonly contact: { readonly name: string; readonly title: string; readonly phone: string; readonly email: string };
}

interface Row {
  readonly code: KpiCode;
  readonly target: number;
  readonly h1: number;
  readonly h2: number;
  readonly evidenceKinds: readonly string[];
  readonly tools: readonly { readonly metric: string }[];
  readonly plans: readonly object[];
  readonly targetPct: number;
  readonly targetTwd: number;
  readonly h1Twd: number;
  readonly h2Twd: number;
  readonly contributions: Readonly<Record<string, number>>;
  readonly custom: string;
}

interface SampleAlliance {
  readonly name: string;
  readonly kind: 'FIRST';
  readonly modes: ['B2B', 'B2C'];
  readonly primaryMarket: string;
  readonly industry: 'BEAUTY';
  readonly members: readonly {
    readonly companyId: string;
    readonly role: 'LEADER' | 'MEMBER';
    readonly exportRevenueTwd: Readonly<Record<string, number>>;
    readonly revenueBasis112: 'AUDITED' | 'SELF_REPORTED';
  }[];
  readonly kpis: readonly Row[];
  readonly gantt: readonly { readonly item: KpiCode; readonly weightPct: number; readonly monthlyPct: number[] }[];
  readonly expectedCumulativePct: readonly number[];
  readonly declarations: ProposalDraft['declarations'];
  readonly resources: readonly { readonly memberId: string; readonly entries: MemberSheet['resources'] }[];
  readonly memberConfirmations: readonly { readonly companyId: string }[];
  readonly onlineSubmittedAt: string;
  readonly paperReceivedAt: string;
  readonly paperPostmarkedOn: string;
}

export interface Mutation {
  readonly id: string;
  readonly change: string;
  readonly expectedCodes: readonly string[];
  readonly expectedWarnings: readonly string[];
  readonly when?: { readonly paperBasis: PaperRule['basis'] };
  readonly otherwise?: { readonly paperBasis: PaperRule['basis']; readonly expectedCodes: readonly string[] };
}

const companies = read<SampleCompany[]>('companies');
const register = read<(RegisterRecord & { readonly ubn: string })[]>('register');
const file = read<{ valid: SampleAlliance[]; mutations: Mutation[] }>('alliances');
export const mutations = file.mutations;

export const call113 = (): CallSettings => {
  const season = seasonSettings.parse(JSON.parse(readFileSync('prisma/reference/season-113.json', 'utf8')));
  const call = season.calls.find((c) => c.scheme === 'ALLIANCE');
  if (!call) throw new Error('no alliance call');
  return call;
};

export function companyOf(id: string): SampleCompany {
  const found = companies.find((c) => c.id === id);
  if (!found) throw new Error(`no company ${id}`);
  return found;
}

const sampleAlliance = (): SampleAlliance => {
  const found = file.valid[0];
  if (!found) throw new Error('no valid alliance');
  return found;
};

/** A company's sheet, with the figures of the alliance file where it has its own. */
export function sheetOf(id: string, extra: Partial<MemberSheet> = {}): MemberSheet {
  const c = companyOf(id);
  return {
    nameZh: c.nameZh,
    ubn: c.ubn,
    responsiblePerson: c.responsiblePerson,
    ...(c.focus ? { focus: c.focus } : {}),
    address: c.address,
    foundedOn: c.foundedRoc,
    website: c.website,
    mainProducts: c.mainProducts,
    paidInCapitalTwd: c.paidInCapitalTwd,
    avgInsuredEmployees12m: c.avgInsuredEmployees12m,
    contact: { name: c.contact.name, title: c.contact.title, phone: c.contact.phone, email: c.contact.email },
    exportsTwd: { ...c.exportRevenueTwd },
    revenueBasis: { 112: 'AUDITED' },
    resources: '無',
    ...extra,
  };
}

export const memberOf = (id: string, extra: Partial<MemberSheet> = {}): ProposalMember => ({
  role: 'MEMBER',
  sheet: sheetOf(id, extra),
  confirmed: true,
  refused: false,
  sharesFigures: true,
});

function members(a: SampleAlliance): ProposalMember[] {
  return a.members.map((m) => ({
    ...memberOf(m.companyId, {
      exportsTwd: { ...m.exportRevenueTwd },
      revenueBasis: { 112: m.revenueBasis112 },
      resources: a.resources.find((r) => r.memberId === m.companyId)?.entries ?? '無',
    }),
    role: m.role,
    confirmed: a.memberConfirmations.some((c) => c.companyId === m.companyId),
  }));
}

const hundredths = (pct: number): number => Math.round(pct * 100);

const UNITS: Readonly<Record<string, string>> = { orders: '筆', reach: '人次', records: '筆' };

function kpis(a: SampleAlliance): ProposalDraft['kpis'] {
  const card = (code: KpiCode) => {
    const row = a.kpis.find((k) => k.code === code);
    if (!row) throw new Error(`no ${code}`);
    const { target, h1, h2, evidenceKinds } = row;
    return { row, common: { before: '無', after: '依全程目標', evidence: [...evidenceKinds], target, h1, h2 } };
  };
  const [events, tools, channels] = [card('K1_EVENTS'), card('K2_TOOLS'), card('K3_CHANNEL')];
  const [growth, custom] = [card('K4_OPPORTUNITY'), card('K5_CUSTOM')];
  const { targetPct, targetTwd, h1Twd, h2Twd, contributions } = growth.row;
  const { before, after, evidence } = growth.common;
  const shares = Object.entries(contributions).map(([id, pct]) => [companyOf(id).ubn, hundredths(pct)] as const);
  const statedShares = Object.fromEntries(shares);
  return proposalDraft.shape.kpis.unwrap().parse(
    structuredClone({
      events: events.common,
      tools: { ...tools.common, tools: tools.row.tools.map((t) => ({ ...t, unit: UNITS[t.metric] })) },
      channels: { ...channels.common, plans: channels.row.plans },
      growth: {
        before,
        after,
        evidence,
        by: 'AMOUNT',
        targetPct: hundredths(targetPct),
        targetTwd,
        h1Twd,
        h2Twd,
        statedShares,
      },
      custom: { ...custom.common, items: [custom.row.custom] },
    }),
  );
}

export interface Sample {
  proposal: { draft: ProposalDraft; members: ProposalMember[] };
  context: ProposalContext;
  papers: Papers;
  rule: PaperRule;
  onlineSubmittedAt: Date;
}

/** AL01 of the sample file as the product holds it. */
export function al01(): Sample {
  const a = sampleAlliance();
  const call = call113();
  const { name, kind, modes, primaryMarket, industry } = a;
  const draft: ProposalDraft = {
    plan: { name, kind, modes: [...modes], primaryMarket, industry, similar: '無' },
    texts: {
      summary: '六家美妝業者共拓越南。',
      background: '緣起與願景。',
      approach: '目標與作法。',
      quality: '示範性。',
    },
    kpis: kpis(a),
    gantt: a.gantt.map((g) => ({
      item: g.item,
      weight: hundredths(g.weightPct),
      monthly: g.monthlyPct.map(hundredths),
    })),
    declarations: { ...a.declarations },
    consent: { accepted: true, noticeVersion: 'PN-113-02' },
  };
  return {
    proposal: { draft, members: members(a) },
    context: contextOf(call),
    papers: {
      receivedAt: new Date(a.paperReceivedAt),
      postmarkedOn: a.paperPostmarkedOn,
      copies: 2,
      sealed: true,
      certificate: true,
    },
    rule: paperRuleOf(call),
    onlineSubmittedAt: new Date(a.onlineSubmittedAt),
  };
}

function contextOf(call: CallSettings): ProposalContext {
  const coaching = call.milestones.find((m) => m.id === 'coaching');
  return {
    year: 113,
    minMembers: call.minMembers ?? 6,
    months: monthsBetween(coaching?.from ?? '', coaching?.to ?? ''),
    rules: allianceRulesOf(call),
    register: new Map(register.map((r) => [r.ubn, r])),
    leaderHasOther: false,
    elsewhere: new Set(),
    files: new Set(['PLAN', 'SLIDES']),
    summaryPages: 1,
    settled: new Set(),
    audience: 'OFFICE',
  };
}

export const expectedCumulative = (): readonly number[] => sampleAlliance().expectedCumulativePct;
