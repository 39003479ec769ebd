import type { Text } from '../../kernel';
import { tagCodes, tags, type Tag } from '../../questionnaire';
import { marketName } from '../../taiwan';
import type { Assigner } from '../assign';
import type { GateFailure } from '../types';
import { recruit } from './easing';
import { batchGates, CLOSED, pairIn, plainScorer } from './problem';
import { usualPlaces } from './profile';
import { points } from './sentences';
import { solveBatch, type SolvedBatch } from './solve';
import type { Profile } from './types';

/** What a change of the pool would bring: points of the total and seats that are filled beside (SPEC X2, X15). */
export interface Worth {
  readonly points: number;
  readonly seats: number;
  readonly sentence: Text;
}

/** What one more place of a consultant brings, exactly: the pool is solved with it. Null for an unknown consultant. */
export function valueOfPlace(solved: SolvedBatch, consultantId: string): Worth | null {
  const { assigner, numbers, input, result } = solved;
  const j = numbers.consultantAt.get(consultantId);
  if (j === undefined || result.outcome !== 'OPTIMAL') return null;
  const name = input.consultants[j]!.name;
  const what = { zh: `${name}再多 1 個名額`, en: `One more place with ${name}` };
  // The price is the most that a place can bring: none, where there is none.
  if (assigner.plan.price[j]! <= 0) return worth(0, 0, what);
  const trial = assigner.fork();
  trial.setMost(j, trial.plan.most[j]! + 1);
  const [before, after] = [tally(solved, assigner), tally(solved, trial)];
  return worth(after.points - before.points, after.filled - before.filled, what);
}

/** What one more consultant of a profile brings, with the places that are usual. */
export function valueOfRecruit(solved: SolvedBatch, profile: Profile, places = usualPlaces(solved.input)): Worth {
  const { input, result } = solved;
  const k = recruit('+1', profile, places, input.context.policy.maxLevel);
  const bigger = { ...input, consultants: [...input.consultants, k] };
  const after = solveBatch(bigger, { start: result }).result;
  const empty = (list: typeof result.empty): number => list.reduce((sum, e) => sum + e.seats, 0);
  return worth(after.total - result.total, empty(result.empty) - empty(after.empty), profileName(profile));
}

function profileName({ tags: themes, markets }: Profile): Text {
  const all = [...themes.map((t) => tags[t]), ...markets.map(marketName)];
  return {
    zh: `再多 1 位顧問（${all.map((t) => t.zh).join('、')}）`,
    en: `One more consultant (${all.map((t) => t.en).join(', ')})`,
  };
}

/**
 * The skills that one more consultant should have, the most valuable first. Each theme is tried with the market that most
 * of its cases want; which of them to try is decided by what the prices allow at most.
 */
export function scarceSkills(solved: SolvedBatch, count = 3): readonly (Worth & { readonly profile: Profile })[] {
  const tried = tagCodes
    .flatMap((tag) => profileOf(solved, tag) ?? [])
    .map((profile) => ({ profile, bound: boundOf(solved, profile) }))
    .filter(({ bound }) => bound > 0)
    .sort((a, b) => b.bound - a.bound);
  const gain = (f: Worth): number => f.points + f.seats * costOf(solved);
  const found: (Worth & { profile: Profile })[] = [];
  for (const { profile, bound } of tried) {
    if (found.length >= count && bound <= gain(found[count - 1]!)) break;
    found.push({ ...valueOfRecruit(solved, profile), profile });
    found.sort((a, b) => gain(b) - gain(a));
  }
  return found.slice(0, count);
}

const costOf = ({ input }: SolvedBatch): number => input.emptySeatCost ?? 2 * input.context.policy.scaleUnits;

function profileOf({ input }: SolvedBatch, tag: Tag): Profile | null {
  const { topNeeds } = input.context.policy;
  const cases = input.cases.map((b) => b.case).filter((c) => c.needs.slice(0, topNeeds).some((n) => n.tag === tag));
  if (cases.length === 0) return null;
  const counts = new Map<string, number>();
  for (const c of cases) counts.set(c.markets[0] ?? '', (counts.get(c.markets[0] ?? '') ?? 0) + 1);
  const [market = ''] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  const counties = [...new Set(cases.filter((c) => c.mode === 'ONSITE').map((c) => c.county))];
  const languages = [...new Set(['zh-Hant', ...cases.map((c) => c.language)])];
  return { tags: [tag], markets: market === '' ? [] : [market], languages, counties };
}

