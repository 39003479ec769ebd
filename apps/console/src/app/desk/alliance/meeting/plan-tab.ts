import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { taipeiDate } from '@pilotage/domain/taiwan';
import { Dialogs } from '../../../shared/dialog/dialogs';
import { Icon } from '../../../shared/icons/icon';
import { Shape } from '../../../shared/status/shape';
import type { ShapeName } from '../../../shared/status/shapes';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import { Toasts } from '../../../shared/toast/toasts';
import { MeetingClient, type DeskMeeting } from '../meeting-client';
import { AgendaDialog, type AgendaAsked } from './agenda-dialog';
import { InviteDialog, type InviteAsked } from './invite-dialog';
import { PlanDialog, type PlanAsked, type Planned } from './plan-dialog';
import { MeetingStore } from './meeting-store';

const ANSWERS: Readonly<Record<DeskMeeting['seats'][number]['answer'], ShapeName>> = {
  INVITED: 'waits',
  ACCEPTED: 'done',
  DECLINED: 'ended',
};

/** As the field takes it: `09:00`. */
const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Taipei', hour: '2-digit', minute: '2-digit' });

/** Who sits on the panel, and the drawn order of presentations. */
@Component({
  selector: 'pl-plan-tab',
  imports: [Icon, RouterLink, Shape],
  templateUrl: './plan-tab.html',
  styleUrl: './tabs.scss',
})
export class PlanTab {
  protected readonly store = inject(MeetingStore);
  private readonly client = inject(MeetingClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskMeeting');
  protected readonly panel = this.words.of('panel');
  readonly meeting = input.required<DeskMeeting>();

  protected readonly seats = computed(() =>
    this.meeting().seats.map((s) => ({
      ...s,
      shape: ANSWERS[s.answer],
      said: this.t().meeting.states[s.answer],
      recusals: s.conflicts.map((c) => this.t().meeting.conflict(c.proposal, c.reason ?? '')),
    })),
  );
  protected readonly begun = computed(() => this.meeting().status !== 'PLANNED');

  protected async invite(): Promise<void> {
    const { panelists } = await this.client.list();
    const seated = new Set(this.meeting().seats.map((s) => s.name));
    const people = panelists.filter((p) => !seated.has(p.name));
    if (people.length === 0) return this.toasts.trouble(this.t().meeting.nobody);
    const emails = await this.dialogs.open<InviteAsked, readonly string[]>(InviteDialog, { people });
    if (emails?.length && (await this.store.act((c, no) => c.invite(no, emails)))) this.done();
  }

  protected async replan(): Promise<void> {
    const { title, startsAt, place, meetingLink } = this.meeting();
    const [date, time] = [taipeiDate(new Date(startsAt)), clockTime.format(new Date(startsAt))];
    const typed = { title, date, time, place: place ?? '', link: meetingLink ?? '' };
    const asked: PlanAsked = { typed, refusals: [], changes: true };
    const planned = await this.dialogs.open<PlanAsked, Planned>(PlanDialog, asked);
    if (!planned) return;
    const { typed: _typed, ...plan } = planned;
    if (await this.store.act((c, no) => c.change(no, plan))) this.done();
  }

  protected async draw(): Promise<void> {
    const { slots, waiting } = this.meeting();
    const proposals = [...slots, ...waiting].map(({ proposal, name }) => ({ proposal, name })).sort(byNumber);
    if (proposals.length === 0) return this.toasts.trouble(this.t().meeting.noneToDraw);
    const seed = await this.dialogs.open<AgendaAsked, string>(AgendaDialog, { proposals });
    const numbers = proposals.map((p) => p.proposal);
    if (seed && (await this.store.act((c, no) => c.draw(no, numbers, seed)))) this.done();
  }

  protected async attend(code: string, event: Event): Promise<void> {
    const { checked } = event.target as HTMLInputElement;
    await this.store.act((c, no) => c.attend(no, code, checked));
  }

  private done(): void {
    this.toasts.done(this.t().meeting.done);
  }
}

const byNumber = (a: { proposal: string }, b: { proposal: string }): number => a.proposal.localeCompare(b.proposal);
