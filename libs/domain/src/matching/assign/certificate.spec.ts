import { certify, type Claim } from './certificate';
import { aProblem } from './pools.fixture';
import { Assigner } from './assigner';

const problem = aProblem(
  [{ scores: [9, 5] }, { scores: [8, 1] }, { seats: 2, scores: [3, 3] }],
  [{ most: 2 }, { most: 2, least: 1 }],
);

function claim(change: (c: Claim) => void = () => undefined): Claim {
  const assigner = new Assigner(problem);
  assigner.solve();
  const { plan } = assigner;
  const { price, profit, pairOf, cost, least, most } = plan;
  const copy = { problem, isPinned: () => false, price, profit, pairOf, cost, least, most };
  change(copy);
  return copy;
}

describe('the certificate', () => {
  it('confirms an optimum', () => {
    expect(certify(claim())).toMatchObject({ certified: true, faults: [] });
  });

  it.each<[string, (c: Claim) => void, RegExp]>([
    ['a price that is too low', (c) => (c.price[0] = 0), /against its use/],
    ['a profit that is too high', (c) => c.profit[0]!++, /against its use/],
    ['a pair of another case', (c) => (c.pairOf[0] = 2), /case 0: pair 2/],
    ['the same pair twice', (c) => (c.pairOf[3] = c.pairOf[2]!), /twice the same pair/],
    ['an empty seat', (c) => (c.pairOf[0] = -2), /an empty seat although/],
    ['too many places', (c) => (c.most[0] = 1), /places of/],
    ['a broken promise', (c) => (c.least[1] = 3), /places of/],
  ])('finds %s', (_what, change, fault) => {
    const { certified, faults } = certify(claim(change));
    expect(certified).toBe(false);
    expect(faults.join('\n')).toMatch(fault);
  });
});
