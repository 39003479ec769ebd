import { Component, computed, inject, input, signal } from '@angular/core';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { UNITS } from './columns';
import type { WireRanking } from './match-client';
import { MatchSaid } from './match-said';

const AT_FIRST = 5;

/** Whom a gate stops: the first gate, what the score would be, and what opening it would change. */
@Component({
  selector: 'pl-why-not',
  imports: [Shape],
  template: `
    @if (all().length > 0) {
      <section class="card">
        <h2>
          {{ t().match.whyNot }} <span>{{ t().match.whyNotCount(all().length) }}</span>
        </h2>
        <ul>
          @for (k of shown(); track k.code) {
            <li>
              <p class="head">
                <pl-shape [name]="k.ended ? 'ended' : 'closed'" /> <b>{{ k.name }}</b>
                <span class="num">{{ k.total }}</span>
              </p>
              <p>{{ k.gate }}</p>
              <small>{{ k.without }}</small>
            </li>
          }
        </ul>
        @if (shown().length < all().length) {
          <button type="button" class="link-btn" (click)="everybody.set(true)">
            {{ t().match.showAll(all().length - shown().length) }}
          </button>
        }
      </section>
    }
  `,
  styles: `
    section {
      padding: 12px 16px 8px;
    }
    h2 {
      display: flex;
      gap: 8px;
      justify-content: space-between;
      padding-bottom: 8px;
      font-size: var(--fs-ui);
    }
    h2 span,
    .num,
    small {
      color: var(--ink2);
      font-size: var(--fs-small);
      font-weight: 400;
    }
    li {
      padding: 8px 0;
      border-top: 1px solid var(--line);
      font-size: var(--fs-dense);
      line-height: var(--lh-dense);
    }
    .head {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    .num {
      margin-left: auto;
      font-size: var(--fs-dense);
    }
  `,
})
export class WhyNot {
  private readonly said = inject(MatchSaid);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  readonly ranking = input.required<WireRanking>();
  protected readonly everybody = signal(false);

  protected readonly all = computed(() =>
    [...this.ranking().gated]
      .sort((a, b) => b.total - a.total)
      .map((k) => ({
        code: k.code,
        name: k.name,
        ended: k.gates[0]?.code === 'INACTIVE',
        total: this.said.score(k.total / UNITS),
        gate: k.gates[0] ? this.words.say(k.gates[0].message) : '',
        without: this.said.withoutGate(this.ranking(), k),
      })),
  );
  protected readonly shown = computed(() => this.all().slice(0, this.everybody() ? undefined : AT_FIRST));
}
