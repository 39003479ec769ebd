import { tagCodes, type Tag } from '../../questionnaire';
import type { MatchCase } from '../types';
import type { BatchInput, Profile } from './types';

const USUAL_PLACES = 4;

/** Who would be needed for these cases: the fewest themes that touch all of them, their markets, languages and counties. */
export function profileFor(input: BatchInput, caseIds: readonly string[]): { profile: Profile; places: number } {
  const wanted = new Set(caseIds);
  const cases = input.cases.map((b) => b.case).filter((c) => wanted.has(c.id));
  const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
  return {
    profile: {
      tags: coveringTags(cases, input.context.policy.topNeeds),
      markets: unique(cases.flatMap((c) => c.markets.slice(0, 1))),
      languages: unique(['zh-Hant', ...cases.map((c) => c.language)]),
      counties: unique(cases.filter((c) => c.mode === 'ONSITE').map((c) => c.county)),
    },
    places: usualPlaces(input),
  };
}

/** The middle of the present caps. */
export function usualPlaces({ consultants }: BatchInput): number {
  const caps = consultants.map((k) => k.maxActiveCases).filter((cap) => cap > 0);
  return caps.sort((a, b) => a - b)[caps.length >> 1] ?? USUAL_PLACES;
}

/** Greedy cover: the theme that most of the uncovered cases need, the more needed first. */
function coveringTags(cases: readonly MatchCase[], topNeeds: number): Tag[] {
  const chosen: Tag[] = [];
  let open = cases.filter((c) => c.needs.length > 0);
  const weight = (tag: Tag): number =>
    open.reduce((sum, c) => {
      const need = c.needs.slice(0, topNeeds).find((n) => n.tag === tag);
      return need ? sum + 1 + need.need / 1000 : sum;
    }, 0);
  while (open.length > 0) {
    const best = [...tagCodes].sort((a, b) => weight(b) - weight(a))[0]!;
    chosen.push(best);
    open = open.filter((c) => c.needs.slice(0, topNeeds).every((n) => n.tag !== best));
  }
  return chosen;
}
