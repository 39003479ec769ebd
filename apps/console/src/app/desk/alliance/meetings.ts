import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CallsClient } from '../../public/calls-client';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Refused } from '../../shared/http/refused';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { deskKeys } from '../keys/desk-keys';
import { MeetingClient, type DeskMeeting, type MeetingList } from './meeting-client';
import { PlanDialog, type PlanAsked, type Planned } from './meeting/plan-dialog';

/** Selection meetings, the newest first, and how many qualified proposals wait for one. */
@Component({
  selector: 'pl-desk-meetings',
  imports: [Empty, Icon, RouterLink, Shape, TroubleNote, Waiting],
  template: `
    <div class="list-page">
      <header class="row">
        <h1>{{ t().meetings.title }}</h1>
        <span class="spring"></span>
        <button type="button" class="btn primary" (click)="plan()">
          <pl-icon name="add" />{{ t().meetings.plan }}
        </button>
      </header>
      @if (trouble(); as error) {
        <pl-trouble-note [error]="error" (again)="load()" />
      } @else if (list() === null) {
        <pl-waiting [lines]="2" [height]="72" />
      }
      @if (list(); as l) {
        @if (l.waiting > 0) {
          <p class="note info"><pl-shape name="act" />{{ t().meetings.waiting(l.waiting) }}</p>
        }
        @if (l.meetings.length === 0) {
          <pl-empty [why]="t().meetings.none" />
        } @else {
          <ul class="rows">
            @for (m of l.meetings; track m.no) {
              <li>
                <a class="line" [routerLink]="['/desk/panel', m.no]">
                  <pl-shape [name]="shapes[m.status]" />
                  <span class="what">
                    <b
                      ><span class="no">{{ m.no }}</span
                      >{{ m.title }}</b
                    >
                    <span class="mut"
                      >{{ formats.instant(m.startsAt) }}　{{ t().meetings.row(m.proposals, m.seats) }}</span
                    >
                  </span>
                  <span class="due">{{ panel().statuses[m.status] }}</span>
                </a>
              </li>
            }
          </ul>
        }
      }
    </div>
  `,
  styleUrl: '../../shared/rows.scss',
})
export class DeskMeetings {
  private readonly client = inject(MeetingClient);
  private readonly calls = inject(CallsClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskMeeting');
  protected readonly panel = this.words.of('panel');
  protected readonly list = signal<MeetingList | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly shapes: Readonly<Record<DeskMeeting['status'], ShapeName>> = {
    PLANNED: 'waits',
    OPEN: 'underway',
    CLOSED: 'act',
    RELEASED: 'done',
  };

  constructor() {
    pageTitle(() => this.t().meetings.title);
    crumbs(() => [{ label: this.t().meetings.title }]);
    deskKeys();
    void this.load();
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.list.set(await this.client.list());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected async plan(): Promise<void> {
    const call = (await this.calls.list().catch(() => [])).find((c) => c.scheme === 'ALLIANCE');
    if (!call) return this.toasts.trouble(this.t().meetings.noCall);
    const title = this.t().meetings.nameDefault(call.year);
    let asked: PlanAsked = { typed: { title, date: '', time: '09:00', place: '', link: '' }, refusals: [] };
    for (;;) {
      const typed = await this.dialogs.open<PlanAsked, Planned>(PlanDialog, asked);
      if (!typed) return;
      try {
        const { startsAt, place, meetingLink } = typed;
        const made = await this.client.plan({ call: call.slug, title: typed.title, startsAt, place, meetingLink });
        await this.router.navigate(['/desk/panel', made.no]);
        return;
      } catch (error) {
        if (!(error instanceof Refused)) return this.toasts.trouble(this.notice.say(error));
        asked = { typed: typed.typed, refusals: error.refusals };
      }
    }
  }
}
