import { readFileSync } from 'node:fs';
import type { WorkingCalendar } from '../taiwan';
import { changedSettings } from './changed';
import { checkEligibility, decisiveCheck, type EligibilityFacts } from './eligibility';
import { lintSeason } from './lint';
import { seasonSettings, type SeasonSettings } from './season';
import { isLastSecond, sayDeadline, windowState } from './window';

const calendar: WorkingCalendar = {
  closedWeekdays: new Set(['2024-02-28']),
  workingWeekendDays: new Set(),
  years: new Set([2024]),
};
const season113 = (): SeasonSettings =>
  seasonSettings.parse(JSON.parse(readFileSync('prisma/reference/season-113.json', 'utf8')));
const callOf = (season: SeasonSettings, scheme: 'DIAGNOSIS' | 'ALLIANCE') => {
  const call = season.calls.find((c) => c.scheme === scheme);
  if (!call) throw new Error(`no ${scheme} call`);
  return call;
};
const windowOf = (scheme: 'DIAGNOSIS' | 'ALLIANCE') => {
  const call = callOf(season113(), scheme);
  return { opensAt: new Date(call.opensAt), closesAt: new Date(call.closesAt), graceMinutes: call.graceMinutes };
};

describe('the call of year 113', () => {
  it('takes alliances strictly before 09:00:00.000Z of 2024-03-06', () => {
    expect(windowState(windowOf('ALLIANCE'), new Date('2024-03-06T08:59:59.999Z'))).toBe('OPEN');
    expect(windowState(windowOf('ALLIANCE'), new Date('2024-03-06T09:00:00.000Z'))).toBe('CLOSED');
  });

  it('takes diagnoses until the end of 2024-11-30 in Taipei', () => {
    expect(windowState(windowOf('DIAGNOSIS'), new Date('2024-11-30T23:59:59.999+08:00'))).toBe('OPEN');
    expect(windowState(windowOf('DIAGNOSIS'), new Date('2024-12-01T00:00:00.000+08:00'))).toBe('CLOSED');
    expect(isLastSecond(windowOf('DIAGNOSIS'), new Date('2024-11-30T23:59:59.000+08:00'))).toBe(true);
    expect(isLastSecond(windowOf('DIAGNOSIS'), new Date('2024-11-30T23:59:58.999+08:00'))).toBe(false);
  });

  it('says its deadlines with computed weekdays', () => {
    expect(sayDeadline(callOf(season113(), 'ALLIANCE'), 'zh-Hant')).toBe('113年3月6日（三）下午5:00');
    expect(sayDeadline(callOf(season113(), 'DIAGNOSIS'), 'zh-Hant')).toBe('113年11月30日（六）止');
    expect(sayDeadline(callOf(season113(), 'DIAGNOSIS'), 'en')).toBe('the end of 30 Nov 2024 (Sat)');
  });

  it('holds the money, awards, targets and rubric of the briefing', () => {
    const season = season113();
    const alliance = callOf(season, 'ALLIANCE');
    expect([alliance.moneyPerCaseTwd, alliance.awards, alliance.minMembers]).toEqual([1_000_000, 4, 6]);
    expect(season.targets.map((t) => [t.value, t.unit])).toEqual([
      [483, 'CASE'],
      [36, 'CASE'],
      [365, 'FIRM'],
      [91, 'PARTNER'],
    ]);
    expect(alliance.rubric?.criteria.map((c) => c.max)).toEqual([10, 25, 30, 25, 10]);
  });
});

describe('lintSeason', () => {
  it("finds exactly S1, S2, S3 and S4 in the briefing's own values, none of them an error", () => {
    const findings = lintSeason(season113(), calendar);
    expect(findings.map((f) => f.briefing).sort()).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect(findings.every((f) => f.severity === 'warning')).toBe(true);
  });

  it.each<[string, (s: SeasonSettings) => void, string]>([
    ['a rubric that does not sum to 100', (s) => (callOf(s, 'ALLIANCE').rubric!.criteria[0]!.max = 11), 'RUBRIC_SUM'],
    [
      'a call that closes before it opens',
      (s) => (callOf(s, 'DIAGNOSIS').closesAt = '2024-01-01T00:00:00+08:00'),
      'CLOSES_BEFORE_OPENING',
    ],
    [
      'a selection before the qualification',
      (s) => (callOf(s, 'ALLIANCE').milestones.find((m) => m.id === 'selection')!.to = '2024-03-01'),
      'SELECTION_BEFORE_QUALIFICATION',
    ],
  ])('calls %s an error', (_what, spoil, code) => {
    const season = season113();
    spoil(season);
    expect(
      lintSeason(season, calendar)
        .filter((f) => f.severity === 'error')
        .map((f) => f.code),
    ).toEqual([code]);
  });

  it('warns of a deadline on a day off, once', () => {
    const season = season113();
    callOf(season, 'ALLIANCE').closesAt = '2024-02-28T17:00:00+08:00';
    expect(lintSeason(season, calendar).filter((f) => f.code === 'DEADLINE_ON_DAY_OFF')).toHaveLength(1);
  });
});

