import { flowDefects, movesOf } from '../kernel';
import { adoptionFunnel, checkFollowUp, type FollowUpAnswer } from './follow-up';
import { planReferral, referralFlow } from './referral';

const answer = (change: Partial<FollowUpAnswer>): FollowUpAnswer => ({
  case: 'D113-0001',
  action: 'A1',
  mark: 30,
  state: 'DOING',
  groups: { tag: ['CERT_COMPLIANCE'], market: ['JP', 'SG'] },
  ...change,
});

describe('following up', () => {
  it('wants a word where somebody is stuck', () => {
    expect(checkFollowUp({ state: 'BLOCKED', reason: ' ' }).map((r) => r.code)).toEqual(['REASON_REQUIRED']);
    expect(checkFollowUp({ state: 'DONE', reason: null })).toEqual([]);
  });

  it('counts the newest answer of each recommendation, once in each of its groups', () => {
    const rows = adoptionFunnel([
      answer({ mark: 90, state: 'DONE' }),
      answer({}),
      answer({ action: 'A2', state: 'BLOCKED', groups: { tag: ['SOCIAL_KOL'], market: ['JP'] } }),
      answer({ case: 'D113-0002', state: 'NOT_FOR_US', groups: { tag: ['CERT_COMPLIANCE'], market: ['JP', 'JP'] } }),
    ]);
    expect(rows.map((r) => [r.group, r.key, r.answered, r.counts.DONE, r.counts.BLOCKED])).toEqual([
      ['market', 'JP', 3, 1, 1],
      ['market', 'SG', 1, 1, 0],
      ['tag', 'CERT_COMPLIANCE', 2, 1, 0],
      ['tag', 'SOCIAL_KOL', 1, 0, 1],
    ]);
  });
});

describe('a referral', () => {
  it('has no dead end and nothing unreachable', () => expect(flowDefects(referralFlow, 'PROPOSED')).toEqual([]));

  it('is passed on only after the firm has agreed', () => {
    expect(movesOf(referralFlow, 'PROPOSED', 'coordinator')).toEqual([]);
    expect(() => planReferral('send', 'PROPOSED', 'coordinator', null)).toThrow('MOVE_NOT_ALLOWED');
    expect(planReferral('send', 'AGREED', 'coordinator', null)).toBe('SENT');
    expect(() => planReferral('end', 'ACCEPTED', 'coordinator', '')).toThrow('REASON_REQUIRED');
  });
});
