import { Component, computed, inject, signal } from '@angular/core';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { declineReasons } from '@pilotage/contracts/dispatch';
import { Choices, type Choice } from '../../shared/form/choices';
import { LongText } from '../../shared/form/long-text';
import { refusal } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';

type DeclineReason = (typeof declineReasons)[number];

export interface Declined {
  readonly reason: DeclineReason;
  readonly text: string;
}

/** Why an offer cannot be taken: one of the list; another reason needs its words. */
@Component({
  selector: 'pl-decline-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Choices, LongText],
  template: `
    <h2 matDialogTitle>{{ t().decline.title }}</h2>
    <div matDialogContent>
      <p>{{ t().decline.text }}</p>
      <pl-choices
        path="reason"
        [label]="t().decline.reason"
        [choices]="choices()"
        [refusal]="missing()"
        [(value)]="reason"
      />
      <pl-long-text
        path="text"
        [label]="t().decline.text2"
        [optional]="reason() !== 'OTHER'"
        [rows]="2"
        [max]="500"
        [refusal]="silent()"
        [(value)]="text"
      />
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ t().decline.no }}</button>
      <button type="button" class="btn primary" (click)="confirm()">{{ t().decline.yes }}</button>
    </div>
  `,
  styles: `
    p,
    pl-choices {
      display: block;
      margin-bottom: 16px;
    }
  `,
})
export class DeclineDialog {
  private readonly dialog = inject<MatDialogRef<DeclineDialog, Declined>>(MatDialogRef);
  protected readonly t = inject(Words).of('consult');
  protected readonly reason = signal<DeclineReason | null>(null);
  protected readonly text = signal('');
  private readonly tried = signal(false);

  protected readonly choices = computed<readonly Choice<DeclineReason>[]>(() =>
    declineReasons.map((value) => ({ value, label: this.t().decline.reasons[value] })),
  );
  protected readonly missing = computed(() =>
    this.tried() && this.reason() === null ? refusal('FIELD_REQUIRED', 'reason') : undefined,
  );
  protected readonly silent = computed(() =>
    this.tried() && this.reason() === 'OTHER' && !this.text().trim() ? refusal('REASON_REQUIRED', 'text') : undefined,
  );

  protected confirm(): void {
    this.tried.set(true);
    const reason = this.reason();
    const fits = this.text().length <= 500 && !this.silent();
    if (reason !== null && fits) this.dialog.close({ reason, text: this.text().trim() });
  }
}
