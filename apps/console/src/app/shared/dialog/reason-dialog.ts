import { Component, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { LongText } from '../form/long-text';
import { refusal } from '../http/refused';

export interface ReasonAsked {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly yes: string;
  readonly no: string;
  readonly danger?: boolean;
  /** What was written before, or what the system proposes. */
  readonly reason?: string;
}

/** Asks for a reason before something that cannot be taken back lightly; closes with the reason. */
@Component({
  selector: 'pl-reason-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, LongText],
  template: `
    <h2 matDialogTitle>{{ asked.title }}</h2>
    <div matDialogContent>
      <p>{{ asked.text }}</p>
      <pl-long-text
        path="reason"
        [label]="asked.label"
        [rows]="3"
        [max]="500"
        [refusal]="refusal()"
        [(value)]="reason"
      />
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ asked.no }}</button>
      <button
        type="button"
        class="btn"
        [class.danger]="asked.danger"
        [class.primary]="!asked.danger"
        (click)="confirm()"
      >
        {{ asked.yes }}
      </button>
    </div>
  `,
  styles: `
    p {
      margin-bottom: 16px;
    }
  `,
})
export class ReasonDialog {
  protected readonly asked = inject<ReasonAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ReasonDialog, string>>(MatDialogRef);
  protected readonly reason = signal(this.asked.reason ?? '');
  private readonly tried = signal(false);
  protected readonly refusal = computed(() =>
    this.tried() && !this.reason().trim() ? refusal('REASON_REQUIRED', 'reason') : undefined,
  );

  protected confirm(): void {
    this.tried.set(true);
    if (this.reason().trim() && this.reason().length <= 500) this.dialog.close(this.reason().trim());
  }
}
