import { Component, inject } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Words } from '../../shared/text/words';
import { CaptchaQuestion } from '../captcha/captcha-question';
import type { VerifyStore } from './verify-store';

/** The verification question where one stands. The store it works with is handed in. */
@Component({
  selector: 'pl-verify-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, CaptchaQuestion, TroubleNote],
  template: `
    <h2 matDialogTitle>{{ t().verify.title }}</h2>
    <form novalidate (submit)="submit($event)">
      <div matDialogContent>
        <p>{{ t().verify.text }}</p>
        @if (store.trouble(); as error) {
          <pl-trouble-note [error]="error" (retry)="store.ask()" />
        }
        @if (store.captcha(); as question) {
          <pl-captcha-question
            [question]="question"
            [refusal]="store.refused()"
            [(answer)]="store.answer"
            (another)="store.ask()"
          />
        }
      </div>
      <div matDialogActions align="end">
        <button type="button" class="btn text" matDialogClose>{{ t().verify.later }}</button>
        <button type="submit" class="btn primary" [attr.aria-disabled]="store.busy()">{{ t().verify.submit }}</button>
      </div>
    </form>
  `,
  styles: `
    p {
      margin-bottom: 16px;
    }
  `,
})
export class VerifyDialog {
  protected readonly t = inject(Words).of('people');
  protected readonly store = inject<VerifyStore>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<VerifyDialog, boolean>>(MatDialogRef);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.store.verify()) this.dialog.close(true);
  }
}
