import { Component, computed, inject, signal } from '@angular/core';
import { Bar } from '../../shared/charts/bar';
import { LedgerPart } from '../../shared/consultant/ledger-part';
import { LeavePart } from '../../shared/consultant/leave-part';
import { ProfileClient, type MyCapacity } from '../../shared/consultant/profile-client';
import { ProfilePart } from '../../shared/consultant/profile-part';
import { ProfileStore } from '../../shared/consultant/profile-store';
import { TiesPart } from '../../shared/consultant/ties-part';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';

/** What I can and take, when I am away, what I am tied to, and what I was given beside what was due to me. */
@Component({
  selector: 'pl-capacity',
  imports: [Bar, LeavePart, LedgerPart, ProfilePart, TiesPart, TroubleNote, Waiting],
  providers: [ProfileStore],
  templateUrl: './capacity.html',
  styleUrls: ['../../shared/rows.scss', './capacity.scss'],
})
export class Capacity {
  private readonly client = inject(ProfileClient);
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
  constructor() {
    pageTitle(() => this.t().capacity.title);
    crumbs(() => [{ label: this.t().capacity.title }]);
    void this.load();
    void this.store.load(null);
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.mine.set(await this.client.places());
    } catch (error) {
      this.trouble.set(error);
    }
  }
}
