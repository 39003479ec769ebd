import { Component, computed, inject, input } from '@angular/core';
import { moves } from '@pilotage/domain/flow';
import { Empty } from '../../../shared/states/empty';
import { Shape } from '../../../shared/status/shape';
import type { ShapeName } from '../../../shared/status/shapes';
import { Words } from '../../../shared/text/words';
import type { DiagnosisView } from '../diagnosis-client';

type Outcome = NonNullable<DiagnosisView['eligibility']>['checks'][number]['outcome'];

const shapes: Record<Outcome, ShapeName> = { pass: 'done', note: 'done', ask: 'act', fail: 'closed' };

/** Each rule of the eligibility gate with its outcome in words, and what the system proposes. */
@Component({
  selector: 'pl-eligibility',
  imports: [Empty, Shape],
  template: `
    @if (case().eligibility) {
      <p class="proposal">
        {{ t().eligibility.proposal }}<b>{{ proposal() }}</b>
        @if (case().eligibility?.smallScale) {
          <span class="tag info">{{ t().eligibility.smallScale }}</span>
        }
      </p>
      <table>
        <caption class="unseen">
          {{
            t().tabs.eligibility
          }}
        </caption>
        <thead class="unseen">
          <tr>
            <th scope="col">{{ t().eligibility.rule }}</th>
            <th scope="col">{{ t().eligibility.outcome }}</th>
            <th scope="col">{{ t().eligibility.words }}</th>
          </tr>
        </thead>
        <tbody>
          @for (check of checks(); track check.rule) {
            <tr>
              <th scope="row">{{ check.name }}</th>
              <td class="outcome"><pl-shape [name]="check.shape" />{{ check.outcome }}</td>
              <td class="words">{{ check.words }}</td>
            </tr>
          }
        </tbody>
      </table>
      <p class="mut small">{{ t().eligibility.note }}</p>
    } @else {
      <pl-empty [why]="t().eligibility.none" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .proposal {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    tr {
      border-bottom: 1px solid var(--line);
    }
    th,
    td {
      padding: 9px 16px 9px 0;
      font-size: var(--fs-dense);
      line-height: var(--lh-dense);
      vertical-align: top;
    }
    th {
      width: 8.5em;
      font-weight: 500;
    }
    .outcome {
      width: 8em;
      white-space: nowrap;
    }
    pl-shape {
      margin-right: 6px;
      vertical-align: -2px;
    }
    .words {
      color: var(--ink2);
    }
    @media (max-width: 599px) {
      tr {
        display: grid;
        grid-template-columns: 1fr auto;
      }
      td,
      th {
        width: auto;
        padding-right: 0;
      }
      .words {
        grid-column: 1 / -1;
        padding-top: 0;
      }
      .words:empty {
        display: none;
      }
    }
  `,
})
export class EligibilityTab {
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  readonly case = input.required<DiagnosisView>();

  protected readonly proposal = computed(() => {
    const proposal = this.case().eligibility?.proposal;
    const known = proposal !== undefined && Object.hasOwn(moves, proposal);
    return known ? this.words.say(moves[proposal as keyof typeof moves].label) : '';
  });
  protected readonly checks = computed(() => {
    const names: Readonly<Record<string, string>> = this.t().eligibility.rules;
    return (this.case().eligibility?.checks ?? []).map((check) => ({
      rule: check.rule,
      name: names[check.rule] ?? check.rule,
      shape: shapes[check.outcome],
      outcome: this.t().eligibility.outcomes[check.outcome],
      words: check.message ? this.words.say(check.message) : '',
    }));
  });
}
