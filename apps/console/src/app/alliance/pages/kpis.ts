import { Component, computed, inject } from '@angular/core';
import {
  evidenceFor,
  evidenceKinds,
  kpiCards,
  kpiCodes,
  kpiLabels,
  sayPct,
  type EvidenceKind,
  type KpiCode,
  type KpiDraft,
} from '@pilotage/domain/alliance';
import { Ticks } from '../../shared/form/ticks';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { LongText } from '../../shared/form/long-text';
import { Words } from '../../shared/text/words';
import { ProposalStore } from '../draft/proposal-store';
import { ChannelRows } from './channel-rows';
import { EventTargets } from './event-targets';
import { GrowthCard } from './growth-card';
import { HalfTargets } from './half-targets';
import { ToolRows } from './tool-rows';

/** The five mandatory indicators as cards (SPEC K1–K4). */
@Component({
  selector: 'pl-alliance-kpis',
  imports: [ChannelRows, Control, EventTargets, Field, GrowthCard, HalfTargets, LongText, Ticks, ToolRows],
  templateUrl: './kpis.html',
  styleUrl: './kpis.scss',
})
export class Kpis {
  protected readonly store = inject(ProposalStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('alliance');

  protected readonly kpis = computed<KpiDraft>(() => this.store.draft().kpis ?? {});
  private readonly rules = computed(() => this.store.view()?.call.rules);
  protected readonly cards = computed(() =>
    kpiCodes.map((code, i) => ({
      code,
      n: i + 1,
      card: kpiCards[code],
      label: this.words.say(kpiLabels[code]),
      rule: this.ruleOf(code),
      evidence: evidenceFor[code].map((value) => ({ value, label: this.words.say(evidenceKinds[value]) })),
      typed: this.kpis()[kpiCards[code]] ?? {},
    })),
  );
  protected readonly items = computed(() => (this.kpis().custom?.items ?? []).join('\n'));

  private ruleOf(code: KpiCode): string {
    const [rules, t] = [this.rules(), this.t().kpi];
    if (code === 'K2_TOOLS') return t.tools(rules?.leastTools ?? 3);
    if (code === 'K3_CHANNEL') return t.channels(rules?.leastChannels ?? 2);
    if (code === 'K4_OPPORTUNITY') return t.growthLead(sayPct(rules?.growth ?? 1500));
    return '';
  }

  protected put(card: keyof KpiDraft, change: object): void {
    this.store.edit({ kpis: { [card]: change } });
  }

  protected prove(card: keyof KpiDraft, kinds: readonly EvidenceKind[]): void {
    this.put(card, { evidence: [...kinds] });
  }

  protected setItems(text: string): void {
    this.put('custom', { items: text.split('\n').slice(0, 10) });
  }
}
