import { Component, computed, inject, input } from '@angular/core';
import { Dialogs } from '../../../shared/dialog/dialogs';
import { Shape } from '../../../shared/status/shape';
import type { ShapeName } from '../../../shared/status/shapes';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import { Toasts } from '../../../shared/toast/toasts';
import type { DeskMeeting, WireLetter } from '../meeting-client';
import { Objections } from './objections';
import { MeetingStore } from './meeting-store';

const SHAPES: Readonly<Record<WireLetter['outcome'], ShapeName>> = {
  SELECTED: 'done',
  RESERVED: 'waits',
  DECLINED: 'ended',
};

/** Every letter as it will be read, and the one button that sends all of them. */
@Component({
  selector: 'pl-letters-tab',
  imports: [Objections, Shape],
  template: `
    @if (store.letters(); as l) {
      @if (l.releasedAt; as at) {
        <p class="note ok"><pl-shape name="done" />{{ t().letters.released(formats.instant(at)) }}</p>
      } @else {
        <p>{{ t().letters.intro(l.recipients) }}</p>
        <p class="acts">
          <button type="button" class="btn primary" [attr.aria-disabled]="store.busy()" (click)="release()">
            {{ t().letters.release }}
          </button>
        </p>
      }
      <pl-objections [meeting]="meeting()" />
      @for (letter of letters(); track letter.no) {
        <article class="card letter">
          <h2>
            <pl-shape [name]="letter.shape" />{{ letter.heading }}
            <span class="mut small">{{ letter.to }}</span>
          </h2>
          @for (p of letter.lines; track p) {
            <p class="read">{{ p }}</p>
          }
          @if (letter.comments.length > 0) {
            <h3>{{ t().letters.comments }}</h3>
            <ul>
              @for (c of letter.comments; track $index) {
                <li>{{ c }}</li>
              }
            </ul>
          }
        </article>
      }
    } @else {
      <p class="mut">{{ t().letters.notYet }}</p>
    }
  `,
  styleUrl: './tabs.scss',
})
export class LettersTab {
  protected readonly store = inject(MeetingStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskMeeting');
  readonly meeting = input.required<DeskMeeting>();
  protected readonly letters = computed(() =>
    (this.store.letters()?.letters ?? []).map((l) => ({
      ...l,
      shape: SHAPES[l.outcome],
      heading: this.words.say(l.subject),
      lines: l.paragraphs.map((p) => this.words.say(p)),
      to: this.t().letters.recipients(l.recipients),
    })),
  );

  protected async release(): Promise<void> {
    const n = this.store.letters()?.recipients ?? 0;
    const { title, text, yes, no } = this.t().letters.releaseSure;
    if (!(await this.dialogs.ask({ title, text: text(n), yes, no }))) return;
    if (await this.store.act((c, number) => c.release(number, n))) this.toasts.done(this.t().letters.done);
  }
}
