import { Component, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Ticks } from '../../../shared/form/ticks';
import { Words } from '../../../shared/text/words';

export interface InviteAsked {
  readonly people: readonly { readonly email: string; readonly name: string }[];
}

/** Who of the panel's people is invited. */
@Component({
  selector: 'pl-invite-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Ticks],
  template: `
    <h2 matDialogTitle>{{ t().meeting.invite }}</h2>
    <div matDialogContent>
      <div class="fields">
        <p>{{ t().meeting.inviteText }}</p>
        <pl-ticks path="emails" [label]="t().meeting.seats" [choices]="choices" [(value)]="chosen" />
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ shell().act.cancel }}</button>
      <button type="button" class="btn primary" [attr.aria-disabled]="chosen().length === 0" (click)="confirm()">
        {{ t().meeting.invite }}
      </button>
    </div>
  `,
  styleUrl: '../../case/dialogs.scss',
})
export class InviteDialog {
  private readonly asked = inject<InviteAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<InviteDialog, readonly string[]>>(MatDialogRef);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskMeeting');
  protected readonly shell = this.words.of('shell');
  protected readonly choices = this.asked.people.map((p) => ({ value: p.email, label: p.name, hint: p.email }));
  protected readonly chosen = signal<readonly string[]>([]);

  protected confirm(): void {
    if (this.chosen().length > 0) this.dialog.close(this.chosen());
  }
}
