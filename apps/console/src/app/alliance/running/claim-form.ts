import { Component, computed, inject, input, signal } from '@angular/core';
import { evidenceFor, evidenceKinds, kpiCodes, kpiLabels, type KpiCode } from '@pilotage/domain/alliance';
import { allianceRules } from '@pilotage/domain/programme';
import { toolTypeCodes } from '@pilotage/domain/questionnaire';
import { marketName, parseDate } from '@pilotage/domain/taiwan';
import type { AwardView } from '@pilotage/contracts/award-views';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Amount } from '../../shared/form/amount';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { RocDate } from '../../shared/form/roc-date';
import { refusal, Refused } from '../../shared/http/refused';
import { Icon } from '../../shared/icons/icon';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import type { NewClaim } from '../award-client';

type Typed = Partial<Omit<NewClaim, 'amountTwd'>> & { readonly amountTwd?: number | null };

/** One achievement with its evidence; what an indicator does not need is not asked. */
@Component({
  selector: 'pl-claim-form',
  imports: [Amount, Control, Field, Icon, RocDate, Shape],
  templateUrl: './claim-form.html',
  styleUrl: './claim-form.scss',
})
export class ClaimForm {
  protected readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly t = this.words.of('award');
  private readonly of = this.words.of('alliance');
  readonly award = input.required<AwardView>();
  readonly busy = input.required<boolean>();
  readonly refused = input<unknown>(null);
  /** True once it is filed. */
  readonly send = input.required<(sent: { claim: NewClaim; file: File }) => Promise<boolean>>();

  protected readonly typed = signal<Typed>({});
  protected readonly file = signal<File | null>(null);
  private readonly missing = signal<readonly WireRefusal[]>([]);

  protected readonly kpis = computed(() =>
    kpiCodes.map((value) => ({ value, label: this.words.say(kpiLabels[value]) })),
  );
  protected readonly kpi = computed(() => this.typed().kpi ?? null);
  protected readonly kinds = computed(() => {
    if (this.kpi() === 'K1_EVENTS')
      return [
        { value: 'digital', label: this.t().form.digital },
        { value: 'physical', label: this.t().form.physical },
      ];
    if (this.kpi() === 'K2_TOOLS')
      return toolTypeCodes.map((value) => ({ value, label: this.of().kpi.toolTypes[value] }));
    return [];
  });
  protected readonly evidence = computed(() => {
    const kpi = this.kpi();
    return (kpi ? evidenceFor[kpi] : []).map((value) => ({ value, label: this.words.say(evidenceKinds[value]) }));
  });
  protected readonly countries = allianceRules.parse({}).markets.map((value) => ({ value, label: marketName(value) }));
  private readonly told = computed<ReadonlyMap<string, WireRefusal>>(() => {
    const error = this.refused();
    const refusals = error instanceof Refused ? error.refusals : [];
    return new Map([...refusals, ...this.missing()].map((r) => [r.field, r]));
  });

  protected say(text: { zh: string; en: string }): string {
    return this.words.say(text);
  }

  protected refusal(field: string): WireRefusal | undefined {
    return this.told().get(field);
  }

  protected edit(change: Typed): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  /** Another indicator has other kinds and other evidence. */
  protected choose(kpi: string): void {
    const code = kpiCodes.find((k): k is KpiCode => k === kpi);
    if (code) this.typed.update(({ on }) => ({ kpi: code, ...(on ? { on } : {}) }));
  }

  protected prove(kind: string): void {
    const evidence = this.evidence().find((e) => e.value === kind)?.value;
    if (evidence) this.edit({ evidence: evidence });
  }

  protected take(event: Event): void {
    this.file.set((event.target as HTMLInputElement).files?.[0] ?? null);
  }

  protected async submit(): Promise<void> {
    const [{ kpi, evidence, amountTwd, ...rest }, file] = [this.typed(), this.file()];
    const on = parseDate(rest.on ?? '');
    const missing = [
      ...(kpi ? [] : ['kpi']),
      ...(evidence ? [] : ['evidence']),
      ...(on ? [] : ['on']),
      ...(file ? [] : ['file']),
    ];
    this.missing.set(missing.map((field) => refusal('FIELD_REQUIRED', field)));
    if (!kpi || !evidence || !on || !file) return;
    const claim: NewClaim = { ...rest, kpi, evidence, on, ...(typeof amountTwd === 'number' ? { amountTwd } : {}) };
    if (!(await this.send()({ claim, file }))) return;
    this.typed.set({});
    this.file.set(null);
    this.toasts.done(this.t().form.sent);
  }
}
