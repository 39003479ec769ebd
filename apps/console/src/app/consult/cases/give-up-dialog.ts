import { Component, computed, inject, signal } from '@angular/core';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { LongText } from '../../shared/form/long-text';
import { Tick } from '../../shared/form/tick';
import { refusal } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';

export interface GivenUp {
  readonly reason: string;
  readonly noShow: boolean;
}

/** A slot is given up, or the firm did not come. */
@Component({
  selector: 'pl-give-up-slot-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, LongText, Tick],
  template: `
    <h2 matDialogTitle>{{ t().giveUp.title }}</h2>
    <div matDialogContent>
      <div class="fields">
        <p>{{ t().giveUp.text }}</p>
        <pl-tick path="noShow" [label]="t().giveUp.noShow" [(value)]="noShow" />
        <pl-long-text
          path="reason"
          [label]="t().giveUp.reason"
          [rows]="3"
          [max]="500"
          [refusal]="refusal()"
          [(value)]="reason"
        />
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ t().giveUp.no }}</button>
      <button type="button" class="btn danger" (click)="confirm()">{{ t().giveUp.yes }}</button>
    </div>
  `,
  styles: `
    .fields {
      gap: 16px;
    }
  `,
})
export class GiveUpDialog {
  private readonly dialog = inject<MatDialogRef<GiveUpDialog, GivenUp>>(MatDialogRef);
  protected readonly t = inject(Words).of('consult');
  protected readonly reason = signal('');
  protected readonly noShow = signal(false);
  private readonly tried = signal(false);
  protected readonly refusal = computed(() =>
    this.tried() && !this.reason().trim() ? refusal('REASON_REQUIRED', 'reason') : undefined,
  );

  protected confirm(): void {
    this.tried.set(true);
    const reason = this.reason().trim();
    if (reason && reason.length <= 500) this.dialog.close({ reason, noShow: this.noShow() });
  }
}
