import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { addDays, taipeiDate, weekday } from '@pilotage/domain/taiwan';
import { ServerClock } from '../../shared/clock/server-clock';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { deskKeys } from '../keys/desk-keys';
import { VisitClient, type VisitRow } from './visit-client';

const WEEK = 7;

/** The interviews of a week, from Monday, of all consultants or of one. */
@Component({
  selector: 'pl-desk-visits',
  imports: [Control, Empty, Field, Icon, RouterLink, Shape, TroubleNote, Waiting],
  templateUrl: './visits.html',
  styleUrl: './visits.scss',
})
export class DeskVisits {
  private readonly client = inject(VisitClient);
  private readonly router = inject(Router);
  private readonly clock = inject(ServerClock);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('visits');
  /** From the address: a day of the week that is shown, and whose interviews. */
  readonly day = input<string>();
  readonly consultant = input<string>();

  protected readonly shapes: Readonly<Record<VisitRow['status'], ShapeName>> = {
    SCHEDULED: 'underway',
    HELD: 'done',
    CANCELLED: 'ended',
    NO_SHOW: 'late',
  };
  protected readonly visits = signal<readonly VisitRow[] | null>(null);
  protected readonly trouble = signal<unknown>(null);
  private readonly today = computed(() => taipeiDate(new Date(this.clock.minute())));
  /** The Monday. */
  protected readonly from = computed(() => {
    const asked = this.day();
    const day = asked && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : this.today();
    return addDays(day, -((weekday(day) + 6) % WEEK));
  });
  protected readonly last = computed(() => addDays(this.from(), WEEK - 1));
  protected readonly people = computed<readonly Choice[]>(() => {
    const names = new Map((this.visits() ?? []).map((v) => [v.consultant.code, v.consultant.name]));
    return [...names]
      .map(([value, name]) => ({ value, label: `${name} ${value}` }))
      .sort((a, b) => a.value.localeCompare(b.value));
  });
  protected readonly days = computed(() => {
    const mine = (this.visits() ?? []).filter((v) => !this.consultant() || v.consultant.code === this.consultant());
    return Array.from({ length: WEEK }, (_, n) => {
      const date = addDays(this.from(), n);
      const visits = mine.filter((v) => taipeiDate(new Date(v.startsAt)) === date);
      return { date, visits, isToday: date === this.today() };
    });
  });
  protected readonly shown = computed(() => this.days().reduce((sum, d) => sum + d.visits.length, 0));

  constructor() {
    pageTitle(() => this.t().title);
    crumbs(() => [{ label: this.t().title }]);
    deskKeys();
    effect(() => {
      this.from();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    const from = this.from();
    this.trouble.set(null);
    try {
      const visits = await this.client.week(from);
      if (from === this.from()) this.visits.set(visits);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected turn(days: number): void {
    this.go({ day: addDays(this.from(), days) });
  }

  protected go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { ...within, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
