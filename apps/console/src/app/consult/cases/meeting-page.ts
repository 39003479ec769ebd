import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { WireRefusal } from '@pilotage/contracts/common';
import { moves as flowMoves } from '@pilotage/domain/flow';
import { parseDate, taipeiDate } from '@pilotage/domain/taiwan';
import {
  hourOfHalf,
  lengths,
  meetingOf,
  newMeeting,
  refusalsOf,
  type MeetingTyped,
} from '../../shared/meeting/meeting';
import { ServerClock } from '../../shared/clock/server-clock';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { RocDate } from '../../shared/form/roc-date';
import { Segments } from '../../shared/form/segments';
import { Tick } from '../../shared/form/tick';
import { byField, Refused } from '../../shared/http/refused';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { plannedOf } from '../tasks';
import { CaseStore } from './case-store';

const HALF_ENDS = { AM: '12:00', PM: '18:00' } as const;

/** The interview: first a half day of the firm's, then the exact hour, length and place; also to move one. */
@Component({
  selector: 'pl-meeting-page',
  imports: [
    Control,
    ErrorSummary,
    Field,
    FirmName,
    LongText,
    RocDate,
    RouterLink,
    Segments,
    Shape,
    Tick,
    TroubleNote,
    Waiting,
  ],
  templateUrl: './meeting-page.html',
  styleUrl: './visit-form.scss',
})
export class MeetingPage {
  protected readonly store = inject(CaseStore);
  private readonly clock = inject(ServerClock);
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('consult');
  protected readonly shell = this.words.of('shell');
  readonly no = input.required<string>();

  protected readonly lengths = lengths;
  protected readonly typed = signal<MeetingTyped | null>(null);
  private readonly tried = signal(false);
  protected readonly moves = computed(() => plannedOf(this.store.case() ?? { interviews: [] }) !== undefined);
  protected readonly title = computed(() => {
    if (this.moves()) return this.t().meeting.moveTitle;
    const again = this.store.case()?.moves.includes('secondVisit') ?? false;
    return again ? this.words.say(flowMoves.secondVisit.label) : this.t().meeting.title;
  });

  /** What the server refused stands until something is changed; then what stands in the way here. */
  private readonly told = signal<readonly WireRefusal[]>([]);
  protected readonly refusals = computed<readonly WireRefusal[]>(() => {
    const typed = this.typed();
    if (this.told().length > 0 || typed === null || !this.tried()) return this.told();
    return refusalsOf(typed, this.moves(), this.clock.now());
  });
  protected readonly of = computed(() => byField(this.refusals()));
  protected readonly otherTrouble = computed(() => (this.told().length > 0 ? null : this.store.refused()));
  protected readonly outOfHours = computed(
    () => this.typed()?.hoursAgreed || this.refusals().some((r) => r.code === 'SLOT_OUTSIDE_HOURS'),
  );
  protected readonly modes = computed<readonly Choice<MeetingTyped['mode']>[]>(() => [
    { value: 'ONLINE', label: this.t().meeting.modes.ONLINE },
    { value: 'ONSITE', label: this.t().meeting.modes.ONSITE },
  ]);
  protected readonly wished = computed(() => {
    const mode = this.store.case()?.application.needs?.N8?.mode;
    return mode ? this.t().meeting.wishes(this.t().offer.modes[mode]) : '';
  });
  protected readonly halfDays = computed(() => {
    const now = this.clock.minute();
    return (this.store.case()?.application.needs?.N8?.slots ?? []).flatMap(([written, half]) => {
      const day = parseDate(written);
      if (!day || Date.parse(`${day}T${HALF_ENDS[half]}:00+08:00`) <= now) return [];
      return [{ day, half, said: this.t().offer.slot(this.formats.shortDate(day), this.t().offer.halves[half]) }];
    });
  });

  protected readonly labelOf = (path: string): string => {
    const { date, link, address, reason } = this.t().meeting;
    const labels: Readonly<Record<string, string>> = { startsAt: date, meetingLink: link, address, reason };
    return labels[path] ?? '';
  };

  constructor() {
    pageTitle(() => this.title());
    crumbs(() => [
      { label: this.t().cases.title, link: '/consult/cases' },
      { label: this.no(), link: `/consult/cases/${this.no()}` },
      { label: this.title() },
    ]);
    effect(() => {
      const no = this.no();
      untracked(() => void this.begin(no));
    });
  }

  protected edit(change: Partial<MeetingTyped>): void {
    this.told.set([]);
    this.typed.update((t) => t && { ...t, ...change });
  }

  protected take(day: string, half: 'AM' | 'PM'): void {
    this.edit({ date: day, time: hourOfHalf(half) });
  }

  protected isTaken(day: string, half: 'AM' | 'PM'): boolean {
    const typed = this.typed();
    return typed?.date === day && typed.time < '12' === (half === 'AM');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.told.set([]);
    this.tried.set(true);
    const typed = this.typed();
    if (typed === null || this.refusals().length > 0) return;
    const moved = this.moves();
    const sent = moved
      ? await this.store.move(meetingOf(typed), typed.reason.trim())
      : await this.store.schedule(meetingOf(typed));
    if (!sent) return this.hear();
    this.toasts.done(moved ? this.t().meeting.moved : this.t().meeting.done);
    await this.router.navigate(['/consult/cases', this.no()]);
  }

  private hear(): void {
    const error = this.store.refused();
    if (error instanceof Refused) this.told.set(error.refusals.filter((r) => r.field !== ''));
  }

  private async begin(no: string): Promise<void> {
    const c = await this.store.load(no);
    if (!c) return;
    const fresh = newMeeting(c, plannedOf(c) !== undefined);
    // A time before today is no proposal.
    const past = fresh.date !== null && fresh.date < taipeiDate(new Date(this.clock.now()));
    this.typed.set(past ? { ...fresh, date: null } : fresh);
  }
}
