import { allianceRules } from '@pilotage/domain/programme';
import { rubric } from '../../../testing/panels';
import { saidSeconds } from '../board/timer';
import { laidOver, sameScores, scoreRows, stepped } from './scores';

const rules = allianceRules.parse({}).panel;
const entry = (points: number | null, comment = '') => ({ points, comment });

describe('scores', () => {
  it('say where a comment is due: under 60 % and over 90 %, not at either', () => {
    const due = (market: number) => scoreRows(rubric, rules, { market: entry(market) })[1]?.due;
    expect([14.5, 15, 22.5, 23].map(due)).toEqual(['LOW', null, null, 'HIGH']);
    expect(scoreRows(rubric, rules, {})[1]?.due).toBeNull();
  });

  it('are stepped on the step of the call, within their range, and begin in the middle', () => {
    expect([stepped(8, 1, 10, 0.5), stepped(8, -1, 10, 0.5)]).toEqual([8.5, 7.5]);
    expect([stepped(10, 1, 10, 0.5), stepped(0, -1, 10, 0.5)]).toEqual([10, 0]);
    expect([stepped(null, 1, 10, 0.5), stepped(null, -1, 10, 0.5)]).toEqual([7.5, 7.5]);
  });

  it('of two windows are both kept: mine where I changed them, the other’s elsewhere', () => {
    const base = { market: entry(20), innovation: entry(18) };
    const mine = { market: entry(21), innovation: entry(18) };
    const theirs = { market: entry(20), innovation: entry(12, '不足') };
    expect(laidOver(base, mine, theirs)).toEqual({ market: entry(21), innovation: entry(12, '不足') });
    expect(sameScores(base, { ...base, development: entry(null) })).toBe(true);
    expect(sameScores(base, mine)).toBe(false);
  });
});

describe('the time of a clock', () => {
  it('counts in minutes and seconds, also past the end', () => {
    expect([708, 60, 9, 0, -30].map(saidSeconds)).toEqual(['11:48', '1:00', '0:09', '0:00', '−0:30']);
  });
});
