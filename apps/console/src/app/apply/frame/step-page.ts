import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  numberAttribute,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { WireRefusal } from '@pilotage/contracts/common';
import { ErrorSummary } from '../../shared/form/error-summary';
import { fieldId } from '../../shared/form/field-id';
import { pageTitle } from '../../shared/page-title';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { ConsentPage } from '../company/consent-page';
import { ContactPage } from '../company/contact-page';
import { FirmPage } from '../company/firm-page';
import { SizePage } from '../company/size-page';
import { DraftStore } from '../draft/draft-store';
import { FORM_HOME } from '../form-home';
import { FormFields } from '../draft/form-fields';
import { isFilled, type FormPage } from '../draft/form-map';
import { QuestionsPage } from '../questions/questions-page';
import { Said } from '../said';
import { HelpPage } from '../wishes/help-page';
import { MarketsPage } from '../wishes/markets-page';
import { MeetingPage } from '../wishes/meeting-page';
import { PainPage } from '../wishes/pain-page';
import { WishesPage } from '../wishes/wishes-page';
import { FormHead } from './form-head';
import { Outline } from './outline';

/** One page of the form, with the way back and on. */
@Component({
  selector: 'pl-step-page',
  imports: [
    FormHead,
    Outline,
    ErrorSummary,
    Shape,
    FirmPage,
    SizePage,
    ContactPage,
    ConsentPage,
    QuestionsPage,
    MarketsPage,
    HelpPage,
    PainPage,
    MeetingPage,
    WishesPage,
  ],
  templateUrl: './step-page.html',
  styleUrl: './step-page.scss',
})
export class StepPage {
  private readonly home = inject(FORM_HOME);
  protected readonly store = inject(DraftStore);
  private readonly fields = inject(FormFields);
  private readonly said = inject(Said);
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('apply');
  protected readonly shell = this.words.of('shell');

  readonly step = input.required({ transform: numberAttribute });
  readonly page = input(1, { transform: (v: unknown) => numberAttribute(v, 1) });
  /** The field to go to, from an error summary or the check page. */
  readonly field = input<string | undefined>(undefined);

  private readonly questions = viewChild(QuestionsPage);
  protected readonly labelOf = (path: string): string => this.said.label(path);

  protected readonly siblings = computed(() => this.store.pages().filter((p) => p.step === this.step()));
  protected readonly here = computed(
    () => this.siblings().find((p) => p.no === this.page()) ?? this.siblings()[0] ?? null,
  );
  protected readonly shares = computed(() => this.siblings().map((p) => this.shareOf(p)));
  /** Refusals of this page, once one has asked to go on. */
  protected readonly stopped = linkedSignal<FormPage | null, readonly WireRefusal[]>({
    source: this.here,
    computation: () => [],
  });

  protected readonly heading = computed(() => {
    const page = this.here();
    if (page?.subject) return this.t().subjects[page.subject];
    const d = this.store.definition()?.dimensions.find((x) => x.id === page?.dimension);
    return d ? this.words.say(d) : '';
  });
  protected readonly eyebrow = computed(() => {
    const no = this.here()?.step ?? 1;
    return `${this.t().title}　${this.t().step(no, this.t().steps[no])}`;
  });
  protected readonly left = computed(() => {
    const [no, count] = [this.here()?.no ?? 1, this.siblings().length];
    return this.step() === 2 ? this.t().questions.dimension(no, count) : this.t().page(no, count);
  });
  protected readonly right = computed(() =>
    this.step() === 2 ? this.t().questions.answered(this.store.answered(), this.store.items().length) : '',
  );
  protected readonly notice = computed(() => {
    const restored = this.store.autosave.restoredFrom();
    if (restored) return this.t().restored(this.formats.shortInstant(restored));
    const left = this.store.leftAt();
    return left ? this.t().resumed(this.formats.shortInstant(left)) : '';
  });
  protected readonly isLast = computed(() => this.store.pages().at(-1) === this.here());
  protected readonly isFirst = computed(() => this.store.pages()[0] === this.here());

  constructor() {
    pageTitle(() => this.heading());
    effect(() => {
      const field = this.field();
      if (field) untracked(() => requestAnimationFrame(() => this.goTo(field)));
    });
  }

  private shareOf(page: FormPage): number {
    if (this.store.stateOf(page) === 'done') return 1;
    const filled = page.fields.filter((f) => isFilled(this.store.application(), f)).length;
    return Math.min(0.9, filled / page.fields.length);
  }

  private goTo(field: string): void {
    this.fields.reveal([field]);
    this.questions()?.open(field);
    const target = document.getElementById(fieldId(field));
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }

  protected async goOn(event: Event): Promise<void> {
    event.preventDefault();
    if (this.questions()?.next()) return;
    const page = this.here();
    if (!page) return;
    const refusals = page.step === 2 ? [] : this.store.refusalsOn(page);
    this.fields.reveal(refusals.map((r) => r.field));
    this.stopped.set(refusals);
    if (refusals.length === 0) await this.turn(1);
  }

  /** To the page before or after; what is typed is saved on the way, never waited for. */
  protected async turn(by: 1 | -1): Promise<void> {
    void this.store.autosave.flush();
    const all = this.store.pages();
    const next = all[all.findIndex((p) => p === this.here()) + by];
    const base = [this.home.draft, this.store.draft()?.id];
    if (!next) {
      await this.router.navigate(by === 1 ? [...base, 'check'] : [this.home.start]);
      return;
    }
    await this.router.navigate([...base, 'step', next.step], { queryParams: { page: next.no } });
  }
}
