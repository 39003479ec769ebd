import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { SlotOfferView } from '@pilotage/contracts/slots';
import { Choices, type Choice } from '../form/choices';
import { LongText } from '../form/long-text';
import { refusal } from '../http/refused';
import { Shape } from '../status/shape';
import { Formats } from '../text/formats';
import { Words } from '../text/words';

/** Times to choose from, by one touch and one press; or a word on what would suit instead. */
@Component({
  selector: 'pl-slot-choice',
  imports: [Choices, LongText, Shape],
  template: `
    @switch (offer().state) {
      @case ('CHOSEN') {
        <p class="note ok" role="status"><pl-shape name="done" />{{ t().slots.chosen(chosen()) }}</p>
      }
      @case ('REFUSED') {
        <p class="note" role="status"><pl-shape name="waits" />{{ t().slots.refused }}</p>
      }
      @case ('REPLACED') {
        <p class="note"><pl-shape name="ended" />{{ t().slots.replaced }}</p>
      }
      @default {
        <p class="read">{{ t().slots.intro(offer().consultant, offer().minutes) }}</p>
        <p class="read">{{ place() }}</p>
        @if (offer().moves) {
          <p class="note"><pl-shape name="act" />{{ t().slots.moves }}</p>
        }
        @if (choices().length > 0) {
          <form class="fields" novalidate (submit)="choose($event)">
            <pl-choices
              path="startsAt"
              [label]="t().slots.label"
              [choices]="choices()"
              [refusal]="missing()"
              [(value)]="picked"
            />
            <button type="submit" class="btn primary wide" [attr.aria-disabled]="busy()">{{ t().slots.choose }}</button>
          </form>
        } @else {
          <p class="note warn"><pl-shape name="act" />{{ t().slots.none }}</p>
        }
        <details>
          <summary>{{ t().slots.other }}</summary>
          <form class="fields" novalidate (submit)="refuse($event)">
            <pl-long-text
              path="wish"
              [label]="t().slots.wish"
              [hint]="t().slots.wishHint"
              [rows]="3"
              [max]="300"
              [refusal]="empty()"
              [(value)]="wish"
            />
            <button type="submit" class="btn wide" [attr.aria-disabled]="busy()">{{ t().slots.refuse }}</button>
          </form>
        </details>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    summary {
      min-height: 44px;
      padding: 10px 0;
      color: var(--primary);
      cursor: pointer;
    }
  `,
})
export class SlotChoice {
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('form');
  readonly offer = input.required<SlotOfferView>();
  readonly busy = input(false);
  readonly chose = output<string>();
  readonly refused = output<string>();

  protected readonly picked = signal<string | null>(null);
  protected readonly wish = signal('');
  private readonly tried = signal<'choose' | 'refuse' | null>(null);
  protected readonly choices = computed<readonly Choice[]>(() =>
    this.offer()
      .slots.filter((s) => s.free)
      .map((s) => ({ value: s.startsAt, label: this.said(s.startsAt) })),
  );
  protected readonly chosen = computed(() => this.said(this.offer().chosenAt ?? ''));
  protected readonly place = computed(() => {
    const { mode, address } = this.offer();
    return mode === 'ONSITE' ? this.t().slots.onsite(address ?? '') : this.t().slots.online;
  });
  protected readonly missing = computed(() =>
    this.tried() === 'choose' && this.picked() === null ? refusal('FIELD_REQUIRED', 'startsAt') : undefined,
  );
  protected readonly empty = computed(() =>
    this.tried() === 'refuse' && !this.wish().trim() ? refusal('FIELD_REQUIRED', 'wish') : undefined,
  );

  protected choose(event: Event): void {
    event.preventDefault();
    this.tried.set('choose');
    const startsAt = this.picked();
    if (startsAt !== null && !this.busy()) this.chose.emit(startsAt);
  }

  protected refuse(event: Event): void {
    event.preventDefault();
    this.tried.set('refuse');
    const wish = this.wish().trim();
    if (wish && wish.length <= 300 && !this.busy()) this.refused.emit(wish);
  }

  private said(at: string): string {
    return at ? this.formats.instant(at) : '';
  }
}
