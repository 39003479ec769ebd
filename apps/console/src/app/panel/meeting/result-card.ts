import { Component, computed, inject, input, output } from '@angular/core';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { MyResult } from '../panel-client';

const SHAPES: Readonly<Record<MyResult['cases'][number]['outcome'], ShapeName>> = {
  SELECTED: 'done',
  RESERVED: 'waits',
  DECLINED: 'ended',
};

/** The closed result as far as it is mine, and my signature under it. */
@Component({
  selector: 'pl-result-card',
  imports: [Shape],
  template: `
    <h2>{{ t().result.title }}</h2>
    <p class="mut small">{{ t().result.text }}</p>
    <ul>
      @for (c of rows(); track c.proposal) {
        <li>
          <pl-shape [name]="c.shape" />
          <div>
            <p>{{ c.name }}</p>
            <p class="mut small">{{ c.proposal }}　{{ c.said }}　{{ t().result.mean }} {{ c.value }}</p>
          </div>
        </li>
      }
    </ul>
    <p class="mut small hash">{{ t().result.hash }} {{ result().hash.slice(0, 16) }}</p>
    @if (result().signedAt; as at) {
      <p class="small">{{ t().result.signed(formats.instant(at)) }}</p>
    } @else {
      <button type="button" class="btn primary" [attr.aria-disabled]="busy()" (click)="signed.emit()">
        {{ t().result.sign }}
      </button>
    }
  `,
  styleUrl: '../board/board.scss',
})
export class ResultCard {
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('panel');
  readonly result = input.required<MyResult>();
  readonly busy = input(false);
  readonly signed = output();
  protected readonly rows = computed(() =>
    this.result().cases.map((c) => ({
      ...c,
      shape: SHAPES[c.outcome],
      said: this.t().result.outcomes[c.outcome],
      value: c.mean === null ? '' : this.formats.number(c.mean, 2),
    })),
  );
}
