import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { preferenceNames, type PreferenceName } from '@pilotage/domain/matching';
import { Words } from '../../../shared/text/words';
import { MatchSaid } from '../match-said';
import type { WireBatchSettings } from './batch-client';
import { changed, sumOf, type Weights } from './settings';

/** What would come of another most and other weights: each by dragging, by arrow keys or by its number. */
@Component({
  selector: 'pl-what-if',
  template: `
    <h2>{{ t().whatIf }}</h2>
    <label for="most">{{ t().most }}</label>
    <div class="row">
      <input id="most" type="range" min="0" [max]="MOST" [value]="most()" (input)="most.set(number($event))" />
      <output for="most">{{ most() === 0 ? t().noMost : t().cases(most()) }}</output>
    </div>
    <fieldset>
      <legend>{{ t().weights }}</legend>
      @for (name of names; track name) {
        <label [for]="'w-' + name">{{ said.preference(name) }}</label>
        <div class="row">
          <input
            type="range"
            min="0"
            max="100"
            tabindex="-1"
            aria-hidden="true"
            [value]="wish()[name]"
            (input)="weigh(name, number($event))"
          />
          <input
            type="number"
            min="0"
            max="100"
            [id]="'w-' + name"
            [value]="wish()[name]"
            (input)="weigh(name, number($event))"
          />
        </div>
      }
      <p class="small" [class.wrong]="sum() !== 100" role="status">{{ t().sum(sum()) }}</p>
    </fieldset>
    <button type="button" class="btn" [disabled]="sum() !== 100 || busy()" (click)="run()">{{ t().run }}</button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      align-content: start;
      padding: 16px;
      border: 1px solid var(--line);
      border-radius: var(--r-card);
      background: var(--surface);
    }
    .row {
      display: grid;
      grid-template-columns: 1fr 72px;
      gap: 12px;
      align-items: center;
    }
    input {
      min-width: 0;
      min-height: var(--target);
    }
    input[type='number'] {
      padding: 0 8px;
      border: 1px solid var(--outline);
      border-radius: var(--r-control);
      background: var(--surface);
      color: var(--ink);
    }
    output {
      font-weight: 600;
    }
    .wrong {
      color: var(--signal);
    }
  `,
})
export class WhatIf {
  protected readonly said = inject(MatchSaid);
  protected readonly t = inject(Words).of('batch');
  protected readonly names = preferenceNames;
  protected readonly MOST = 12;
  readonly settings = input.required<WireBatchSettings>();
  readonly weights = input.required<Weights>();
  readonly busy = input(false);
  readonly wanted = output<WireBatchSettings>();

  protected readonly most = linkedSignal(() => this.settings().perConsultant ?? 0);
  protected readonly wish = linkedSignal<Weights>(() => ({ ...this.weights() }));
  protected readonly sum = computed(() => sumOf(this.wish()));

  protected number(event: Event): number {
    const { valueAsNumber } = event.target as HTMLInputElement;
    return Number.isNaN(valueAsNumber) ? 0 : Math.round(valueAsNumber);
  }

  protected weigh(name: PreferenceName, value: number): void {
    this.wish.update((w) => ({ ...w, [name]: Math.max(0, Math.min(100, value)) }));
  }

  protected run(): void {
    const wish = { perConsultant: this.most() || null, keep: this.settings().keep, weights: this.wish() };
    this.wanted.emit(changed(this.settings(), wish, this.weights()));
  }
}
