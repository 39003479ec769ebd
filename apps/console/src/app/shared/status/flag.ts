import { Component, input } from '@angular/core';

/** Signal flag H, halved white and red: pilot on board. Red means here and now, and nothing else. */
@Component({
  selector: 'pl-flag',
  template: `
    <svg viewBox="0 0 30 30" aria-hidden="true" [style.width.px]="size()" [style.height.px]="size()">
      <rect x="1" y="1" width="28" height="28" rx="5" fill="#fff" />
      <path class="red" d="M15 1h9a5 5 0 015 5v18a5 5 0 01-5 5h-9z" />
      <rect class="edge" x="1" y="1" width="28" height="28" rx="5" fill="none" stroke-width="1.4" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    .red {
      fill: var(--flag);
    }
    .edge {
      stroke: var(--flag-edge);
    }
  `,
})
export class Flag {
  readonly size = input(24);
}
