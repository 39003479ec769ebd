import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { WireRefusal } from '@pilotage/contracts/common';
import { SeaHead } from '../../shared/course/sea-head';
import { Choices, type Choice } from '../../shared/form/choices';
import { ErrorSummary } from '../../shared/form/error-summary';
import { LongText } from '../../shared/form/long-text';
import { byField, refusal } from '../../shared/http/refused';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { CaseStore } from '../cases/case-store';

const GRADES = [5, 4, 3, 2, 1] as const;
type Grade = (typeof GRADES)[number];

/** Five items of one to five and a free word; the answer closes the case. */
@Component({
  selector: 'pl-survey',
  imports: [SeaHead, Choices, ErrorSummary, LongText, TroubleNote],
  providers: [CaseStore],
  template: `
    <pl-sea-head>
      <h1>{{ t().survey.title }}</h1>
    </pl-sea-head>
    <form class="form-page" novalidate (submit)="send($event)">
      <p class="read">{{ t().survey.intro }}</p>
      <pl-error-summary [refusals]="refusals()" [labelOf]="labelOf" />
      @if (store.trouble(); as error) {
        <pl-trouble-note [error]="error" [retriable]="false" />
      }
      @for (item of t().survey.items; track item; let i = $index) {
        <pl-choices
          [path]="'answers.' + i"
          [eyebrow]="t().survey.question(i + 1, t().survey.items.length)"
          [label]="item"
          [choices]="grades()"
          [refusal]="of().get('answers.' + i)"
          [value]="answers()[i] ?? null"
          (valueChange)="answer(i, $event)"
        />
      }
      <pl-long-text path="comment" [label]="t().survey.comment" [optional]="true" [max]="1000" [(value)]="comment" />
      <button type="submit" class="btn primary wide" [attr.aria-disabled]="store.busy()">
        {{ store.busy() ? shell().state.busy : t().survey.submit }}
      </button>
    </form>
  `,
})
export class Survey {
  protected readonly store = inject(CaseStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('my');
  protected readonly shell = this.words.of('shell');
  readonly no = input.required<string>();

  protected readonly answers = signal<readonly (Grade | undefined)[]>([]);
  protected readonly comment = signal('');
  protected readonly refusals = signal<readonly WireRefusal[]>([]);
  protected readonly of = computed(() => byField(this.refusals()));
  protected readonly grades = computed<readonly Choice<Grade>[]>(() =>
    GRADES.map((value) => ({ value, label: this.t().survey.grades[value] })),
  );

  protected readonly labelOf = (path: string): string =>
    this.t().survey.items[Number(path.slice('answers.'.length))] ?? '';

  constructor() {
    pageTitle(() => this.t().survey.title);
    crumbs(() => [
      { label: this.t().cases.title, link: '/my/cases' },
      { label: this.no(), link: `/my/cases/${this.no()}` },
      { label: this.t().survey.title },
    ]);
    effect(() => {
      const no = this.no();
      untracked(() => void this.store.load(no));
    });
  }

  protected answer(index: number, grade: Grade | null): void {
    const all = this.t().survey.items.map((_, i) => (i === index ? (grade ?? undefined) : this.answers()[i]));
    this.answers.set(all);
    this.refusals.update((r) => r.filter((x) => x.field !== `answers.${index}`));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const items = this.t().survey.items;
    this.refusals.set(items.flatMap((_, i) => (this.answers()[i] ? [] : [refusal('FIELD_REQUIRED', `answers.${i}`)])));
    if (this.refusals().length > 0 || this.comment().length > 1000) return;
    const given = this.answers().filter((a): a is Grade => a !== undefined);
    if (!(await this.store.answerSurvey([...given], this.comment().trim()))) return;
    this.toasts.done(this.t().survey.thanks);
    await this.router.navigate(['/my/cases', this.no()]);
  }
}
