import { Component, computed, inject } from '@angular/core';
import { Amount } from '../../shared/form/amount';
import { Words } from '../../shared/text/words';
import { ProposalStore } from '../draft/proposal-store';

const parts = ['target', 'h1', 'h2'] as const;
const kinds = ['digital', 'physical'] as const;

/** Events by kind: of the whole period and of its halves. */
@Component({
  selector: 'pl-event-targets',
  imports: [Amount],
  template: `
    <div class="pair two">
      @for (c of cells(); track c.path) {
        <pl-amount
          [path]="c.path"
          [label]="c.label"
          [refusal]="c.refusal"
          [value]="c.value"
          (valueChange)="put(c.part, c.kind, $event)"
        />
      }
    </div>
  `,
  styleUrl: './kpis.scss',
})
export class EventTargets {
  private readonly store = inject(ProposalStore);
  private readonly t = inject(Words).of('alliance');

  protected readonly cells = computed(() => {
    const typed = this.store.draft().kpis?.events;
    const { kpi } = this.t();
    return parts.flatMap((part) =>
      kinds.map((kind) => ({
        part,
        kind,
        path: `kpis.events.${part}.${kind}`,
        label: kind === 'digital' ? kpi.digitalOf(kpi[part]) : kpi.physicalOf(kpi[part]),
        refusal:
          this.store.refusalOf(`kpis.events.${part}.${kind}`) ??
          (kind === 'digital' ? this.store.refusalOf(`kpis.events.${part}`) : undefined),
        value: typed?.[part]?.[kind] ?? null,
      })),
    );
  });

  protected put(part: (typeof parts)[number], kind: (typeof kinds)[number], value: number | null): void {
    if (value === null) return;
    const before = this.store.draft().kpis?.events?.[part] ?? { digital: 0, physical: 0 };
    this.store.edit({ kpis: { events: { [part]: { ...before, [kind]: value } } } });
  }
}
