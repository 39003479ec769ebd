import { readFileSync } from 'node:fs';
import { tagCodes } from '../questionnaire';
import { countyCodes } from '../taiwan';
import { seeded } from './assign/pools.fixture';
import { cefrLevels, matchingPolicy } from './policy';
import type { MatchCase, MatchConsultant, MatchContext } from './types';

export const policy = matchingPolicy.parse(
  JSON.parse(readFileSync('test/fixtures/sample-data/matching-policy-v1.json', 'utf8')),
);
export const context: MatchContext = { policy, today: '2024-05-10' };

/** A case that anybody with a level in marketplaces may take. */
export function aCase(id: string, change: Partial<MatchCase> = {}): MatchCase {
  return {
    id,
    ubn: '',
    emails: [],
    people: [],
    industry: 'IT',
    needs: [{ tag: 'MARKETPLACE_OPS', need: 0.6 }],
    markets: ['VN'],
    mode: 'EITHER',
    county: 'TW-TPE',
    language: 'zh-Hant',
    slots: [],
    declinedBy: [],
    excludedByFirm: [],
    ...change,
  };
}

/** A consultant against whom nothing speaks. */
export function aConsultant(id: string, change: Partial<MatchConsultant> = {}): MatchConsultant {
  return {
    id,
    name: id,
    active: true,
    ndaSignedOn: '2024-01-01',
    appointmentEndsOn: null,
    frozen: false,
    emails: [],
    ties: [],
    activeCases: 0,
    maxActiveCases: 2,
    leave: [],
    languages: [{ code: 'zh-Hant', level: 'NATIVE' }],
    modes: ['ONLINE', 'ONSITE'],
    baseCounty: 'TW-TPE',
    countiesServed: ['TW-TPE'],
    expertise: [{ tag: 'MARKETPLACE_OPS', level: 2 }],
    industries: ['IT'],
    markets: ['VN'],
    ratingMean: null,
    ratingCount: 0,
    idleDays: 0,
    ...change,
  };
}

const MARKETS = ['VN', 'TH', 'JP', 'KR', 'SG', 'MY', 'IN', 'AU'];
const DAYS = ['2024-05-13', '2024-05-14', '2024-05-15', '2024-05-16'];
const HALVES = ['AM', 'PM'] as const;

type Draw = <T>(list: readonly T[]) => T;

function some<T>(next: () => number, list: readonly T[], least: number, most: number): T[] {
  const count = least + Math.floor(next() * (most - least + 1));
  const chosen = new Set<T>();
  while (chosen.size < Math.min(count, list.length)) chosen.add(list[Math.floor(next() * list.length)]!);
  return [...chosen];
}

function anyCase(id: string, next: () => number, draw: Draw): MatchCase {
  const needs = some(next, tagCodes, 3, 8).map((tag) => ({ tag, need: Math.ceil(next() * 100) / 100 }));
  return aCase(id, {
    ubn: String(Math.floor(next() * 40)),
    emails: [`firm${Math.floor(next() * 60)}@shop${Math.floor(next() * 40)}.example`],
    people: [`人${Math.floor(next() * 60)}`],
    industry: draw(['IT', 'FNB_TOURISM', 'BEAUTY', 'OTHER']),
    needs: needs.sort((a, b) => b.need - a.need),
    markets: some(next, MARKETS, 1, 3),
    mode: draw(['ONLINE', 'ONSITE', 'EITHER', 'EITHER']),
    county: draw(countyCodes),
    language: next() < 0.9 ? 'zh-Hant' : 'en',
    slots: next() < 0.5 ? [] : some(next, DAYS, 1, 2).map((date) => ({ date, half: draw(HALVES) })),
    declinedBy: next() < 0.2 ? [`K${Math.floor(next() * 10)}`] : [],
    excludedByFirm: next() < 0.1 ? [`K${Math.floor(next() * 10)}`] : [],
  });
}

function anyConsultant(id: string, next: () => number, draw: Draw): MatchConsultant {
  const tie = { kind: 'DECLARED' as const, ubn: String(Math.floor(next() * 40)), person: null, mail: null };
  const count = Math.floor(next() * 12);
  const lasts = { from: null, to: draw([null, '2024-05-01', '2024-06-01']), source: 'SELF' };
  return aConsultant(id, {
    active: next() < 0.95,
    ndaSignedOn: next() < 0.95 ? '2024-01-01' : null,
    appointmentEndsOn: draw([null, null, null, '2024-12-31', '2024-12-31', '2024-01-31']),
    frozen: next() < 0.03,
    emails: [`k@shop${Math.floor(next() * 200)}.example`],
    ties: next() < 0.3 ? [{ ...tie, ...lasts }] : [],
    activeCases: Math.floor(next() * 3),
    maxActiveCases: Math.floor(next() * 7),
    leave: next() < 0.3 ? [{ from: draw(DAYS), to: '2024-05-16', half: draw([null, 'AM', 'PM']) }] : [],
    languages: [
      { code: 'zh-Hant', level: 'NATIVE' as const },
      ...some(next, ['en', 'ja', 'vi', 'th', 'ko'], 0, 3).map((code) => ({ code, level: draw(cefrLevels) })),
    ].slice(next() < 0.95 ? 0 : 1),
    modes: draw([['ONLINE', 'ONSITE'], ['ONLINE', 'ONSITE'], ['ONLINE'], ['ONSITE']] as const),
    baseCounty: draw(countyCodes),
    countiesServed: some(next, countyCodes, 0, 22),
    expertise: some(next, tagCodes, 4, 12).map((tag) => ({ tag, level: 1 + Math.floor(next() * 3) })),
    industries: some(next, ['IT', 'FNB_TOURISM', 'BEAUTY', 'OTHER'], 0, 3),
    markets: some(next, MARKETS, 0, 5),
    ratingMean: count > 0 ? 1 + Math.floor(next() * 41) / 10 : null,
    ratingCount: count,
    idleDays: Math.floor(next() * 60),
  });
}

/** A world in which every gate closes now and then, the same for the same seed. */
export function anyWorld(cases: number, consultants: number, seed: number) {
  const next = seeded(seed);
  const draw: Draw = (list) => list[Math.floor(next() * list.length)]!;
  return {
    cases: Array.from({ length: cases }, (_, i) => anyCase(`D${i}`, next, draw)),
    consultants: Array.from({ length: consultants }, (_, j) => anyConsultant(`K${j}`, next, draw)),
  };
}
