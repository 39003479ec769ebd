import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { AllianceReview } from '@pilotage/contracts/alliance-review';
import { Dialogs } from '../../shared/dialog/dialogs';
import { ReasonDialog, type ReasonAsked } from '../../shared/dialog/reason-dialog';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { AllianceClient } from '../alliance-client';

/** Before a proposal is qualified there is nothing to tell of a review. */
const UNREVIEWED: readonly string[] = ['drafted', 'proposed', 'returned', 'qualified', 'unqualified'];

/** When and where the alliance presents, and the letter with its result once it is out. */
@Component({
  selector: 'pl-review-card',
  imports: [TroubleNote],
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
        @if (review()?.objection; as o) {
          @if (o.filed; as f) {
            <h3>{{ t().objection.title }}</h3>
            <p class="said">{{ f.text }}</p>
            <p class="mut small">{{ t().objection.filed(formats.instant(f.filedAt)) }}</p>
            @if (f.outcome) {
              <p>
                <b>{{ t().objection.outcomes[f.outcome] }}</b>
              </p>
              <p class="said">{{ f.answer }}</p>
            } @else {
              <p class="mut">{{ t().objection.waiting }}</p>
            }
          } @else if (o.open) {
            <p class="mut small">{{ t().objection.until(formats.instant(o.until)) }}</p>
            <p>
              <button type="button" class="btn" (click)="object()">{{ t().objection.file }}</button>
            </p>
          }
        }
        @if (trouble(); as error) {
          <pl-trouble-note [error]="error" [retriable]="false" />
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
    .said {
      white-space: pre-line;
    }
  `,
})
export class ReviewCard {
  private readonly client = inject(AllianceClient);
  private readonly dialogs = inject(Dialogs);
  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('allianceReview');
  readonly id = input.required<string>();
  readonly status = input.required<string>();
  protected readonly review = signal<AllianceReview | null>(null);
  protected readonly trouble = signal<unknown>(null);
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

  protected async object(): Promise<void> {
    const { file, ask, label, no } = this.t().objection;
    const asked: ReasonAsked = { title: file, text: ask, label, yes: file, no };
    const text = await this.dialogs.open<ReasonAsked, string>(ReasonDialog, asked);
    if (!text) return;
    this.trouble.set(null);
    try {
      this.review.set(await this.client.object(this.id(), text));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  private async load(id: string): Promise<void> {
    this.review.set(await this.client.review(id).catch(() => null));
  }
}
