import { cefrLevels, type PreferenceName } from '../policy';
import type { MatchContext } from '../types';
import type { Change, Pair } from './changes';

/** What somebody could do to score more in one preference: all options that may be the best of their number of steps. */
export interface Lever {
  readonly name: PreferenceName;
  readonly options: readonly (readonly Change[])[];
}

const LADDER = [...cefrLevels].reverse();
const MOST_ANSWERS = 80;

/** Levels of the most needed themes first: each step of a theme adds its need, so nothing is better. */
function expertise({ c, k }: Pair, { policy }: MatchContext): Lever['options'] {
  const steps: (readonly Change[])[] = [[]];
  const done: Change[] = [];
  for (const { tag } of [...c.needs.slice(0, policy.topNeeds)].sort((a, b) => b.need - a.need)) {
    const from = k.expertise.find((e) => e.tag === tag)?.level ?? 0;
    for (let level = from + 1; level <= policy.maxLevel; level++)
      steps.push([...done, { kind: 'EXPERTISE', tag, level, steps: level - from }]);
    if (from < policy.maxLevel)
      done.push({ kind: 'EXPERTISE', tag, level: policy.maxLevel, steps: policy.maxLevel - from });
  }
  return steps;
}

/** Every set of the markets that he does not know yet, by size. */
function marketSets({ c, k }: Pair): readonly (readonly Change[])[] {
  const unknown = [...new Set(c.markets)].filter((m) => !k.markets.includes(m));
  return unknown.reduce<(readonly Change[])[]>(
    (sets, market) => [...sets, ...sets.map((set) => [...set, { kind: 'MARKET' as const, market, steps: 1 }])],
    [[]],
  );
}

/** Every level of every language of the first market that he could reach. */
function languageSteps({ c, k }: Pair, { policy }: MatchContext): readonly (readonly Change[])[] {
  const codes = policy.marketLanguages[c.markets[0] ?? ''] ?? [];
  return codes.flatMap((code) => {
    const level = k.languages.find((l) => l.code === code)?.level;
    const from = level === undefined ? -1 : LADDER.indexOf(level);
    return LADDER.slice(from + 1).map((to, at): Change[] => [{ kind: 'LANGUAGE', code, level: to, steps: at + 1 }]);
  });
}

function near({ c, k }: Pair): readonly (readonly Change[])[] {
  if (c.mode !== 'ONSITE') return k.modes.includes('ONLINE') ? [] : [[{ kind: 'MODE', mode: 'ONLINE', steps: 1 }]];
  return k.baseCounty === c.county ? [] : [[{ kind: 'BASE', county: c.county, steps: 1 }]];
}

const upTo = (most: number, kind: 'PLACES' | 'RATED'): Lever['options'] =>
  Array.from({ length: most }, (_, at) => [{ kind, steps: at + 1 }]);

/** What could be different in each preference. With all his cases ended, nobody has more room. */
export function leversOf(pair: Pair, context: MatchContext): readonly Lever[] {
  const { c, k } = pair;
  const industry: Change = { kind: 'INDUSTRY', industry: c.industry, steps: 1 };
  return [
    { name: 'expertise', options: expertise(pair, context) },
    { name: 'market', options: marketSets(pair) },
    { name: 'industry', options: k.industries.includes(c.industry) ? [] : [[industry]] },
    { name: 'language', options: languageSteps(pair, context) },
    { name: 'modeDistance', options: near(pair) },
    { name: 'load', options: upTo(Math.max(k.activeCases, k.maxActiveCases > 0 ? 0 : 1), 'PLACES') },
    { name: 'outcome', options: upTo(MOST_ANSWERS, 'RATED') },
  ];
}

export const stepsOf = (changes: readonly Change[]): number => changes.reduce((sum, c) => sum + c.steps, 0);

/** Steps of the same sort as one. */
export function merged(changes: readonly Change[]): readonly Change[] {
  const list: Change[] = [];
  for (const change of changes) {
    const at = list.findIndex((other) => isSameSort(other, change));
    if (at < 0) list.push(change);
    else list[at] = { ...change, steps: list[at]!.steps + change.steps };
  }
  return list;
}

function isSameSort(a: Change, b: Change): boolean {
  if (a.kind === 'EXPERTISE' && b.kind === 'EXPERTISE') return a.tag === b.tag;
  if (a.kind === 'LANGUAGE' && b.kind === 'LANGUAGE') return a.code === b.code;
  return a.kind === b.kind && (a.kind === 'PLACES' || a.kind === 'RATED');
}
