import { Component, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
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

export interface GiveUpAsked {
  readonly title: string;
  readonly firm: string;
}
export interface GivenUp {
  readonly reason: string;
  readonly noShow: boolean;
}

/** A slot is given up, or nobody came. */
@Component({
  selector: 'pl-give-up-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, LongText, Tick],
  template: `
    <h2 matDialogTitle>{{ t().acts.title(asked.title, asked.firm) }}</h2>
    <div matDialogContent>
      <div class="fields">
        <p>{{ t().acts.texts.giveUpSlot }}</p>
        <pl-tick path="noShow" [label]="t().interview.noShow" [(value)]="noShow" />
        <pl-long-text
          path="reason"
          [label]="t().acts.reason"
          [rows]="3"
          [max]="500"
          [refusal]="refusal()"
          [(value)]="reason"
        />
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ t().acts.no }}</button>
      <button type="button" class="btn danger" (click)="confirm()">{{ asked.title }}</button>
    </div>
  `,
  styleUrl: './dialogs.scss',
})
export class GiveUpDialog {
  protected readonly asked = inject<GiveUpAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<GiveUpDialog, GivenUp>>(MatDialogRef);
  protected readonly t = inject(Words).of('desk');
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
