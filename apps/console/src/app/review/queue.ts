import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ServerClock } from '../shared/clock/server-clock';
import { pageTitle } from '../shared/page-title';
import { Empty } from '../shared/states/empty';
import { TroubleNote } from '../shared/states/trouble-note';
import { Waiting } from '../shared/states/waiting';
import { Shape } from '../shared/status/shape';
import { FirmName } from '../shared/text/firm-name';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import { crumbs } from '../shell/crumbs';
import { QueueStore } from './queue-store';
import type { ReviewRow } from './review-client';

const DAY_MS = 86_400_000;

/** What waits for a decision, the longest waiting first; my own reports are for somebody else. */
@Component({
  selector: 'pl-review-queue',
  imports: [Empty, FirmName, RouterLink, Shape, TroubleNote, Waiting],
  template: `
    <div class="list-page">
      <h1>{{ t().review.title }}</h1>
      @if (store.trouble(); as error) {
        <pl-trouble-note [error]="error" (again)="store.load()" />
      } @else if (store.rows() === null) {
        <pl-waiting [lines]="3" [height]="56" />
      } @else if (rows().length === 0) {
        <pl-empty [why]="t().review.none" />
      } @else {
        <ul class="rows">
          @for (row of rows(); track row.no) {
            <li>
              <a class="line" [routerLink]="['/review', row.no]">
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
      }
    </div>
  `,
  styleUrl: '../shared/rows.scss',
})
export class ReviewQueue {
  protected readonly store = inject(QueueStore);
  private readonly clock = inject(ServerClock);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('report');

  protected readonly rows = computed(() => (this.store.rows() ?? []).map((row) => this.said(row)));

  constructor() {
    pageTitle(() => this.t().review.title);
    crumbs(() => [{ label: this.t().review.title }]);
    void this.store.load();
  }

  private said(row: ReviewRow) {
    const said = this.t().review;
    const days = Math.floor((this.clock.minute() - Date.parse(row.submittedAt)) / DAY_MS);
    const left = row.dueAt === null ? null : this.formats.left(row.dueAt);
    return {
      no: row.no,
      firm: row.firm,
      shape: row.mine ? ('waits' as const) : left?.tone === 'late' ? ('late' as const) : ('act' as const),
      about: [
        row.mine ? said.mine : said.by(row.author),
        this.t().version(row.version),
        days > 0 ? said.waiting(days) : said.today,
      ].join('　'),
      due: left && row.dueAt !== null ? said.due(this.formats.shortDate(row.dueAt), left.text) : '',
      tone: !left || left.tone === 'fine' || row.mine ? '' : left.tone,
    };
  }
}
