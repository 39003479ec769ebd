import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import { PanelClient, type MeetingRow } from '../panel-client';

/** The meetings I am invited to, each with the one thing that is to be done. */
@Component({
  selector: 'pl-panel-meetings',
  imports: [Empty, RouterLink, Shape, TroubleNote, Waiting],
  template: `
    <div class="list-page">
      <h1>{{ t().title }}</h1>
      @if (trouble(); as error) {
        <pl-trouble-note [error]="error" (again)="load()" />
      } @else if (meetings() === null) {
        <pl-waiting [lines]="2" [height]="72" />
      } @else if (rows().length === 0) {
        <pl-empty [why]="t().none" />
      } @else {
        <ul class="rows">
          @for (m of rows(); track m.no) {
            <li>
              <a class="line" [routerLink]="['/panel', m.no]">
                <pl-shape [name]="m.done ? 'done' : 'act'" />
                <span class="what">
                  <b>{{ m.title }}</b>
                  <span class="mut">{{ m.no }}　{{ formats.instant(m.startsAt) }}　{{ t().statuses[m.status] }}</span>
                </span>
                <span class="due">{{ m.toDo }}</span>
              </a>
            </li>
          }
        </ul>
      }
    </div>
  `,
  styleUrl: '../../shared/rows.scss',
})
export class PanelMeetings {
  private readonly client = inject(PanelClient);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('panel');
  protected readonly meetings = signal<readonly MeetingRow[] | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly rows = computed(() =>
    (this.meetings() ?? []).map((m) => {
      const done = m.answer === 'ACCEPTED' && m.declared && m.scored === m.toScore;
      return { ...m, done, toDo: this.toDo(m, done) };
    }),
  );

  constructor() {
    pageTitle(() => this.t().title);
    crumbs(() => [{ label: this.t().title }]);
    void this.load();
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.meetings.set(await this.client.list());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  private toDo(m: MeetingRow, done: boolean): string {
    const t = this.t().toDo;
    if (m.answer === 'INVITED') return t.answer;
    if (!m.declared) return t.declare;
    return done && m.toScore > 0 ? t.done : t.score(m.scored, m.toScore);
  }
}
