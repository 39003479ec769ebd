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
import { Segments } from '../../shared/form/segments';
import { refusal } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';

export interface GiveUpAsked {
  readonly title: string;
  readonly firm: string;
}
export interface GivenUp {
  readonly reason: string;
  readonly noShow: boolean;
  readonly absent: 'FIRM' | 'CONSULTANT';
}

/** A slot is given up, or nobody came. */
@Component({
  selector: 'pl-give-up-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, LongText, Segments],
  template: `
    <h2 matDialogTitle>{{ t().acts.title(asked.title, asked.firm) }}</h2>
    <div matDialogContent>
      <div class="fields">
        <p>{{ t().acts.texts.giveUpSlot }}</p>
        <pl-segments [label]="t().interview.noShow" [choices]="choices()" [(value)]="absent" />
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
  protected readonly absent = signal<'NOBODY' | 'FIRM' | 'CONSULTANT'>('NOBODY');
  protected readonly choices = computed(() =>
    (['NOBODY', 'FIRM', 'CONSULTANT'] as const).map((value) => ({ value, label: this.t().interview.absent[value] })),
  );
  private readonly tried = signal(false);
  protected readonly refusal = computed(() =>
    this.tried() && !this.reason().trim() ? refusal('REASON_REQUIRED', 'reason') : undefined,
  );

  protected confirm(): void {
    this.tried.set(true);
    const reason = this.reason().trim();
    const absent = this.absent();
    if (reason && reason.length <= 500)
      this.dialog.close({ reason, noShow: absent !== 'NOBODY', absent: absent === 'NOBODY' ? 'FIRM' : absent });
  }
}
