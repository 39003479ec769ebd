import type { Text } from '../../kernel';
import { isBetter, rankConsultants, scorePair, scorePreference } from '../rank';
import type { GateFailure, MatchCase, MatchConsultant, MatchContext, RankedConsultant, Ranking } from '../types';
import { withChanges, type Change, type Pair } from './changes';
import { leversOf, merged, stepsOf, type Lever } from './levers';
import { openGates } from './openers';
import { sayWhyNot } from './sentences';

/** Why a consultant was not chosen for a case, and what would have chosen him (SPEC X1). */
export interface Counterfactual {
  readonly consultantId: string;
  /** His place in the ranking; null when a gate rules him out. */
  readonly rank: number | null;
  /** The gates that he fails, the first of which is shown. */
  readonly gates: readonly GateFailure[];
  readonly total: number;
  /** Points (units of the score) behind the first; 0 when he has as many. */
  readonly lacks: number;
  /** The smallest change that makes him the first; null when there is none. */
  readonly changes: readonly Change[] | null;
  readonly sentence: Text;
}

export interface CaseDecision {
  readonly ranking: Ranking;
  /** Everybody but the first: first those who were ranked, then those whom a gate rules out. */
  readonly others: readonly Counterfactual[];
}

/** One case with its ranking, and for every other consultant why not he (SPEC E8, X1). Depends on its arguments only. */
export function decideCase(c: MatchCase, pool: readonly MatchConsultant[], context: MatchContext): CaseDecision {
  const ranking = rankConsultants(c, pool, context);
  const byId = new Map(pool.map((k) => [k.id, k]));
  const first = ranking.ranked[0];
  const best = first && { ...first, k: byId.get(first.consultantId)! };
  const about = (k: MatchConsultant, found: Pick<Counterfactual, 'rank' | 'gates' | 'total'>): Counterfactual => {
    const changes = smallestChange({ c, k }, best, context);
    const data = { consultantId: k.id, ...found, lacks: Math.max(0, (first?.total ?? 0) - found.total), changes };
    return { ...data, sentence: sayWhyNot(data) };
  };
  return {
    ranking,
    others: [
      ...ranking.ranked
        .slice(1)
        .map((r) => about(byId.get(r.consultantId)!, { rank: r.rank, gates: [], total: r.total })),
      ...ranking.gated.map((g) => about(byId.get(g.consultantId)!, { rank: null, gates: g.gates, total: g.total })),
    ],
  };
}

type Best = RankedConsultant & { readonly k: MatchConsultant };

/** Options of a number of steps that gives the most points: only these can be the smallest change. */
interface Option {
  readonly changes: readonly Change[];
  readonly total: number;
  readonly expertise: number;
}

const isMore = (a: Option, b: Option | undefined): boolean =>
  !b || a.total > b.total || (a.total === b.total && a.expertise > b.expertise);

/**
 * The fewest steps with which a consultant comes first: what opens his gates, and then of each preference as many steps
 * as bring the most points together (each preference is scored by itself, so the best of n steps is found by adding the
 * preferences up one after the other). With one step less he does not win.
 */
export function smallestChange(pair: Pair, best: Best | undefined, context: MatchContext): readonly Change[] | null {
  const opening = openGates(pair, context);
  if (opening === null) return null;
  const open = withChanges(pair, opening, context.today);
  const wins = (p: Pair): boolean => !best || isBetter(scorePair(p.c, p.k, context), best, p.c.id, context);
  if (wins(open)) return merged(opening);
  const byRest = longerIdle(open, best!);
  let from = 0;
  for (const most of STEPS_LOOKED_AT) {
    const options = bestOfSteps(open, most, context);
    for (let n = from; n < options.length; n++) {
      for (const changes of [options[n]!.changes, [...(options[n - 1]?.changes ?? []), byRest]])
        if (wins(withChanges(open, changes, context.today))) return merged([...opening, ...changes]);
    }
    from = options.length;
  }
  return null;
}

/** Few steps are looked at first: nearly always they do. */
const STEPS_LOOKED_AT = [4, 16, Infinity];

function longerIdle({ k }: Pair, best: Best): Change {
  return { kind: 'IDLE', days: Math.max(1, best.k.idleDays - k.idleDays + 1), steps: 1 };
}

/** For every number of steps up to `most`, the changes that give the most points, and of these the most expertise. */
function bestOfSteps(open: Pair, most: number, context: MatchContext): readonly Option[] {
  const base = scorePair(open.c, open.k, context);
  let options: Option[] = [{ changes: [], total: base.total, expertise: base.features.expertise }];
  for (const lever of leversOf(open, context)) {
    const gains = gainsOf(lever, open, most, context);
    const next: Option[] = [];
    options.forEach((option, n) => {
      gains.slice(0, most - n + 1).forEach((gain, more) => {
        const [total, expertise] = [option.total + gain.total, option.expertise + gain.expertise];
        const before = next[n + more];
        if (before && (before.total > total || (before.total === total && before.expertise >= expertise))) return;
        next[n + more] = {
          changes: gain.changes.length ? [...option.changes, ...gain.changes] : option.changes,
          total,
          expertise,
        };
      });
    });
    options = next;
  }
  return options;
}

/** What each number of steps of one preference adds; a number without an option of its own adds what fewer steps do. */
function gainsOf({ name, options }: Lever, open: Pair, most: number, context: MatchContext): readonly Option[] {
  const base = scorePreference(name, open.c, open.k, context);
  const gains: Option[] = [{ changes: [], total: 0, expertise: 0 }];
  for (const changes of options) {
    if (stepsOf(changes) > most) continue;
    const { c, k } = withChanges(open, changes, context.today);
    const { feature, part } = scorePreference(name, c, k, context);
    const gain = { changes, total: part - base.part, expertise: name === 'expertise' ? feature - base.feature : 0 };
    if (isMore(gain, gains[stepsOf(changes)])) gains[stepsOf(changes)] = gain;
  }
  for (let n = 1; n < gains.length; n++) if (!gains[n]) gains[n] = gains[n - 1]!;
  return gains;
}
