import { Component, computed, inject, signal } from '@angular/core';
import { Bar } from '../../shared/charts/bar';
import { LeavePart } from '../../shared/consultant/leave-part';
import { ProfilePart } from '../../shared/consultant/profile-part';
import { ProfileStore } from '../../shared/consultant/profile-store';
import { TiesPart } from '../../shared/consultant/ties-part';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import { CapacityClient, type MyCapacity } from '../capacity-client';

const HUNDREDTHS = 100;
/** Half a case more or less than due is even: a case cannot be shared. */
const EVEN = 50;

/** What I can and take, when I am away, what I am tied to, and what I was given beside what was due to me. */
@Component({
  selector: 'pl-capacity',
  imports: [Bar, LeavePart, ProfilePart, TiesPart, TroubleNote, Waiting],
  providers: [ProfileStore],
  templateUrl: './capacity.html',
  styleUrls: ['../../shared/rows.scss', './capacity.scss'],
})
export class Capacity {
  private readonly client = inject(CapacityClient);
  protected readonly store = inject(ProfileStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('consult');
  protected readonly own = this.words.of('profile');
  protected readonly mine = signal<MyCapacity | null>(null);
  protected readonly trouble = signal<unknown>(null);

  protected readonly places = computed(() => {
    const mine = this.mine();
    if (!mine) return [];
    const { now, week, season } = this.t().capacity;
    return [
      { label: now, n: mine.active, most: mine.cap },
      { label: week, n: mine.thisWeek, most: mine.perWeek },
      { label: season, n: mine.thisSeason, most: mine.perSeason },
    ];
  });
  protected readonly balance = computed(() => {
    const line = this.mine()?.line;
    if (!line) return null;
    const [more, cases] = [line.surplus, Math.abs(line.surplus) / HUNDREDTHS];
    if (Math.abs(more) <= EVEN) return this.t().capacity.even;
    return more > 0 ? this.t().capacity.more(cases) : this.t().capacity.fewer(cases);
  });
  protected readonly figures = computed(() => {
    const line = this.mine()?.line;
    if (!line) return [];
    const t = this.t().capacity.figures;
    return [
      { label: t.due, value: (line.due / HUNDREDTHS).toFixed(2) },
      { label: t.accepted, value: String(line.accepted) },
      { label: t.offers, value: String(line.offers) },
      { label: t.declined, value: String(line.declined) },
      { label: t.expired, value: String(line.expired) },
      { label: t.noShows, value: String(line.noShows) },
      { label: t.hours, value: (line.minutes / 60).toFixed(1) },
    ];
  });

  constructor() {
    pageTitle(() => this.t().capacity.title);
    crumbs(() => [{ label: this.t().capacity.title }]);
    void this.load();
    void this.store.load(null);
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.mine.set(await this.client.see());
    } catch (error) {
      this.trouble.set(error);
    }
  }
}
