import { checkProposal } from './check-proposal';
import { apportion, contributions, growthInAmounts, growthPct, leastTarget, reachesGrowth } from './growth';
import { al01 } from './sample.fixture';

describe('growth', () => {
  it('of 15 % over 10,000,000 needs 11,500,000 and not a dollar less', () => {
    expect(leastTarget(10_000_000, 1500)).toBe(11_500_000);
    expect(reachesGrowth(10_000_000, 11_500_000, 1500)).toBe(true);
    expect(reachesGrowth(10_000_000, 11_499_999, 1500)).toBe(false);
  });

  it('of 14.995 % never prints as 15 %', () => {
    expect(growthPct(10_000_000, 11_499_500)).toBe(1499);
    expect(growthPct(10_000_000, 11_499_999)).toBe(1499);
    expect(growthPct(10_000_000, 9_999_999)).toBe(-1);
    expect(growthPct(0, 5)).toBeNull();
  });

  it('stays exact where floating point does not', () => {
    const basis = 9_007_199_254_739;
    expect(reachesGrowth(basis, leastTarget(basis, 1500), 1500)).toBe(true);
    expect(reachesGrowth(basis, leastTarget(basis, 1500) - 1, 1500)).toBe(false);
  });

  it('given in percent comes to amounts whose halves make the whole', () => {
    const g = growthInAmounts(10_000_001, 1500, 3333);
    expect(g.targetTwd).toBe(11_500_002);
    expect(g.h1Twd + g.h2Twd).toBe(g.targetTwd - g.basisTwd);
    expect(reachesGrowth(g.basisTwd, g.targetTwd, 1500)).toBe(true);
  });

  it('shares a whole by largest remainder, to the last unit, naming members with nothing', () => {
    expect(apportion(10_000, [1, 1, 1])).toEqual([3334, 3333, 3333]);
    expect(apportion(10_000, [0, 0])).toEqual([0, 0]);
    const shares = contributions(
      [
        { id: 'a', baseTwd: 0 },
        { id: 'b', baseTwd: 7 },
      ],
      11,
    );
    expect(shares.map((s) => [s.share, s.plannedTwd])).toEqual([
      [0, 0],
      [10_000, 11],
    ]);
  });
});

describe('withheld figures', () => {
  it('let a target in percent pass, and tell the leader nothing about the base', () => {
    const sample = al01();
    sample.proposal.members.splice(5, 1, { ...sample.proposal.members[5]!, sharesFigures: false });
    sample.proposal.members.forEach((m) => (m.sheet.exportsTwd!['112'] = 0));
    Object.assign(sample.proposal.draft.kpis!.growth!, { by: 'PERCENT', targetPct: 1500, h1Share: 4000 });
    const forLeader = checkProposal(sample.proposal, { ...sample.context, audience: 'LEADER' });
    expect(forLeader).toEqual([]);
    const forOffice = checkProposal(sample.proposal, sample.context);
    expect(forOffice.map((f) => [f.code, f.severity])).toEqual([['KPI_OPPORTUNITY_BASIS_ZERO', 'ASK']]);
  });

  it('do not soften the 15 %', () => {
    const sample = al01();
    sample.proposal.members.splice(5, 1, { ...sample.proposal.members[5]!, sharesFigures: false });
    Object.assign(sample.proposal.draft.kpis!.growth!, { by: 'PERCENT', targetPct: 1499, h1Share: 4000 });
    expect(checkProposal(sample.proposal, sample.context).map((f) => f.code)).toEqual(['KPI_OPPORTUNITY_LT_15']);
  });
});
