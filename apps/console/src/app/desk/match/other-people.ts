import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { UNITS } from './columns';
import type { WireRanking } from './match-client';
import { MatchSaid } from './match-said';

const AT_FIRST = 5;

/** Why not the others: those who pass every gate and could be asked, and those whom a gate stops, with the first one. */
@Component({
  selector: 'pl-other-people',
  imports: [Shape],
  template: `
    @if (open().length > 0) {
      <section class="card">
        <h2>
          {{ t().match.others }} <span>{{ t().match.whyNotCount(open().length) }}</span>
        </h2>
        <ul>
          @for (k of openShown(); track k.code) {
            <li>
              <p class="head">
                <span class="mut">{{ k.rank }}</span> <b>{{ k.name }}</b>
                <span class="num">{{ k.total }}</span>
                @if (editable()) {
                  <button
                    type="button"
                    class="btn small"
                    [attr.aria-label]="t().match.putIn(k.name)"
                    (click)="put.emit(k.code)"
                  >
                    {{ t().match.add }}
                  </button>
                }
              </p>
              <small>{{ k.why }}</small>
            </li>
          }
        </ul>
        @if (openShown().length < open().length) {
          <button type="button" class="link-btn small" (click)="allOpen.set(true)">
            {{ t().match.showAll(open().length - openShown().length) }}
          </button>
        }
      </section>
    }
    @if (gated().length > 0) {
      <section class="card">
        <h2>
          {{ t().match.whyNot }} <span>{{ t().match.whyNotCount(gated().length) }}</span>
        </h2>
        <ul>
          @for (k of gatedShown(); track k.code) {
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
        @if (gatedShown().length < gated().length) {
          <button type="button" class="link-btn small" (click)="allGated.set(true)">
            {{ t().match.showAll(gated().length - gatedShown().length) }}
          </button>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    section {
      padding: 12px 16px;
    }
    h2 {
      display: flex;
      gap: 8px;
      justify-content: space-between;
      font-size: var(--fs-ui);
    }
    h2 span {
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
    ul {
      margin-top: 8px;
    }
    .head {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    .num {
      margin-left: auto;
      color: var(--ink2);
    }
    small {
      color: var(--ink2);
      font-size: var(--fs-small);
    }
  `,
})
export class OtherPeople {
  private readonly said = inject(MatchSaid);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  readonly ranking = input.required<WireRanking>();
  readonly order = input.required<readonly string[]>();
  readonly editable = input(false);
  readonly put = output<string>();
  protected readonly allOpen = signal(false);
  protected readonly allGated = signal(false);

  protected readonly open = computed(() =>
    this.ranking()
      .ranked.filter((k) => !this.order().includes(k.code))
      .map((k) => ({
        code: k.code,
        name: k.name,
        rank: k.rank,
        total: this.said.score(k.total / UNITS),
        why: this.said.against(this.ranking(), k),
      })),
  );
  protected readonly openShown = computed(() => this.open().slice(0, this.allOpen() ? undefined : AT_FIRST));
  protected readonly gated = computed(() =>
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
  protected readonly gatedShown = computed(() => this.gated().slice(0, this.allGated() ? undefined : AT_FIRST));
}