/** By the prices, no more than this: the best places' worth of what each case would gain over what it has. */
function boundOf({ input, assigner }: SolvedBatch, profile: Profile): number {
  const places = usualPlaces(input);
  const k = recruit('+1', profile, places, input.context.policy.maxLevel);
  const scorer = plainScorer([k], input.context);
  const row = new Int32Array(1);
  const gains = input.cases.map((b, i) => {
    scorer(b.case, row);
    return row[0] === CLOSED ? 0 : Math.max(0, row[0]! - assigner.plan.profit[i]!);
  });
  return gains
    .sort((a, b) => b - a)
    .slice(0, places)
    .reduce((sum, g) => sum + g, 0);
}

/** Matches and their points; seats that a minimum lets be empty are not matches. */
function tally({ input, numbers }: SolvedBatch, { plan, problem }: Assigner): { points: number; filled: number } {
  const used = [...plan.pairOf].filter((e) => e >= 0 && problem.consultantOf[e]! < input.consultants.length);
  const units = used.reduce((sum, e) => sum + problem.score[e]! - (numbers.bonus.get(e) ?? 0), 0);
  return { points: units, filled: used.length };
}

function worth(units: number, seats: number, what: Text): Worth {
  const more = seats > 0 ? { zh: `多媒合 ${seats} 個名額，`, en: `${seats} more filled and ` } : { zh: '', en: '' };
  return {
    points: units,
    seats,
    sentence: {
      zh: `${what.zh}：${more.zh}總分${units < 0 ? '減少' : '增加'} ${points(Math.abs(units))}。`,
      en: `${what.en}: ${more.en}${points(Math.abs(units))} points ${units < 0 ? 'less' : 'more'} in total.`,
    },
  };
}

/** Why a case of a batch did not get a consultant: his gates, or the points that he lacks there. */
export interface BatchLack {
  readonly consultantId: string;
  readonly gates: readonly GateFailure[];
  readonly total: number | null;
  /**
   * What it would cost the whole batch to give him the case, and so what his match would have to be worth more. Null behind
   * a gate, and where no assignment could do it.
   */
  readonly lacks: number | null;
}

/** Everybody who did not get a case of a batch, the nearest first. Exact: the batch is solved with each of them. */
export function lacksInBatch(solved: SolvedBatch, caseId: string): readonly BatchLack[] {
  const { input, numbers, assigner } = solved;
  const i = numbers.caseAt.get(caseId);
  if (i === undefined) return [];
  const { plan, problem } = assigner;
  const c = input.cases[i]!.case;
  const others = input.consultants.flatMap((k, j): BatchLack[] => {
    const pair = pairIn(problem, i, j);
    if (pair >= 0 && plan.uses(i, pair)) return [];
    if (pair < 0 || plan.isForbidden(pair))
      return [{ consultantId: k.id, gates: batchGates(c, k, input.context), total: null, lacks: null }];
    const total = problem.score[pair]! - (numbers.bonus.get(pair) ?? 0);
    return [{ consultantId: k.id, gates: [], total, lacks: costOfGiving(solved, i, j) }];
  });
  return others.sort(
    (a, b) => (a.lacks ?? Infinity) - (b.lacks ?? Infinity) || (a.consultantId < b.consultantId ? -1 : 1),
  );
}

function costOfGiving({ assigner, prepare }: SolvedBatch, i: number, j: number): number | null {
  const { plan, problem } = assigner;
  const trial = prepare(problem);
  try {
    trial.pin(i, j);
  } catch {
    return null;
  }
  const consultantsOf = (at: number): number[] =>
    [...plan.pairOf.subarray(plan.firstSeat[at], plan.firstSeat[at + 1])].flatMap((e) =>
      e < 0 ? [] : [problem.consultantOf[e]!],
    );
  const outcome = trial.resume({ price: plan.price, consultantsOf });
  return outcome === 'OPTIMAL' ? plan.total() - trial.plan.total() : null;
}
