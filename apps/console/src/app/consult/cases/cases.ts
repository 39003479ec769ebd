import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { statuses } from '@pilotage/domain/flow';
import { marketName } from '@pilotage/domain/taiwan';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { shapeOf } from '../../shared/status/shapes';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import type { CaseRow } from '../case-client';
import { plannedOf } from '../tasks';
import { Workload } from '../workload';

/** The cases dispatched to me: what is under way, and what is finished. */
@Component({
  selector: 'pl-my-cases',
  imports: [Empty, FirmName, Shape, TroubleNote, Waiting, RouterLink],
  template: `
    <div class="list-page">
      <h1>{{ t().cases.title }}</h1>
      @if (load.trouble(); as error) {
        <pl-trouble-note [error]="error" (again)="load.load()" />
      } @else if (load.cases() === null) {
        <pl-waiting [lines]="4" [height]="56" />
      }
      @for (group of groups(); track group.id) {
        <section>
          <h2>{{ group.title }}</h2>
          <ul class="rows">
            @for (row of group.rows; track row.no) {
              <li>
                <a class="line" [routerLink]="['/consult/cases', row.no]">
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
      @if (load.cases()?.length === 0) {
        <pl-empty [why]="t().cases.none">
          <a class="btn" routerLink="/consult/offers">{{ t().cases.toOffers }}</a>
        </pl-empty>
      }
    </div>
  `,
  styleUrl: '../../shared/rows.scss',
})
export class Cases {
  protected readonly load = inject(Workload);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.of('consult');

  protected readonly groups = computed(() => {
    const rows = (this.load.cases() ?? []).map((row) => ({ ...this.said(row), open: statuses[row.status].load }));
    return [
      { id: 'open', title: this.t().cases.open, rows: rows.filter((r) => r.open) },
      { id: 'done', title: this.t().cases.done, rows: rows.filter((r) => !r.open) },
    ].filter((g) => g.rows.length > 0);
  });

  constructor() {
    pageTitle(() => this.t().cases.title);
    crumbs(() => [{ label: this.t().cases.title }]);
    void this.load.load();
  }

  private said(row: CaseRow) {
    const planned = plannedOf(row);
    const mine = statuses[row.status].waitsFor === 'consultant';
    const left = mine && row.dueAt !== null ? this.formats.left(row.dueAt) : null;
    const markets = this.formats.list(row.markets.map((m) => this.words.say(marketName(m))));
    return {
      no: row.no,
      firm: row.firm,
      shape: row.status === 'submitted' ? ('waits' as const) : shapeOf(row.status, 'staff', left?.tone === 'late'),
      about: [this.words.say(statuses[row.status].staff), markets].filter(Boolean).join('　'),
      due: planned
        ? this.t().cases.visit(this.formats.shortInstant(planned.startsAt))
        : left && row.dueAt !== null
          ? this.formats.clauses([this.t().cases.due(this.formats.shortDate(row.dueAt)), left.text])
          : '',
      tone: planned || !left || left.tone === 'fine' ? '' : left.tone,
    };
  }
}
