import { Component, computed, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { taipeiDate } from '@pilotage/domain/taiwan';
import { ServerClock } from '../../shared/clock/server-clock';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import { Toasts } from '../../shared/toast/toasts';
import { CaseClient, type Visit } from '../case-client';
import { Workload } from '../workload';
import { visitShapes } from './visit-shapes';
import { Shape } from '../../shared/status/shape';

/** My agenda: interviews ahead by day, and those that are over. */
@Component({
  selector: 'pl-visits',
  imports: [Empty, FirmName, Icon, Shape, TroubleNote, Waiting, RouterLink],
  templateUrl: './visits.html',
  styleUrls: ['../../shared/rows.scss', './visits.scss'],
})
export class Visits {
  protected readonly load = inject(Workload);
  private readonly clock = inject(ServerClock);
  private readonly client = inject(CaseClient);
  private readonly toasts = inject(Toasts);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('consult');

  private readonly all = computed(() =>
    (this.load.cases() ?? []).flatMap((row) =>
      row.interviews.map((visit) => ({ ...visit, no: row.no, firm: row.firm, shape: this.shape(visit) })),
    ),
  );
  protected readonly days = computed(() => {
    const ahead = this.all()
      .filter((v) => v.status === 'SCHEDULED')
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
    const days = [...new Set(ahead.map((v) => taipeiDate(new Date(v.startsAt))))];
    return days.map((day) => ({ day, visits: ahead.filter((v) => taipeiDate(new Date(v.startsAt)) === day) }));
  });
  protected readonly past = computed(() =>
    this.all()
      .filter((v) => v.status !== 'SCHEDULED')
      .sort((a, b) => b.startsAt.localeCompare(a.startsAt)),
  );

  constructor() {
    pageTitle(() => this.t().visits.title);
    crumbs(() => [{ label: this.t().visits.title }]);
    void this.load.load();
  }

  protected async subscribe(): Promise<void> {
    await this.window?.navigator.clipboard?.writeText(await this.client.calendar());
    this.toasts.done(this.t().visits.subscribed);
  }

  private shape(visit: Visit) {
    const over = visit.status === 'SCHEDULED' && Date.parse(visit.endsAt) < this.clock.minute();
    return over ? ('late' as const) : visitShapes[visit.status];
  }
}
