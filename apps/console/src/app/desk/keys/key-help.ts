import { Component, computed, inject } from '@angular/core';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { Tick } from '../../shared/form/tick';
import { Words } from '../../shared/text/words';
import { Shortcuts } from './shortcuts';

/** All keys of the desk, and the switch that turns those on single keys off. */
@Component({
  selector: 'pl-key-help',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Tick],
  template: `
    <h2 matDialogTitle>{{ t().keys.title }}</h2>
    <div matDialogContent>
      <dl>
        @for (line of lines(); track line.does) {
          <div>
            <dt>
              @for (key of line.keys; track key) {
                <kbd>{{ key }}</kbd>
              }
            </dt>
            <dd>{{ line.does }}</dd>
          </div>
        }
      </dl>
      <p class="mut meta">{{ t().keys.text }}</p>
      <pl-tick path="keys" [label]="t().keys.on" [value]="shortcuts.on()" (valueChange)="shortcuts.turn($event)" />
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn primary" matDialogClose>{{ t().keys.close }}</button>
    </div>
  `,
  styles: `
    dl > div {
      display: grid;
      grid-template-columns: 8em 1fr;
      align-items: center;
      padding: 6px 0;
      border-bottom: 1px solid var(--line);
    }
    .mut {
      margin: 12px 0;
    }
  `,
})
export class KeyHelp {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly t = inject(Words).of('desk');
  protected readonly lines = computed(() => {
    const lists = this.t().keys.lists;
    return Object.values(lists);
  });
}
