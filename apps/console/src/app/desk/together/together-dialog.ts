import { Component, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { moves, statuses, type StatusCode } from '@pilotage/domain/flow';
import { MANY, type TogetherAct, type TogetherLine } from '@pilotage/contracts/inbox';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { refusal } from '../../shared/http/refused';
import { FirmName } from '../../shared/text/firm-name';
import { Words } from '../../shared/text/words';

export interface TogetherAsked {
  readonly act: TogetherAct;
  readonly label: string;
  readonly lines: readonly TogetherLine[];
}

export interface TogetherDecided {
  readonly reason: string;
  readonly nos: readonly string[];
}

/** What a move of many cases will do to each, before it is done; closes with the cases that go. */
@Component({
  selector: 'pl-together-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Control, Field, LongText, FirmName],
  templateUrl: './together-dialog.html',
  styleUrl: './together-dialog.scss',
})
export class TogetherDialog {
  protected readonly asked = inject<TogetherAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<TogetherDialog, TogetherDecided>>(MatDialogRef);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('desk');

  protected readonly going = this.asked.lines.filter((line) => line.refusal === null);
  protected readonly staying = this.asked.lines.filter((line) => line.refusal !== null);
  protected readonly messages = this.going.reduce((sum, line) => sum + line.messages, 0);
  protected readonly needsReason = moves[this.asked.act].reason === 'required';
  protected readonly needsCount = this.going.length > MANY;
  protected readonly reason = signal('');
  protected readonly count = signal('');
  private readonly pressed = signal(false);
  protected readonly noReason = computed(() =>
    this.pressed() && this.needsReason && this.reason().trim() === ''
      ? refusal('REASON_REQUIRED', 'reason')
      : undefined,
  );
  protected readonly noCount = computed(() =>
    this.pressed() && !this.isCounted()
      ? refusal('COUNT_UNCONFIRMED', 'confirmed', { most: MANY, count: this.going.length })
      : undefined,
  );

  protected status(code: StatusCode): string {
    return this.words.say(statuses[code].staff);
  }

  protected go(): void {
    this.pressed.set(true);
    if (this.noReason() || this.noCount()) return;
    this.dialog.close({ reason: this.reason().trim(), nos: this.going.map((line) => line.no) });
  }

  private isCounted(): boolean {
    return !this.needsCount || Number(this.count().trim()) === this.going.length;
  }
}
