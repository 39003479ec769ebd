import { Component, computed, inject, input } from '@angular/core';
import type { Dictionary } from '../../shared/text/dictionary';
import { Words } from '../../shared/text/words';
import { Shortcuts } from './shortcuts';

type KeyName = keyof Dictionary['desk']['keys']['lists'];

/** The keys of a screen in one line at its foot, where a keyboard is likely. */
@Component({
  selector: 'pl-key-line',
  template: `
    @if (shortcuts.on()) {
      @for (line of lines(); track line.does) {
        <span>
          @for (key of line.keys; track key) {
            <kbd>{{ key }}</kbd>
          }
          {{ line.does }}
        </span>
      }
    }
  `,
  styles: `
    :host {
      display: none;
      flex-wrap: wrap;
      gap: 6px 18px;
      padding: 14px 20px;
      color: var(--ink2);
      font-size: var(--fs-small);
    }
    @media (min-width: 900px) and (hover: hover) {
      :host {
        display: flex;
      }
    }
  `,
})
export class KeyLine {
  protected readonly shortcuts = inject(Shortcuts);
  private readonly t = inject(Words).of('desk');
  readonly names = input.required<readonly KeyName[]>();
  protected readonly lines = computed(() => this.names().map((name) => this.t().keys.lists[name]));
}
