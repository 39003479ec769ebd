import { Component, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import type { WireRefusal } from '@pilotage/contracts/common';
import { parseDate, taipeiInstant } from '@pilotage/domain/taiwan';
import { Control } from '../../../shared/form/control';
import { Field } from '../../../shared/form/field';
import { byField, refusal } from '../../../shared/http/refused';
import { Words } from '../../../shared/text/words';

export interface PlanTyped {
  readonly title: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly link: string;
}
export interface PlanAsked {
  readonly typed: PlanTyped;
  readonly refusals: readonly WireRefusal[];
  /** A meeting that is there already. */
  readonly changes?: boolean;
}
export interface Planned {
  readonly typed: PlanTyped;
  readonly title: string;
  readonly startsAt: string;
  readonly place: string | null;
  readonly meetingLink: string | null;
}

/** Name, time and place of a meeting. */
@Component({
  selector: 'pl-plan-dialog',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Control, Field],
  template: `
    <h2 matDialogTitle>{{ said().title }}</h2>
    <div matDialogContent>
      <div class="fields">
        <p>{{ said().text }}</p>
        <pl-field path="title" [label]="t().meetings.name" [refusal]="of().get('title')">
          <input plControl maxlength="100" [value]="typed().title" (typed)="edit({ title: $event })" />
        </pl-field>
        <pl-field path="date" [label]="t().meetings.date" [hint]="t().meetings.dateHint" [refusal]="of().get('date')">
          <input plControl class="short" [value]="typed().date" (typed)="edit({ date: $event })" />
        </pl-field>
        <pl-field path="time" [label]="t().meetings.time" [refusal]="of().get('time')">
          <input plControl class="short" type="time" [value]="typed().time" (typed)="edit({ time: $event })" />
        </pl-field>
        <pl-field path="place" [label]="t().meetings.place" [optional]="true">
          <input plControl maxlength="200" [value]="typed().place" (typed)="edit({ place: $event })" />
        </pl-field>
        <pl-field
          path="meetingLink"
          [label]="t().meetings.link"
          [hint]="t().meetings.linkHint"
          [optional]="true"
          [refusal]="of().get('meetingLink')"
        >
          <input plControl type="url" maxlength="300" [value]="typed().link" (typed)="edit({ link: $event })" />
        </pl-field>
      </div>
    </div>
    <div matDialogActions align="end">
      <button type="button" class="btn" matDialogClose>{{ shell().act.cancel }}</button>
      <button type="button" class="btn primary" (click)="confirm()">{{ said().yes }}</button>
    </div>
  `,
  styleUrl: '../../case/dialogs.scss',
})
export class PlanDialog {
  private readonly asked = inject<PlanAsked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<PlanDialog, Planned>>(MatDialogRef);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskMeeting');
  protected readonly shell = this.words.of('shell');
  protected readonly said = computed(() => {
    const m = this.t().meetings;
    return this.asked.changes
      ? { title: m.changeTitle, text: m.changeText, yes: m.change }
      : { title: m.planTitle, text: m.planText, yes: m.plan };
  });
  protected readonly typed = signal(this.asked.typed);
  private readonly told = signal(this.asked.refusals);
  protected readonly of = computed(() => byField(this.told()));

  protected edit(change: Partial<PlanTyped>): void {
    this.told.set([]);
    this.typed.update((t) => ({ ...t, ...change }));
  }

  protected confirm(): void {
    const typed = this.typed();
    const date = parseDate(typed.date);
    const wrong = [
      ...(typed.title.trim() ? [] : [refusal('FIELD_REQUIRED', 'title')]),
      ...(date ? [] : [refusal(typed.date.trim() ? 'DATE_INVALID' : 'FIELD_REQUIRED', 'date')]),
      ...(/^\d{2}:\d{2}$/.test(typed.time) ? [] : [refusal('FIELD_REQUIRED', 'time')]),
    ];
    if (wrong.length > 0 || !date) return this.told.set(wrong);
    this.dialog.close({
      typed,
      title: typed.title.trim(),
      startsAt: taipeiInstant(date, typed.time).toISOString(),
      place: typed.place.trim() || null,
      meetingLink: typed.link.trim() || null,
    });
  }
}
