import { Component, inject } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  /** Left out where there is only one way on. */
  readonly no?: string;
  readonly danger?: boolean;
}

/** One question with one or two answers. */
@Component({
  selector: 'pl-question-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose],
  template: `
    <h2 matDialogTitle>{{ question.title }}</h2>
    <div matDialogContent>{{ question.text }}</div>
    <div matDialogActions align="end">
      @if (question.no) {
        <button type="button" class="btn" [matDialogClose]="false">{{ question.no }}</button>
      }
      <button
        type="button"
        class="btn"
        [class.danger]="question.danger"
        [class.primary]="!question.danger"
        [matDialogClose]="true"
      >
        {{ question.yes }}
      </button>
    </div>
  `,
})
export class QuestionDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}
