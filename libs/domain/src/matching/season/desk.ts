import { addDays, weekday } from '../../taiwan';
import { solveBatch } from '../batch';
import type { MatchingPolicy } from '../policy';
import { inputOf } from '../proposal/input';
import { plainSettings } from '../proposal/types';
import type { MatchCase, MatchConsultant } from '../types';
import { drawsOf, type Draws } from './draws';
import type { SeasonCaseEnd, SeasonLoad, SeasonPlan } from './types';

type Answer = 'ACCEPT' | 'DECLINE' | 'SILENT';

interface Open {
  readonly index: number;
  readonly code: string;
  readonly answer: Answer;
  readonly total: number;
}

type Counts = { -readonly [K in keyof SeasonLoad]: SeasonLoad[K] } & { active: number; week: number };
type End = { -readonly [K in keyof SeasonCaseEnd]: SeasonCaseEnd[K] };

/** A made-up desk that matches, asks and waits, day after day, by the product's own engine. */
export class SeasonDesk {
  private readonly draws: Draws;
  private readonly waiting = new Map<number, string[]>();
  private readonly answers = new Map<number, Open[]>();
  private readonly finishing = new Map<number, string[]>();
  readonly ends: End[];
  readonly loads: ReadonlyMap<string, Counts>;

  constructor(
    private readonly plan: SeasonPlan,
    private readonly policy: MatchingPolicy,
  ) {
    this.draws = drawsOf(plan.seed);
    this.ends = plan.cases.map((c) => ({
      case: c.case.id,
      consultant: null,
      waited: null,
      declines: 0,
      silent: 0,
      total: 0,
    }));
    const fresh = { offers: 0, accepted: 0, declined: 0, silent: 0, noShows: 0, most: 0, active: 0, week: 0 };
    this.loads = new Map(plan.pool.map((k) => [k.id, { consultant: k.id, ...fresh }]));
  }

  get isDone(): boolean {
    return this.waiting.size === 0 && this.answers.size === 0;
  }

  day(day: number): void {
    if (weekday(addDays(this.plan.from, day)) === 1) for (const load of this.loads.values()) load.week = 0;
    for (const code of take(this.finishing, day)) this.of(code).active--;
    for (const open of take(this.answers, day)) this.answered(open, day);
    this.plan.cases.forEach((c, i) => {
      if (c.day === day) this.waiting.set(i, [...c.case.declinedBy]);
    });
    if (day % this.plan.behaviour.batchEvery === 0 && this.waiting.size > 0) this.match(day);
  }

  private of(code: string): Counts {
    return this.loads.get(code)!;
  }

  private match(day: number): void {
    const cases = [...this.waiting].map(([i, declinedBy]) => ({
      case: { ...this.plan.cases[i]!.case, declinedBy } satisfies MatchCase,
      waitingDays: day - this.plan.cases[i]!.day,
    }));
    const today = addDays(this.plan.from, day);
    const world = { cases, pool: this.pool(day), planned: {}, policy: this.policy, today };
    const { result } = solveBatch(inputOf(world, plainSettings, null));
    const at = new Map(this.plan.cases.map((c, i) => [c.case.id, i]));
    for (const a of result.assignments) this.offer(at.get(a.caseId)!, a.consultantId, a.total, day);
  }

  private pool(day: number): MatchConsultant[] {
    return this.plan.pool.map((k) => {
      const { active, week, accepted } = this.of(k.id);
      const isAway = (this.plan.away[k.id] ?? []).some((a) => a.from <= day && day <= a.to);
      const taken = { activeCases: active, casesThisWeek: week, casesThisSeason: accepted };
      return { ...k, ...taken, frozen: k.frozen || isAway };
    });
  }

  private offer(index: number, code: string, total: number, day: number): void {
    const { declinePercent, silentPercent } = this.plan.behaviour;
    const id = this.plan.cases[index]!.case.id;
    const drawn = this.draws.percent('answer', id, code, this.ends[index]!.silent);
    const isSilent = drawn >= declinePercent && drawn < declinePercent + silentPercent;
    const answer: Answer = drawn < declinePercent ? 'DECLINE' : isSilent ? 'SILENT' : 'ACCEPT';
    const after = isSilent ? 2 : this.draws.between(1, 2, 'days', id, code);
    const load = this.of(code);
    load.offers++;
    load.active++;
    load.week++;
    load.most = Math.max(load.most, load.active);
    this.waiting.delete(index);
    put(this.answers, day + after, { index, code, answer, total });
  }

  private answered({ index, code, answer, total }: Open, day: number): void {
    const [end, load, c] = [this.ends[index]!, this.of(code), this.plan.cases[index]!];
    if (answer === 'ACCEPT') {
      load.accepted++;
      Object.assign(end, { consultant: code, waited: day - c.day, total });
      return this.work(c.case.id, code, day);
    }
    load.active--;
    load.week--;
    const declined = this.plan.cases[index]!.case.declinedBy;
    if (answer === 'DECLINE') {
      load.declined++;
      end.declines++;
      this.refused.set(index, [...(this.refused.get(index) ?? declined), code]);
    } else {
      load.silent++;
      end.silent++;
    }
    this.waiting.set(index, this.refused.get(index) ?? [...declined]);
  }

  /** Who has declined a case is never asked for it again. */
  private readonly refused = new Map<number, string[]>();

  private work(id: string, code: string, day: number): void {
    const [least, most] = this.plan.behaviour.workDays;
    const isMissed = this.draws.percent('no-show', id) < this.plan.behaviour.noShowPercent;
    if (isMissed) this.of(code).noShows++;
    put(this.finishing, day + this.draws.between(least, most, 'work', id) + (isMissed ? 7 : 0), code);
  }
}

function put<T>(days: Map<number, T[]>, day: number, what: T): void {
  days.set(day, [...(days.get(day) ?? []), what]);
}

function take<T>(days: Map<number, T[]>, day: number): readonly T[] {
  const list = days.get(day) ?? [];
  days.delete(day);
  return list;
}
