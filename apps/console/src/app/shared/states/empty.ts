import { Component, input } from '@angular/core';
import { Shape } from '../status/shape';

/** Why there is nothing here, in one sentence, and the one useful thing to do. */
@Component({
  selector: 'pl-empty',
  imports: [Shape],
  template: `
    <p><pl-shape name="waits" />{{ why() }}</p>
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 12px;
      padding: 24px 16px;
      border: 1px dashed var(--outline);
      border-radius: var(--r-card);
    }
    p {
      display: flex;
      align-items: baseline;
      gap: 8px;
      color: var(--ink2);
    }
  `,
})
export class Empty {
  readonly why = input.required<string>();
}
