import { movesFrom, planMove, successors } from './flow';
import { moves } from './moves';
import { endedStatuses, loadStatuses, statusCodes, statuses, type StatusCode } from './statuses';

function reachable(): Set<StatusCode> {
  const seen = new Set<StatusCode>(['drafted']);
  for (const status of seen) successors(status).forEach((s) => seen.add(s));
  return seen;
}

/** The "Comes from" column of the published table, with the edges of its notes added. */
const published: Partial<Record<StatusCode, StatusCode[]>> = {
  applied: ['drafted', 'returned'],
  returned: ['applied'],
  held: ['applied'],
  waitlisted: ['applied', 'held'],
  rejected: ['applied', 'held', 'accepted'],
  accepted: ['applied', 'held', 'waitlisted', 'offered', 'matched'],
  matched: ['accepted', 'dispatched', 'scheduled', 'interviewed'],
  offered: ['matched', 'offered'],
  dispatched: ['offered', 'scheduled'],
  scheduled: ['dispatched', 'scheduled', 'interviewed'],
  interviewed: ['scheduled'],
  submitted: ['interviewed', 'sentBack'],
  sentBack: ['submitted'],
  approved: ['submitted'],
  delivered: ['approved'],
  closed: ['delivered', 'waitlisted'],
};

describe('the flow', () => {
  it('reaches every status from a draft', () => {
    expect([...reachable()].sort()).toEqual([...statusCodes].sort());
  });

  it('leads out of every status that has not ended, and nowhere out of one that has', () => {
    for (const status of statusCodes) expect(successors(status).length > 0).toBe(!endedStatuses.includes(status));
  });

  it('lets every open case come to an end', () => {
    const ends = new Set<StatusCode>(endedStatuses);
    for (let grown = true; grown;) {
      grown = false;
      for (const s of statusCodes) {
        if (!ends.has(s) && successors(s).some((n) => ends.has(n))) grown = ends.add(s).has(s);
      }
    }
    expect(ends.size).toBe(statusCodes.length);
  });

  it('has exactly the published edges besides withdrawing, suspending and resuming', () => {
    const edges: Partial<Record<StatusCode, Set<StatusCode>>> = {};
    for (const [name, m] of Object.entries(moves)) {
      if (name === 'withdraw' || name === 'suspend' || m.to === 'back') continue;
      for (const from of m.from) (edges[m.to] ??= new Set()).add(from);
    }
    const plain = Object.fromEntries(Object.entries(edges).map(([to, from]) => [to, [...from].sort()]));
    expect(plain).toEqual(Object.fromEntries(Object.entries(published).map(([to, from]) => [to, [...from].sort()])));
  });

  it('counts as load what the consultant still has to do', () => {
    expect(loadStatuses).toEqual(['offered', 'dispatched', 'scheduled', 'interviewed', 'submitted', 'sentBack']);
  });
});

describe('planMove', () => {
  it('gives the status a listed move leads to', () => {
    expect(planMove('accept', 'applied', 'coordinator', null)).toBe('accepted');
  });

  it('refuses an edge that is not listed, and a mover who may not', () => {
    expect(() => planMove('accept', 'drafted', 'coordinator', null)).toThrow('MOVE_NOT_ALLOWED');
    expect(() => planMove('accept', 'applied', 'firm', null)).toThrow('MOVE_NOT_ALLOWED');
  });

  it('asks for a reason where one is due', () => {
    expect(() => planMove('reject', 'applied', 'coordinator', '  ')).toThrow('REASON_REQUIRED');
  });

  it('returns a suspended case to where it was', () => {
    expect(planMove('resume', 'suspended', 'coordinator', null, 'scheduled')).toBe('scheduled');
  });

  it('offers each person only his own moves', () => {
    expect(movesFrom('submitted', 'approver')).toEqual(['sendBack', 'approve']);
    expect(movesFrom('submitted', 'consultant')).toEqual([]);
    expect(statuses.submitted.waitsFor).toBe('approver');
  });
});
