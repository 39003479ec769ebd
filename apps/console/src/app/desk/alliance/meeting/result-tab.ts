import { Component, computed, inject, input } from '@angular/core';
import { dispositions } from '@pilotage/domain/alliance';
import { Dialogs } from '../../../shared/dialog/dialogs';
import { ReasonDialog, type ReasonAsked } from '../../../shared/dialog/reason-dialog';
import { Shape } from '../../../shared/status/shape';
import type { ShapeName } from '../../../shared/status/shapes';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import type { DeskMeeting, Disposal, WireConcludedCase } from '../meeting-client';
import { DispositionDialog, type DispositionAsked } from './disposition-dialog';
import { MeetingStore } from './meeting-store';
import { SummarySheet } from './summary-sheet';
import { VoteDialog, type VoteAsked, type Voted } from './vote-dialog';

const SHAPES: Readonly<Record<WireConcludedCase['standing']['outcome'], ShapeName>> = {
  SELECTED: 'done',
  RESERVED: 'waits',
  DECLINED: 'ended',
};

/** Places and scores once the scoring is closed; what still has to be settled before the result can be. */
@Component({
  selector: 'pl-result-tab',
  imports: [Shape, SummarySheet],
  templateUrl: './result-tab.html',
  styleUrl: './tabs.scss',
})
export class ResultTab {
  protected readonly store = inject(MeetingStore);
  private readonly dialogs = inject(Dialogs);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskMeeting');
  protected readonly panel = this.words.of('panel');
  readonly meeting = input.required<DeskMeeting>();

  protected readonly rows = computed(() => (this.meeting().standing ?? []).map((c) => this.row(c)));
  protected readonly open = computed(() => this.meeting().open.map((o) => this.words.say(o.message)));
  protected readonly ties = computed(() => this.meeting().open.some((o) => o.code === 'TIE_NEEDS_VOTE'));
  protected readonly signed = computed(() => {
    const coming = this.meeting().seats.filter((s) => s.answer === 'ACCEPTED');
    return this.t().result.signed(coming.filter((s) => s.signedAt).length, coming.length);
  });

  protected async freeze(): Promise<void> {
    const { title, text, yes, no } = this.t().result.freezeSure;
    if (await this.dialogs.ask({ title, text, yes, no })) await this.store.act((c, number) => c.freeze(number));
  }

  protected async reopen(): Promise<void> {
    const t = this.t().meeting;
    const reason = await this.reason(t.reopenTitle, t.reopenText);
    if (reason) await this.store.act((c, no) => c.reopen(no, reason));
  }

  protected async recuse(c: WireConcludedCase, code: string): Promise<void> {
    const t = this.t().meeting;
    const reason = await this.reason(t.recuseTitle(code, c.id), t.recuseText);
    if (reason) await this.store.act((client, no) => client.recuse(no, code, c.id, reason));
  }

  protected async dispose(c: WireConcludedCase): Promise<void> {
    const asked: DispositionAsked = { title: `${c.id} ${c.name}`, before: c.disposition };
    const said = await this.dialogs.open<DispositionAsked, Disposal>(DispositionDialog, asked);
    if (said) await this.store.act((client, no) => client.dispose(no, c.id, said));
  }

  /** The neighbours that nothing tells apart, in the order they stand. */
  protected async vote(): Promise<void> {
    const standing = this.meeting().standing ?? [];
    const nos = this.meeting().open.find((o) => o.code === 'TIE_NEEDS_VOTE')?.message.zh ?? '';
    const tied = standing.filter((c) => nos.includes(c.id)).map((c) => ({ id: c.id, name: c.name }));
    const voted = await this.dialogs.open<VoteAsked, Voted>(VoteDialog, { tied });
    if (voted) await this.store.act((client, no) => client.vote(no, voted.order, voted.note));
  }

  private row(c: WireConcludedCase) {
    const { standing, divergence } = c;
    const t = this.t().result;
    const outcome = standing.outcome === 'RESERVED' ? t.reserve(standing.reserve ?? 0) : t.outcomes[standing.outcome];
    const tie = standing.tieBrokenBy as keyof typeof t.tie | null;
    return {
      ...c,
      outcome,
      shape: SHAPES[standing.outcome],
      mean: standing.mean === null ? '' : this.formats.number(standing.mean, 2),
      tie: tie === null ? '' : t.tie[tie],
      totals: c.scores.map((s) => ({ code: s.reviewer, total: this.formats.number(s.total / 100, 1) })),
      found: divergence.map((d) => this.found(d)),
      handled: c.disposition ? `${this.words.say(dispositions[c.disposition.kind])}：${c.disposition.text}` : '',
    };
  }

  private found(d: WireConcludedCase['divergence'][number]): string {
    const [value, limit] = [this.formats.number(d.value), this.formats.number(d.limit)];
    const criterion = this.meeting().rubric.criteria.find((c) => c.id === d.of);
    return this.t().result.kinds[d.kind](value, limit, criterion ? this.words.say(criterion.label) : d.of);
  }

  private reason(title: string, text: string): Promise<string | undefined> {
    const no = this.words.of('shell')().act.cancel;
    const label = this.t().meeting.reason;
    return this.dialogs.open<ReasonAsked, string>(ReasonDialog, { title, text, label, yes: title, no });
  }
}
