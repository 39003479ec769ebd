import { inject, Injectable } from '@angular/core';
import { criterionLabels, marketCriteria, type MarketRow, type ToolGroup, type ToolWay } from '@pilotage/domain/report';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import type { Card, CardFact, CardTable } from './card-model';
import { ChoicesSaid } from './choices-said';

/** Markets and tools in words: rows that are compared with each other in tables. */
@Injectable({ providedIn: 'root' })
export class ComparisonSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly names = inject(ChoicesSaid);
  private readonly t = this.words.of('report');

  market(m: MarketRow): Card {
    return {
      sign: m.market,
      head: this.names.market(m.market),
      mark: this.names.label('decisions', m.decision),
      text: m.verdict,
      table: this.cells(m),
    };
  }

  tools(g: ToolGroup): Card {
    const head = this.formats.list(g.tags.map((tag) => this.names.tag(tag)));
    return {
      sign: '',
      head,
      mark: this.names.label('toolTypes', g.type),
      table: this.ways(g),
      ...(g.fewReason ? { facts: [this.fact('fewReason', g.fewReason)] } : {}),
    };
  }

  way(w: ToolWay): Card {
    const l = this.t().labels;
    const grades = (
      [
        ['fit', w.fit],
        ['language', w.language],
        ['reach', w.reach],
        ['ease', w.ease],
      ] as const
    ).map(([key, grade]) => `${l[key]} ${grade}`);
    return {
      sign: '',
      head: w.name,
      ...(w.recommended ? { mark: l.recommended } : w.free ? { mark: l.free } : {}),
      facts: [
        this.fact('cost', w.cost),
        this.fact('effort', this.names.label('efforts', w.effort)),
        this.fact('score', this.formats.list(grades)),
        this.fact('verdict', w.verdict),
      ],
    };
  }

  private fact(key: 'fewReason' | 'cost' | 'effort' | 'score' | 'verdict', value: string): CardFact {
    return { label: this.t().labels[key], value };
  }

  private cells(m: MarketRow): CardTable {
    const { criterion, score, confidence, ground, source } = this.t().labels;
    return {
      heads: [criterion, score, ground, confidence, source],
      rows: marketCriteria.map((c) => {
        const cell = m.cells[c];
        return [
          this.words.say(criterionLabels[c]),
          cell.score === null ? this.t().noData : String(cell.score),
          cell.ground,
          cell.confidence ? this.names.label('confidence', cell.confidence) : '',
          cell.source ?? '',
        ];
      }),
    };
  }

  private ways(g: ToolGroup): CardTable {
    const l = this.t().labels;
    return {
      heads: [l.name, l.cost, l.effort, l.fit, l.language, l.reach, l.ease, l.verdict],
      rows: g.ways.map((w) => [
        [w.name, w.free ? this.t().freeMark : '', w.recommended ? this.t().chosenMark : ''].filter(Boolean).join(' '),
        w.cost,
        this.names.label('efforts', w.effort),
        ...[w.fit, w.language, w.reach, w.ease].map(String),
        w.verdict,
      ]),
    };
  }
}
