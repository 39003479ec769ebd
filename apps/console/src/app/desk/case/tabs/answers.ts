import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { shortName, type QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { TroubleNote } from '../../../shared/states/trouble-note';
import { Waiting } from '../../../shared/states/waiting';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import { ApplicationSaid } from '../application-said';
import type { DiagnosisView } from '../diagnosis-client';
import { Definitions } from './definitions';

/** The filled questionnaire: each dimension with its score, each item with the chosen answer, and the wishes. */
@Component({
  selector: 'pl-answers',
  imports: [TroubleNote, Waiting],
  templateUrl: './answers.html',
  styleUrl: './answers.scss',
})
export class Answers {
  private readonly definitions = inject(Definitions);
  private readonly words = inject(Words);
  private readonly application = inject(ApplicationSaid);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('desk');
  protected readonly shell = this.words.of('shell');
  readonly case = input.required<DiagnosisView>();

  protected readonly definition = signal<QuestionnaireDefinition | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly wishes = computed(() => this.application.wishes(this.case().application));
  protected readonly full = computed(() =>
    Array.from({ length: this.definition()?.scoring.scaleMax ?? 4 }, (_, i) => i),
  );

  protected readonly dimensions = computed(() => {
    const definition = this.definition();
    if (!definition) return [];
    const answers = this.case().application.answers ?? {};
    return definition.dimensions.map((d) => ({
      id: d.id,
      name: this.words.say(d),
      score: this.case().score?.dimensions.find((s) => s.id === d.id)?.score ?? null,
      weight: d.weight,
      items: definition.items
        .filter((i) => i.dimension === d.id)
        .map((i) => {
          const answer = answers[i.id];
          const option = i.options.find((o) => o.score === answer);
          return {
            id: i.id,
            short: this.words.say(shortName(definition, i)),
            text: this.words.say(i),
            tag: this.application.tag(i.tag),
            points: typeof answer === 'number' ? answer : null,
            said: option ? this.words.say({ zh: option.zh, en: option.en ?? option.zh }) : this.none(answer),
          };
        }),
    }));
  });

  constructor() {
    effect(() => {
      const key = this.case().score?.definition;
      if (key) untracked(() => void this.load(key));
    });
  }

  protected async load(key: string): Promise<void> {
    this.trouble.set(null);
    try {
      this.definition.set(await this.definitions.get(key));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  private none(answer: unknown): string {
    return answer === 'NA' ? this.t().answers.notApplicable : this.t().answers.unanswered;
  }
}
