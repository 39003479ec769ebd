import { Component, inject } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Words } from '../../shared/text/words';
import { SignInForm } from './sign-in-form';
import { SignInStore } from './sign-in-store';

/** Signing in where one stands: the page behind keeps what was typed. The store it works with is handed in. */
@Component({
  selector: 'pl-sign-in-again-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, SignInForm],
  providers: [{ provide: SignInStore, useFactory: () => inject<SignInStore>(MAT_DIALOG_DATA) }],
  template: `
    <h2 matDialogTitle>{{ t().again.title }}</h2>
    <div matDialogContent>
      <p>{{ t().again.text }}</p>
      <pl-sign-in-form [fixedLogin]="known" (signedIn)="close()" />
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn text" matDialogClose>{{ t().again.later }}</button>
    </div>
  `,
  styles: `
    p {
      margin-bottom: 16px;
    }
  `,
})
export class SignInAgainDialog {
  protected readonly t = inject(Words).of('people');
  private readonly dialog = inject<MatDialogRef<SignInAgainDialog, boolean>>(MatDialogRef);
  protected readonly known = inject(SignInStore).login() !== '';

  protected close(): void {
    this.dialog.close(true);
  }
}
