import { Component, inject, input, output } from '@angular/core';
import type { ReferralView } from '@pilotage/contracts/follow-up';
import { Words } from '../../shared/text/words';

/** Whom the report refers the firm to, and how far that is; nothing is passed on before it agrees. */
@Component({
  selector: 'pl-referred',
  template: `
    <h2>{{ t().referrals.title }}</h2>
    @for (r of referrals(); track r.id) {
      <div class="card">
        <p>
          <b>{{ words.say(r.name) }}</b>
          <span class="tag">{{ words.say(r.label) }}</span>
        </p>
        <p>{{ r.why }}</p>
        @if (r.note) {
          <p class="mut">{{ r.note }}</p>
        }
        @if (r.moves.length > 0) {
          <p class="mut small">{{ t().referrals.consent }}</p>
          <div class="buttons">
            <button type="button" class="btn" (click)="agreed.emit(r.id)">{{ t().referrals.agree }}</button>
            <button type="button" class="btn text" (click)="refused.emit(r.id)">{{ t().referrals.refuse }}</button>
          </div>
        }
      </div>
    }
  `,
  styleUrl: './cards.scss',
})
export class Referred {
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('my');
  readonly referrals = input.required<readonly ReferralView[]>();
  readonly agreed = output<string>();
  readonly refused = output<string>();
}
