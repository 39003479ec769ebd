import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { WireRefusal } from '@pilotage/contracts/common';
import { checkExpectations, expectationLimits, tidyExpectations } from '@pilotage/domain/interview';
import { SeaHead } from '../../shared/course/sea-head';
import { ErrorSummary } from '../../shared/form/error-summary';
import { LongText } from '../../shared/form/long-text';
import { byField, refusal } from '../../shared/http/refused';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { CaseStore } from '../cases/case-store';

/** What the firm wants answered: up to five points, confirmed before the talk. */
@Component({
  selector: 'pl-questions',
  imports: [SeaHead, ErrorSummary, LongText, TroubleNote, Waiting],
  providers: [CaseStore],
  template: `
    <pl-sea-head>
      <h1>{{ t().questions.title }}</h1>
    </pl-sea-head>
    <form class="form-page" novalidate (submit)="send($event)">
      @if (store.trouble(); as error) {
        <pl-trouble-note [error]="error" [retriable]="false" />
      }
      @if (typed(); as lines) {
        <p class="read">{{ t().questions.intro }}</p>
        <pl-error-summary [refusals]="refusals()" [labelOf]="labelOf" />
        @for (line of lines; track $index; let i = $index) {
          <pl-long-text
            [path]="'questions.' + i"
            [label]="t().questions.label(i + 1)"
            [optional]="i > 0"
            [rows]="2"
            [max]="limits.length"
            [quiet]="true"
            [refusal]="of().get('questions.' + i)"
            [value]="line"
            (valueChange)="write(i, $event)"
          />
        }
        <button type="submit" class="btn primary wide" [attr.aria-disabled]="store.busy()">
          {{ store.busy() ? shell().state.busy : t().questions.submit }}
        </button>
      } @else if (!store.trouble()) {
        <pl-waiting [lines]="3" />
      }
    </form>
  `,
})
export class Questions {
  protected readonly store = inject(CaseStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('my');
  protected readonly shell = this.words.of('shell');
  readonly no = input.required<string>();
  protected readonly limits = expectationLimits;
  protected readonly typed = signal<readonly string[] | null>(null);
  protected readonly refusals = signal<readonly WireRefusal[]>([]);
  protected readonly of = computed(() => byField(this.refusals()));
  protected readonly labelOf = (path: string): string =>
    this.t().questions.label(Number(path.slice('questions.'.length)) + 1);

  constructor() {
    pageTitle(() => this.t().questions.title);
    crumbs(() => [
      { label: this.t().cases.title, link: '/my/cases' },
      { label: this.no(), link: `/my/cases/${this.no()}` },
      { label: this.t().questions.title },
    ]);
    effect(() => {
      const no = this.no();
      untracked(() => void this.begin(no));
    });
  }

  protected write(index: number, text: string): void {
    this.typed.update((all) => all && all.map((t, i) => (i === index ? text : t)));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const points = tidyExpectations(this.typed() ?? []);
    this.typed.set(lines(points));
    this.refusals.set(checkExpectations(points).map((r) => refusal(r.code, r.field, r.params)));
    if (this.refusals().length > 0 || !(await this.store.expect(points))) return;
    this.toasts.done(this.t().questions.done);
    await this.router.navigate(['/my/cases', this.no()]);
  }

  private async begin(no: string): Promise<void> {
    await this.store.load(no);
    const known = this.store.case()?.expectations.questions;
    if (known) this.typed.set(lines(known));
  }
}

/** A line for each point that may be written. */
function lines(points: readonly string[]): readonly string[] {
  return Array.from({ length: expectationLimits.most }, (_, i) => points[i] ?? '');
}
