import { Component, computed, inject, input } from '@angular/core';
import { criterionLabels, marketCriteria, type MarketCriterion, type MarketRow } from '@pilotage/domain/report';
import { ChoicesSaid } from '../../reports/choices-said';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { Words } from '../../shared/text/words';
import { ReportStore } from './report-store';
import { Writing } from './writing';

type Cell = MarketRow['cells'][MarketCriterion];

/** The eight criteria of a market, each with its score, how sure it is, its ground and its source. */
@Component({
  selector: 'pl-cells',
  imports: [Control, Field, LongText],
  templateUrl: './cells.html',
  styleUrl: './cells.scss',
})
export class Cells {
  private readonly writing = inject(Writing);
  private readonly store = inject(ReportStore);
  private readonly choicesSaid = inject(ChoicesSaid);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('report');
  readonly path = input.required<string>();

  protected readonly scores = ['1', '2', '3', '4', '5'] as const;
  protected readonly confidences = computed(() => this.choicesOf('confidence'));
  protected readonly sources = computed(() => this.choicesOf('evidence'));
  protected readonly rows = computed(() => {
    const cells = this.writing.at(this.path()) as MarketRow['cells'];
    return marketCriteria.map((criterion) => {
      const path = `${this.path()}.${criterion}`;
      const name = this.words.say(criterionLabels[criterion]);
      return { criterion, path, name, cell: cells[criterion], refusal: this.store.refusals().get(path) };
    });
  });

  protected edit(path: string, change: Partial<Cell>): void {
    this.writing.set(path, { ...(this.writing.at(path) as Cell), ...change });
  }

  protected score(path: string, value: string): void {
    this.edit(path, { score: value ? Number(value) : null });
  }

  protected confidence(path: string, value: string): void {
    this.edit(path, { confidence: value ? (value as Cell['confidence']) : null });
  }

  private choicesOf(from: 'confidence' | 'evidence') {
    const context = this.store.context();
    return context ? this.choicesSaid.of(from, context) : [];
  }
}
