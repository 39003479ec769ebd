import { Component, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { SeaHead } from '../../shared/course/sea-head';
import { SlotChoice } from '../../shared/meeting/slot-choice';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { CaseStore } from '../cases/case-store';

/** The times the consultant offers, for those who are signed in. */
@Component({
  selector: 'pl-times',
  imports: [SeaHead, SlotChoice, TroubleNote, Waiting],
  providers: [CaseStore],
  template: `
    <pl-sea-head>
      <h1>{{ t().slots.title }}</h1>
    </pl-sea-head>
    <div class="form-page">
      @if (store.trouble(); as error) {
        <pl-trouble-note [error]="error" [retriable]="false" />
      }
      @if (store.slots(); as offer) {
        <pl-slot-choice
          [offer]="offer"
          [busy]="store.busy()"
          (chose)="choose($event)"
          (refused)="store.refuseSlots($event)"
        />
      } @else if (!store.trouble()) {
        <pl-waiting [lines]="3" />
      }
    </div>
  `,
})
export class Times {
  protected readonly store = inject(CaseStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('form');
  private readonly my = this.words.of('my');
  readonly no = input.required<string>();

  constructor() {
    pageTitle(() => this.t().slots.title);
    crumbs(() => [
      { label: this.my().cases.title, link: '/my/cases' },
      { label: this.no(), link: `/my/cases/${this.no()}` },
      { label: this.t().slots.title },
    ]);
    effect(() => {
      const no = this.no();
      untracked(() => void this.store.loadSlots(no));
    });
  }

  protected async choose(startsAt: string): Promise<void> {
    if (!(await this.store.chooseSlot(startsAt))) return;
    this.toasts.done(this.t().slots.done);
    await this.router.navigate(['/my/cases', this.no()]);
  }
}
