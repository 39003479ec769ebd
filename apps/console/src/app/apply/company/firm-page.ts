import { Component, computed, inject } from '@angular/core';
import { orgTypes, type ApplicationDraft } from '@pilotage/domain/questionnaire';
import { counties, countyCodes, type CountyCode } from '@pilotage/domain/taiwan';
import { Choices, type Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { RocDate } from '../../shared/form/roc-date';
import { Words } from '../../shared/text/words';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';
import { TextField } from './text-field';
import { UbnField } from './ubn-field';

type Profile = NonNullable<ApplicationDraft['profile']>;
type OrgType = (typeof orgTypes)[number];

/** Step 1: which firm. */
@Component({
  selector: 'pl-firm-page',
  imports: [UbnField, TextField, Choices, RocDate, Field, Control],
  template: `
    <div class="fields">
      <pl-ubn-field />
      <pl-text-field path="profile.nameZh" autocomplete="organization" />
      <pl-text-field path="profile.nameEn" [optional]="true" />
      <pl-choices
        path="profile.orgType"
        [label]="fields.label('profile.orgType')"
        [choices]="kinds()"
        [refusal]="fields.refusal('profile.orgType')"
        [value]="profile().orgType ?? null"
        (valueChange)="set({ orgType: $event ?? undefined })"
      />
      <pl-text-field path="profile.responsiblePerson" autocomplete="off" />
      <pl-roc-date
        path="profile.foundedOn"
        [label]="fields.label('profile.foundedOn')"
        [optional]="true"
        [refusal]="fields.refusal('profile.foundedOn')"
        [value]="profile().foundedOn ?? null"
        (valueChange)="set({ foundedOn: $event })"
      />
      <pl-field
        path="profile.countyCode"
        [label]="fields.label('profile.countyCode')"
        [refusal]="fields.refusal('profile.countyCode')"
      >
        <select plControl [value]="profile().countyCode ?? ''" (settled)="setCounty($event)">
          <option value=""></option>
          @for (c of places(); track c.value) {
            <option [value]="c.value" [selected]="c.value === profile().countyCode">{{ c.label }}</option>
          }
        </select>
      </pl-field>
      <pl-text-field path="profile.address" autocomplete="street-address" />
      <pl-text-field path="profile.website" [noneAllowed]="true" />
    </div>
  `,
})
export class FirmPage {
  private readonly store = inject(DraftStore);
  protected readonly fields = inject(FormFields);
  private readonly words = inject(Words);
  private readonly t = this.words.of('apply');

  protected readonly profile = computed(() => this.store.application().profile ?? {});
  protected readonly kinds = computed<readonly Choice<OrgType>[]>(() =>
    orgTypes.map((value) => ({ value, label: this.t().choices.orgTypes[value] })),
  );
  protected readonly places = computed<readonly Choice<CountyCode>[]>(() =>
    countyCodes.map((value) => ({ value, label: this.words.say(counties[value]) })),
  );

  protected set(change: Profile): void {
    this.store.edit({ profile: change });
  }

  protected setCounty(code: string): void {
    const found = countyCodes.find((c) => c === code);
    if (found) this.set({ countyCode: found });
  }
}
