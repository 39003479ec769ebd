import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Finish } from '../../platform/jobs/processor';
import { DispatchService } from './dispatch.service';
import { DispatchStore } from './dispatch.store';

/**
 * Matched cases whose offers go out by themselves. Whenever a place may have become free they are looked at, the oldest
 * first: an offer goes to the first candidate who may be asked now; who only lacks a free place is waited for (PAINS 9).
 * Doing it again changes nothing.
 */
@Injectable()
export class QueueService {
  constructor(
    private readonly store: DispatchStore,
    private readonly dispatching: DispatchService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async drain(finish: Finish): Promise<void> {
    for (const id of await this.store.queued())
      await this.database.transact(await this.clock.now(), (unit) => this.dispatching.offerQueued(unit, id));
    await this.database.transact(await this.clock.now(), finish);
  }
}
