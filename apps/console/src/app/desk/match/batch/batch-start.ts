import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TroubleNote } from '../../../shared/states/trouble-note';
import { Formats } from '../../../shared/text/formats';
import { ServerClock } from '../../../shared/clock/server-clock';
import { Words } from '../../../shared/text/words';
import { BatchClient, type BatchList } from './batch-client';

/** All accepted cases matched together: a new dry run, and the batches that are open. */
@Component({
  selector: 'pl-batch-start',
  imports: [RouterLink, TroubleNote],
  template: `
    @if (trouble(); as error) {
      <pl-trouble-note [error]="error" (again)="start()" />
    }
    <button type="button" class="btn" [disabled]="busy() || waiting() === 0" (click)="start()">
      {{ t().start(waiting()) }}
    </button>
    @for (b of open(); track b.id) {
      <a [routerLink]="['/desk/match/batches', b.id]">{{ b.title }}　{{ t().version(b.head) }}</a>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      padding: 0 20px 10px;
    }
  `,
})
export class BatchStart {
  private readonly client = inject(BatchClient);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly clock = inject(ServerClock);
  protected readonly t = inject(Words).of('batch');
  readonly waiting = input.required<number>();
  protected readonly busy = signal(false);
  protected readonly trouble = signal<unknown>(null);
  protected readonly open = signal<BatchList['batches']>([]);

  constructor() {
    this.client.list().then(
      ({ batches }) => this.open.set(batches.filter((b) => b.status === 'OPEN')),
      (error: unknown) => this.trouble.set(error),
    );
  }

  protected async start(): Promise<void> {
    this.busy.set(true);
    this.trouble.set(null);
    try {
      const now = new Date(this.clock.minute()).toISOString();
      const id = await this.client.start(this.t().titleOf(this.formats.shortInstant(now)));
      await this.router.navigate(['/desk/match/batches', id]);
    } catch (error) {
      this.trouble.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
