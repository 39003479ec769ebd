import { Component, computed, inject, input, output } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import type { Text } from '@pilotage/domain/kernel';
import { Amount } from '../../shared/form/amount';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { RocDate } from '../../shared/form/roc-date';
import { Tick } from '../../shared/form/tick';
import { Ticks } from '../../shared/form/ticks';
import { byField } from '../../shared/http/refused';
import { Words } from '../../shared/text/words';
import type { CatalogueKind, Entry } from './catalogue-client';
import { entryFields, type EntryField } from './entry-fields';

const languages = ['zh', 'en'] as const;
const MAX = 400;

/** The fields of one entry, as their catalogue lists them. */
@Component({
  selector: 'pl-entry-form',
  imports: [Amount, Control, Field, LongText, RocDate, Tick, Ticks],
  templateUrl: './entry-form.html',
  styleUrl: './entry-form.scss',
})
export class EntryForm {
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('catalogues');
  readonly kind = input.required<CatalogueKind>();
  readonly entry = input.required<Entry>();
  readonly refusals = input<readonly WireRefusal[]>([]);
  readonly edited = output<Entry>();

  protected readonly languages = languages;
  protected readonly max = MAX;
  protected readonly fields = computed(() => entryFields[this.kind()]);
  protected readonly of = computed(() => byField(this.refusals()));

  protected pair({ name }: EntryField, language: keyof Text): string {
    return (this.entry()[name] as Text | null)?.[language] ?? '';
  }

  protected line({ name }: EntryField): string {
    return (this.entry()[name] as string | null) ?? '';
  }

  protected day({ name }: EntryField): string | null {
    return this.entry()[name] as string | null;
  }

  protected amount({ name }: EntryField): number | null {
    return this.entry()[name] as number | null;
  }

  protected isOn({ name }: EntryField): boolean {
    return this.entry()[name] === true;
  }

  protected many({ name }: EntryField): readonly string[] {
    return this.entry()[name] as readonly string[];
  }

  protected choicesOf({ choices = [] }: EntryField): readonly Choice[] {
    return choices.map(({ value, label }) => ({ value: String(value), label: this.words.say(label) }));
  }

  protected chosen({ name }: EntryField, value: string): boolean {
    return String(this.entry()[name]) === value;
  }

  protected put({ name }: EntryField, value: unknown): void {
    if (this.entry()[name] !== value) this.edited.emit({ ...this.entry(), [name]: value });
  }

  protected putPair(field: EntryField, language: keyof Text, value: string): void {
    if (this.pair(field, language) === value) return;
    const pair = { zh: this.pair(field, 'zh'), en: this.pair(field, 'en'), [language]: value };
    this.put(field, field.optional && !pair.zh && !pair.en ? null : pair);
  }

  protected putLine(field: EntryField, value: string): void {
    this.put(field, field.optional && value.trim() === '' ? null : value);
  }

  protected putOne({ name, choices = [] }: EntryField, value: string): void {
    const found = choices.find((c) => String(c.value) === value);
    if (found) this.edited.emit({ ...this.entry(), [name]: found.value });
  }
}
