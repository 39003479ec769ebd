import { computed, Injectable, signal } from '@angular/core';
import { movesFrom } from '@pilotage/domain/flow';
import { togetherActs, type TogetherAct } from '@pilotage/contracts/inbox';
import type { QueueRow } from '../queue/queue-client';

export interface Offered {
  readonly act: TogetherAct;
  /** The ticked cases that the flow lets go this way. */
  readonly rows: readonly QueueRow[];
}

/** The rows that a person has ticked, as they stood then. */
@Injectable()
export class Ticked {
  readonly rows = signal<ReadonlyMap<string, QueueRow>>(new Map());
  readonly offered = computed<readonly Offered[]>(() => {
    const rows = [...this.rows().values()];
    const may = (row: QueueRow, act: TogetherAct): boolean => movesFrom(row.status, 'coordinator').includes(act);
    return togetherActs
      .map((act) => ({ act, rows: rows.filter((row) => may(row, act)) }))
      .filter((offer) => offer.rows.length > 0);
  });

  toggle(row: QueueRow): void {
    this.rows.update((before) => {
      const after = new Map(before);
      if (!after.delete(row.no)) after.set(row.no, row);
      return after;
    });
  }

  take(rows: readonly QueueRow[]): void {
    this.rows.update((before) => new Map([...before, ...rows.map((row) => [row.no, row] as const)]));
  }

  clear(): void {
    this.rows.set(new Map());
  }
}
