import { inject, Injectable } from '@angular/core';
import { finishTask, listTasks, seeQueue, type QueueRow } from '@pilotage/contracts/desk';
import type { Call, Output } from '@pilotage/contracts/endpoint';
import { Api } from '../../shared/http/api';
import { RailCounts } from './rail-counts';

export type { QueueRow };
export type QueuePage = Output<typeof seeQueue>;
export type QueueWish = NonNullable<Call<typeof seeQueue>['query']>;
export type DeskTask = Output<typeof listTasks>['tasks'][number];

/** The desk's list of cases and its open tasks. */
@Injectable({ providedIn: 'root' })
export class QueueClient {
  private readonly api = inject(Api);
  private readonly rail = inject(RailCounts);

  /** Every page tells how many cases stand where; the rail shows it. */
  async page(query: QueueWish): Promise<QueuePage> {
    const page = await this.api.call(seeQueue, { query });
    this.rail.show(page.counts);
    return page;
  }

  async tasks(): Promise<readonly DeskTask[]> {
    return (await this.api.call(listTasks)).tasks;
  }

  async finishTask(id: string): Promise<void> {
    await this.api.call(finishTask, { params: { id } });
  }
}
