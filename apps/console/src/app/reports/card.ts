import { Component, input } from '@angular/core';
import type { Card } from './card-model';

/** One row of a report as it reads. */
@Component({
  selector: 'pl-report-card',
  template: `
    <header>
      @if (card().sign) {
        <span class="tag">{{ card().sign }}</span>
      }
      <b>{{ card().head || empty() }}</b>
      @if (card().mark) {
        <span class="tag plain">{{ card().mark }}</span>
      }
    </header>
    @if (card().text) {
      <p>{{ card().text }}</p>
    }
    @if (card().facts?.length) {
      <dl>
        @for (f of card().facts; track f.label) {
          <div>
            <dt>{{ f.label }}</dt>
            <dd [class.missing]="!f.value">{{ f.value || empty() }}</dd>
          </div>
        }
      </dl>
    }
    @if (card().table; as table) {
      <div class="wide" tabindex="0" role="group" [attr.aria-label]="card().head">
        <table>
          <thead>
            <tr>
              @for (head of table.heads; track $index) {
                <th scope="col">{{ head }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of table.rows; track $index) {
              <tr>
                @for (cell of row; track $index) {
                  @if ($first) {
                    <th scope="row">{{ cell }}</th>
                  } @else {
                    <td>{{ cell }}</td>
                  }
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
    @if (card().codes?.length) {
      <p class="codes">
        <span class="mut">{{ cites() }}</span>
        @for (code of card().codes; track code) {
          <span class="code">{{ code }}</span>
        }
      </p>
    }
  `,
  styleUrl: './card.scss',
})
export class ReportCard {
  readonly card = input.required<Card>();
  /** What stands in the place of a missing value. */
  readonly empty = input.required<string>();
  /** The word before the codes. */
  readonly cites = input.required<string>();
}
