import { Component, computed, inject, input } from '@angular/core';
import type { KpiDraft } from '@pilotage/domain/alliance';
import { Amount } from '../../shared/form/amount';
import { Words } from '../../shared/text/words';
import { ProposalStore } from '../draft/proposal-store';

type Counted = 'tools' | 'channels' | 'custom';
const units = { tools: 'K2_TOOLS', channels: 'K3_CHANNEL', custom: 'K5_CUSTOM' } as const;

/** A full target and its halves, as counts. */
@Component({
  selector: 'pl-half-targets',
  imports: [Amount],
  template: `
    <div class="pair">
      @for (p of parts(); track p.key) {
        <pl-amount
          [path]="p.path"
          [label]="p.label"
          [after]="p.unit"
          [refusal]="store.refusalOf(p.path)"
          [value]="p.value"
          (valueChange)="put(p.key, $event)"
        />
      }
    </div>
  `,
  styleUrl: './kpis.scss',
})
export class HalfTargets {
  protected readonly store = inject(ProposalStore);
  private readonly t = inject(Words).of('alliance');
  readonly card = input.required<keyof KpiDraft>();

  protected readonly parts = computed(() => {
    const card = this.card() as Counted;
    const typed = this.store.draft().kpis?.[card];
    const { target, h1, h2, unitOf } = this.t().kpi;
    const unit = unitOf[units[card]];
    return [
      { key: 'target' as const, label: target },
      { key: 'h1' as const, label: h1 },
      { key: 'h2' as const, label: h2 },
    ].map((p) => ({ ...p, unit, path: `kpis.${card}.${p.key}`, value: typed?.[p.key] ?? null }));
  });

  protected put(key: 'target' | 'h1' | 'h2', value: number | null): void {
    if (value !== null) this.store.edit({ kpis: { [this.card()]: { [key]: value } } });
  }
}
