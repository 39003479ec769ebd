import { Component, input, model } from '@angular/core';
import type { Choice } from './choices';

let nextName = 1;

/** A few short choices in one line: theme, language, density. */
@Component({
  selector: 'pl-segments',
  template: `
    <fieldset>
      <legend [class.unseen]="quiet()">{{ label() }}</legend>
      <div>
        @for (c of choices(); track c.value) {
          <label [class.on]="c.value === value()">
            <input
              type="radio"
              class="unseen"
              [name]="name"
              [checked]="c.value === value()"
              (change)="value.set(c.value)"
            />{{ c.label }}
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    legend {
      margin-bottom: 4px;
      color: var(--ink2);
      font-size: var(--fs-small);
    }
    div {
      position: relative;
      display: flex;
      overflow: hidden;
      border: 1px solid var(--outline);
      border-radius: var(--r-control);
    }
    label {
      flex: 1;
      display: grid;
      place-items: center;
      min-height: var(--target);
      padding: 0 10px;
      background: var(--surface);
      color: var(--ink);
      font-size: var(--fs-meta);
      white-space: nowrap;
      cursor: pointer;
    }
    label + label {
      border-left: 1px solid var(--outline);
    }
    .on {
      background: var(--primary-container);
      color: var(--on-primary-container);
      font-weight: 500;
    }
    label:has(:focus-visible) {
      outline: 3px solid var(--primary);
      outline-offset: -3px;
    }
  `,
})
export class Segments<T extends string> {
  readonly label = input.required<string>();
  /** The choices say it all; only readers need the label. */
  readonly quiet = input(false);
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = model.required<T>();
  protected readonly name = `segments-${nextName++}`;
}
