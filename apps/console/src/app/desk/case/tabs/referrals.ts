import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import type { ReferralView } from '@pilotage/contracts/follow-up';
import { Dialogs } from '../../../shared/dialog/dialogs';
import { ReasonDialog, type ReasonAsked } from '../../../shared/dialog/reason-dialog';
import { TroubleNote } from '../../../shared/states/trouble-note';
import { Words } from '../../../shared/text/words';
import { DiagnosisClient, type ReferralAct } from '../diagnosis-client';

/** Where the firm was referred to and how far that is; passed on only once it has agreed. */
@Component({
  selector: 'pl-referrals',
  imports: [TroubleNote],
  template: `
    @if (trouble(); as error) {
      <pl-trouble-note [error]="error" [retriable]="false" />
    }
    @if (rows().length > 0) {
      <h3>{{ t().referrals.title }}</h3>
    }
    @for (r of rows(); track r.id) {
      <article>
        <p>
          <b>{{ words.say(r.name) }}</b>
          <span class="tag">{{ words.say(r.label) }}</span>
        </p>
        <p class="mut">{{ r.note ?? r.why }}</p>
        @for (m of r.moves; track m.move) {
          <button type="button" class="btn small" (click)="move(r, m)">{{ words.say(m.label) }}</button>
        }
      </article>
    }
  `,
  styles: `
    article {
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
    }
  `,
})
export class Referrals {
  private readonly client = inject(DiagnosisClient);
  private readonly dialogs = inject(Dialogs);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  readonly no = input.required<string>();
  protected readonly rows = signal<readonly ReferralView[]>([]);
  protected readonly trouble = signal<unknown>(null);

  constructor() {
    effect(() => {
      const no = this.no();
      untracked(() => void this.load(no));
    });
  }

  protected async move(r: ReferralView, m: ReferralView['moves'][number]): Promise<void> {
    const { label, no } = this.t().referrals;
    const title = this.words.say(m.label);
    const asked: ReasonAsked = { title, text: this.words.say(r.name), label, yes: title, no };
    const note = m.reason ? await this.dialogs.open<ReasonAsked, string>(ReasonDialog, asked) : null;
    if (m.reason && !note) return;
    await this.act(() => this.client.moveReferral(r.id, m.move as ReferralAct, note ?? null));
    await this.load(this.no());
  }

  private load(no: string): Promise<void> {
    return this.act(async () => this.rows.set(await this.client.referrals(no)));
  }

  private async act(what: () => Promise<void>): Promise<void> {
    this.trouble.set(null);
    await what().catch((error: unknown) => this.trouble.set(error));
  }
}
