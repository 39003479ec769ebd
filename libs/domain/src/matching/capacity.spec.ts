import { aCase, aConsultant, context, policy } from './pools.fixture';
import { firstFailure, freePlaces, gateText } from './requirements';
import type { MatchConsultant } from './types';

const capped = { ...policy, caps: { perWeek: 2, perSeason: 20 } };
const full = (change: Partial<MatchConsultant>) =>
  firstFailure(aCase('D1'), aConsultant('K1', change), { ...context, policy: capped });

describe('the caps of a consultant', () => {
  it('bound what he has at a time, in a week and in a season', () => {
    expect(full({ activeCases: 1 })).toBeNull();
    expect(full({ activeCases: 2 })).toEqual({ gate: 'CONSULTANT_AT_CAPACITY', params: { active: 2, cap: 2 } });
    expect(full({ casesThisWeek: 1 })).toBeNull();
    expect(full({ casesThisWeek: 2 })?.params).toEqual({ active: 2, cap: 2, span: 'WEEK' });
    expect(full({ casesThisSeason: 20 })?.params).toEqual({ active: 20, cap: 20, span: 'SEASON' });
  });

  it('are his own before the policy names some; a policy without caps asks for none', () => {
    expect(full({ casesThisWeek: 2, maxPerWeek: 3 })).toBeNull();
    expect(full({ casesThisWeek: 0, maxPerWeek: 0 })?.params).toMatchObject({ span: 'WEEK' });
    const free = aConsultant('K1', { casesThisWeek: 50, casesThisSeason: 900 });
    expect(firstFailure(aCase('D1'), free, context)).toBeNull();
  });

  it('leave the places of the narrowest of them', () => {
    const k = aConsultant('K1', { activeCases: 0, maxActiveCases: 5, casesThisWeek: 1, casesThisSeason: 18 });
    expect(freePlaces(k, capped)).toBe(1);
    expect(freePlaces(k, policy)).toBe(5);
    expect(freePlaces({ ...k, activeCases: 9 }, policy)).toBe(0);
  });

  it('are named by their span', () => {
    expect(gateText('CONSULTANT_AT_CAPACITY', { span: 'WEEK' }).zh).toContain('本週');
    expect(gateText('CONSULTANT_AT_CAPACITY', { span: 'SEASON' }).en).toContain('season');
    expect(gateText('CONSULTANT_AT_CAPACITY', { active: 1 }).zh).not.toContain('本');
  });
});
