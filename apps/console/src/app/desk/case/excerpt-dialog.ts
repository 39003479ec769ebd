import { Component, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import type { WireRefusal } from '@pilotage/contracts/common';
import { LongText } from '../../shared/form/long-text';
import { Words } from '../../shared/text/words';

export interface ExcerptAsked {
  readonly text: string;
  /** What the firm wrote. */
  readonly words: string;
  readonly refusals: readonly WireRefusal[];
}

/** What an anonymous offer may quote of the firm; the server looks for its name and number in it. */
@Component({
  selector: 'pl-excerpt-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, LongText],
  template: `
    <h2 matDialogTitle>{{ t().excerpt.title }}</h2>
    <div matDialogContent>
      <div class="fields">
        <p class="mut meta">{{ t().excerpt.why }}</p>
        @if (asked.words) {
          <p class="quote">{{ asked.words }}</p>
        }
        @if (asked.refusals.length > 0) {
          <p class="note signal" role="alert">{{ t().excerpt.told }}</p>
        }
        <pl-long-text path="excerpt" [label]="t().excerpt.label" [rows]="4" [max]="300" [(value)]="text" />
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ t().acts.no }}</button>
      <button type="button" class="btn" (click)="close('')">{{ t().excerpt.none }}</button>
      <button type="button" class="btn primary" (click)="close(text())">{{ t().excerpt.yes }}</button>
    </div>
  `,
  styleUrl: './dialogs.scss',
})
export class ExcerptDialog {
  protected readonly asked = inject<ExcerptAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ExcerptDialog, string>>(MatDialogRef);
  protected readonly t = inject(Words).of('desk');
  protected readonly text = signal(this.asked.text);

  protected close(text: string): void {
    if (text.length <= 300) this.dialog.close(text.trim());
  }
}
