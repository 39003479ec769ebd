import type { Tag } from '../../questionnaire';
import type { IsoDate } from '../../taiwan';
import { conflictsOf } from '../conflicts';
import type { CefrLevel } from '../policy';
import type { HalfDay, InterviewMode, MatchCase, MatchConsultant, Slot } from '../types';

/** One thing that would have to be different; `steps` is how large that is (a level, a place, a market, a rule). */
export type Change =
  | { readonly kind: 'ACTIVE' | 'PLEDGE' | 'TIES' | 'ACCEPTS' | 'FIRM_AGREES' | 'THAWED'; readonly steps: number }
  | { readonly kind: 'APPOINTED'; readonly until: IsoDate; readonly steps: number }
  | { readonly kind: 'PRESENT'; readonly date: IsoDate; readonly half: HalfDay; readonly steps: number }
  | { readonly kind: 'MODE'; readonly mode: InterviewMode; readonly steps: number }
  | { readonly kind: 'COUNTY' | 'BASE'; readonly county: string; readonly steps: number }
  | { readonly kind: 'EXPERTISE'; readonly tag: Tag; readonly level: number; readonly steps: number }
  | { readonly kind: 'MARKET'; readonly market: string; readonly steps: number }
  | { readonly kind: 'INDUSTRY'; readonly industry: string; readonly steps: number }
  | { readonly kind: 'LANGUAGE'; readonly code: string; readonly level: CefrLevel; readonly steps: number }
  | { readonly kind: 'PLACES'; readonly steps: number }
  | { readonly kind: 'RATED'; readonly steps: number }
  | { readonly kind: 'IDLE'; readonly days: number; readonly steps: number };

export interface Pair {
  readonly c: MatchCase;
  readonly k: MatchConsultant;
}

type Changed<K extends Change['kind']> = (pair: Pair, change: Extract<Change, { kind: K }>, today: IsoDate) => Pair;

const onK = ({ c, k }: Pair, more: Partial<MatchConsultant>): Pair => ({ c, k: { ...k, ...more } });
const without = <T>(list: readonly T[], one: T): T[] => list.filter((x) => x !== one);
const covers = (l: MatchConsultant['leave'][number], s: Slot): boolean =>
  l.from <= s.date && s.date <= l.to && (l.half === null || l.half === s.half);

/** Places become free by cases that end; who has no case left to end gets a higher cap. */
function withPlaces({ k }: Pair, places: number): Partial<MatchConsultant> {
  const ended = Math.min(places, k.activeCases);
  return { activeCases: k.activeCases - ended, maxActiveCases: k.maxActiveCases + places - ended };
}

/** So many further answers with the best mark. */
function rated({ k }: Pair, answers: number): Partial<MatchConsultant> {
  const count = k.ratingMean === null ? 0 : k.ratingCount;
  return { ratingMean: ((k.ratingMean ?? 0) * count + 5 * answers) / (count + answers), ratingCount: count + answers };
}

function untied(pair: Pair, today: IsoDate): Partial<MatchConsultant> {
  const ties = new Set(conflictsOf(pair.c, pair.k, today));
  const domains = new Set([...ties].filter((t) => t.source === 'MAIL_DOMAIN').map((t) => t.mail?.toLowerCase() ?? ''));
  const isOwn = (mail: string): boolean =>
    domains.has(
      mail
        .slice(mail.lastIndexOf('@') + 1)
        .trim()
        .toLowerCase(),
    );
  return { ties: pair.k.ties.filter((t) => !ties.has(t)), emails: pair.k.emails.filter((m) => !isOwn(m)) };
}

const effects: { readonly [K in Change['kind']]: Changed<K> } = {
  ACTIVE: (p) => onK(p, { active: true }),
  PLEDGE: (p, _, today) => onK(p, { ndaSignedOn: today }),
  TIES: (p, _, today) => onK(p, untied(p, today)),
  ACCEPTS: ({ c, k }) => ({ k, c: { ...c, declinedBy: without(c.declinedBy, k.id) } }),
  FIRM_AGREES: ({ c, k }) => ({ k, c: { ...c, excludedByFirm: without(c.excludedByFirm, k.id) } }),
  THAWED: (p) => onK(p, { frozen: false }),
  APPOINTED: (p, { until }) => onK(p, { appointmentEndsOn: until }),
  PRESENT: (p, { date, half }) => onK(p, { leave: p.k.leave.filter((l) => !covers(l, { date, half })) }),
  MODE: (p, { mode }) => onK(p, { modes: [...p.k.modes, mode] }),
  COUNTY: (p, { county }) => onK(p, { countiesServed: [...p.k.countiesServed, county] }),
  BASE: (p, { county }) => onK(p, { baseCounty: county }),
  EXPERTISE: (p, { tag, level }) =>
    onK(p, { expertise: [...p.k.expertise.filter((e) => e.tag !== tag), { tag, level }] }),
  MARKET: (p, { market }) => onK(p, { markets: [...p.k.markets, market] }),
  INDUSTRY: (p, { industry }) => onK(p, { industries: [...p.k.industries, industry] }),
  LANGUAGE: (p, { code, level }) =>
    onK(p, { languages: [...p.k.languages.filter((l) => l.code !== code), { code, level }] }),
  PLACES: (p, { steps }) => onK(p, withPlaces(p, steps)),
  RATED: (p, { steps }) => onK(p, rated(p, steps)),
  IDLE: (p, { days }) => onK(p, { idleDays: p.k.idleDays + days }),
};

const apply = <K extends Change['kind']>(p: Pair, change: Extract<Change, { kind: K }>, today: IsoDate): Pair =>
  (effects[change.kind] as Changed<K>)(p, change, today);

/** A case and a consultant as they would be with these changes. */
export function withChanges(pair: Pair, changes: readonly Change[], today: IsoDate): Pair {
  return changes.reduce((p, change) => apply(p, change, today), pair);
}
