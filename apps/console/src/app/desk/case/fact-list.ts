import { Component, DOCUMENT, inject, input } from '@angular/core';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import type { Fact } from './application-said';

/** The most needed facts of a firm in columns; a number that is often needed elsewhere is copied with one press. */
@Component({
  selector: 'pl-fact-list',
  template: `
    <dl>
      @for (f of facts(); track f.label) {
        <div>
          <dt>{{ f.label }}</dt>
          <dd>
            @if (f.copy) {
              <button type="button" [attr.aria-label]="t().case.copy(f.label) + ' ' + f.value" (click)="copy(f)">
                {{ f.value }}
              </button>
            } @else {
              {{ f.value }}
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 200px), 1fr));
      gap: 0 20px;
      font-size: var(--fs-dense);
      line-height: var(--lh-dense);
    }
    div {
      display: grid;
      grid-template-columns: 5.6em minmax(0, 1fr);
      gap: 6px;
      padding: 7px 0;
      border-bottom: 1px solid var(--line);
    }
    dt {
      color: var(--ink2);
    }
    button {
      padding: 0;
      border: 0;
      background: none;
      color: var(--primary);
      text-decoration: underline dotted;
      text-underline-offset: 3px;
      cursor: copy;
    }
  `,
})
export class FactList {
  private readonly document = inject(DOCUMENT);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Words).of('desk');
  readonly facts = input.required<readonly Fact[]>();

  protected async copy(fact: Fact): Promise<void> {
    await this.document.defaultView?.navigator.clipboard?.writeText(fact.value);
    this.toasts.done(this.t().case.copied(fact.label));
  }
}
