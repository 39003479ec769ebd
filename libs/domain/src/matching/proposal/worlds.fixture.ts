import { readFileSync } from 'node:fs';
import { tagCodes } from '../../questionnaire';
import { seeded } from '../assign/pools.fixture';
import { matchingPolicy, type MatchingPolicy } from '../policy';
import type { MatchCase, MatchConsultant } from '../types';
import type { ProposalWorld } from './types';

export const policyV1: MatchingPolicy = matchingPolicy.parse(
  JSON.parse(readFileSync('test/fixtures/sample-data/matching-policy-v1.json', 'utf8')),
);

/** A consultant who may be asked for everything. */
export function aConsultant(id: string, change: Partial<MatchConsultant> = {}): MatchConsultant {
  return {
    id,
    name: `顧問${id}`,
    active: true,
    ndaSignedOn: '2024-01-01',
    appointmentEndsOn: null,
    frozen: false,
    emails: [`${id.toLowerCase()}@advisers.example`],
    ties: [],
    activeCases: 0,
    maxActiveCases: 5,
    leave: [],
    languages: [{ code: 'zh-Hant', level: 'NATIVE' }],
    modes: ['ONLINE', 'ONSITE'],
    baseCounty: 'TW-TPE',
    countiesServed: ['TW-TPE'],
    expertise: [{ tag: 'SOCIAL_KOL', level: 2 }],
    industries: ['FNB_TOURISM'],
    markets: ['JP'],
    ratingMean: null,
    ratingCount: 0,
    idleDays: 10,
    ...change,
  };
}

export function aCase(id: string, change: Partial<MatchCase> = {}): MatchCase {
  return {
    id,
    ubn: '04595257',
    emails: [`contact@${id.toLowerCase()}.example`],
    people: [],
    industry: 'FNB_TOURISM',
    needs: [{ tag: 'SOCIAL_KOL', need: 1 }],
    markets: ['JP'],
    mode: 'ONLINE',
    county: 'TW-TPE',
    language: 'zh-Hant',
    slots: [{ date: '2024-04-10', half: 'AM' }],
    declinedBy: [],
    excludedByFirm: [],
    ...change,
  };
}

export function aWorld(
  cases: readonly MatchCase[],
  pool: readonly MatchConsultant[],
  change: Partial<ProposalWorld> = {},
): ProposalWorld {
  return {
    cases: cases.map((c) => ({ case: c, waitingDays: 0 })),
    pool,
    planned: {},
    policy: policyV1,
    today: '2024-03-04',
    ...change,
  };
}

const MARKETS = ['JP', 'KR', 'VN', 'TH', 'ID', 'SG', 'MY', 'IN'];
const INDUSTRIES = ['IT', 'FNB_TOURISM', 'BEAUTY', 'OTHER'];

/** A world of any size that is the same for the same seed. */
export function aSeededWorld(size: { cases: number; consultants: number; room: number }, seed: number): ProposalWorld {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const some = <T>(list: readonly T[], n: number): T[] => [
    ...new Set(Array.from({ length: n }, () => list[below(list.length)]!)),
  ];
  const code = (letter: string, i: number): string => `${letter}${String(i).padStart(5, '0')}`;
  const cases = Array.from({ length: size.cases }, (_, i) =>
    aCase(code('D', i), {
      industry: INDUSTRIES[below(4)]!,
      needs: some(tagCodes, 5).map((tag, n) => ({ tag, need: 1 - n / 10 })),
      markets: some(MARKETS, 2),
    }),
  );
  const most = Math.ceil((size.cases * size.room) / size.consultants);
  const pool = Array.from({ length: size.consultants }, (_, i) =>
    aConsultant(code('K', i), {
      expertise: some(tagCodes, 6).map((tag) => ({ tag, level: 1 + below(3) })),
      industries: some(INDUSTRIES, 2),
      markets: some(MARKETS, 3),
      maxActiveCases: most,
      idleDays: below(60),
    }),
  );
  return aWorld(cases, pool, { cases: cases.map((c) => ({ case: c, waitingDays: below(10) })) });
}
