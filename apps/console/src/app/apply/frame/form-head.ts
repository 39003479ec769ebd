import { Component, inject, input } from '@angular/core';
import { SeaHead } from '../../shared/course/sea-head';
import { SaveLine } from '../../shared/form/save-line';
import { DraftStore } from '../draft/draft-store';

/** The head of a form page: where one is, how far each page of the step is filled, and the state of saving. */
@Component({
  selector: 'pl-form-head',
  imports: [SeaHead, SaveLine],
  template: `
    <pl-sea-head>
      <pl-save-line class="corner" [state]="store.autosave.state()" [savedAt]="store.autosave.savedAt()" />
      <p class="eyebrow">{{ eyebrow() }}</p>
      <h1>{{ heading() }}</h1>
      @if (shares().length > 0) {
        <div class="segments" aria-hidden="true">
          @for (share of shares(); track $index) {
            <i><b [style.width.%]="100 * share"></b></i>
          }
        </div>
        <p class="counts">
          <span>{{ left() }}</span>
          <span>{{ right() }}</span>
        </p>
      }
    </pl-sea-head>
  `,
  styles: `
    .eyebrow {
      margin-top: 6px;
      color: var(--rail-text);
      font-size: var(--fs-meta);
      line-height: var(--lh-meta);
    }
    h1 {
      margin: 2px 0 12px;
      font-size: 22px;
    }
    .segments {
      display: flex;
      gap: 4px;
    }
    i {
      flex: 1;
      overflow: hidden;
      height: 6px;
      border-radius: 3px;
      background: var(--rail-track);
    }
    b {
      display: block;
      height: 100%;
      background: var(--rail-bar);
    }
    .counts {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      margin-top: 7px;
      color: var(--rail-text);
      font-size: 13px;
      line-height: 1.55;
    }
    @media (min-width: 900px) {
      h1 {
        font-size: 26px;
      }
    }
  `,
})
export class FormHead {
  protected readonly store = inject(DraftStore);
  readonly eyebrow = input.required<string>();
  readonly heading = input.required<string>();
  /** Filled share of each page of the step, 0–1. */
  readonly shares = input<readonly number[]>([]);
  readonly left = input('');
  readonly right = input('');
}
