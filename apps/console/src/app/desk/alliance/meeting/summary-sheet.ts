import { Component, computed, DestroyRef, DOCUMENT, effect, inject, input, signal } from '@angular/core';
import { handOver } from '../../../shared/http/hand-over';
import { TroubleNote } from '../../../shared/states/trouble-note';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import { MeetingClient, type DeskMeeting } from '../meeting-client';
import { MeetingStore } from './meeting-store';

/** How soon a sheet that is being printed is asked for again. */
const AGAIN_MS = 1_500;

/** The summary sheet of a frozen result: printed with whoever has signed by now, and handed over. */
@Component({
  selector: 'pl-summary-sheet',
  imports: [TroubleNote],
  template: `
    @if (trouble(); as error) {
      <pl-trouble-note [error]="error" [retriable]="false" />
    }
    <p class="acts">
      <button type="button" class="btn" [attr.aria-disabled]="printing() || store.busy()" (click)="print()">
        {{ state() === 'READY' ? t().again : t().print }}
      </button>
      @if (state() === 'READY') {
        <button type="button" class="btn" (click)="download()">{{ t().download }}</button>
      }
      <span class="mut small" aria-live="polite">{{ said() }}</span>
    </p>
  `,
  styleUrl: './tabs.scss',
})
export class SummarySheet {
  protected readonly store = inject(MeetingStore);
  private readonly client = inject(MeetingClient);
  private readonly document = inject(DOCUMENT);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words).of('deskMeeting');
  protected readonly t = computed(() => this.words().result.sheet);
  readonly result = input.required<NonNullable<DeskMeeting['result']>>();
  protected readonly trouble = signal<unknown>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly state = computed(() => this.result().summary?.state ?? null);
  protected readonly printing = computed(() => this.state() === 'PRINTING');
  protected readonly said = computed(() => {
    const { summary } = this.result();
    if (!summary) return this.t().never;
    return summary.state === 'READY'
      ? this.t().printed(this.formats.instant(summary.askedAt))
      : this.t()[summary.state];
  });

  constructor() {
    effect(() => {
      if (this.result().summary?.state === 'PRINTING') this.timer = setTimeout(() => void this.look(), AGAIN_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  private look(): Promise<boolean> {
    return this.store.act((c, no) => c.see(no));
  }

  protected async print(): Promise<void> {
    if (!this.printing()) await this.store.act((c, no) => c.printSummary(no));
  }

  protected async download(): Promise<void> {
    this.trouble.set(null);
    try {
      handOver(this.document, await this.client.summary(this.store.no));
    } catch (error) {
      this.trouble.set(error);
    }
  }
}
