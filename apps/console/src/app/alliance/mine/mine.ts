import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { allianceStatuses } from '@pilotage/domain/alliance';
import { SeaHead } from '../../shared/course/sea-head';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import { AllianceClient, type MyAlliances } from '../alliance-client';

/** The firm's proposals, and the one it may begin. */
@Component({
  selector: 'pl-my-alliances',
  imports: [Empty, Icon, RouterLink, SeaHead, TroubleNote, Waiting],
  templateUrl: './mine.html',
  styleUrl: './mine.scss',
})
export class Mine {
  private readonly client = inject(AllianceClient);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('alliance');
  private readonly all = signal<MyAlliances | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly busy = signal(false);

  protected readonly loaded = computed(() => this.all() !== null);
  protected readonly proposals = computed(() =>
    (this.all()?.proposals ?? []).map((p) => ({
      ...p,
      said: this.words.say(allianceStatuses[p.status].public),
      meta: [this.t().members(p.members), this.t().saved(this.formats.brief(p.savedAt))].join(' · '),
    })),
  );
  /** Calls in which the firm has no proposal yet. */
  protected readonly calls = computed(() => {
    const taken = new Set(
      this.proposals()
        .filter((p) => p.status !== 'withdrawn' && p.status !== 'rejected')
        .map((p) => p.year),
    );
    return (this.all()?.calls ?? []).filter((c) => c.state !== 'CLOSED' && !taken.has(c.year));
  });

  constructor() {
    pageTitle(() => this.t().title);
    crumbs(() => [{ label: this.t().title }]);
    void this.load();
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.all.set(await this.client.mine());
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected async start(call: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.trouble.set(null);
    try {
      const { id } = await this.client.start(call);
      await this.router.navigate(['/alliance', id, 'basics']);
    } catch (error) {
      this.trouble.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
