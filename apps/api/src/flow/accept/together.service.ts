import { Injectable } from '@nestjs/common';
import type { StatusCode } from '@pilotage/domain/flow';
import { DomainError } from '@pilotage/domain/kernel';
import type { Input as In } from '@pilotage/contracts/endpoint';
import { MANY, type moveTogether, type TogetherLine, type tryTogether } from '@pilotage/contracts/inbox';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { problemOf } from '../../platform/errors/problem.filter';
import type { Actor } from '../../platform/http/actor';
import { Cases } from '../cases.store';
import { AcceptService } from './accept.service';
import { AcceptStore } from './accept.store';

type Wish = In<typeof tryTogether>['body'];
type Order = In<typeof moveTogether>['body'];
type Asked = Wish['cases'][number];

/** Ends a transaction that was only a trial. */
class Undone extends Error {}

interface Outcome {
  readonly to: StatusCode;
  readonly messages: number;
}

/** One decision on many cases: each moves in a transaction of its own, by the same way as a single one. */
@Injectable()
export class TogetherService {
  constructor(
    private readonly accepting: AcceptService,
    private readonly store: AcceptStore,
    private readonly cases: Cases,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Carries each move out and undoes it: what is shown beforehand is what would happen. */
  async tryOut(wish: Wish, actor: Actor): Promise<{ lines: TogetherLine[] }> {
    const reasoned = { ...wish, reason: wish.reason || '…' }; // asked for with the move itself
    return { lines: await this.each(wish, (asked) => this.trial(reasoned, asked, actor)) };
  }

  /** @throws DomainError COUNT_UNCONFIRMED where many cases go at once and their number was not said again (SPEC P3) */
  async move(order: Order, actor: Actor): Promise<{ lines: TogetherLine[] }> {
    const count = order.cases.length;
    if (count > MANY && order.confirmed !== count)
      throw new DomainError('COUNT_UNCONFIRMED', { most: MANY, count }, 'confirmed');
    const move = async (asked: Asked): Promise<Outcome> =>
      this.database.transact(await this.clock.now(), (unit) => this.carryOut(unit, order, asked, actor));
    return { lines: await this.each(order, move) };
  }

  private async trial(wish: Wish, asked: Asked, actor: Actor): Promise<Outcome> {
    let found: Outcome | undefined;
    const trial = this.database.transact(await this.clock.now(), async (unit) => {
      found = await this.carryOut(unit, wish, asked, actor);
      throw new Undone();
    });
    await trial.catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
    if (!found) throw new Error('a trial ended without an outcome');
    return found;
  }

  private async carryOut(unit: Unit, wish: Wish, asked: Asked, actor: Actor): Promise<Outcome> {
    const record = await this.cases.byNumber(asked.no, unit.tx);
    const before = await this.store.messages(unit, record.id);
    const to = await this.accepting.moveIn(unit, { ...record, status: asked.expected }, wish, actor);
    return { to, messages: (await this.store.messages(unit, record.id)) - before };
  }

  /** Case after case; a refusal belongs to its case, everything else ends the request. */
  private async each(wish: Wish, what: (asked: Asked) => Promise<Outcome>): Promise<TogetherLine[]> {
    const names = await this.store.firms(wish.cases.map((c) => c.no));
    const lines: TogetherLine[] = [];
    for (const asked of wish.cases) {
      const head = { no: asked.no, firm: names.get(asked.no) ?? '', from: asked.expected };
      const outcome = await what(asked).catch((error: unknown) => {
        if (error instanceof DomainError) return error;
        throw error;
      });
      lines.push(
        outcome instanceof DomainError
          ? { ...head, to: null, messages: 0, refusal: problemOf(outcome, '').refusals[0] ?? null }
          : { ...head, to: outcome.to, messages: outcome.messages, refusal: null },
      );
    }
    return lines;
  }
}
