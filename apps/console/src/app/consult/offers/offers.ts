import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import { Workload } from '../workload';
import { OfferSaid } from './offer-said';

/** Offers made to me: those to answer first, by their clock; below what became of the others. */
@Component({
  selector: 'pl-offers',
  imports: [Empty, Shape, TroubleNote, Waiting, RouterLink],
  template: `
    <div class="list-page">
      <h1>{{ t().offers.title }}</h1>
      @if (load.trouble(); as error) {
        <pl-trouble-note [error]="error" (again)="load.load()" />
      } @else if (load.offers() === null) {
        <pl-waiting [lines]="3" [height]="72" />
      }
      @for (group of groups(); track group.id) {
        <section>
          <h2>{{ group.title }}</h2>
          <ul class="rows">
            @for (o of group.offers; track o.id) {
              <li>
                <a class="line" [routerLink]="['/consult/offers', o.id]">
                  <pl-shape [name]="o.shape" />
                  <span class="what">
                    <b>{{ o.headline }}</b>
                    <span class="mut">{{ o.about }}</span>
                  </span>
                  <span class="due" [class]="o.tone">{{ o.due }}</span>
                </a>
              </li>
            }
          </ul>
        </section>
      }
      @if (load.offers() !== null && load.open().length === 0) {
        <pl-empty [why]="t().offers.none" />
      }
    </div>
  `,
  styleUrl: '../../shared/rows.scss',
})
export class Offers {
  protected readonly load = inject(Workload);
  private readonly said = inject(OfferSaid);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('consult');

  private readonly rows = computed(() =>
    (this.load.offers() ?? []).map((o) => {
      const left = this.formats.left(o.dueAt);
      const open = o.status === 'OPEN';
      return {
        id: o.id,
        open,
        shape: open && left.tone === 'late' ? ('late' as const) : open ? ('act' as const) : this.said.shape(o),
        headline: this.formats.clauses(this.said.headline(o)),
        about: open
          ? this.formats.clauses([this.said.firm(o), this.said.county(o)])
          : this.t().offers.answered(this.t().offer.state[o.status], this.formats.shortDate(o.sentAt)),
        due: open ? this.t().offers.until(this.formats.shortInstant(o.dueAt)) : '',
        tone: left.tone === 'fine' ? '' : left.tone,
        dueAt: o.dueAt,
        sentAt: o.sentAt,
      };
    }),
  );
  protected readonly groups = computed(() => {
    const open = this.rows()
      .filter((r) => r.open)
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
    const past = this.rows()
      .filter((r) => !r.open)
      .sort((a, b) => b.sentAt.localeCompare(a.sentAt));
    return [
      { id: 'open', title: this.t().offers.open, offers: open },
      { id: 'past', title: this.t().offers.past, offers: past },
    ].filter((g) => g.offers.length > 0);
  });

  constructor() {
    pageTitle(() => this.t().offers.title);
    crumbs(() => [{ label: this.t().offers.title }]);
    void this.load.load();
  }
}
