import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { WireRefusal } from '@pilotage/contracts/common';
import { checkSlots, slotsOffered } from '@pilotage/domain/interview';
import { parseDate, taipeiInstant } from '@pilotage/domain/taiwan';
import { ServerClock } from '../../shared/clock/server-clock';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { RocDate } from '../../shared/form/roc-date';
import { Segments } from '../../shared/form/segments';
import { Ticks } from '../../shared/form/ticks';
import { byField, refusal, Refused } from '../../shared/http/refused';
import { lengths, newMeeting, type MeetingTyped } from '../../shared/meeting/meeting';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { CaseClient, type Free } from '../case-client';
import { CaseStore } from './case-store';

/** Times for the firm to choose from: the free ones of its own half days to tick, and others to add. */
@Component({
  selector: 'pl-times-page',
  imports: [Control, ErrorSummary, Field, FirmName, RocDate, RouterLink, Segments, Shape, Ticks, TroubleNote, Waiting],
  templateUrl: './times-page.html',
  styleUrl: './visit-form.scss',
})
export class TimesPage {
  protected readonly store = inject(CaseStore);
  private readonly client = inject(CaseClient);
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
  protected readonly free = signal<Free | null>(null);
  protected readonly picked = signal<readonly string[]>([]);
  private readonly added = signal<readonly string[]>([]);
  protected readonly day = signal<string | null>(null);
  protected readonly hour = signal('09:30');
  private readonly told = signal<readonly WireRefusal[]>([]);

  protected readonly times = computed<readonly Choice[]>(() =>
    [...new Set([...(this.free()?.starts ?? []), ...this.added()])]
      .sort()
      .map((value) => ({ value, label: this.formats.shortInstant(value) })),
  );
  protected readonly modes = computed<readonly Choice<MeetingTyped['mode']>[]>(() => [
    { value: 'ONLINE', label: this.t().meeting.modes.ONLINE },
    { value: 'ONSITE', label: this.t().meeting.modes.ONSITE },
  ]);
  protected readonly hint = computed(() => this.t().times.hint(slotsOffered.least, slotsOffered.most));
  protected readonly refusals = this.told.asReadonly();
  protected readonly of = computed(() =>
    byField(this.told().map((r) => (r.field.startsWith('starts') ? { ...r, field: 'starts' } : r))),
  );
  protected readonly labelOf = (path: string): string => {
    const { link, address } = this.t().meeting;
    const labels: Readonly<Record<string, string>> = { meetingLink: link, address };
    return labels[path] ?? this.t().times.label;
  };

  constructor() {
    pageTitle(() => this.t().times.title);
    crumbs(() => [
      { label: this.t().cases.title, link: '/consult/cases' },
      { label: this.no(), link: `/consult/cases/${this.no()}` },
      { label: this.t().times.title },
    ]);
    effect(() => {
      const no = this.no();
      untracked(() => void this.begin(no));
    });
  }

  protected edit(change: Partial<MeetingTyped>): void {
    this.told.set([]);
    this.typed.update((t) => t && { ...t, ...change });
    if (change.mode !== undefined || change.minutes !== undefined) void this.look();
  }

  protected add(): void {
    const day = parseDate(this.day() ?? '');
    if (!day || !/^\d{2}:\d{2}$/.test(this.hour())) return;
    const at = taipeiInstant(day, this.hour()).toISOString();
    this.added.update((all) => [...all, at]);
    this.picked.update((all) => (all.includes(at) ? all : [...all, at]));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const m = this.typed();
    if (m === null) return;
    this.told.set(this.wrong(m));
    if (this.told().length > 0) return;
    const { minutes, mode, meetingLink, address, contactPerson } = m;
    const sent = await this.store.offerSlots({
      starts: [...this.picked()].sort(),
      minutes,
      mode,
      meetingLink: mode === 'ONLINE' ? meetingLink.trim() : null,
      address: mode === 'ONSITE' ? address.trim() : null,
      contactPerson: contactPerson.trim() || null,
    });
    const error = this.store.refused();
    if (!sent) return void (error instanceof Refused && this.told.set(error.refusals.filter((r) => r.field !== '')));
    this.toasts.done(this.t().times.done);
    await this.router.navigate(['/consult/cases', this.no()]);
  }

  /** The same rules as on the server. */
  private wrong(m: MeetingTyped): readonly WireRefusal[] {
    const starts = this.picked().map((s) => new Date(s));
    const windows = (this.store.case()?.application.needs?.N8?.slots ?? []).flatMap(([written, half]) => {
      const date = parseDate(written);
      return date ? [{ date, half }] : [];
    });
    return checkSlots(starts, m, windows, new Date(this.clock.now())).map((r) => refusal(r.code, r.field, r.params));
  }

  private async begin(no: string): Promise<void> {
    const c = await this.store.load(no);
    if (!c) return;
    this.typed.set(
      newMeeting(
        c,
        c.interviews.some((i) => i.status === 'SCHEDULED'),
      ),
    );
    await this.look();
  }

  private async look(): Promise<void> {
    const m = this.typed();
    if (m === null) return;
    const free = await this.client.free(this.no(), m.mode, m.minutes).catch(() => null);
    this.free.set(free);
    this.picked.update((all) => all.filter((at) => this.times().some((t) => t.value === at)));
    if (free?.room && !m.meetingLink) this.typed.update((t) => t && { ...t, meetingLink: free.room ?? '' });
  }
}
