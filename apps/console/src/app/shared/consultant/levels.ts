import { Component, input, output } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { Choice } from '../form/choices';
import { Control } from '../form/control';
import { Field } from '../form/field';

/** Some things, each with one of a few levels; the first level is that he has none of it. */
@Component({
  selector: 'pl-levels',
  imports: [Control, Field],
  template: `
    <details [open]="refusal()">
      <summary>{{ summary() }}</summary>
      <div class="grid">
        @for (row of rows(); track row.value) {
          <pl-field [path]="path() + '.' + row.value" [label]="row.label" [refusal]="$first ? refusal() : undefined">
            <select plControl (settled)="set.emit({ key: row.value, level: $event })">
              @for (level of levels(); track level.value) {
                <option [value]="level.value" [selected]="level.value === (value()[row.value] ?? levels()[0]?.value)">
                  {{ level.label }}
                </option>
              }
            </select>
          </pl-field>
        }
      </div>
    </details>
  `,
  styles: `
    summary {
      min-height: 44px;
      padding-top: 8px;
      color: var(--primary);
      cursor: pointer;
    }
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
      gap: 12px 20px;
      align-items: end;
    }
  `,
})
export class Levels {
  readonly path = input.required<string>();
  readonly summary = input.required<string>();
  readonly rows = input.required<readonly Choice[]>();
  readonly levels = input.required<readonly Choice[]>();
  /** Level by key. */
  readonly value = input.required<Readonly<Record<string, string>>>();
  readonly refusal = input<WireRefusal | undefined>(undefined);
  readonly set = output<{ readonly key: string; readonly level: string }>();
}
