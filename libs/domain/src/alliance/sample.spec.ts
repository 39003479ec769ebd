import { checkProposal } from './check-proposal';
import type { Finding, ProposalContext } from './finding';
import { contributions, growthPct } from './growth';
import { checkOnline, checkPapers } from './papers';
import type { KpiDraft } from './proposal';
import { al01, call113, expectedCumulative, memberOf, mutations, type Sample } from './sample.fixture';
import { cumulative } from './schedule';

const windowOf113 = () => {
  const call = call113();
  return { opensAt: new Date(call.opensAt), closesAt: new Date(call.closesAt), graceMinutes: call.graceMinutes };
};

function findingsOf(s: Sample): readonly Finding[] {
  return [
    ...checkOnline(s.onlineSubmittedAt, windowOf113()),
    ...checkProposal(s.proposal, s.context),
    ...checkPapers(s.papers, s.rule, windowOf113()),
  ];
}

const codesOf = (findings: readonly Finding[]) =>
  findings.filter((f) => f.severity !== 'WARN').map((f) => `${f.code} ${f.field}`);
const warningsOf = (findings: readonly Finding[]) =>
  findings.filter((f) => f.severity === 'WARN').map((f) => `${f.code} ${f.field}`);

type Change = (s: Sample) => void;
const kpisOf = (s: Sample): Required<KpiDraft> => s.proposal.draft.kpis as Required<KpiDraft>;
const replaceLast =
  (id: string): Change =>
  (s) =>
    void s.proposal.members.splice(5, 1, memberOf(id));

/** Each mutation of the file, made on AL01; what follows from the same change beside the expected codes, at its field. */
const changes: Readonly<Record<string, readonly [Change, at: readonly string[], follows?: readonly string[]]>> = {
  M01: [(s) => s.proposal.members.pop(), ['MEMBERS_LT_6 members']],
  M02: [
    replaceLast('C039'),
    ['MEMBER_NOT_SME members.5.ubn'],
    // The forge is in no focus industry either.
    ['INDUSTRY_NOT_IN_FOCUS members.5.focus'],
  ],
  M03: [replaceLast('C036'), ['INDUSTRY_NOT_IN_FOCUS members.5.focus']],
  M04: [(s) => void (s.proposal.draft.plan!.primaryMarket = 'US'), ['MARKET_NOT_IN_REGION plan.primaryMarket']],
  M05: [
    (s) => void (kpisOf(s).events.target = { digital: 2, physical: 0 }),
    ['KPI_EVENTS_NEED_ONE_EACH kpis.events.target'],
  ],
  M06: [(s) => void kpisOf(s).tools.tools!.pop(), ['KPI_TOOLS_LT_3 kpis.tools.tools']],
  M07: [
    (s) => kpisOf(s).tools.tools!.forEach((t) => (t.type = 'T3_SOCIAL')),
    ['KPI_TOOLS_NOT_DISTINCT kpis.tools.tools'],
  ],
  M08: [(s) => void Object.assign(kpisOf(s).channels, { h1: 1, h2: 2 }), ['H1_PLUS_H2_NE_TOTAL kpis.channels.h2']],
  M09: [(s) => void (kpisOf(s).growth.targetPct = 1490), ['KPI_OPPORTUNITY_LT_15 kpis.growth.targetPct']],
  M10: [
    (s) => [20, 25, 20, 25, 15].forEach((w, i) => (s.proposal.draft.gantt![i]!.weight = w * 100)),
    ['GANTT_WEIGHT_SUM_NE_100 gantt.weights'],
  ],
  M11: [
    (s) => void (s.papers = { ...s.papers, receivedAt: new Date('2024-03-06T17:00:00+08:00') }),
    ['PAPER_LATE papers.receivedAt'],
  ],
  M12: [(s) => void (s.onlineSubmittedAt = new Date('2024-03-06T17:00:01+08:00')), ['ONLINE_LATE ']],
  M13: [(s) => void (s.papers = { ...s.papers, copies: 0 }), ['DOCUMENT_MISSING papers.PAPER_2_COPIES']],
  M14: [(s) => void Object.assign(s.context, { leaderHasOther: true }), ['LEADER_ALREADY_HAS_PROPOSAL ']],
  M15: [(s) => void (s.proposal.members[2]!.sheet.website = ''), ['FIELD_BLANK_WRITE_NONE members.2.website']],
  M16: [(s) => void (s.proposal.draft.plan!.name = '晨露美妝研究'), ['NAME_LONGER_THAN_4 plan.name']],
  M17: [
    (s) => s.proposal.members.forEach((m) => (m.sheet.exportsTwd!['112'] = 0)),
    ['KPI_OPPORTUNITY_BASIS_ZERO kpis.growth'],
  ],
  M18: [
    (s) => {
      const shares = kpisOf(s).growth.statedShares!;
      shares['99044589'] = (shares['99044589'] ?? 0) - 130;
    },
    ['CONTRIBUTION_SUM_NE_100 kpis.growth.statedShares'],
  ],
};

