import { Component, computed, inject, input, linkedSignal, untracked } from '@angular/core';
import { shortName, tags, type QuestionnaireItem } from '@pilotage/domain/questionnaire';
import { Choices, type Choice } from '../../shared/form/choices';
import { fieldId } from '../../shared/form/field-id';
import { Icon } from '../../shared/icons/icon';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { DraftStore } from '../draft/draft-store';
import type { FormPage } from '../draft/form-map';

type AnswerValue = number | 'NA';

/** One dimension: its answered questions folded to a line, one question open, the rest counted. */
@Component({
  selector: 'pl-questions-page',
  imports: [Choices, Icon, Shape],
  templateUrl: './questions-page.html',
  styleUrl: './questions-page.scss',
})
export class QuestionsPage {
  private readonly store = inject(DraftStore);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('apply');
  readonly page = input.required<FormPage>();

  protected readonly items = computed(() => this.store.items().filter((i) => i.dimension === this.page().dimension));
  protected readonly dimension = computed(() => {
    const d = this.store.definition()?.dimensions.find((x) => x.id === this.page().dimension);
    return d ? this.words.say(d) : '';
  });

  /** The open question: at first the first without an answer. Those passed by stay to be seen. */
  protected readonly openId = linkedSignal<FormPage, string | null>({
    source: this.page,
    computation: () => untracked(() => this.firstUnanswered(0)?.id ?? null),
  });
  private readonly reached = linkedSignal<FormPage, number>({
    source: this.page,
    computation: () => untracked(() => this.items().findIndex((i) => i.id === this.openId())),
  });

  /** Lines above and below the open question; what has not been reached is only counted. */
  protected readonly lines = computed(() => {
    const last = this.reached();
    return this.items().map((item, i) => ({
      item,
      no: this.store.items().indexOf(item) + 1,
      name: this.words.say(shortName(this.store.definition() ?? { id: '' }, item)),
      said: this.said(item),
      isOpen: item.id === this.openId(),
      shown: item.id === this.openId() || this.answerOf(item) !== null || i < last,
    }));
  });
  protected readonly more = computed(() => this.lines().filter((l) => !l.shown).length);

  protected answerOf(item: QuestionnaireItem): AnswerValue | null {
    return this.store.answers()[item.id] ?? null;
  }

  protected choicesOf(item: QuestionnaireItem): readonly Choice<AnswerValue>[] {
    const options = item.options.map((o) => ({
      value: o.score,
      label: this.words.say({ zh: o.zh, en: o.en ?? o.zh }),
    }));
    return item.allowNA ? [...options, { value: 'NA', label: this.t().questions.notApplicable }] : options;
  }

  protected feedsTag(item: QuestionnaireItem): string {
    return this.words.say(tags[item.tag]);
  }

  protected answer(item: QuestionnaireItem, value: AnswerValue | null): void {
    this.store.edit({ answers: { [item.id]: value } });
  }

  /** Opens the question of a field such as `answers.Q12`. */
  open(field: string): void {
    const id = field.replace('answers.', '');
    if (!this.items().some((i) => i.id === id)) return;
    this.openId.set(id);
    this.reached.update((r) =>
      Math.max(
        r,
        this.items().findIndex((i) => i.id === id),
      ),
    );
    requestAnimationFrame(() => document.getElementById(fieldId(`answers.${id}`))?.focus());
  }

  /** Folds the open question and opens the next without an answer; false when there is none left after it. */
  next(): boolean {
    const at = this.items().findIndex((i) => i.id === this.openId());
    if (at < 0) return false;
    const following = this.firstUnanswered(at + 1);
    if (!following) {
      this.openId.set(null);
      this.reached.set(this.items().length);
      return false;
    }
    this.open(`answers.${following.id}`);
    return true;
  }

  private firstUnanswered(from: number): QuestionnaireItem | undefined {
    return this.items()
      .slice(from)
      .find((i) => this.answerOf(i) === null);
  }

  private said(item: QuestionnaireItem): string | null {
    const value = this.answerOf(item);
    return value === null ? null : (this.choicesOf(item).find((c) => c.value === value)?.label ?? null);
  }
}
