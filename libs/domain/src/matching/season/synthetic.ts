import { tagCodes } from '../../questionnaire';
import { addDays, countyCodes, type IsoDate } from '../../taiwan';
import type { MatchCase, MatchConsultant } from '../types';
import { drawsOf, type Draws } from './draws';
import { usualBehaviour, type SeasonBehaviour, type SeasonPlan } from './types';

const MARKETS = ['VN', 'TH', 'JP', 'KR', 'SG', 'MY', 'ID', 'IN', 'PH'] as const;
const INDUSTRIES = ['IT', 'FNB_TOURISM', 'BEAUTY', 'OTHER'] as const;

export interface SyntheticSize {
  readonly cases: number;
  readonly consultants: number;
  readonly seed: number;
  readonly days?: number;
  readonly from?: IsoDate;
  readonly behaviour?: SeasonBehaviour;
}

/** A made-up season of any size: fictional, and the same for the same seed. */
export function syntheticSeason(size: SyntheticSize): SeasonPlan {
  const draws = drawsOf(size.seed);
  const { days = 180, from = '2024-03-04', behaviour = usualBehaviour } = size;
  const codes = Array.from({ length: size.consultants }, (_, j) => `S${String(j + 1).padStart(4, '0')}`);
  return {
    seed: size.seed,
    from,
    cases: Array.from({ length: size.cases }, (_, i) => ({
      case: syntheticCase(`D000-${String(i + 1).padStart(4, '0')}`, draws, from),
      day: draws.between(0, days - 1, 'arrival', i),
    })),
    pool: codes.map((code) => syntheticConsultant(code, draws, size)),
    behaviour,
    away: Object.fromEntries(
      codes.map((code) => {
        const at = draws.between(0, days - 1, 'away', code);
        return [code, [{ from: at, to: at + draws.between(2, 14, 'away for', code) }]];
      }),
    ),
  };
}

function some<T>(draws: Draws, list: readonly T[], count: number, about: string): T[] {
  const ranked = list.map((what, i) => ({ what, at: draws.between(0, 1_000_000, 'of', about, i) }));
  return ranked
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map((r) => r.what);
}

function syntheticCase(id: string, draws: Draws, from: IsoDate): MatchCase {
  const isOnSite = draws.percent('mode', id) < 25;
  return {
    id,
    ubn: '',
    emails: [],
    people: [],
    industry: some(draws, INDUSTRIES, 1, `industry ${id}`)[0] ?? 'OTHER',
    needs: some(draws, tagCodes, 6, `needs ${id}`).map((tag, n) => ({ tag, need: (100 - 12 * n) / 100 })),
    markets: some(draws, MARKETS, draws.between(1, 3, 'markets', id), `markets ${id}`),
    mode: isOnSite ? 'ONSITE' : 'EITHER',
    county: some(draws, countyCodes, 1, `county ${id}`)[0] ?? 'TW-TPE',
    language: 'zh-Hant',
    slots: [{ date: addDays(from, 400), half: 'AM' }],
    declinedBy: [],
    excludedByFirm: [],
  };
}

function syntheticConsultant(id: string, draws: Draws, size: SyntheticSize): MatchConsultant {
  const county = some(draws, countyCodes, 1, `base ${id}`)[0] ?? 'TW-TPE';
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
    maxActiveCases: draws.between(2, 4 + Math.ceil(size.cases / size.consultants / 5), 'places', id),
    leave: [],
    languages: [
      { code: 'zh-Hant', level: 'NATIVE' },
      ...some(draws, ['en', 'ja', 'ko', 'vi', 'th'], 1, `speaks ${id}`).map((code) => ({ code, level: 'C1' as const })),
    ],
    modes: ['ONLINE', 'ONSITE'],
    baseCounty: county,
    countiesServed: [county, ...some(draws, countyCodes, 8, `serves ${id}`)],
    expertise: some(draws, tagCodes, draws.between(4, 9, 'themes', id), `themes ${id}`).map((tag) => ({
      tag,
      level: draws.between(1, 3, 'level', id, tag),
    })),
    industries: some(draws, INDUSTRIES, 2, `industries ${id}`),
    markets: some(draws, MARKETS, draws.between(2, 5, 'knows', id), `knows ${id}`),
    ratingMean: draws.between(35, 50, 'rating', id) / 10,
    ratingCount: draws.between(0, 30, 'ratings', id),
    idleDays: draws.between(0, 90, 'idle', id),
  };
}
