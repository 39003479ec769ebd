import { checkProposal } from './check-proposal';
import type { Finding, ProposalContext } from './finding';
import { contributions, growthPct } from './growth';
import { checkOnline, checkPapers } from './papers';
import { changes } from './mutations.fixture';
import { al01, call113, expectedCumulative, mutations, type Sample } from './sample.fixture';
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
