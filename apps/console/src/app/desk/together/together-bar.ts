import { Component, computed, inject, input, output } from '@angular/core';
import { MOST_TOGETHER } from '@pilotage/contracts/inbox';
import { Words } from '../../shared/text/words';
import { CaseActs } from '../case/case-acts';
import { Ticked, type Offered } from './ticked';

/** What can be done with the ticked cases; it comes with the first tick. */
@Component({
  selector: 'pl-together-bar',
  template: `
    <section [attr.aria-label]="t().together.bar">
      <b aria-live="polite">{{ t().together.ticked(ticked.rows().size) }}</b>
      @for (offer of ticked.offered(); track offer.act) {
        <button type="button" class="btn" (click)="wanted.emit(offer)">
          {{ t().together.offer(deeds.label(offer.act), offer.rows.length) }}
        </button>
      }
      <span class="spring"></span>
      <button type="button" class="btn text" (click)="everything.emit()">{{ all() }}</button>
      <button type="button" class="btn text" (click)="ticked.clear()">{{ t().together.none }}</button>
    </section>
  `,
  styles: `
    :host {
      position: sticky;
      z-index: 5;
      bottom: 0;
      display: block;
      padding: 10px 16px;
    }
    section {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      padding: 8px 14px;
      border: 1px solid var(--line);
      border-radius: var(--r-control);
      background: var(--surface);
      box-shadow: var(--shadow, 0 4px 16px rgb(0 0 0 / 18%));
    }
    b {
      margin-right: 6px;
    }
  `,
})
export class TogetherBar {
  protected readonly ticked = inject(Ticked);
  protected readonly deeds = inject(CaseActs);
  protected readonly t = inject(Words).of('desk');
  /** Rows that the present view shows. */
  readonly count = input.required<number>();
  readonly wanted = output<Offered>();
  readonly everything = output();
  protected readonly all = computed(() => {
    const { all, first } = this.t().together;
    return this.count() > MOST_TOGETHER ? first(MOST_TOGETHER) : all(this.count());
  });
}
