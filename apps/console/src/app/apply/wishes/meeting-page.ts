import { Component, computed, inject } from '@angular/core';
import type { ApplicationDraft } from '@pilotage/domain/questionnaire';
import { Choices, type Choice } from '../../shared/form/choices';
import { Words } from '../../shared/text/words';
import { TextField } from '../company/text-field';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';
import { HalfDays, type HalfDay } from './half-days';

type Meeting = NonNullable<NonNullable<ApplicationDraft['needs']>['N8']>;
const modes = ['ONLINE', 'ONSITE', 'EITHER'] as const;
const languages = ['zh-Hant', 'en'] as const;

/** Step 3: how, where and when to meet. */
@Component({
  selector: 'pl-meeting-page',
  imports: [Choices, TextField, HalfDays],
  template: `
    <div class="fields">
      <pl-choices
        path="needs.N8.mode"
        [label]="fields.label('needs.N8.mode')"
        [choices]="ways()"
        [refusal]="fields.refusal('needs.N8.mode')"
        [value]="meeting().mode ?? null"
        (valueChange)="set({ mode: $event ?? undefined })"
      />
      @if (meeting().mode && meeting().mode !== 'ONLINE') {
        <pl-text-field path="needs.N10" autocomplete="street-address" />
      }
      <pl-half-days [refusal]="fields.refusal('needs.N8.slots')" [value]="slots()" (valueChange)="setSlots($event)" />
      <pl-choices
        path="needs.N8.language"
        [label]="fields.label('needs.N8.language')"
        [choices]="tongues()"
        [value]="meeting().language ?? 'zh-Hant'"
        (valueChange)="set({ language: $event ?? undefined })"
      />
    </div>
  `,
})
export class MeetingPage {
  private readonly store = inject(DraftStore);
  protected readonly fields = inject(FormFields);
  private readonly t = inject(Words).of('apply');
  protected readonly meeting = computed<Meeting>(() => this.store.application().needs?.N8 ?? {});
  protected readonly slots = computed<readonly HalfDay[]>(() => this.meeting().slots ?? []);
  protected readonly ways = computed<readonly Choice<(typeof modes)[number]>[]>(() =>
    modes.map((value) => ({ value, label: this.t().choices.modes[value] })),
  );
  protected readonly tongues = computed<readonly Choice[]>(() =>
    languages.map((value) => ({ value, label: this.t().choices.languages[value] })),
  );

  protected set(change: Meeting): void {
    this.store.edit({ needs: { N8: { ...this.meeting(), ...change } } });
  }

  protected setSlots(slots: readonly HalfDay[]): void {
    this.set({ slots: slots.map(([date, half]): [string, 'AM' | 'PM'] => [date, half]) });
  }
}
