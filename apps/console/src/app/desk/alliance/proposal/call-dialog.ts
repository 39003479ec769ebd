import { Component, computed, inject, signal } from '@angular/core';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { LongText } from '../../../shared/form/long-text';
import { Segments } from '../../../shared/form/segments';
import { Words } from '../../../shared/text/words';

type About = 'QUALIFICATION' | 'RESULT';

/** A call that was made: about what, answered or not, and what was said. */
@Component({
  selector: 'pl-call-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, LongText, Segments],
  template: `
    <h2 matDialogTitle>{{ t().calls.log }}</h2>
    <div matDialogContent>
      <div class="fields">
        <pl-segments [label]="t().calls.aboutLabel" [choices]="abouts()" [(value)]="about" />
        <pl-segments [label]="t().calls.title" [quiet]="true" [choices]="answers()" [(value)]="answered" />
        <pl-long-text path="note" [label]="t().calls.note" [optional]="true" [rows]="2" [max]="300" [(value)]="note" />
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ shell().act.cancel }}</button>
      <button type="button" class="btn primary" (click)="confirm()">{{ t().calls.log }}</button>
    </div>
  `,
  styleUrl: '../../case/dialogs.scss',
})
export class CallDialog {
  private readonly dialog = inject<MatDialogRef<CallDialog>>(MatDialogRef);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskAlliance');
  protected readonly shell = this.words.of('shell');
  protected readonly about = signal<About>('QUALIFICATION');
  protected readonly answered = signal<'YES' | 'NO'>('YES');
  protected readonly note = signal('');
  protected readonly abouts = computed(() =>
    (['QUALIFICATION', 'RESULT'] as const).map((value) => ({ value, label: this.t().calls.about[value] })),
  );
  protected readonly answers = computed(() => [
    { value: 'YES' as const, label: this.t().calls.answered },
    { value: 'NO' as const, label: this.t().calls.unanswered },
  ]);

  protected confirm(): void {
    const note = this.note().trim().slice(0, 300) || null;
    this.dialog.close({ about: this.about(), answered: this.answered() === 'YES', note });
  }
}
