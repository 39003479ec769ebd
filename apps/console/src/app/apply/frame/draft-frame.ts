import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import { SeaHead } from '../../shared/course/sea-head';
import { Refused } from '../../shared/http/refused';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Words } from '../../shared/text/words';
import { Autosave } from '../draft/autosave';
import { ConflictDesk } from '../draft/conflict-desk';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';
import { FORM_HOME } from '../form-home';
import { Said } from '../said';

/** One application: opens it, and holds it while its pages come and go. */
@Component({
  selector: 'pl-draft-frame',
  imports: [RouterOutlet, RouterLink, SeaHead, TroubleNote, Waiting],
  providers: [ConflictDesk, Autosave, DraftStore, FormFields, Said],
  template: `
    @if (store.definition() && store.draft()) {
      <router-outlet />
    } @else {
      <pl-sea-head>
        <h1>{{ t().title }}</h1>
      </pl-sea-head>
      <div class="form-page">
        @if (store.trouble(); as error) {
          <pl-trouble-note [error]="error" [retriable]="!gone()" (again)="store.load(draft())" />
          @if (gone()) {
            <a class="btn" [routerLink]="home.start">{{ t().start.newOne }}</a>
          }
        } @else {
          <pl-waiting />
        }
      </div>
    }
  `,
})
export class DraftFrame {
  protected readonly home = inject(FORM_HOME);
  protected readonly store = inject(DraftStore);
  private readonly router = inject(Router);
  protected readonly t = inject(Words).of('apply');
  readonly draft = input.required<string>();

  /** Not ours to open, or no longer there. */
  protected readonly gone = computed(() => {
    const error = this.store.trouble();
    return error instanceof Refused && error.status === 404;
  });

  constructor() {
    effect(() => {
      const id = this.draft();
      untracked(() => void this.store.load(id));
    });
    // What has been handed in is no longer filled in: its pages lead to the receipt.
    effect(() => {
      if (!this.store.draft() || this.store.editable()) return;
      void this.router.navigate([this.home.draft, this.draft(), 'receipt'], { replaceUrl: true });
    });
  }
}
