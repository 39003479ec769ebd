import { Component, computed, inject, input } from '@angular/core';
import type { QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { Waiting } from '../../shared/states/waiting';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { MyCase } from '../case-client';

/** The firm's own answers, dimension by dimension, each in the words it chose. */
@Component({
  selector: 'pl-answers-tab',
  imports: [Waiting],
  template: `
    @for (d of dimensions(); track d.id) {
      <section>
        <h3>
          {{ d.name }} <span>{{ d.score }}</span>
        </h3>
        <ol>
          @for (item of d.items; track item.id) {
            <li>
              <b>{{ item.id }}</b>
              <div>
                <p>{{ item.text }}</p>
                <p class="said">
                  @if (item.points !== null) {
                    <span class="tag plain">{{ t().score.points(item.points) }}</span>
                  }
                  {{ item.said }}
                </p>
              </div>
            </li>
          }
        </ol>
      </section>
    } @empty {
      <pl-waiting [lines]="6" [height]="48" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 24px;
    }
    h3 {
      display: flex;
      justify-content: space-between;
      padding-bottom: 6px;
      border-bottom: 1px solid var(--line);
    }
    li {
      display: grid;
      grid-template-columns: 36px minmax(0, 1fr);
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
      font-size: var(--fs-dense);
      line-height: var(--lh-dense);
    }
    li > b {
      color: var(--ink2);
      font-weight: 500;
    }
    .said {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: baseline;
      margin-top: 2px;
      font-weight: 500;
    }
  `,
})
export class AnswersTab {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.of('consult');
  private readonly shell = this.words.of('shell');
  readonly case = input.required<MyCase>();
  readonly definition = input.required<QuestionnaireDefinition | null>();

  protected readonly dimensions = computed(() => {
    const definition = this.definition();
    const answers = this.case().application.answers ?? {};
    return (definition?.dimensions ?? []).map((d) => ({
      id: d.id,
      name: this.words.say(d),
      score: this.scoreOf(d.id),
      items: (definition?.items ?? [])
        .filter((i) => i.dimension === d.id)
        .map((i) => {
          const answer = answers[i.id];
          const option = i.options.find((o) => o.score === answer);
          const none = answer === 'NA' ? this.t().score.notApplicable : this.t().score.unanswered;
          return {
            id: i.id,
            text: this.words.say(i),
            points: typeof answer === 'number' ? answer : null,
            said: option ? this.words.say({ zh: option.zh, en: option.en ?? option.zh }) : none,
          };
        }),
    }));
  });

  private scoreOf(id: string): string {
    const score = this.case().score.dimensions.find((s) => s.id === id)?.score ?? null;
    return score === null ? this.shell().state.notScored : this.formats.number(score, 1);
  }
}
