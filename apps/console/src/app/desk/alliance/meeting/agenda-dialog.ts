import { Component, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Control } from '../../../shared/form/control';
import { Field } from '../../../shared/form/field';
import { refusal } from '../../../shared/http/refused';
import { Words } from '../../../shared/text/words';

export interface AgendaAsked {
  readonly proposals: readonly { readonly proposal: string; readonly name: string }[];
}

/** What is put on the agenda, and the seed from which its order is drawn. */
@Component({
  selector: 'pl-agenda-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Control, Field],
  template: `
    <h2 matDialogTitle>{{ t().meeting.draw }}</h2>
    <div matDialogContent>
      <div class="fields">
        <p>{{ t().meeting.drawText }}</p>
        <ul>
          @for (p of asked.proposals; track p.proposal) {
            <li>{{ p.proposal }}　{{ p.name }}</li>
          }
        </ul>
        <pl-field
          path="seed"
          [label]="t().meeting.seed"
          [hint]="t().meeting.seedHint"
          [refusal]="tried() && !seed().trim() ? missing : undefined"
        >
          <input plControl class="short" maxlength="60" [value]="seed()" (typed)="seed.set($event)" />
        </pl-field>
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ shell().act.cancel }}</button>
      <button type="button" class="btn primary" (click)="confirm()">{{ t().meeting.draw }}</button>
    </div>
  `,
  styleUrl: '../../case/dialogs.scss',
})
export class AgendaDialog {
  protected readonly asked = inject<AgendaAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<AgendaDialog, string>>(MatDialogRef);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskMeeting');
  protected readonly shell = this.words.of('shell');
  protected readonly seed = signal('');
  protected readonly tried = signal(false);
  protected readonly missing = refusal('FIELD_REQUIRED', 'seed');

  protected confirm(): void {
    this.tried.set(true);
    if (this.seed().trim()) this.dialog.close(this.seed().trim());
  }
}
