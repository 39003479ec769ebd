import type { StatusCode } from '../flow';
import type { Text } from '../kernel';

/** The stages of a diagnosis as the season is counted: a case is in a stage until it reaches the next. */
export const stages = [
  { id: 'submitted', label: { zh: '送件', en: 'Submitted' }, reaches: 'applied' },
  { id: 'accepted', label: { zh: '受理', en: 'Accepted' }, reaches: 'accepted' },
  { id: 'dispatched', label: { zh: '接案', en: 'Dispatched' }, reaches: 'dispatched' },
  { id: 'interviewed', label: { zh: '訪談完成', en: 'Interviewed' }, reaches: 'interviewed' },
  { id: 'written', label: { zh: '送審', en: 'Report handed in' }, reaches: 'submitted' },
  { id: 'delivered', label: { zh: '送達', en: 'Delivered' }, reaches: 'delivered' },
] as const satisfies readonly { id: string; label: Text; reaches: StatusCode }[];
export type StageId = (typeof stages)[number]['id'];

const WEEK_MS = 7 * 86_400_000;
const WEEKS_LOOKED_AT = 10;

/** One case of the season: when it first reached each stage, where it is now. */
export interface RadarCase {
  readonly ubn: string;
  readonly status: StatusCode;
  readonly ended: boolean;
  readonly overdue: boolean;
  readonly market: string | null;
  readonly reachedAt: Readonly<Partial<Record<StageId, number>>>;
}

export interface RadarStage {
  readonly id: StageId;
  /** Cases that ever came so far. */
  readonly reached: number;
  /** Cases that are here now, not yet in the next stage. */
  readonly waiting: number;
  readonly overdue: number;
  /** How many come out of the stage before a week, over the last ten weeks at most. */
  readonly perWeek: number;
  /** Days from the stage before to this one, the middle of all; null when none. */
  readonly days: number | null;
}

export interface RadarMarket {
  readonly market: string;
  /** Open cases without a consultant yet, by first market. */
  readonly wanted: number;
  /** Free places of the consultants who serve the market. */
  readonly free: number;
}

export interface Radar {
  readonly stages: readonly RadarStage[];
  /** The stage whose queue takes longest to clear; null when nothing waits. */
  readonly binds: { readonly stage: StageId; readonly waiting: number; readonly weeks: number | null } | null;
  readonly delivered: number;
  readonly inPipe: number;
  /** Delivered at the end of the season if it goes on as in the last weeks. */
  readonly forecast: number;
  /** What a week has to bring from now on to reach the target; null after the end. */
  readonly neededPerWeek: number | null;
  readonly byWeek: readonly { readonly week: number; readonly delivered: number }[];
  readonly markets: readonly RadarMarket[];
}

export interface RadarInput {
  readonly cases: readonly RadarCase[];
  readonly consultants: readonly { readonly markets: readonly string[]; readonly free: number }[];
  readonly now: number;
  readonly beginsAt: number;
  readonly endsAt: number;
  readonly target: number | null;
}

/** Where the season stands: counts, throughput, the stage that binds, and where that leads (SPEC O1, O2, X15). */
export function radarOf(input: RadarInput): Radar {
  const { cases, now, beginsAt, endsAt, target } = input;
  const weeks = Math.min(WEEKS_LOOKED_AT, Math.max(1, (now - beginsAt) / WEEK_MS));
  const counted = stages.map((s, n) => stageOf(cases, n, now - weeks * WEEK_MS, weeks));
  const delivered = counted.at(-1)?.reached ?? 0;
  const inPipe = cases.filter((c) => !c.ended && c.reachedAt.delivered === undefined).length;
  const weeksLeft = Math.max(0, (endsAt - now) / WEEK_MS);
  return {
    stages: counted,
    binds: bindingOf(counted),
    delivered,
    inPipe,
    forecast: delivered + Math.min(comingOut(counted, weeksLeft), inPipe + arriving(counted, weeksLeft)),
    neededPerWeek: target === null || weeksLeft === 0 ? null : tenth(Math.max(0, target - delivered) / weeksLeft),
    byWeek: weekly(cases, beginsAt, now),
    markets: marketsOf(input),
  };
}

function stageOf(cases: readonly RadarCase[], n: number, since: number, weeks: number): RadarStage {
  const stage = stages[n]!;
  const [before, after] = [stages[n - 1], stages[n + 1]];
  const here = cases.filter((c) => c.reachedAt[stage.id] !== undefined);
  const waiting = after ? here.filter((c) => !c.ended && c.reachedAt[after.id] === undefined) : [];
  const recent = here.filter((c) => c.reachedAt[stage.id]! > since).length;
  const spans = before
    ? here.flatMap((c) =>
        c.reachedAt[before.id] === undefined ? [] : [c.reachedAt[stage.id]! - c.reachedAt[before.id]!],
      )
    : [];
  return {
    id: stage.id,
    reached: here.length,
    waiting: waiting.length,
    overdue: waiting.filter((c) => c.overdue).length,
    perWeek: tenth(recent / weeks),
    days: spans.length === 0 ? null : tenth(middle(spans) / 86_400_000),
  };
}

/** A queue of `waiting` in front of a stage that lets `perWeek` through takes so many weeks; the longest binds. */
function bindingOf(counted: readonly RadarStage[]): Radar['binds'] {
  let worst: Radar['binds'] = null;
  for (let n = 1; n < counted.length; n++) {
    const { waiting } = counted[n - 1]!;
    if (waiting === 0) continue;
    const { id, perWeek } = counted[n]!;
    const weeks = perWeek === 0 ? null : tenth(waiting / perWeek);
    const isWorse = worst === null || (weeks ?? Infinity) > (worst.weeks ?? Infinity);
    if (isWorse) worst = { stage: id, waiting, weeks };
  }
  return worst;
}

/** What the slowest stage lets through until the end; one that has let nothing through yet says nothing. */
function comingOut(counted: readonly RadarStage[], weeksLeft: number): number {
  const rates = counted.slice(1).flatMap((s) => (s.perWeek > 0 ? [s.perWeek] : []));
  return rates.length === 0 ? 0 : Math.floor(Math.min(...rates) * weeksLeft);
}

const arriving = (counted: readonly RadarStage[], weeksLeft: number): number =>
  Math.floor((counted[0]?.perWeek ?? 0) * weeksLeft);

/** Delivered in all, week by week since the beginning. */
function weekly(cases: readonly RadarCase[], beginsAt: number, now: number): Radar['byWeek'] {
  const weeks = Math.max(1, Math.ceil((now - beginsAt) / WEEK_MS));
  const at = cases.flatMap((c) => (c.reachedAt.delivered === undefined ? [] : [c.reachedAt.delivered]));
  return Array.from({ length: weeks }, (_, n) => ({
    week: n + 1,
    delivered: at.filter((t) => t < beginsAt + (n + 1) * WEEK_MS).length,
  }));
}

function marketsOf({ cases, consultants }: RadarInput): RadarMarket[] {
  const wanted = new Map<string, number>();
  for (const c of cases)
    if (!c.ended && c.market !== null && c.reachedAt.dispatched === undefined)
      wanted.set(c.market, (wanted.get(c.market) ?? 0) + 1);
  return [...wanted]
    .map(([market, n]) => ({
      market,
      wanted: n,
      free: consultants.filter((k) => k.markets.includes(market)).reduce((sum, k) => sum + k.free, 0),
    }))
    .sort((a, b) => b.wanted - b.free - (a.wanted - a.free) || a.market.localeCompare(b.market));
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function middle(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
