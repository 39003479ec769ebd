import { Component, input } from '@angular/core';
import { Bar } from './bar';

export interface BarRow {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** The number as it is said. */
  readonly said: string;
  readonly note?: string;
}

/** A few measures side by side, each with its name and its number: the chart is its own table. */
@Component({
  selector: 'pl-bars',
  imports: [Bar],
  template: `
    <table>
      <caption class="unseen">
        {{
          label()
        }}
      </caption>
      <tbody>
        @for (row of rows(); track row.id) {
          <tr>
            <th scope="row">
              {{ row.label }}
              @if (row.note) {
                <small>{{ row.note }}</small>
              }
            </th>
            <td class="chart"><pl-bar [value]="row.value" [max]="max()" /></td>
            <td class="said">{{ row.said }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
    }
    th,
    td {
      padding: 6px 0;
      font-size: var(--fs-dense);
      line-height: var(--lh-dense);
    }
    th {
      font-weight: 400;
      padding-right: 12px;
    }
    small {
      display: block;
      color: var(--ink2);
      font-size: var(--fs-small);
    }
    .chart {
      width: 40%;
      min-width: 72px;
    }
    .said {
      width: 1%;
      padding-left: 12px;
      font-weight: 600;
      text-align: end;
      white-space: nowrap;
    }
  `,
})
export class Bars {
  readonly rows = input.required<readonly BarRow[]>();
  readonly label = input.required<string>();
  readonly max = input(1);
}
