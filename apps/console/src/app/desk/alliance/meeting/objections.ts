import { Component, inject, input } from '@angular/core';
import { Dialogs } from '../../../shared/dialog/dialogs';
import { ReasonDialog, type ReasonAsked } from '../../../shared/dialog/reason-dialog';
import { Shape } from '../../../shared/status/shape';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import { Toasts } from '../../../shared/toast/toasts';
import type { DeskMeeting } from '../meeting-client';
import { MeetingStore } from './meeting-store';

/** What applicants hold against their results, each answered once with its reason. */
@Component({
  selector: 'pl-objections',
  imports: [Shape],
  template: `
    @for (o of meeting().objections; track o.proposal) {
      <section class="card">
        <h2>
          <pl-shape [name]="o.outcome ? 'done' : 'act'" />{{ t().title }}　{{ o.proposal }}
          <span class="mut small">{{ t().filed(formats.instant(o.filedAt)) }}</span>
        </h2>
        <p class="read">{{ o.text }}</p>
        @if (o.outcome) {
          <p>
            <b>{{ o.outcome === 'UPHELD' ? t().uphold : t().dismiss }}</b>
            <span class="mut small">{{ t().answered(formats.instant(o.answeredAt ?? '')) }}</span>
          </p>
          <p class="read">{{ o.answer }}</p>
        } @else {
          <p class="acts">
            <button type="button" class="btn" (click)="answer(o.proposal, 'UPHELD')">{{ t().uphold }}</button>
            <button type="button" class="btn" (click)="answer(o.proposal, 'DISMISSED')">{{ t().dismiss }}</button>
          </p>
        }
      </section>
    }
  `,
  styleUrl: './tabs.scss',
})
export class Objections {
  private readonly store = inject(MeetingStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  private readonly all = this.words.of('deskMeeting');
  protected readonly t = () => this.all().objections;
  readonly meeting = input.required<DeskMeeting>();

  protected async answer(proposal: string, outcome: 'UPHELD' | 'DISMISSED'): Promise<void> {
    const t = this.t();
    const yes = outcome === 'UPHELD' ? t.uphold : t.dismiss;
    const no = this.words.of('shell')().act.cancel;
    const asked: ReasonAsked = { title: `${yes}　${proposal}`, text: t.text, label: t.reason, yes, no };
    const reason = await this.dialogs.open<ReasonAsked, string>(ReasonDialog, asked);
    if (reason && (await this.store.act((c, number) => c.answer(number, proposal, outcome, reason))))
      this.toasts.done(t.done);
  }
}
