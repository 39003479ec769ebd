import { Component, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { LongText } from '../../../shared/form/long-text';
import { refusal } from '../../../shared/http/refused';
import { Icon } from '../../../shared/icons/icon';
import { Words } from '../../../shared/text/words';

export interface VoteAsked {
  readonly tied: readonly { readonly id: string; readonly name: string }[];
}
export interface Voted {
  readonly order: readonly string[];
  readonly note: string;
}

/** The vote among tied proposals, as an order that is made with buttons. */
@Component({
  selector: 'pl-vote-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Icon, LongText],
  template: `
    <h2 matDialogTitle>{{ t().result.vote }}</h2>
    <div matDialogContent>
      <div class="fields">
        <p>{{ t().result.voteText }}</p>
        <ol>
          @for (p of order(); track p.id; let i = $index) {
            <li class="row">
              <span>{{ i + 1 }}　{{ p.id }}　{{ p.name }}</span>
              <span class="spring"></span>
              @if (i > 0) {
                <button type="button" class="icon-btn" [attr.aria-label]="t().result.up(p.id)" (click)="raise(i)">
                  <pl-icon name="arrowUpward" />
                </button>
              }
            </li>
          }
        </ol>
        <pl-long-text
          path="note"
          [label]="t().result.voteNote"
          [rows]="2"
          [max]="500"
          [refusal]="missing()"
          [(value)]="note"
        />
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ shell().act.cancel }}</button>
      <button type="button" class="btn primary" (click)="confirm()">{{ t().result.vote }}</button>
    </div>
  `,
  styleUrl: '../../case/dialogs.scss',
})
export class VoteDialog {
  private readonly asked = inject<VoteAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<VoteDialog, Voted>>(MatDialogRef);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskMeeting');
  protected readonly shell = this.words.of('shell');
  protected readonly order = signal(this.asked.tied);
  protected readonly note = signal('');
  private readonly tried = signal(false);
  protected readonly missing = computed(() =>
    this.tried() && !this.note().trim() ? refusal('FIELD_REQUIRED', 'note') : undefined,
  );

  protected raise(i: number): void {
    this.order.update((all) => {
      const next = [...all];
      next.splice(i - 1, 0, ...next.splice(i, 1));
      return next;
    });
  }

  protected confirm(): void {
    this.tried.set(true);
    const note = this.note().trim();
    if (note && note.length <= 500) this.dialog.close({ order: this.order().map((p) => p.id), note });
  }
}
