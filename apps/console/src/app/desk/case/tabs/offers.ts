import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '../../../shared/icons/icon';
import { Bar } from '../../../shared/charts/bar';
import { Empty } from '../../../shared/states/empty';
import { ServerClock } from '../../../shared/clock/server-clock';
import { Shape } from '../../../shared/status/shape';
import type { ShapeName } from '../../../shared/status/shapes';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import type { Act } from '../acts';
import type { DiagnosisView } from '../diagnosis-client';

type Offer = DiagnosisView['offers'][number];

const shapes: Record<Offer['status'], ShapeName> = {
  OPEN: 'underway',
  ACCEPTED: 'done',
  DECLINED: 'ended',
  EXPIRED: 'ended',
  WITHDRAWN: 'ended',
  STOPPED: 'closed',
};

/** Who was asked, with the clock of each offer, who comes next, and what the anonymous offer may quote. */
@Component({
  selector: 'pl-offers',
  imports: [Bar, Empty, Icon, Shape],
  templateUrl: './offers.html',
  styleUrl: './offers.scss',
})
export class Offers {
  private readonly words = inject(Words);
  private readonly clock = inject(ServerClock);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('desk');
  readonly case = input.required<DiagnosisView>();
  readonly acts = input.required<readonly Act[]>();
  readonly act = output<Act>();

  protected readonly offers = computed(() =>
    this.case().offers.map((o) => {
      const reasons: Readonly<Record<string, string>> = this.t().offers.reasons;
      const said = o.declineReason ? (reasons[o.declineReason] ?? o.declineReason) : '';
      const left = this.formats.left(o.dueAt);
      return {
        ...o,
        shape: o.status === 'OPEN' && left.tone === 'late' ? ('late' as const) : shapes[o.status],
        state: this.t().offers.states[o.status],
        total: this.formats.number(o.total / 10_000, 4),
        why: [said, o.declineText].filter(Boolean).join('：'),
        left: o.status === 'OPEN' ? left.text : '',
        share: this.passed(o),
      };
    }),
  );

  /** Candidates who have not been asked yet, in their order. */
  protected readonly waiting = computed(() =>
    this.case()
      .candidates.filter((k) => k.state === 'WAITING')
      .map((k) => this.t().offers.place(k.position, k.name)),
  );
  protected readonly mayQuote = computed(() => this.acts().includes('excerpt'));

  /** Share of the clock that has run, by the calendar; the reminders stand at their own instants. */
  private passed(o: Offer): number {
    const [from, to] = [Date.parse(o.sentAt), Date.parse(o.dueAt)];
    const end = o.decidedAt === null ? this.clock.minute() : Date.parse(o.decidedAt);
    return Math.max(0, Math.min(1, (end - from) / Math.max(1, to - from)));
  }
}
