import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Shape } from '../../shared/status/shape';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { QueueRow } from '../queue/queue-client';
import { RowSaid } from '../queue/row-said';

/** The cases as a table at a desk; the number is the link, a press anywhere on the row follows it. */
@Component({
  selector: 'pl-case-table',
  imports: [RouterLink, Shape, FirmName],
  template: `
    <table>
      <caption class="unseen">
        {{
          t().cases.table
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t().cases.columns.no }}</th>
          <th scope="col">{{ t().cases.columns.firm }}</th>
          <th scope="col">{{ t().cases.columns.status }}</th>
          <th scope="col" class="third">{{ t().cases.columns.who }}</th>
          <th scope="col">{{ t().cases.columns.consultant }}</th>
          <th scope="col" class="second">{{ t().cases.columns.markets }}</th>
          <th scope="col" class="second num">{{ t().cases.columns.score }}</th>
          <th scope="col" class="num">{{ t().cases.columns.due }}</th>
        </tr>
      </thead>
      <tbody>
        @for (r of rows(); track r.no) {
          <tr [class.on]="r.no === chosen()" (click)="open($event, r.no)">
            <th scope="row">
              <a [id]="'row-' + r.no" [routerLink]="['/desk/cases', r.no]">{{ r.no }}</a>
            </th>
            <td>
              <pl-firm-name [name]="r.firm" />
              <small>{{ r.ubn }}</small>
            </td>
            <td class="nowrap"><pl-shape [name]="said.shape(r)" />{{ said.status(r) }}</td>
            <td class="third">{{ r.waitsFor === 'nobody' ? '' : t().who[r.waitsFor] }}</td>
            <td [class.rest]="!r.consultant">{{ r.consultant ?? t().cases.nobodyYet }}</td>
            <td class="second">{{ said.markets(r.markets) }}</td>
            <td class="second num">{{ r.overall === null ? '' : formats.number(r.overall, 1) }}</td>
            <td class="num nowrap" [class]="said.due(r).tone">{{ said.due(r).text }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    th,
    td {
      padding: 6px 8px;
      border-bottom: 1px solid var(--line);
      font-size: var(--fs-dense);
      line-height: var(--lh-dense);
      text-align: start;
      vertical-align: middle;
    }
    :is(th, td):first-child {
      padding-left: 20px;
    }
    :is(th, td):last-child {
      padding-right: 20px;
    }
    thead th {
      color: var(--ink2);
      font-size: var(--fs-small);
      font-weight: 500;
    }
    tbody tr {
      height: var(--h-row1);
      background: var(--surface);
      cursor: pointer;
    }
    tbody tr:hover {
      background: var(--sub);
    }
    tbody tr.on {
      background: var(--primary-container);
      color: var(--on-primary-container);
      box-shadow: inset 3px 0 0 var(--primary);
    }
    tbody th {
      font-weight: 500;
      white-space: nowrap;
    }
    small {
      display: block;
      color: var(--ink2);
      font-size: var(--fs-small);
    }
    .on small {
      color: inherit;
    }
    .num {
      text-align: end;
    }
    pl-shape {
      margin-right: 6px;
      vertical-align: -2px;
    }
    .late {
      color: var(--signal);
      font-weight: 500;
    }
    .soon {
      color: var(--warn);
      font-weight: 500;
    }
    .rest {
      color: var(--ink2);
    }
    @media (max-width: 1279px) {
      .third {
        display: none;
      }
    }
    @media (max-width: 1099px) {
      .second {
        display: none;
      }
    }
  `,
})
export class CaseTable {
  private readonly router = inject(Router);
  protected readonly said = inject(RowSaid);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('desk');
  readonly rows = input.required<readonly QueueRow[]>();
  readonly chosen = input('');

  /** The link follows itself; marked text is not a press. */
  protected open(event: MouseEvent, no: string): void {
    const onLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (onLink || String(getSelection() ?? '') !== '') return;
    void this.router.navigate(['/desk/cases', no]);
  }
}
