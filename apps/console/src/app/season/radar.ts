import { Component, computed, DOCUMENT, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { marketName } from '@pilotage/domain/taiwan';
import { Bar } from '../shared/charts/bar';
import type { Choice } from '../shared/form/choices';
import { Segments } from '../shared/form/segments';
import { handOver } from '../shared/http/hand-over';
import { Trouble } from '../shared/http/trouble';
import { Icon } from '../shared/icons/icon';
import { pageTitle } from '../shared/page-title';
import { Empty } from '../shared/states/empty';
import { TroubleNote } from '../shared/states/trouble-note';
import { Waiting } from '../shared/states/waiting';
import { Shape } from '../shared/status/shape';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import { Toasts } from '../shared/toast/toasts';
import { within } from '../shell/arrival';
import { crumbs } from '../shell/crumbs';
import { CourseChart } from './course-chart';
import { RadarClient, type RadarView } from './radar-client';
import { SeasonTargets } from './targets';

/** Where the season stands against its targets, what binds, and where that leads. */
@Component({
  selector: 'pl-season-radar',
  imports: [Bar, CourseChart, Empty, Icon, SeasonTargets, Segments, Shape, TroubleNote, Waiting],
  templateUrl: './radar.html',
  styleUrl: './radar.scss',
})
export class SeasonRadar {
  private readonly client = inject(RadarClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly document = inject(DOCUMENT);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('season');
  /** From the address. */
  readonly year = input<string>();

  protected readonly radar = signal<RadarView | null>(null);
  protected readonly trouble = signal<unknown>(null);
  private readonly asked = computed(() => (this.year() ? Number(this.year()) : null));
  protected readonly years = computed<readonly Choice[]>(() =>
    (this.radar()?.years ?? []).map((y) => ({ value: String(y), label: this.t().yearOf(y) })),
  );
  protected readonly target = computed(() => this.radar()?.targets.find((x) => x.id === 'diagnoses')?.value ?? null);
  protected readonly rates = computed(() =>
    (this.radar()?.stages ?? []).slice(1).map((s) => ({
      ...s,
      label: this.words.say(s.label),
      said: this.number(s.perWeek, 1),
      days: s.days === null ? '' : this.t().daysOf(this.number(s.days, 1)),
    })),
  );
  protected readonly most = computed(() => Math.max(1, ...this.rates().map((s) => s.perWeek)));
  protected readonly funnel = computed(() => {
    const all = this.radar()?.stages ?? [];
    const most = Math.max(1, all[0]?.reached ?? 0);
    return all.map((s) => ({
      id: s.id,
      label: this.words.say(s.label),
      reached: s.reached,
      most,
      waits: s.waiting > 0 ? this.t().waits(s.waiting) : '',
      overdue: s.overdue > 0 ? this.t().overdue(s.overdue) : '',
    }));
  });
  protected readonly binds = computed(() => {
    const r = this.radar();
    if (!r?.binds) return null;
    const { stage, waiting, weeks } = r.binds;
    const label = r.stages.find((s) => s.id === stage)?.label;
    const short = stage === 'dispatched' ? this.markets().find((m) => m.short) : undefined;
    return {
      label: label ? this.words.say(label) : stage,
      said: weeks === null ? this.t().neverClears(waiting) : this.t().clears(waiting, this.number(weeks, 1)),
      help: short ? this.t().help(short.label, short.gap) : '',
    };
  });
  protected readonly markets = computed(() =>
    (this.radar()?.markets ?? []).slice(0, 8).map((m) => ({
      ...m,
      label: this.words.say(marketName(m.market)),
      most: Math.max(m.wanted, m.free, 1) * 1.1,
      said: `${m.wanted}/${m.free}`,
      short: m.wanted > m.free,
      gap: m.wanted - m.free,
      balance: m.wanted > m.free ? this.t().lacks(m.wanted - m.free) : this.t().enough,
    })),
  );
  protected readonly pace = computed(() => this.radar()?.stages.at(-1)?.perWeek ?? 0);

  constructor() {
    pageTitle(() => this.t().title);
    crumbs(() => [{ label: this.t().title }]);
    effect(() => {
      this.asked();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    const year = this.asked();
    this.trouble.set(null);
    try {
      const found = await this.client.see(year);
      if (year === this.asked()) this.radar.set(found);
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected go(year: string): void {
    void this.router.navigate([], { ...within, queryParams: { year }, replaceUrl: true });
  }

  protected async take(): Promise<void> {
    try {
      handOver(this.document, await this.client.export(this.asked()));
    } catch (error) {
      this.toasts.trouble(this.notice.say(error));
    }
  }

  protected number(value: number, decimals?: number): string {
    return this.formats.number(value, decimals);
  }
}
