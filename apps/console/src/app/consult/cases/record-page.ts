import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { WireRefusal } from '@pilotage/contracts/common';
import { checkHeld } from '@pilotage/domain/interview';
import { parseDate, taipeiDate } from '@pilotage/domain/taiwan';
import { hourOf, instantOf } from '../../shared/meeting/meeting';
import { ServerClock } from '../../shared/clock/server-clock';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { RocDate } from '../../shared/form/roc-date';
import { byField, refusal, Refused } from '../../shared/http/refused';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { FirmName } from '../../shared/text/firm-name';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import type { Held } from '../case-client';
import { plannedOf } from '../tasks';
import { CaseStore } from './case-store';

const MINUTE = 60_000;

/** That an interview was held: from when to when and who was there. A short one needs its reason. */
@Component({
  selector: 'pl-record-page',
  imports: [Control, Empty, ErrorSummary, Field, FirmName, RocDate, RouterLink, TroubleNote, Waiting],
  templateUrl: './record-page.html',
  styleUrl: './visit-form.scss',
})
export class RecordPage {
  protected readonly store = inject(CaseStore);
  private readonly clock = inject(ServerClock);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('consult');
  protected readonly shell = this.words.of('shell');
  readonly no = input.required<string>();

  protected readonly planned = computed(() => plannedOf(this.store.case() ?? { interviews: [] }) ?? null);
  protected readonly day = signal<string | null>(null);
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly attendees = signal('');
  protected readonly shortReason = signal('');
  private readonly tried = signal(false);

  private readonly span = computed(() => {
    const day = parseDate(this.day() ?? '');
    if (!day || !this.from() || !this.to()) return null;
    const heldFrom = instantOf(day, this.from());
    return { heldFrom, heldTo: instantOf(day, this.to(), heldFrom) };
  });
  protected readonly minutes = computed(() => {
    const span = this.span();
    return span === null ? null : (Date.parse(span.heldTo) - Date.parse(span.heldFrom)) / MINUTE;
  });
  private readonly wrong = computed<readonly WireRefusal[]>(() => {
    const [span, mode] = [this.span(), this.planned()?.mode];
    if (span === null || mode === undefined) return [refusal('FIELD_REQUIRED', 'heldTo')];
    const held = {
      from: new Date(span.heldFrom),
      to: new Date(span.heldTo),
      mode,
      shortReason: this.shortReason() || null,
    };
    return [
      ...checkHeld(held, new Date(this.clock.now())).map((r) => refusal(r.code, r.field, r.params)),
      ...(this.attendees().trim() ? [] : [refusal('FIELD_REQUIRED', 'attendees')]),
    ];
  });
  protected readonly refusals = computed(() => (this.tried() ? this.wrong() : []));
  protected readonly of = computed(() => byField([...this.refusals(), ...this.told()]));
  protected readonly isShort = computed(
    () => this.shortReason() !== '' || this.wrong().some((r) => r.field === 'shortReason'),
  );
  private readonly told = computed(() => {
    const error = this.store.refused();
    return error instanceof Refused ? error.refusals : [];
  });

  protected readonly labelOf = (path: string): string => {
    const { date, attendees, short } = this.t().held;
    const labels: Readonly<Record<string, string>> = { heldTo: date, attendees, shortReason: short };
    return labels[path] ?? '';
  };

  constructor() {
    pageTitle(() => this.t().held.title);
    crumbs(() => [
      { label: this.t().cases.title, link: '/consult/cases' },
      { label: this.no(), link: `/consult/cases/${this.no()}` },
      { label: this.t().held.title },
    ]);
    effect(() => {
      const no = this.no();
      untracked(() => void this.begin(no));
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const span = this.span();
    if (span === null || this.wrong().length > 0) return;
    const shortReason = this.isShort() ? this.shortReason().trim() : '';
    const held: Held = { ...span, attendees: this.attendees().trim(), ...(shortReason ? { shortReason } : {}) };
    if (!(await this.store.record(held))) return;
    this.toasts.done(this.t().held.done);
    await this.router.navigate(['/consult/cases', this.no()]);
  }

  private async begin(no: string): Promise<void> {
    const c = await this.store.load(no);
    const planned = c && plannedOf(c);
    if (!c || !planned) return;
    this.day.set(taipeiDate(new Date(planned.startsAt)));
    this.from.set(hourOf(planned.startsAt));
    this.to.set(hourOf(planned.endsAt));
    const { responsiblePerson, contact } = c.application.profile ?? {};
    this.attendees.set([...new Set([responsiblePerson, contact?.name])].filter(Boolean).join('、'));
  }
}
