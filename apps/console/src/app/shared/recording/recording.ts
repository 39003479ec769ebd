import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { InterviewView } from '@pilotage/contracts/case-view';
import { TroubleNote } from '../states/trouble-note';
import { Shape } from '../status/shape';
import { Formats } from '../text/formats';
import { Words } from '../text/words';
import { RecordingClient } from './recording-client';

/** Whether the talk may be recorded: what each side has said, and the answer of whoever looks. */
@Component({
  selector: 'pl-recording',
  imports: [Shape, TroubleNote],
  template: `
    <h2>{{ t().title }}</h2>
    <p class="mut small">{{ t().intro }}</p>
    @if (refused(); as error) {
      <pl-trouble-note [error]="error" [retriable]="false" />
    }
    <ul>
      @for (s of said(); track s.side) {
        <li>
          <pl-shape [name]="s.at ? 'done' : 'underway'" />
          <b>{{ t().sides[s.side] }}</b>
          <span>{{ s.at ? t().agreed(s.at) : t().open }}</span>
        </li>
      }
      @if (marked(); as at) {
        <li>
          <pl-shape name="done" /><b>{{ t().marked(at) }}</b>
        </li>
      }
    </ul>
    @if (open()) {
      <div class="row">
        @if (mine() !== null && !marked()) {
          <button type="button" class="btn" [attr.aria-disabled]="busy()" (click)="consent(!mine())">
            {{ mine() ? t().takeBack : t().agree }}
          </button>
        }
        @if (side() !== 'FIRM' && both()) {
          <button type="button" class="btn" [attr.aria-disabled]="busy()" (click)="mark(!marked())">
            {{ marked() ? t().unmark : t().mark }}
          </button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    ul {
      display: grid;
      gap: 4px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li,
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
      align-items: center;
    }
  `,
})
export class Recording {
  private readonly client = inject(RecordingClient);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('recording');
  readonly no = input.required<string>();
  readonly visit = input.required<InterviewView>();
  /** Whose answer is asked here; the office has none of its own. */
  readonly side = input.required<'FIRM' | 'CONSULTANT' | 'OFFICE'>();
  /** The case is between its appointment and its report. */
  readonly open = input.required<boolean>();

  private readonly now = linkedSignal(() => this.visit().recording);
  protected readonly busy = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly said = computed(() => [
    { side: 'FIRM' as const, at: this.when(this.now().firmAt) },
    { side: 'CONSULTANT' as const, at: this.when(this.now().consultantAt) },
  ]);
  protected readonly both = computed(() => this.said().every((s) => s.at !== ''));
  protected readonly marked = computed(() => this.when(this.now().recordedAt));
  /** Null for the office. */
  protected readonly mine = computed(() => {
    const own = this.said().find((s) => s.side === this.side());
    return own ? own.at !== '' : null;
  });

  protected consent(agree: boolean): Promise<void> {
    return this.act(() => this.client.consent(this.no(), agree));
  }

  protected mark(recorded: boolean): Promise<void> {
    return this.act(() => this.client.mark(this.no(), recorded));
  }

  private when(at: string | null): string {
    return at === null ? '' : this.formats.shortInstant(at);
  }

  private async act(what: () => Promise<InterviewView>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    try {
      this.now.set((await what()).recording);
    } catch (error) {
      this.refused.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
