import { Component, inject } from '@angular/core';
import { Icon } from '../icons/icon';
import { LiveWords } from '../states/live-words';
import { Shape } from '../status/shape';
import { Words } from '../text/words';
import { Toasts } from './toasts';

/** The toasts of the page and its one polite live region. */
@Component({
  selector: 'pl-toast-list',
  imports: [Icon, Shape],
  template: `
    <div class="unseen" aria-live="polite">{{ live.message() }}</div>
    <div role="status">
      <ul>
        @for (toast of toasts.shown(); track toast.id) {
          <li>
            <pl-shape [name]="toast.shape" />
            <span>{{ toast.text }}</span>
            <button type="button" class="icon-btn" [attr.aria-label]="t().act.close" (click)="toasts.close(toast.id)">
              <pl-icon name="close" />
            </button>
          </li>
        }
      </ul>
    </div>
  `,
  styles: `
    ul {
      position: fixed;
      z-index: 30;
      right: 16px;
      bottom: calc(16px + var(--foot, 0px));
      left: 16px;
      display: grid;
      gap: 8px;
      justify-items: end;
      pointer-events: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 10px;
      max-width: 480px;
      padding: 4px 4px 4px 16px;
      border: 1px solid var(--line);
      border-radius: var(--r-card);
      background: var(--surface);
      box-shadow: var(--shadow);
      pointer-events: auto;
    }
  `,
})
export class ToastList {
  protected readonly t = inject(Words).of('shell');
  protected readonly toasts = inject(Toasts);
  protected readonly live = inject(LiveWords);
}
