import { Component, inject, input, output } from '@angular/core';
import { typedIn } from '../../shared/form/control';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { Target } from './season-client';

/** The season's targets: figure, unit and whether it is of one year or of all years. */
@Component({
  selector: 'pl-targets-form',
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().targets">
      <table>
        <caption class="unseen">
          {{
            t().targets
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t().target.what }}</th>
            <th scope="col">{{ t().target.value }}</th>
            <th scope="col">{{ t().target.unit }}</th>
            <th scope="col">{{ t().target.period }}</th>
          </tr>
        </thead>
        <tbody>
          @for (x of targets(); track x.id; let i = $index) {
            <tr>
              <th scope="row">{{ words.say(x.label) }}</th>
              @if (editable()) {
                <td>
                  <input
                    class="control number"
                    type="number"
                    min="1"
                    [attr.aria-label]="t().ofWhat(t().target.value, words.say(x.label))"
                    [value]="x.value"
                    (change)="count(i, $event)"
                  />
                </td>
              } @else {
                <td>{{ formats.number(x.value) }}</td>
              }
              <td class="nowrap">{{ t().units[x.unit] }}</td>
              <td>
                @if (editable()) {
                  <select
                    class="control"
                    [attr.aria-label]="t().ofWhat(t().target.period, words.say(x.label))"
                    [value]="x.period ?? ''"
                    (change)="span(i, $event)"
                  >
                    <option value="" [selected]="x.period === null">{{ t().periods.OPEN }}</option>
                    <option value="YEAR" [selected]="x.period === 'YEAR'">{{ t().periods.YEAR }}</option>
                    <option value="CUMULATIVE" [selected]="x.period === 'CUMULATIVE'">
                      {{ t().periods.CUMULATIVE }}
                    </option>
                  </select>
                } @else {
                  {{ t().periods[x.period ?? 'OPEN'] }}
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrls: ['../table.scss', './tables.scss'],
})
export class TargetsForm {
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('settings');
  readonly targets = input.required<readonly Target[]>();
  readonly editable = input.required<boolean>();
  readonly edited = output<Target[]>();

  protected count(i: number, event: Event): void {
    const value = Number(typedIn(event));
    if (Number.isInteger(value) && value > 0) this.put(i, { value });
  }

  protected span(i: number, event: Event): void {
    const typed = typedIn(event);
    this.put(i, { period: typed === 'YEAR' || typed === 'CUMULATIVE' ? typed : null });
  }

  private put(i: number, change: Partial<Target>): void {
    this.edited.emit(this.targets().map((x, at) => (at === i ? { ...x, ...change } : x)));
  }
}
