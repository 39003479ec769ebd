import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import type { CaseRow } from '../case-client';
import { Workload } from '../workload';

type State = NonNullable<CaseRow['report']>['status'] | 'NONE';

const shapes: Readonly<Record<State, ShapeName>> = {
  NONE: 'act',
  DRAFT: 'underway',
  SUBMITTED: 'waits',
  SENT_BACK: 'act',
  APPROVED: 'done',
  SUPERSEDED: 'ended',
  WITHDRAWN: 'ended',
};

/** My reports: those to write, those being reviewed, those done. */
@Component({
  selector: 'pl-reports',
  imports: [Empty, FirmName, Shape, TroubleNote, Waiting, RouterLink],
  template: `
    <div class="list-page">
      <h1>{{ t().title }}</h1>
      @if (load.trouble(); as error) {
        <pl-trouble-note [error]="error" (again)="load.load()" />
      } @else if (load.cases() === null) {
        <pl-waiting [lines]="3" [height]="56" />
      }
      @for (group of groups(); track group.id) {
        <section>
          <h2>{{ group.title }}</h2>
          <ul class="rows">
            @for (row of group.rows; track row.no) {
              <li>
                <a class="line" [routerLink]="['/consult/reports', row.no]">
                  <pl-shape [name]="row.shape" />
                  <span class="what">
                    <span>
                      <span class="no">{{ row.no }}</span>
                      <b><pl-firm-name [name]="row.firm" /></b>
                    </span>
                    <span class="mut">{{ row.about }}</span>
                  </span>
                  <span class="due" [class]="row.tone">{{ row.due }}</span>
                </a>
              </li>
            }
          </ul>
        </section>
      }
      @if (load.cases() !== null && groups().length === 0) {
        <pl-empty [why]="t().list.none" />
      }
    </div>
  `,
  styleUrl: '../../shared/rows.scss',
})
export class Reports {
  protected readonly load = inject(Workload);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('report');

  protected readonly groups = computed(() => {
    const rows = (this.load.cases() ?? [])
      .filter((row) => row.report !== null || row.status === 'interviewed')
      .map((row) => ({ ...this.said(row), toWrite: row.status === 'interviewed' || row.status === 'sentBack' }));
    return [
      { id: 'open', title: this.t().list.toWrite, rows: rows.filter((r) => r.toWrite) },
      { id: 'sent', title: this.t().list.sent, rows: rows.filter((r) => !r.toWrite) },
    ].filter((g) => g.rows.length > 0);
  });

  constructor() {
    pageTitle(() => this.t().title);
    crumbs(() => [{ label: this.t().title }]);
    void this.load.load();
  }

  private said(row: CaseRow) {
    const state: State = row.status === 'sentBack' ? 'SENT_BACK' : (row.report?.status ?? 'NONE');
    const mine = row.status === 'interviewed' || row.status === 'sentBack';
    const left = mine && row.dueAt !== null ? this.formats.left(row.dueAt) : null;
    return {
      no: row.no,
      firm: row.firm,
      shape: left?.tone === 'late' ? ('late' as const) : shapes[state],
      about: [this.t().list.states[state], row.report ? this.t().version(row.report.version) : '']
        .filter(Boolean)
        .join('　'),
      due: left && row.dueAt !== null ? this.formats.clauses([this.formats.shortDate(row.dueAt), left.text]) : '',
      tone: !left || left.tone === 'fine' ? '' : left.tone,
    };
  }
}
