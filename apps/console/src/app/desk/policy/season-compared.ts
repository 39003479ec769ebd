import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { UNITS } from '../match/columns';
import type { RehearsalHead, RehearsalView } from './policy-client';

type Summary = NonNullable<RehearsalHead['after']>;

/** A season under two versions beside each other: waiting, spread of the load, coverage, acceptance, who moves. */
@Component({
  selector: 'pl-season-compared',
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().rehearse.result">
      <table>
        <caption class="unseen">
          {{
            t().rehearse.result
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t().rehearse.measure }}</th>
            <th scope="col" class="num">{{ rehearsal().against }}</th>
            <th scope="col" class="num">{{ rehearsal().version }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.label) {
            <tr [class.moves]="row.before !== row.after">
              <th scope="row">{{ row.label }}</th>
              <td class="num">{{ row.before }}</td>
              <td class="num">{{ row.after }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    <p>{{ t().rehearse.moved(rehearsal().moves.length) }}</p>
    @if (loads().length > 0) {
      <details>
        <summary>{{ t().rehearse.loads }}</summary>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{{ t().rehearse.consultant }}</th>
                <th scope="col" class="num">{{ rehearsal().against }}</th>
                <th scope="col" class="num">{{ rehearsal().version }}</th>
              </tr>
            </thead>
            <tbody>
              @for (l of loads(); track l.consultant) {
                <tr>
                  <th scope="row">{{ l.name || l.consultant }}</th>
                  <td class="num">{{ l.before }}</td>
                  <td class="num">{{ l.after }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      </details>
    }
  `,
  styleUrl: './tables.scss',
})
export class SeasonCompared {
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('policy');
  readonly rehearsal = input.required<RehearsalView>();

  protected readonly loads = computed(() =>
    this.rehearsal()
      .loads.filter((l) => l.before !== l.after)
      .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
  );

  protected readonly rows = computed(() => {
    const { before, after } = this.rehearsal();
    const { measures } = this.t().rehearse;
    if (!before || !after) return [];
    const share = (units: number): string => this.formats.number(units / 100, 2);
    const markets = (s: Summary): string => this.formats.number(s.markets.filter((m) => m.served > 0).length);
    const each: readonly (readonly [string, (s: Summary) => string])[] = [
      [measures.served, (s) => this.t().rehearse.ofCases(s.served, s.cases)],
      [measures.meanWait, (s) => this.formats.number(s.meanWait, 1)],
      [measures.p90Wait, (s) => this.formats.number(s.p90Wait)],
      [measures.maxWait, (s) => this.formats.number(s.maxWait)],
      [measures.gini, (s) => this.formats.number(s.gini / UNITS, 3)],
      [measures.maxAccepted, (s) => this.formats.number(s.maxAccepted)],
      [measures.acceptance, (s) => `${share(s.acceptance)}%`],
      [measures.meanTotal, (s) => this.formats.number(s.meanTotal / UNITS, 4)],
      [measures.markets, markets],
    ];
    return each.map(([label, said]) => ({ label, before: said(before), after: said(after) }));
  });
}
