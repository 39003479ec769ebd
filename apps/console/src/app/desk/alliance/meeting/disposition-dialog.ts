import { Component, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { dispositions, type DispositionKind } from '@pilotage/domain/alliance';
import { Choices } from '../../../shared/form/choices';
import { LongText } from '../../../shared/form/long-text';
import { refusal } from '../../../shared/http/refused';
import { Words } from '../../../shared/text/words';

export interface DispositionAsked {
  readonly title: string;
  readonly before: { readonly kind: DispositionKind; readonly text: string } | null;
}

/** How a divergence was dealt with: discussed, scored again, kept; and in words. */
@Component({
  selector: 'pl-disposition-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Choices, LongText],
  template: `
    <h2 matDialogTitle>{{ asked.title }}</h2>
    <div matDialogContent>
      <div class="fields">
        <pl-choices
          path="kind"
          [label]="t().result.disposition"
          [choices]="choices()"
          [refusal]="tried() && kind() === null ? missing('kind') : undefined"
          [(value)]="kind"
        />
        <pl-long-text
          path="text"
          [label]="t().result.dispositionText"
          [rows]="3"
          [max]="1000"
          [refusal]="tried() && !text().trim() ? missing('text') : undefined"
          [(value)]="text"
        />
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ shell().act.cancel }}</button>
      <button type="button" class="btn primary" (click)="confirm()">{{ t().result.dispose }}</button>
    </div>
  `,
  styleUrl: '../../case/dialogs.scss',
})
export class DispositionDialog {
  protected readonly asked = inject<DispositionAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<DispositionDialog>>(MatDialogRef);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskMeeting');
  protected readonly shell = this.words.of('shell');
  protected readonly kind = signal<DispositionKind | null>(this.asked.before?.kind ?? null);
  protected readonly text = signal(this.asked.before?.text ?? '');
  protected readonly tried = signal(false);
  protected readonly choices = computed(() =>
    (Object.keys(dispositions) as DispositionKind[]).map((value) => ({
      value,
      label: this.words.say(dispositions[value]),
    })),
  );

  protected missing(field: string) {
    return refusal('FIELD_REQUIRED', field);
  }

  protected confirm(): void {
    this.tried.set(true);
    const text = this.text().trim();
    if (this.kind() !== null && text && text.length <= 1000) this.dialog.close({ kind: this.kind(), text });
  }
}
