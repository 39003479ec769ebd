import { Component, computed, effect, ElementRef, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SeaHead } from '../../shared/course/sea-head';
import { Amount } from '../../shared/form/amount';
import { Choices, type Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { byField } from '../../shared/http/refused';
import { pageTitle } from '../../shared/page-title';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Words } from '../../shared/text/words';
import { routeExists } from '../../shell/navigation';
import { EligibilityStore, registrations, type Registration, type Verdict } from './eligibility-store';

const shapes: Readonly<Record<Verdict, ShapeName>> = { FITS: 'done', UNSURE: 'act', NOT: 'closed' };
const tones: Readonly<Record<Verdict, string>> = { FITS: 'ok', UNSURE: 'warn', NOT: 'signal' };

/** Four questions before anybody types a form: does my firm fit? */
@Component({
  selector: 'pl-eligibility',
  imports: [SeaHead, Choices, Field, Control, Amount, ErrorSummary, Shape, RouterLink],
  providers: [EligibilityStore],
  templateUrl: './eligibility.html',
  styleUrl: './eligibility.scss',
})
export class Eligibility {
  protected readonly store = inject(EligibilityStore);
  protected readonly t = inject(Words).of('site');
  protected readonly mayApply = routeExists(inject(Router).config, '/apply');
  private readonly result = viewChild<ElementRef<HTMLElement>>('result');

  protected readonly of = computed(() => byField(this.store.refusals()));
  protected readonly kinds = computed<readonly Choice<Registration>[]>(() =>
    registrations.map((value) => ({ value, label: this.t().eligibility.registrations[value] })),
  );
  protected readonly yesNo = computed<readonly Choice<'YES' | 'NO'>[]>(() => [
    { value: 'NO', label: this.t().eligibility.no },
    { value: 'YES', label: this.t().eligibility.yes },
  ]);
  protected readonly verdict = computed(() => {
    const found = this.store.finding();
    if (!found) return null;
    const { verdict, because } = found;
    const said = this.t().eligibility;
    return {
      verdict,
      shape: shapes[verdict],
      tone: tones[verdict],
      head: said.verdicts[verdict],
      why: said.because[because],
    };
  });

  protected readonly labelOf = (path: string): string => {
    const said = this.t().eligibility;
    const labels: Readonly<Record<string, string>> = {
      registration: said.registration,
      ubn: said.ubn,
      capital: said.capital,
      employees: said.employees,
      already: said.already,
    };
    return labels[path] ?? '';
  };

  constructor() {
    pageTitle(() => this.t().eligibility.title);
    effect(() => this.result()?.nativeElement.focus());
  }

  protected check(event: Event): void {
    event.preventDefault();
    this.store.check();
  }
}