describe('the valid alliance of the sample', () => {
  it('passes every rule, without even a warning', () => {
    expect(findingsOf(al01())).toEqual([]);
  });

  it('progresses as the file expects', () => {
    const { proposal, context } = al01();
    const pct = cumulative(proposal.draft.gantt!, context.months.length).map((h) => h / 100);
    expect(pct).toEqual(expectedCumulative());
    expect(context.months).toEqual(['04', '05', '06', '07', '08', '09', '10', '11'].map((m) => `2024-${m}`));
  });

  it('shares its base exactly, and its target too', () => {
    const { proposal } = al01();
    const bases = proposal.members.map((m) => ({ id: m.sheet.ubn ?? '', baseTwd: m.sheet.exportsTwd!['112'] ?? 0 }));
    const shares = contributions(bases, 96_255_000);
    expect(shares.map((s) => s.share)).toEqual([3118, 980, 1685, 1111, 2975, 131]);
    expect(shares.reduce((a, s) => a + s.plannedTwd, 0)).toBe(96_255_000);
    expect(growthPct(83_700_000, 96_255_000)).toBe(1500);
  });
});

describe('the mutations of the sample', () => {
  it('are all made', () => {
    expect(Object.keys(changes)).toEqual(mutations.map((m) => m.id));
  });

  it.each(mutations.map((m) => [m.id, m.change, m] as const))('%s, %s: its codes at its field', (id, _change, m) => {
    const [change, at, follows = []] = changes[id]!;
    const sample = al01();
    change(sample);
    const findings = findingsOf(sample);
    const named = (list: readonly string[]) => at.filter((a) => list.includes(a.split(' ')[0] ?? ''));
    expect(named(m.expectedCodes).length + named(m.expectedWarnings).length).toBe(at.length);
    expect(codesOf(findings).sort()).toEqual([...named(m.expectedCodes), ...follows].sort());
    expect(warningsOf(findings)).toEqual(named(m.expectedWarnings));
  });

  it.each(mutations.flatMap((m) => (m.otherwise ? [[m.id, m.otherwise] as const] : [])))(
    '%s: nothing under the other paper rule',
    (id, otherwise) => {
      const sample = al01();
      changes[id]![0](sample);
      sample.rule = { ...sample.rule, basis: otherwise.paperBasis };
      expect(codesOf(findingsOf(sample))).toEqual(otherwise.expectedCodes);
    },
  );

  it('lets a question rest that the office has decided', () => {
    const sample = al01();
    changes['M17']![0](sample);
    const settled: ProposalContext = { ...sample.context, settled: new Set(['KPI_OPPORTUNITY_BASIS_ZERO:']) };
    expect(checkProposal(sample.proposal, settled)).toEqual([]);
  });
});
