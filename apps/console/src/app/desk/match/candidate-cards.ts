import { Component, computed, inject, input, output } from '@angular/core';
import { gateNames } from '@pilotage/domain/matching';
import { Bars, type BarRow } from '../../shared/charts/bars';
import { Icon } from '../../shared/icons/icon';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import type { Moved } from './candidate-grid';
import type { Column } from './columns';
import type { WireRanking } from './match-client';
import { MatchSaid } from './match-said';

/** The same as the grid where there is no room side by side: a card each, the parts and their sum. */
@Component({
  selector: 'pl-candidate-cards',
  imports: [Bars, Icon, Shape],
  template: `
    @for (c of cards(); track c.code; let i = $index, last = $last) {
      <section class="card" [class.on]="i === 0">
        <div class="head">
          <div>
            <p class="mut small">{{ said.place(i) }}</p>
            <h2>{{ c.name }}</h2>
            <p class="mut small">{{ c.about }}</p>
          </div>
          <b class="total">{{ c.total }}</b>
        </div>
        <pl-bars [rows]="c.rows" [label]="c.name" />
        <p class="small passed">
          <pl-shape name="done" />{{ t().match.passed(gates) }}　{{ t().match.load(c.active, c.cap) }}
        </p>
        <p class="small mut">{{ c.against }}</p>
        @if (editable()) {
          <div class="buttons">
            @if (i > 0) {
              <button
                type="button"
                class="btn small"
                [id]="'earlier-' + c.code"
                [attr.aria-label]="t().match.earlier(c.name)"
                (click)="move.emit({ code: c.code, by: -1 })"
              >
                <pl-icon name="arrowUpward" />
              </button>
            }
            @if (!last) {
              <button
                type="button"
                class="btn small"
                [id]="'later-' + c.code"
                [attr.aria-label]="t().match.later(c.name)"
                (click)="move.emit({ code: c.code, by: 1 })"
              >
                <pl-icon name="arrowDownward" />
              </button>
            }
            @if (cards().length > 1) {
              <button
                type="button"
                class="btn small"
                [attr.aria-label]="t().match.takeOut(c.name)"
                (click)="takeOut.emit(c.code)"
              >
                <pl-icon name="close" />
              </button>
            }
          </div>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
      gap: 12px;
    }
    section {
      display: grid;
      gap: 8px;
      align-content: start;
      padding: 14px 16px;
    }
    .on {
      border: 2px solid var(--primary);
    }
    .head {
      display: flex;
      justify-content: space-between;
    }
    .total {
      font-size: 22px;
    }
    .passed,
    .buttons {
      display: flex;
      gap: 8px;
      align-items: center;
    }
  `,
})
export class CandidateCards {
  protected readonly said = inject(MatchSaid);
  protected readonly t = inject(Words).of('desk');
  readonly ranking = input.required<WireRanking>();
  readonly columns = input.required<readonly Column[]>();
  readonly editable = input(false);
  readonly move = output<Moved>();
  readonly takeOut = output<string>();
  protected readonly gates = gateNames.length;

  protected readonly cards = computed(() =>
    this.columns().map(({ candidate: k, cells, total }) => ({
      code: k.code,
      name: k.name,
      active: k.active,
      cap: k.cap,
      about: this.said.about(k),
      total: this.said.score(total),
      against: this.said.against(this.ranking(), k),
      rows: cells.map((cell): BarRow => ({
        id: cell.name,
        label: this.said.preference(cell.name),
        note: this.said.arithmetic(cell),
        value: cell.feature,
        said: this.said.score(cell.part),
      })),
    })),
  );
}
