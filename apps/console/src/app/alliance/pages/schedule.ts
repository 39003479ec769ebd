import { Component, computed, inject, signal } from '@angular/core';
import { bars, kpiCodes, kpiLabels, weightSum, type GanttRow, type KpiCode } from '@pilotage/domain/alliance';
import { typedIn } from '../../shared/form/control';
import { fieldId } from '../../shared/form/field-id';
import { Segments } from '../../shared/form/segments';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { ProposalStore } from '../draft/proposal-store';

type View = 'TABLE' | 'CHART';
const WHOLE = 10_000;

/** Hundredths as they are typed and read: `12.5`. */
const said = (hundredths: number): string => String(hundredths / 100);

/** Weights and monthly progress of the five items, as a table that the keyboard fills and as bars (SPEC K5). */
@Component({
  selector: 'pl-alliance-schedule',
  imports: [Segments, Shape],
  templateUrl: './schedule.html',
  styleUrl: './schedule.scss',
})
export class Schedule {
  protected readonly store = inject(ProposalStore);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('alliance');
  protected readonly view = signal<View>('TABLE');
  protected readonly views = computed(() => [
    { value: 'TABLE' as const, label: this.t().gantt.table },
    { value: 'CHART' as const, label: this.t().gantt.chart },
  ]);
  protected readonly months = computed(() =>
    (this.store.view()?.call.months ?? []).map((m) => this.t().gantt.month(Number(m.slice(5)))),
  );
  private readonly gantt = computed<readonly GanttRow[]>(() => {
    const typed = this.store.draft().gantt ?? [];
    const empty = (item: KpiCode): GanttRow => ({ item, weight: 0, monthly: this.months().map(() => 0) });
    return kpiCodes.map((item) => typed.find((r) => r.item === item) ?? empty(item));
  });
  protected readonly rows = computed(() =>
    this.gantt().map((r) => {
      const label = this.words.say(kpiLabels[r.item]);
      const sum = r.monthly.reduce((a, m) => a + m, 0);
      const months = this.months();
      const spans = bars(r).map(([a, b]) => (a === b ? months[a] : `${months[a]}–${months[b]}`));
      return {
        item: r.item,
        label,
        weight: said(r.weight),
        cells: months.map((name, i) => ({ name, value: said(r.monthly[i] ?? 0), height: (r.monthly[i] ?? 0) / 100 })),
        sum: said(sum),
        whole: sum === WHOLE,
        anchor: fieldId(`gantt.${r.item}`),
        refusal: this.store.refusalOf(`gantt.${r.item}`),
        text: this.t().gantt.barOf(label, spans.join('、') || '–'),
      };
    }),
  );
  protected readonly weights = computed(() => (weightSum(this.gantt()) / 100).toFixed(2));
  protected readonly weightsWhole = computed(() => weightSum(this.gantt()) === WHOLE);
  protected readonly soFar = computed(() => (this.store.view()?.cumulative ?? []).map((h) => (h / 100).toFixed(2)));

  protected weight(item: KpiCode, event: Event): void {
    this.put(
      item,
      event,
      (row) => row.weight,
      (row, weight) => ({ ...row, weight }),
    );
  }

  protected month(item: KpiCode, at: number, event: Event): void {
    const months = this.months().length;
    const before = (row: GanttRow): number => row.monthly[at] ?? 0;
    this.put(item, event, before, (row, pct) => ({
      ...row,
      monthly: Array.from({ length: months }, (_, i) => (i === at ? pct : (row.monthly[i] ?? 0))),
    }));
  }

  /** What is no percentage is put back as it was. */
  private put(
    item: KpiCode,
    event: Event,
    before: (row: GanttRow) => number,
    change: (row: GanttRow, hundredths: number) => GanttRow,
  ): void {
    const value = Math.round(Number(typedIn(event).normalize('NFKC')) * 100);
    if (!Number.isFinite(value) || value < 0 || value > WHOLE) {
      const row = this.gantt().find((r) => r.item === item);
      (event.target as HTMLInputElement).value = row ? said(before(row)) : '';
      return;
    }
    this.store.edit({ gantt: this.gantt().map((row) => (row.item === item ? change(row, value) : row)) });
  }
}
