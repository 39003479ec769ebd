import { Component, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { checkHeld } from '@pilotage/domain/interview';
import { parseDate, taipeiDate } from '@pilotage/domain/taiwan';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { RocDate } from '../../shared/form/roc-date';
import { byField, refusal } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';
import { hourOf, instantOf, type HeldTyped } from '../../shared/meeting/meeting';

export interface HeldAsked {
  readonly title: string;
  readonly firm: string;
  readonly mode: 'ONLINE' | 'ONSITE';
  readonly now: number;
  readonly typed: HeldTyped;
  readonly refusals: readonly WireRefusal[];
}

/** That an interview was held: from when to when, and who was there. A short one needs its reason. */
@Component({
  selector: 'pl-held-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Control, Field, RocDate],
  templateUrl: './held-dialog.html',
  styleUrl: './dialogs.scss',
})
export class HeldDialog {
  protected readonly asked = inject<HeldAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<HeldDialog, HeldTyped>>(MatDialogRef);
  protected readonly t = inject(Words).of('desk');
  protected readonly day = signal<string | null>(taipeiDate(new Date(this.asked.typed.heldFrom)));
  protected readonly from = signal(hourOf(this.asked.typed.heldFrom));
  protected readonly to = signal(hourOf(this.asked.typed.heldTo));
  protected readonly attendees = signal(this.asked.typed.attendees);
  protected readonly shortReason = signal(this.asked.typed.shortReason);
  private readonly tried = signal(this.asked.refusals.length > 0);

  private readonly value = computed<HeldTyped | null>(() => {
    const day = parseDate(this.day() ?? '');
    if (!day || !this.from() || !this.to()) return null;
    const heldFrom = instantOf(day, this.from());
    const heldTo = instantOf(day, this.to(), heldFrom);
    return { heldFrom, heldTo, attendees: this.attendees().trim(), shortReason: this.shortReason().trim() };
  });
  private readonly wrong = computed<readonly WireRefusal[]>(() => {
    const v = this.value();
    if (!v) return [refusal('FIELD_REQUIRED', 'heldTo')];
    const held = {
      from: new Date(v.heldFrom),
      to: new Date(v.heldTo),
      mode: this.asked.mode,
      shortReason: v.shortReason,
    };
    return [
      ...checkHeld(held, new Date(this.asked.now)).map((r) => refusal(r.code, r.field, r.params)),
      ...(v.attendees ? [] : [refusal('FIELD_REQUIRED', 'attendees')]),
    ];
  });
  protected readonly of = computed(() => byField(this.tried() ? [...this.wrong(), ...this.asked.refusals] : []));
  protected readonly isShort = computed(
    () => this.shortReason() !== '' || this.wrong().some((r) => r.field === 'shortReason'),
  );

  protected confirm(): void {
    this.tried.set(true);
    const value = this.value();
    if (value && this.wrong().length === 0) this.dialog.close(value);
  }
}
