import { Component, input } from '@angular/core';
import type { ShapeName } from './shapes';

/** One of the seven status shapes, 13–20 px; hidden from readers, since the word beside it says it. */
@Component({
  selector: 'pl-shape',
  host: { '[attr.data-shape]': 'name()' },
  template: `
    <svg viewBox="0 0 14 14" aria-hidden="true">
      @switch (name()) {
        @case ('late') {
          <path d="M7 1l6 12H1z" fill="currentColor" />
        }
        @case ('act') {
          <path d="M7 1.6l5.4 10.8H1.6z" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" />
        }
        @case ('underway') {
          <circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" stroke-width="1.7" />
          <path d="M7 1.7a5.3 5.3 0 010 10.6z" fill="currentColor" />
        }
        @case ('done') {
          <circle cx="7" cy="7" r="6.5" fill="currentColor" />
          <path class="tick" d="M3.9 7.2L6 9.3l4.2-4.4" fill="none" stroke-width="1.7" />
        }
        @case ('waits') {
          <path d="M7 1.2L12.8 7 7 12.8 1.2 7z" fill="none" stroke="currentColor" stroke-width="1.6" />
        }
        @case ('closed') {
          <rect x="1.4" y="1.4" width="11.2" height="11.2" rx="1.4" fill="currentColor" />
        }
        @case ('ended') {
          <path d="M2.6 2.6l8.8 8.8m0-8.8l-8.8 8.8" fill="none" stroke="currentColor" stroke-width="2" />
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      color: var(--ink2);
    }
    svg {
      width: var(--shape, 13px);
      height: var(--shape, 13px);
    }
    .tick {
      stroke: var(--surface);
    }
    :host([data-shape='late']),
    :host([data-shape='closed']) {
      color: var(--signal);
    }
    :host([data-shape='act']) {
      color: var(--warn);
    }
    :host([data-shape='underway']) {
      color: var(--primary);
    }
    :host([data-shape='done']) {
      color: var(--ok);
    }
  `,
})
export class Shape {
  readonly name = input.required<ShapeName>();
}
