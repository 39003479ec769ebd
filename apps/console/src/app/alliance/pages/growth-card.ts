import { Component, computed, inject } from '@angular/core';
import { sayPct, type KpiDraft } from '@pilotage/domain/alliance';
import { Amount } from '../../shared/form/amount';
import { Segments } from '../../shared/form/segments';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { ProposalStore } from '../draft/proposal-store';

type Growth = NonNullable<KpiDraft['growth']>;
const SHADES = [100, 84, 68, 54, 40, 28, 20, 14];

/** The growth of the whole overseas business: base, target and halves, and who contributes what (SPEC K2). */
@Component({
  selector: 'pl-growth-card',
  imports: [Amount, Segments],
  templateUrl: './growth-card.html',
  styleUrl: './growth-card.scss',
})
export class GrowthCard {
  protected readonly store = inject(ProposalStore);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('alliance');
  protected readonly growth = computed<Growth>(() => this.store.draft().kpis?.growth ?? {});
  protected readonly by = computed(() => this.growth().by ?? 'AMOUNT');
  protected readonly ways = computed(() => [
    { value: 'AMOUNT' as const, label: this.t().kpi.bys.AMOUNT },
    { value: 'PERCENT' as const, label: this.t().kpi.bys.PERCENT },
  ]);
  private readonly worked = computed(() => this.store.view()?.growth ?? null);
  protected readonly known = computed(() => this.worked() !== null);
  protected readonly lines = computed(() => {
    const [g, year] = [this.worked(), (this.store.view()?.call.year ?? 0) - 1];
    if (!g) return [];
    const { kpi } = this.t();
    const reached = g.pct === null ? [] : [kpi.reached(sayPct(g.pct))];
    return [
      kpi.basis(year, this.formats.money(g.basisTwd)),
      kpi.least(this.formats.money(g.leastTargetTwd)),
      ...reached,
    ];
  });
  protected readonly shares = computed(() => {
    const all = [...(this.worked()?.shares ?? [])].sort((a, b) => b.share - a.share);
    return all.map((s, i) => ({
      ubn: s.ubn,
      name: s.name,
      width: s.share / 100,
      shade: SHADES[Math.min(i, SHADES.length - 1)] ?? 14,
      pct: sayPct(s.share),
      base: this.formats.roundMoney(s.baseTwd),
    }));
  });

  protected choose(by: 'AMOUNT' | 'PERCENT'): void {
    this.put({ by });
  }

  protected amount(key: 'targetTwd' | 'h1Twd' | 'h2Twd', value: number | null): void {
    if (value !== null) this.put({ by: 'AMOUNT', [key]: value });
  }

  protected percent(key: 'targetPct' | 'h1Share', value: number | null): void {
    if (value !== null) this.put({ by: 'PERCENT', [key]: Math.round(value * 100) });
  }

  private put(growth: Growth): void {
    this.store.edit({ kpis: { growth } });
  }
}
