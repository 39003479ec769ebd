import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../text/words';

/** Nothing for 300 ms, then static grey blocks of the height of what is coming: no shimmer, no jump. */
@Component({
  selector: 'pl-waiting',
  host: { role: 'status' },
  template: `
    <span class="unseen">{{ t().state.loading }}</span>
    @for (line of blocks(); track line) {
      <i [style.height.px]="height()"></i>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      animation: appear 0s linear 300ms both;
    }
    i {
      border-radius: var(--r-control);
      background: var(--sub);
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
      to {
        visibility: visible;
      }
    }
  `,
})
export class Waiting {
  protected readonly t = inject(Words).of('shell');
  readonly lines = input(3);
  readonly height = input(64);
  protected readonly blocks = computed(() => Array.from({ length: this.lines() }, (_, i) => i));
}
