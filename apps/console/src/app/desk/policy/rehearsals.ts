import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { CallsClient } from '../../public/calls-client';
import type { Choice } from '../../shared/form/choices';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Segments } from '../../shared/form/segments';
import { Refused } from '../../shared/http/refused';
import { Empty } from '../../shared/states/empty';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { RehearsalHead, RehearsalSource } from './policy-client';
import { PolicyStore } from './policy-store';
import { SeasonCompared } from './season-compared';

export type Doing = () => Promise<void>;

const SEED = 113;

/** Seasons played under a version: started, watched, compared, signed off. */
@Component({
  selector: 'pl-rehearsals',
  imports: [Control, Empty, Field, SeasonCompared, Segments, Shape],
  templateUrl: './rehearsals.html',
  styleUrl: './rehearsals.scss',
})
export class Rehearsals {
  protected readonly store = inject(PolicyStore);
  protected readonly formats = inject(Formats);
  private readonly seasons = inject(CallsClient);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('policy');
  readonly draft = input.required<boolean>();
  readonly busy = input.required<boolean>();
  /** Work that the screen does, one at a time, and whose failure it tells. */
  readonly doing = output<Doing>();
  readonly signOff = output<RehearsalHead>();

  protected readonly kind = signal<RehearsalSource['kind']>('SYNTHETIC');
  protected readonly call = signal('');
  protected readonly cases = signal(100);
  protected readonly consultants = signal(20);
  protected readonly calls = signal<readonly Choice[]>([]);
  protected readonly refused = signal<WireRefusal | undefined>(undefined);
  protected readonly kinds = computed<readonly Choice<RehearsalSource['kind']>[]>(() => [
    { value: 'SYNTHETIC', label: this.t().rehearse.kinds.SYNTHETIC },
    { value: 'CALL', label: this.t().rehearse.kinds.CALL },
  ]);

  constructor() {
    void this.loadCalls();
  }

  protected rehearse(): void {
    if (this.store.dirty()) return;
    const source: RehearsalSource =
      this.kind() === 'CALL'
        ? { kind: 'CALL', call: this.call(), seed: SEED }
        : { kind: 'SYNTHETIC', cases: this.cases(), consultants: this.consultants(), seed: SEED };
    this.refused.set(undefined);
    this.doing.emit(async () => {
      try {
        await this.store.rehearse(source);
      } catch (error) {
        const first = error instanceof Refused ? error.refusals[0] : undefined;
        if (first?.field !== 'source.call') throw error;
        this.refused.set(first);
      }
    });
  }

  protected open(r: RehearsalHead): void {
    this.doing.emit(() => this.store.open(r.id));
  }

  protected stop(r: RehearsalHead): void {
    this.doing.emit(() => this.store.stop(r.id));
  }

  protected sourceSaid({ source }: RehearsalHead): string {
    const { made, replayed } = this.t().rehearse;
    if (source.kind === 'SYNTHETIC') return made(source.cases, source.consultants);
    return replayed(this.calls().find((c) => c.value === source.call)?.label ?? source.call);
  }

  private async loadCalls(): Promise<void> {
    const calls = await this.seasons.list().catch(() => []);
    const diagnoses = calls.filter((c) => c.scheme === 'DIAGNOSIS');
    this.calls.set(diagnoses.map((c) => ({ value: c.slug, label: this.words.say(c.settings.title) })));
    this.call.set(diagnoses[0]?.slug ?? '');
  }
}
