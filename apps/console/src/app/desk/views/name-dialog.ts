import { Component, inject, signal } from '@angular/core';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Words } from '../../shared/text/words';

const LONGEST = 40;

/** Asks for the name of a view; closes with it. */
@Component({
  selector: 'pl-name-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Control, Field],
  template: `
    <h2 matDialogTitle>{{ t().views.title }}</h2>
    <form (submit)="keep($event)">
      <div matDialogContent>
        <pl-field path="name" [label]="t().views.name" [hint]="t().views.hint">
          <input plControl autocomplete="off" [attr.maxlength]="longest" [value]="name()" (typed)="name.set($event)" />
        </pl-field>
      </div>
      <div matDialogActions align="end">
        <button type="button" class="btn" matDialogClose>{{ t().acts.no }}</button>
        <button type="submit" class="btn primary" [attr.aria-disabled]="name().trim() === ''">
          {{ t().views.keep }}
        </button>
      </div>
    </form>
  `,
})
export class NameDialog {
  private readonly dialog = inject<MatDialogRef<NameDialog, string>>(MatDialogRef);
  protected readonly t = inject(Words).of('desk');
  protected readonly longest = LONGEST;
  protected readonly name = signal('');

  protected keep(event: Event): void {
    event.preventDefault();
    const name = this.name().trim();
    if (name) this.dialog.close(name);
  }
}
