import { Component, inject, input } from '@angular/core';
import type { Rubric } from '@pilotage/domain/alliance';
import type { MySheet } from '@pilotage/contracts/panel-sheet';
import { Words } from '../../shared/text/words';

/** What the other reviewers gave, by letter; open once one's own sheet is in. */
@Component({
  selector: 'pl-others-table',
  template: `
    <section class="card">
      <h2>{{ t().sheet.others }}</h2>
      @if (others().length === 0) {
        <p class="mut">{{ t().sheet.othersNone }}</p>
      } @else {
        <div class="wide">
          <table>
            <thead>
              <tr>
                <th scope="col">{{ t().sheet.others }}</th>
                @for (c of rubric().criteria; track c.id) {
                  <th scope="col">{{ words.say(c.label) }}</th>
                }
                <th scope="col">{{ t().sheet.total }}</th>
              </tr>
            </thead>
            <tbody>
              @for (o of others(); track o.code) {
                <tr>
                  <th scope="row">{{ t().code(o.code) }}</th>
                  @for (c of rubric().criteria; track c.id) {
                    <td>{{ o.points[c.id]?.toFixed(1) }}</td>
                  }
                  <td>
                    <b>{{ o.total.toFixed(1) }}</b>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 8px;
      padding: 12px 16px;
    }
    h2 {
      font-size: var(--fs-ui);
    }
    .wide {
      overflow-x: auto;
    }
    th,
    td {
      padding: 6px 8px;
      border-top: 1px solid var(--line);
      font-size: var(--fs-dense);
      text-align: end;
    }
    thead th {
      border: 0;
      color: var(--ink2);
      font-weight: 400;
    }
    th:first-child {
      text-align: start;
      white-space: nowrap;
    }
  `,
})
export class OthersTable {
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('panel');
  readonly others = input.required<MySheet['others']>();
  readonly rubric = input.required<Rubric>();
}
