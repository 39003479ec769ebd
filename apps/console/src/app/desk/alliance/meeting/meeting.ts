import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Refused } from '../../../shared/http/refused';
import { pageTitle } from '../../../shared/page-title';
import { TroubleNote } from '../../../shared/states/trouble-note';
import { Waiting } from '../../../shared/states/waiting';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import { crumbs } from '../../../shell/crumbs';
import { deskKeys } from '../../keys/desk-keys';
import { LettersTab } from './letters-tab';
import { LiveTab } from './live-tab';
import { MeetingStore } from './meeting-store';
import { PlanTab } from './plan-tab';
import { ResultTab } from './result-tab';

const TABS = ['plan', 'live', 'result', 'letters'] as const;
type Tab = (typeof TABS)[number];
const BEAT_MS = 4000;

/** One selection meeting: who and in which order, the meeting itself, scores and result, letters. */
@Component({
  selector: 'pl-desk-meeting',
  imports: [LettersTab, LiveTab, PlanTab, ResultTab, RouterLink, TroubleNote, Waiting],
  providers: [MeetingStore],
  templateUrl: './meeting.html',
  styleUrl: './meeting.scss',
})
export class DeskMeetingPage {
  protected readonly store = inject(MeetingStore);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskMeeting');
  protected readonly panel = this.words.of('panel');
  readonly no = input.required<string>();
  readonly tab = input<string>();

  protected readonly shown = computed<Tab>(() => {
    const asked = TABS.find((t) => t === this.tab());
    if (asked) return asked;
    const status = this.store.meeting()?.status;
    return status === 'OPEN' ? 'live' : status === 'CLOSED' ? 'result' : status === 'RELEASED' ? 'letters' : 'plan';
  });
  protected readonly tabs = computed(() => TABS.map((id) => ({ id, label: this.t().meeting.tabs[id] })));
  protected readonly lines = computed(() => {
    const error = this.store.trouble();
    return error instanceof Refused && error.refusals.length > 1
      ? error.refusals.map((r) => this.words.refusal(r))
      : [];
  });

  constructor() {
    pageTitle(() => this.store.meeting()?.title ?? this.no());
    crumbs(() => [{ label: this.t().meetings.title, link: '/desk/panel' }, { label: this.no() }]);
    deskKeys();
    effect(() => {
      const no = this.no();
      untracked(() => void this.store.load(no));
    });
    const beat = setInterval(() => void this.store.refresh(), BEAT_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(beat));
  }
}
