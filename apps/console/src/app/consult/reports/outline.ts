import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { charactersOf, LENGTH, answerStates, sectionIds, sectionLabels, type SectionId } from '@pilotage/domain/report';
import { Bar } from '../../shared/charts/bar';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { ReportStore } from './report-store';
import { Writing } from './writing';

const answerShapes: Readonly<Record<'ANSWERED' | 'PARTLY' | 'NOT_YET', ShapeName>> = {
  ANSWERED: 'done',
  PARTLY: 'underway',
  NOT_YET: 'act',
};

/** The sections with their state and length, the length of the whole, and the firm's questions. */
@Component({
  selector: 'pl-report-outline',
  imports: [Bar, RouterLink, Shape],
  template: `
    <nav [attr.aria-label]="t().outline.title">
      <h2>{{ t().outline.title }}</h2>
      <ol>
        @for (s of sections(); track s.id) {
          <li>
            <a
              [routerLink]="[]"
              [queryParams]="{ section: s.id, panel: null }"
              queryParamsHandling="merge"
              [class.on]="s.id === here()"
              [attr.aria-current]="s.id === here() ? 'true' : null"
            >
              <pl-shape [name]="s.shape" />
              <span class="name">{{ s.name }}</span>
              <span class="unseen">{{ s.state }}</span>
              <span class="count">{{ s.count }}</span>
            </a>
          </li>
        }
      </ol>
    </nav>
    <section>
      <p class="total">
        <span>{{ t().outline.characters }}</span><b>{{ formats.number(total()) }}</b>
      </p>
      <pl-bar [value]="total()" [max]="most" />
      <p class="mut small">{{ outside() ? t().outline.outside + '　' : '' }}{{ range() }}</p>
    </section>
    <section>
      <h3>{{ t().outline.questions }}</h3>
      <ul>
        @for (q of questions(); track $index) {
          <li class="question">
            <pl-shape [name]="q.shape" />
            <span
              ><span class="unseen">{{ q.state }}</span
              >{{ q.question || t().empty }}</span
            >
          </li>
        } @empty {
          <li class="mut small">{{ t().outline.noQuestions }}</li>
        }
      </ul>
    </section>
  `,
  styleUrl: './outline.scss',
})
export class ReportOutline {
  private readonly store = inject(ReportStore);
  private readonly writing = inject(Writing);
  private readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('report');
  readonly here = input.required<SectionId>();

  protected readonly most = LENGTH.most;
  protected readonly range = computed(() =>
    this.t().outline.range(this.formats.number(LENGTH.least), this.formats.number(LENGTH.most)),
  );
  protected readonly sections = computed(() => {
    const content = this.writing.content();
    return sectionIds.map((id) => ({
      id,
      name: this.words.say(sectionLabels[id]),
      count: content ? charactersOf(content, id) : 0,
      ...this.stateOf(id),
    }));
  });
  protected readonly total = computed(() => this.sections().reduce((sum, s) => sum + s.count, 0));
  protected readonly outside = computed(() => this.total() < LENGTH.least || this.total() > LENGTH.most);
  protected readonly questions = computed(() =>
    (this.writing.content()?.expectations.rows ?? []).map((r) => ({
      question: r.question,
      shape: answerShapes[r.state],
      state: this.words.say(answerStates[r.state]),
    })),
  );

  private stateOf(id: SectionId): { readonly shape: ShapeName; readonly state: string } {
    const issues = this.store.issues().filter((i) => i.section === id).length;
    if (issues > 0) return { shape: 'late', state: this.t().outline.issues(issues) };
    const comments = (this.store.view()?.comments ?? []).filter((c) => c.section === id).length;
    if (comments > 0) return { shape: 'act', state: this.t().outline.comments(comments) };
    return { shape: 'done', state: this.t().outline.fine };
  }
}
