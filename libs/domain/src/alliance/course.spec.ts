import { flowDefects, plan } from '../kernel';
import { allianceFlow, allianceMoveNames, allianceMovesFrom } from './course';
import { isSeenByLeader, statusSeenByLeader } from './seen';
import { allianceStatuses, runningStatuses, type AllianceStatusCode } from './statuses';

describe('the flow of an alliance', () => {
  it('reaches every status from a draft, ends everywhere, and goes nowhere from an end', () => {
    expect(flowDefects(allianceFlow, 'drafted')).toEqual([]);
  });

  it('lets the leader take a submission back, and the office reject, revoke or terminate by what has been reached', () => {
    const by = 'coordinator' as const;
    expect(plan(allianceFlow, { move: 'recall', from: 'proposed', by: 'leader', reason: null })).toBe('drafted');
    expect(plan(allianceFlow, { move: 'reject', from: 'qualified', by, reason: '查核屬實' })).toBe('rejected');
    expect(plan(allianceFlow, { move: 'revoke', from: 'selected', by, reason: '查核屬實' })).toBe('revoked');
    for (const from of runningStatuses)
      expect(plan(allianceFlow, { move: 'terminate', from, by, reason: '查核屬實' })).toBe('terminated');
    expect(() => plan(allianceFlow, { move: 'reject', from: 'contracted', by, reason: '查核屬實' })).toThrow(
      'MOVE_NOT_ALLOWED',
    );
    expect(() => plan(allianceFlow, { move: 'terminate', from: 'contracted', by, reason: ' ' })).toThrow(
      'REASON_REQUIRED',
    );
  });

  it('shows nobody outside what the panel has done before the release', () => {
    const shown = (['scheduled', 'presented', 'scored'] as const).map((s) => allianceStatuses[s].public.zh);
    expect(shown).toEqual(['遴選會議已排定', '遴選中', '遴選中']);
  });

  it('leaves the leader no move while the panel decides but to withdraw', () => {
    expect(allianceMovesFrom('scored', 'leader')).toEqual(['withdraw']);
    expect(allianceMovesFrom('drafted', 'leader')).toEqual(['submit', 'withdraw']);
  });
});

describe('what the leader is told of the course', () => {
  it('keeps closing and reopening the scores to the panel: until the release the status stays the same', () => {
    expect(['presented', 'scored', 'selected'].map((s) => statusSeenByLeader(s as AllianceStatusCode))).toEqual([
      'presented',
      'presented',
      'selected',
    ]);
    expect(allianceMoveNames.filter((m) => !isSeenByLeader(m))).toEqual(['closeScoring', 'reopenScoring']);
  });
});
