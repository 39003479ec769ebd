import { Component, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { parseDate } from '@pilotage/domain/taiwan';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Control } from '../../shared/form/control';
import type { Choice } from '../../shared/form/choices';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { RocDate } from '../../shared/form/roc-date';
import { Segments } from '../../shared/form/segments';
import { Tick } from '../../shared/form/tick';
import { byField } from '../../shared/http/refused';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { hourOfHalf, lengths, refusalsOf, type MeetingTyped } from '../../shared/meeting/meeting';

export interface MeetingAsked {
  readonly title: string;
  readonly firm: string;
  readonly slots: readonly (readonly [string, 'AM' | 'PM'])[];
  /** An interview is moved: that needs a reason. */
  readonly moves: boolean;
  readonly now: number;
  readonly typed: MeetingTyped;
  readonly refusals: readonly WireRefusal[];
}

/** Day, hour, length and place of an interview; the half days that the firm offered are one press away. */
@Component({
  selector: 'pl-meeting-dialog',
  imports: [
    MatDialogTitle,
    MatDialogContent,
    MatDialogActions,
    MatDialogClose,
    Control,
    Field,
    LongText,
    RocDate,
    Segments,
    Tick,
  ],
  templateUrl: './meeting-dialog.html',
  styleUrl: './dialogs.scss',
})
export class MeetingDialog {
  protected readonly asked = inject<MeetingAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<MeetingDialog, MeetingTyped>>(MatDialogRef);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  protected readonly lengths = lengths;
  protected readonly typed = signal(this.asked.typed);
  private readonly tried = signal(false);

  /** What the server said, until something is changed; then what stands in the way here. */
  private readonly told = signal(this.asked.refusals);
  protected readonly refusals = computed<readonly WireRefusal[]>(() => {
    if (this.told().length > 0) return this.told();
    return this.tried() ? refusalsOf(this.typed(), this.asked.moves, this.asked.now) : [];
  });
  protected readonly of = computed(() => byField(this.refusals()));
  protected readonly outOfHours = computed(
    () => this.typed().hoursAgreed || this.refusals().some((r) => r.code === 'SLOT_OUTSIDE_HOURS'),
  );
  protected readonly modes = computed<readonly Choice<MeetingTyped['mode']>[]>(() => [
    { value: 'ONLINE', label: this.t().interview.modes.ONLINE },
    { value: 'ONSITE', label: this.t().interview.modes.ONSITE },
  ]);
  protected readonly slots = computed(() =>
    this.asked.slots.flatMap(([typed, half]) => {
      const day = parseDate(typed);
      return day ? [{ day, half, said: `${this.formats.shortDate(day)}${this.t().interview.halves[half]}` }] : [];
    }),
  );

  protected edit(change: Partial<MeetingTyped>): void {
    this.told.set([]);
    this.typed.update((t) => ({ ...t, ...change }));
  }

  protected takeSlot(day: string, half: 'AM' | 'PM'): void {
    this.edit({ date: day, time: hourOfHalf(half) });
  }

  protected confirm(): void {
    this.tried.set(true);
    this.told.set([]);
    if (this.refusals().length === 0) this.dialog.close(this.typed());
  }
}
