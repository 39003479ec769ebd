import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Bar } from '../../shared/charts/bar';
import { ServerClock } from '../../shared/clock/server-clock';
import { NextAction } from '../../shared/course/next-action';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { FirmName } from '../../shared/text/firm-name';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import { spanOf, spans } from '../tasks';
import { TaskSaidService } from '../task-said';
import { Workload } from '../workload';

/** What is to be done: the first due thing as a card, the rest by time. */
@Component({
  selector: 'pl-today',
  imports: [Bar, NextAction, Empty, FirmName, Shape, TroubleNote, Waiting, RouterLink],
  templateUrl: './today.html',
  styleUrls: ['../../shared/rows.scss', './today.scss'],
})
export class Today {
  protected readonly load = inject(Workload);
  private readonly said = inject(TaskSaidService);
  private readonly clock = inject(ServerClock);
  protected readonly t = inject(Words).of('consult');

  private readonly rows = computed(() =>
    this.load.tasks().map((task) => ({ ...this.said.of(task), span: spanOf(task.dueAt, this.clock.minute()) })),
  );
  protected readonly first = computed(() => this.rows()[0] ?? null);
  protected readonly groups = computed(() =>
    spans
      .map((id) => ({
        id,
        title: this.t().today.groups[id],
        rows: this.rows()
          .slice(1)
          .filter((r) => r.span === id),
      }))
      .filter((g) => g.rows.length > 0),
  );
  protected readonly ready = computed(() => this.load.cases() !== null);

  constructor() {
    pageTitle(() => this.t().today.title);
    crumbs(() => [{ label: this.t().today.title }]);
    void this.load.load();
  }
}
