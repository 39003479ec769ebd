import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Words } from '../../shared/text/words';
import { UNITS } from './columns';
import type { WireRanking } from './match-client';
import { MatchSaid } from './match-said';

const AT_FIRST = 4;

/** Who passes every gate too and could be asked instead. */
@Component({
  selector: 'pl-other-candidates',
  template: `
    @if (all().length > 0) {
      <h2>
        {{ t().match.others }} <span>{{ t().match.whyNotCount(all().length) }}</span>
      </h2>
      <ul>
        @for (k of shown(); track k.code) {
          <li>
            <span class="mut">{{ k.rank }}</span>
            <p>
              <b>{{ k.name }}</b> <span class="mut">{{ k.about }}</span>
              <small>{{ k.why }}</small>
            </p>
            <b class="num">{{ k.total }}</b>
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
          </li>
        }
      </ul>
      @if (shown().length < all().length) {
        <button type="button" class="link-btn" (click)="everybody.set(true)">
          {{ t().match.showAll(all().length - shown().length) }}
        </button>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      display: flex;
      gap: 8px;
      align-items: baseline;
      padding: 8px 0;
      font-size: var(--fs-ui);
    }
    h2 span {
      color: var(--ink2);
      font-weight: 400;
    }
    li {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr) auto auto;
      gap: 12px;
      align-items: center;
      min-height: var(--h-row2);
      padding: 4px 0;
      border-top: 1px solid var(--line);
      font-size: var(--fs-dense);
      line-height: var(--lh-dense);
    }
    p .mut {
      margin-left: 8px;
    }
    small {
      display: block;
      color: var(--ink2);
      font-size: var(--fs-small);
    }
  `,
})
export class OtherCandidates {
  private readonly said = inject(MatchSaid);
  protected readonly t = inject(Words).of('desk');
  readonly ranking = input.required<WireRanking>();
  readonly order = input.required<readonly string[]>();
  readonly editable = input(false);
  readonly put = output<string>();
  protected readonly everybody = signal(false);

  protected readonly all = computed(() =>
    this.ranking()
      .ranked.filter((k) => !this.order().includes(k.code))
      .map((k) => ({
        code: k.code,
        name: k.name,
        rank: k.rank,
        about: this.said.about(k),
        total: this.said.score(k.total / UNITS),
        why: this.said.against(this.ranking(), k),
      })),
  );
  protected readonly shown = computed(() => this.all().slice(0, this.everybody() ? undefined : AT_FIRST));
}
