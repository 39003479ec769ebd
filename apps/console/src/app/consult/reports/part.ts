import { Component, computed, inject, input } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { reportIssues } from '@pilotage/domain/report';
import { ChoicesSaid } from '../../reports/choices-said';
import { FieldSaid } from '../../reports/field-said';
import type { Plain } from '../../reports/parts/part';
import { Amount } from '../../shared/form/amount';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { RocDate } from '../../shared/form/roc-date';
import { Tick } from '../../shared/form/tick';
import { Words } from '../../shared/text/words';
import { Cells } from './cells';
import { Picks } from './picks';
import { ReportStore } from './report-store';
import { Writing } from './writing';

const NONE = '';

/** One field of the report at its path. What the checks have against it stands beside it. */
@Component({
  selector: 'pl-part',
  imports: [Amount, Cells, Control, Field, LongText, Picks, RocDate, Tick],
  templateUrl: './part.html',
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class PartField {
  private readonly writing = inject(Writing);
  private readonly store = inject(ReportStore);
  private readonly choicesSaid = inject(ChoicesSaid);
  private readonly said = inject(FieldSaid);
  protected readonly t = inject(Words).of('report');
  readonly part = input.required<Plain>();
  readonly path = input.required<string>();

  private readonly value = computed(() => this.writing.at(this.path()));
  protected readonly text = computed(() => {
    const value = this.value();
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : NONE;
  });
  protected readonly date = computed(() => this.text() || null);
  protected readonly ticked = computed(() => this.value() === true);
  protected readonly amount = computed(() => Number(this.value() ?? 0));
  protected readonly picked = computed(() => (Array.isArray(this.value()) ? (this.value() as readonly string[]) : []));
  protected readonly optional = computed(() => this.part().optional ?? false);
  protected readonly mayBeNone = computed(() => {
    const part = this.part();
    return part.kind === 'choice' && (part.none ?? false);
  });

  protected readonly label = computed(() => this.said.label(this.path()));
  protected readonly choices = computed(() => {
    const [part, context] = [this.part(), this.store.context()];
    const from = part.kind === 'choice' || part.kind === 'picks' ? part.from : null;
    return from !== null && context ? this.choicesSaid.of(from, context) : [];
  });
  /** A code that is not among the choices any more is still shown, so that nothing changes by looking. */
  protected readonly stranger = computed(
    () => this.text() !== NONE && !this.choices().some((c) => c.value === this.text()),
  );

  protected readonly refusal = computed<WireRefusal | undefined>(() => {
    const all = this.store.refusals();
    const own = all.get(this.path());
    const row = all.get(this.path().replace(/\.[^.]+$/, ''));
    const blank = !this.text().trim() && this.part().kind !== 'picks' && this.part().kind !== 'tick';
    if (own || !row || !blank || this.optional() || this.mayBeNone()) return own;
    return { code: 'TEXT_MISSING', field: this.path(), message: reportIssues.TEXT_MISSING };
  });

  protected write(value: unknown): void {
    this.writing.set(this.path(), value);
  }

  protected choose(value: string): void {
    const part = this.part();
    if (part.kind !== 'choice') return;
    this.write(value === NONE ? null : part.numeric ? Number(value) : value);
  }
}
