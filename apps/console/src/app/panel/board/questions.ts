import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { QuestionView } from '@pilotage/contracts/panel';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Words } from '../../shared/text/words';

export interface Asked {
  readonly text: string;
  readonly sameAs: string | null;
}

const SHAPES: Readonly<Record<QuestionView['state'], ShapeName>> = {
  ASKED: 'waits',
  ANSWERING: 'underway',
  ANSWERED: 'done',
};

/** All questions of a slot, gathered before they are answered together. */
@Component({
  selector: 'pl-questions',
  imports: [Shape],
  template: `
    <h2>
      {{ t().questions.title }}<span class="spring"></span>
      <small class="mut">{{ t().questions.count(questions().length) }}</small>
    </h2>
    <ul>
      @for (q of rows(); track q.id) {
        <li>
          <pl-shape [name]="q.shape" />
          <div>
            <p>
              {{ q.text }}<span class="unseen">（{{ q.said }}）</span>
            </p>
            @if (q.answer) {
              <p class="mut small">{{ q.answer }}</p>
            }
            <p class="mut small by">
              {{ q.who }}
              @if (open() && !q.mine) {
                <button type="button" class="link-btn small" (click)="asked.emit({ text: q.text, sameAs: q.id })">
                  {{ t().questions.same }}
                </button>
              }
            </p>
          </div>
        </li>
      } @empty {
        <li class="mut small">{{ t().questions.none }}</li>
      }
    </ul>
    @if (open()) {
      <form novalidate (submit)="send($event)">
        <input
          class="control"
          name="question"
          maxlength="300"
          [attr.aria-label]="t().questions.ask"
          [placeholder]="t().questions.ask"
          [value]="text()"
          (input)="type($event)"
        />
        <button type="submit" class="unseen">{{ t().questions.send }}</button>
      </form>
    } @else if (me()) {
      <p class="mut small">{{ t().questions.closed }}</p>
    }
  `,
  styleUrl: './board.scss',
})
export class Questions {
  protected readonly t = inject(Words).of('panel');
  readonly questions = input.required<readonly QuestionView[]>();
  /** Questions are being collected, and who looks may ask. */
  readonly open = input(false);
  /** The letter of who looks; empty for the office. */
  readonly me = input('');
  readonly asked = output<Asked>();
  protected readonly text = signal('');
  protected readonly rows = computed(() =>
    this.questions().map((q) => ({
      ...q,
      shape: SHAPES[q.state],
      said: this.t().questions.states[q.state],
      who: this.t().questions.by(q.by.length, q.by.join('、')),
      mine: q.by.includes(this.me()),
    })),
  );

  protected type(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }

  protected send(event: Event): void {
    event.preventDefault();
    const text = this.text().trim();
    if (!text) return;
    this.asked.emit({ text, sameAs: null });
    this.text.set('');
  }
}
