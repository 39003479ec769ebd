import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { AllianceReview } from '@pilotage/contracts/alliance-review';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { AllianceClient } from '../alliance-client';

/** Before a proposal is qualified there is nothing to tell of a review. */
const UNREVIEWED: readonly string[] = ['drafted', 'proposed', 'returned', 'qualified', 'unqualified'];

/** When and where the alliance presents, and the letter with its result once it is out. */
@Component({
  selector: 'pl-review-card',
  template: `
    @if (presentation(); as p) {
      <section class="card">
        <h2>{{ t().title }}</h2>
        <p>
          <b>{{ formats.instant(p.startsAt) }}–{{ formats.time(p.endsAt) }}</b>
        </p>
        <p>{{ t().how(p.talkMinutes, p.answerMinutes) }}</p>
        @if (p.place) {
          <p>{{ t().place }} {{ p.place }}</p>
        }
        @if (p.meetingLink; as link) {
          <p>
            <a [href]="link" target="_blank" rel="noopener">{{ t().link }}</a>
          </p>
        }
      </section>
    }
    @if (review()?.letter; as l) {
      <section class="card">
        <h2>{{ words.say(l.subject) }}</h2>
        <p class="mut">{{ formats.date(l.releasedAt) }}</p>
        @for (p of l.paragraphs; track p.zh) {
          <p>{{ words.say(p) }}</p>
        }
        @if (l.comments.length > 0) {
          <h3>{{ t().comments }}</h3>
          <ul>
            @for (c of l.comments; track $index) {
              <li>{{ c }}</li>
            }
          </ul>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    :host:empty {
      display: none;
    }
    .card {
      display: grid;
      gap: 8px;
      padding: 16px;
    }
  `,
})
export class ReviewCard {
  private readonly client = inject(AllianceClient);
  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('allianceReview');
  readonly id = input.required<string>();
  readonly status = input.required<string>();
  protected readonly review = signal<AllianceReview | null>(null);
  /** The time is of no use any more once the letter is there. */
  protected readonly presentation = computed(() =>
    this.review()?.letter ? null : (this.review()?.presentation ?? null),
  );

  constructor() {
    effect(() => {
      const [id, status] = [this.id(), this.status()];
      if (!UNREVIEWED.includes(status)) untracked(() => void this.load(id));
    });
  }

  private async load(id: string): Promise<void> {
    this.review.set(await this.client.review(id).catch(() => null));
  }
}
