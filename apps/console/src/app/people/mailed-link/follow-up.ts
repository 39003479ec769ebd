import { Component, computed, inject, input, output, signal } from '@angular/core';
import { followUpStates, type FollowUpState } from '@pilotage/domain/report';
import type { FollowUpView } from '@pilotage/contracts/follow-up';
import { LongText } from '../../shared/form/long-text';
import { refusal } from '../../shared/http/refused';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';

export interface FollowUpGiven {
  readonly action: string;
  readonly state: FollowUpState;
  readonly reason: string | null;
}

/** Each recommendation with four answers to tap; being stuck asks for a word why. */
@Component({
  selector: 'pl-follow-up',
  imports: [LongText, Shape],
  template: `
    @if (asked().stopped) {
      <p class="note" role="status"><pl-shape name="ended" />{{ t().followUp.stopped }}</p>
    } @else {
      <p class="read">{{ t().followUp.intro(asked().mark) }}</p>
      @for (a of asked().actions; track a.id) {
        <fieldset>
          <legend>{{ a.id }}　{{ a.name }}</legend>
          <div class="choices">
            @for (s of states(); track s.state) {
              <button
                type="button"
                class="btn"
                [class.on]="a.state === s.state"
                [attr.aria-pressed]="a.state === s.state"
                [attr.aria-disabled]="busy()"
                (click)="tap(a.id, s.state)"
              >
                {{ s.label }}
              </button>
            }
          </div>
          @if (stuck() === a.id) {
            <pl-long-text
              [path]="'reason.' + a.id"
              [label]="t().followUp.reason"
              [rows]="2"
              [max]="300"
              [refusal]="missing()"
              [(value)]="reason"
            />
            <button type="button" class="btn primary" (click)="send(a.id)">{{ t().followUp.send }}</button>
          } @else if (a.reason) {
            <p class="mut">{{ a.reason }}</p>
          }
        </fieldset>
      }
      <button type="button" class="btn text" [attr.aria-disabled]="busy()" (click)="stopped.emit()">
        {{ t().followUp.stop }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 20px;
    }
    fieldset {
      display: grid;
      gap: 10px;
    }
    legend {
      margin-bottom: 6px;
      font-weight: 600;
    }
    .choices {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }
    .on {
      border-color: var(--primary);
      background: var(--primary-container);
      color: var(--on-primary-container);
    }
  `,
})
export class FollowUp {
  private readonly words = inject(Words);
  protected readonly t = this.words.of('people');
  readonly asked = input.required<FollowUpView>();
  readonly busy = input(false);
  readonly given = output<FollowUpGiven>();
  readonly stopped = output();

  protected readonly stuck = signal<string | null>(null);
  protected readonly reason = signal('');
  private readonly tried = signal(false);
  protected readonly states = computed(() =>
    (Object.keys(followUpStates) as FollowUpState[]).map((state) => ({
      state,
      label: this.words.say(followUpStates[state]),
    })),
  );
  protected readonly missing = computed(() =>
    this.tried() && !this.reason().trim() ? refusal('REASON_REQUIRED', 'reason') : undefined,
  );

  protected tap(action: string, state: FollowUpState): void {
    this.tried.set(false);
    this.reason.set('');
    this.stuck.set(state === 'BLOCKED' ? action : null);
    if (state !== 'BLOCKED' && !this.busy()) this.given.emit({ action, state, reason: null });
  }

  protected send(action: string): void {
    this.tried.set(true);
    const reason = this.reason().trim();
    if (!reason || reason.length > 300 || this.busy()) return;
    this.stuck.set(null);
    this.given.emit({ action, state: 'BLOCKED', reason });
  }
}
