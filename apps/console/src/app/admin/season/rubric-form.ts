import { Component, computed, inject, input, output } from '@angular/core';
import { subItemsOf } from '@pilotage/domain/programme';
import { typedIn } from '../../shared/form/control';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { CallSettings } from './season-client';

type Rubric = NonNullable<CallSettings['rubric']>;
type Criterion = Rubric['criteria'][number];

/** The scoring rubric of a call: points a criterion, their sum, and what the owner has yet to confirm. */
@Component({
  selector: 'pl-rubric-form',
  imports: [Shape],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().rubric.title">
      <table>
        <caption class="unseen">
          {{
            t().rubric.title
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t().rubric.criterion }}</th>
            <th scope="col">{{ t().rubric.points }}</th>
            <th scope="col">{{ t().rubric.confirmed }}</th>
          </tr>
        </thead>
        <tbody>
          @for (c of rubric().criteria; track c.id; let i = $index) {
            <tr>
              <th scope="row">
                {{ words.say(c.label) }}<small>{{ subItems(c) }}</small>
              </th>
              @if (editable()) {
                <td>
                  <input
                    class="control number"
                    type="number"
                    min="0.5"
                    step="0.5"
                    [attr.aria-label]="t().ofWhat(t().rubric.points, words.say(c.label))"
                    [value]="c.max"
                    (change)="weigh(i, $event)"
                  />
                </td>
                <td>
                  <label class="confirm">
                    <input type="checkbox" [checked]="!c.needsOwnerConfirmation" (change)="confirm(i)" />
                    {{ c.needsOwnerConfirmation ? t().rubric.open : t().rubric.done }}
                    <span class="unseen">{{ words.say(c.label) }}</span>
                  </label>
                </td>
              } @else {
                <td>{{ formats.number(c.max) }}</td>
                <td>
                  @if (c.needsOwnerConfirmation) {
                    <pl-shape name="act" />
                  }
                  {{ c.needsOwnerConfirmation ? t().rubric.open : t().rubric.done }}
                </td>
              }
            </tr>
          }
        </tbody>
        <tfoot>
          <tr [class.wrong]="sum() !== 100">
            <th scope="row">{{ t().rubric.sum }}</th>
            <td role="status">{{ formats.number(sum()) }}</td>
            <td>{{ sum() === 100 ? '' : t().rubric.notHundred }}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  `,
  styleUrls: ['../table.scss', './tables.scss'],
})
export class RubricForm {
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('settings');
  readonly rubric = input.required<Rubric>();
  readonly editable = input.required<boolean>();
  readonly edited = output<Rubric>();
  protected readonly sum = computed(() => this.rubric().criteria.reduce((sum, c) => sum + c.max, 0));

  protected subItems(c: Criterion): string {
    return this.formats.list(subItemsOf(c).map((item) => this.words.say(item)));
  }

  protected weigh(i: number, event: Event): void {
    const max = Number(typedIn(event));
    if (max > 0) this.put(i, () => ({ max }));
  }

  protected confirm(i: number): void {
    this.put(i, (c) => ({ needsOwnerConfirmation: !c.needsOwnerConfirmation }));
  }

  private put(i: number, change: (c: Criterion) => Partial<Criterion>): void {
    const { criteria } = this.rubric();
    this.edited.emit({
      ...this.rubric(),
      criteria: criteria.map((c, at) => (at === i ? { ...c, ...change(c) } : c)),
    });
  }
}
