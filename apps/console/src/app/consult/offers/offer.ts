import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isTag, tags } from '@pilotage/domain/questionnaire';
import { Bar } from '../../shared/charts/bar';
import { Bars } from '../../shared/charts/bars';
import { RingClock } from '../../shared/charts/ring-clock';
import { ServerClock } from '../../shared/clock/server-clock';
import { SeaHead } from '../../shared/course/sea-head';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Refused } from '../../shared/http/refused';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { LiveWords } from '../../shared/states/live-words';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import type { Declined } from './decline-dialog';
import { OfferSaid, ringTime } from './offer-said';
import { OfferStore } from './offer-store';

/** Shares of the clock that are announced when they are passed. */
const ANNOUNCED = [0.5, 0.2, 0.002] as const;

/** One offer: the work without the firm, the time left, and why it came to this consultant. Made for a phone first. */
@Component({
  selector: 'pl-offer',
  imports: [SeaHead, RingClock, Bar, Bars, Icon, Shape, TroubleNote, Waiting, RouterLink],
  templateUrl: './offer.html',
  styleUrl: './offer.scss',
})
export class Offer {
  protected readonly store = inject(OfferStore);
  protected readonly said = inject(OfferSaid);
  protected readonly formats = inject(Formats);
  private readonly clock = inject(ServerClock);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly live = inject(LiveWords);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('consult');
  protected readonly shell = this.words.of('shell');
  readonly id = input.required<string>();

  protected readonly headline = computed(() => {
    const o = this.store.offer();
    return o ? this.said.headline(o) : [];
  });
  protected readonly missing = computed(() => {
    const error = this.store.trouble();
    return error instanceof Refused && error.status === 404;
  });
  protected readonly share = computed(() => {
    const o = this.store.offer();
    return o ? o.leftMs / o.clockMs : 0;
  });
  private readonly bucket = computed(() => ANNOUNCED.filter((mark) => this.share() > mark).length);
  protected readonly ring = computed(() => ringTime(this.store.offer()?.leftMs ?? 0));
  protected readonly needs = computed(() =>
    (this.store.offer()?.needs ?? []).map((n) => ({
      ...n,
      name: isTag(n.tag) ? this.words.say(tags[n.tag]) : n.tag,
      value: this.formats.number(n.need, 2),
    })),
  );
  protected readonly parts = computed(() => {
    const o = this.store.offer();
    return o ? this.said.parts(o) : [];
  });
  protected readonly widest = computed(() => Math.max(...this.parts().map((p) => p.value), 0.0001));

  constructor() {
    pageTitle(() => this.headline().join(' ') || this.t().offers.title);
    crumbs(() => [
      { label: this.t().offers.title, link: '/consult/offers' },
      ...(this.headline()[0] ? [{ label: this.headline()[0] }] : []),
    ]);
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.load(id));
    });
    effect(() => {
      this.clock.minute();
      untracked(() => void this.store.refresh());
    });
    this.announce();
  }

  protected async decline(): Promise<void> {
    const { DeclineDialog } = await import('./decline-dialog');
    const answer = await this.dialogs.open<null, Declined>(DeclineDialog, null);
    if (answer && (await this.store.decline(answer.reason, answer.text))) this.toasts.done(this.t().decline.done);
  }

  /** Says the time left when it has fallen below a mark, not on arriving. */
  private announce(): void {
    let before: number | null = null;
    effect(() => {
      const bucket = this.bucket();
      const o = untracked(this.store.offer);
      if (o?.status !== 'OPEN') return;
      if (before !== null && bucket < before)
        this.live.say(untracked(this.t).offer.leftSoon(untracked(() => this.said.left(o.leftMs))));
      before = bucket;
    });
  }
}
