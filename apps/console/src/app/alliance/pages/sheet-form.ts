import { Component, computed, inject, input, model } from '@angular/core';
import { mergeSheet, revenueBases, type MemberSheet } from '@pilotage/domain/alliance';
import { industries, industryLabels } from '@pilotage/domain/questionnaire';
import { deemedSmeGrounds } from '@pilotage/domain/taiwan';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Amount } from '../../shared/form/amount';
import { Choices } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { RocDate } from '../../shared/form/roc-date';
import { Words } from '../../shared/text/words';
import { ResourceList } from './resource-list';

type TextKey = 'nameZh' | 'responsiblePerson' | 'address' | 'website' | 'mainProducts';
type ContactKey = 'name' | 'title' | 'phone' | 'email';

/** One firm's sheet: the leader fills in its own, each member its own, or the leader for it (附件一). */
@Component({
  selector: 'pl-sheet-form',
  imports: [Amount, Choices, Control, Field, LongText, ResourceList, RocDate],
  templateUrl: './sheet-form.html',
  styleUrl: './form.scss',
})
export class SheetForm {
  private readonly words = inject(Words);
  protected readonly t = this.words.of('alliance');
  readonly sheet = model.required<MemberSheet>();
  /** ROC year of the call; the figures are of the two years before. */
  readonly year = input.required<number>();
  /** Path before each field's name, as refusals name it. */
  readonly at = input('');
  /** Figures that the member keeps to itself. */
  readonly withheld = input(false);
  readonly ubnFixed = input(true);
  readonly refusals = input<ReadonlyMap<string, WireRefusal>>(new Map());

  protected readonly years = computed(() => [this.year() - 2, this.year() - 1]);
  protected readonly texts = computed(() => {
    const s = this.t().sheet;
    return [
      { key: 'nameZh', label: s.nameZh, hint: '' },
      { key: 'responsiblePerson', label: s.responsiblePerson, hint: '' },
      { key: 'address', label: s.address, hint: '' },
      { key: 'website', label: s.website, hint: s.websiteHint },
      { key: 'mainProducts', label: s.mainProducts, hint: s.mainProductsHint },
    ] as const satisfies readonly { key: TextKey; label: string; hint: string }[];
  });
  protected readonly contacts = computed(() => {
    const s = this.t().sheet;
    return [
      { key: 'name', label: s.contactName, hint: '' },
      { key: 'title', label: s.contactTitle, hint: s.contactTitleHint },
      { key: 'phone', label: s.phone, hint: '' },
      { key: 'email', label: s.email, hint: '' },
    ] as const satisfies readonly { key: ContactKey; label: string; hint: string }[];
  });
  protected readonly fields = computed(() =>
    industries.map((value) => ({ value, label: this.words.say(industryLabels[value]) })),
  );
  protected readonly grounds = computed(() =>
    deemedSmeGrounds.map((value) => ({ value, label: this.t().sheet.deemedGrounds[value] })),
  );
  protected readonly bases = computed(() =>
    revenueBases.map((value) => ({ value, label: this.t().sheet.bases[value] })),
  );

  protected path(field: string): string {
    return this.at() + field;
  }

  protected refused(field: string): WireRefusal | undefined {
    return this.refusals().get(this.path(field));
  }

  protected edit(change: MemberSheet): void {
    this.sheet.update((s) => mergeSheet(s, change));
  }

  protected text(key: TextKey, value: string): void {
    this.edit({ [key]: value });
  }

  protected contact(key: ContactKey, value: string): void {
    this.edit({ contact: { [key]: value } });
  }

  protected amount(key: 'paidInCapitalTwd' | 'avgInsuredEmployees12m', value: number | null): void {
    if (value !== null) this.edit({ [key]: value });
  }

  protected exports(year: number, value: number | null): void {
    if (value !== null) this.edit({ exportsTwd: { [year]: value } });
  }

  protected basis(year: number, value: (typeof revenueBases)[number] | null): void {
    if (value) this.edit({ revenueBasis: { [year]: value } });
  }

  protected ground(value: string): void {
    this.edit({ deemedSmeGround: deemedSmeGrounds.find((g) => g === value) ?? null });
  }
}
