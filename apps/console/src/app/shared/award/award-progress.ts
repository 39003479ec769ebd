import { Component, computed, inject, input } from '@angular/core';
import type { AwardView } from '@pilotage/contracts/award-views';
import { Bar } from '../charts/bar';
import { Shape } from '../status/shape';
import type { ShapeName } from '../status/shapes';
import { Formats } from '../text/formats';
import { Words } from '../text/words';

const shapes = { ON_TIME: 'done', SLIGHTLY_BEHIND: 'underway', BEHIND: 'act' } as const satisfies Record<
  string,
  ShapeName
>;

/** What was promised and what counts, measure by measure, and month by month beside the plan (SPEC N4). */
@Component({
  selector: 'pl-award-progress',
  imports: [Bar, Shape],
  templateUrl: './award-progress.html',
  styleUrl: './award-progress.scss',
})
export class AwardProgress {
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('award');
  readonly award = input.required<AwardView>();

  protected readonly cards = computed(() => {
    const { measures, short } = this.award();
    return measures.map((m) => {
      const said = (n: number): string =>
        m.measure === 'growthTwd' ? this.formats.roundMoney(n) : this.formats.number(n);
      const isShort = short.full.includes(m.measure);
      return {
        measure: m.measure,
        label: this.t().measures[m.measure],
        value: this.t().ofFull(said(m.counted), said(m.full)),
        half: this.t().half(said(m.h1)),
        counted: Math.min(m.counted, m.full),
        full: Math.max(m.full, 1),
        waiting: m.filed > 0 ? this.t().waiting(m.filed) : '',
        shape: isShort ? ('underway' as const) : ('done' as const),
        state: isShort ? this.t().short : this.t().reached,
      };
    });
  });
  protected readonly months = computed(() => {
    const pct = (h: number): string => (h / 100).toFixed(2);
    return this.award().progress.map((p) => ({
      month: p.month,
      planned: pct(p.planned),
      actual: p.actual === null ? '' : pct(p.actual),
      plannedHeight: p.planned / 100,
      actualHeight: (p.actual ?? 0) / 100,
    }));
  });
  protected readonly pace = computed(() => {
    const { pace, progress } = this.award();
    if (!pace) return null;
    const present = progress.findLast((p) => p.actual !== null);
    const gap = present ? present.planned - (present.actual ?? 0) : 0;
    return {
      shape: shapes[pace],
      said: this.t().pace[pace],
      gap: pace === 'ON_TIME' ? '' : this.t().gap((gap / 100).toFixed(2)),
    };
  });
}
