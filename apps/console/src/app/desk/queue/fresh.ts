import { Component, inject } from '@angular/core';
import { Icon } from '../../shared/icons/icon';
import { Words } from '../../shared/text/words';
import { QueueStore } from './queue-store';

/** How much of a list has changed and waits to be shown, so that nothing moves under one's hands. */
@Component({
  selector: 'pl-fresh',
  imports: [Icon],
  template: `
    @if (store.fresh(); as n) {
      <button type="button" class="btn small" (click)="store.takeFresh()">
        <pl-icon name="sync" />{{ t().inbox.fresh(n) }}
      </button>
    }
  `,
  styles: `
    .btn {
      --icon: 16px;
    }
  `,
})
export class Fresh {
  protected readonly store = inject(QueueStore);
  protected readonly t = inject(Words).of('desk');
}