describe('changedSettings', () => {
  it('names what differs, by its path', () => {
    const season = season113();
    callOf(season, 'ALLIANCE').closesAt = '2024-03-07T17:00:00+08:00';
    callOf(season, 'ALLIANCE').rubric!.criteria[1]!.max = 24;
    season.targets.pop();
    expect(changedSettings(season113(), season)).toEqual([
      'targets',
      'calls.1.closesAt',
      'calls.1.rubric.criteria.1.max',
    ]);
  });

  it('finds nothing between a setting that is empty and one that is left out, and everything new where none were', () => {
    expect(changedSettings({ places: null, year: 113 }, { year: 113 })).toEqual([]);
    expect(changedSettings(null, season113())).toEqual(['*']);
  });
});

describe('checkEligibility', () => {
  const facts = (change: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
    nameZh: '紙鳶資安（示範）股份有限公司',
    orgType: 'COMPANY',
    paidInCapitalTwd: 30_000_000,
    avgInsuredEmployees12m: 46,
    deemedSmeGround: null,
    pagesReceived: 3,
    expectedPages: 3,
    submittedAt: new Date('2024-05-01T10:00:00+08:00'),
    window: windowOf('DIAGNOSIS'),
    register: {
      name: '紙鳶資安（示範）股份有限公司',
      kind: 'COMPANY',
      status: '核准設立',
      paidInCapitalTwd: 30_000_000,
      responsiblePerson: null,
      address: null,
    },
    placesLeft: null,
    ...change,
  });
  const register = (change: object) => ({ ...facts().register!, ...change });

  it.each<[Partial<EligibilityFacts>, string, string | null]>([
    [{}, 'accept', null],
    [{ paidInCapitalTwd: 100_000_000, avgInsuredEmployees12m: 205 }, 'accept', 'CAPITAL_EXACTLY_100M_IS_SME'],
    [{ paidInCapitalTwd: 160_000_000, avgInsuredEmployees12m: 199 }, 'accept', 'UNDER_200_EMPLOYEES_IS_SME'],
    [{ submittedAt: new Date('2024-11-30T23:59:59+08:00') }, 'accept', 'LAST_SECOND_OF_DEADLINE_DAY'],
    [{ paidInCapitalTwd: 850_000_000, avgInsuredEmployees12m: 1240 }, 'reject', 'NOT_SME'],
    [
      { paidInCapitalTwd: 850_000_000, avgInsuredEmployees12m: 1240, deemedSmeGround: 'EXPANSION_GRACE' },
      'hold',
      'DEEMED_SME_NEEDS_PROOF',
    ],
    [{ register: register({ status: '解散' }) }, 'reject', 'REGISTER_STATUS'],
    [{ register: null, orgType: 'BUSINESS' }, 'hold', 'SOLE_PROPRIETORSHIP_NOT_IN_COMPANY_REGISTER'],
    [{ register: null }, 'hold', 'NOT_IN_REGISTER'],
    [{ nameZh: '紙鳶（示範）有限公司' }, 'returnForCorrection', 'NAME_DIFFERS_FROM_REGISTER'],
    [{ pagesReceived: 2 }, 'returnForCorrection', 'PAGES_MISSING'],
    [{ placesLeft: 0 }, 'waitlist', 'QUOTA_FULL'],
    [{ placesLeft: 0, pagesReceived: 2 }, 'returnForCorrection', 'PAGES_MISSING'],
  ])('%j: %s, %s', (change, proposal, code) => {
    const e = checkEligibility(facts(change));
    expect([e.proposal, decisiveCheck(e)?.code ?? null]).toEqual([proposal, code]);
  });
});
