import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Timer } from '../../../panel/board/timer';
import { Dialogs } from '../../../shared/dialog/dialogs';
import { ReasonDialog, type ReasonAsked } from '../../../shared/dialog/reason-dialog';
import { Shape } from '../../../shared/status/shape';
import type { ShapeName } from '../../../shared/status/shapes';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import type { DeskMeeting, DeskSlot, Note } from '../meeting-client';
import { MeetingStore } from './meeting-store';

type Question = DeskSlot['questions'][number];
const SHAPES: Readonly<Record<Question['state'], ShapeName>> = {
  ASKED: 'waits',
  ANSWERING: 'underway',
  ANSWERED: 'done',
};

/** The meeting while it goes on: the clock of one slot, its gathered questions, and who has handed in. */
@Component({
  selector: 'pl-live-tab',
  imports: [Shape, Timer],
  templateUrl: './live-tab.html',
  styleUrls: ['./tabs.scss', './live-tab.scss'],
})
export class LiveTab {
  protected readonly store = inject(MeetingStore);
  private readonly dialogs = inject(Dialogs);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('deskMeeting');
  protected readonly panel = this.words.of('panel');
  readonly meeting = input.required<DeskMeeting>();

  protected readonly running = computed(
    () => this.meeting().slots.find((s) => s.clock.phase !== 'WAITING' && s.clock.phase !== 'DONE') ?? null,
  );
  private readonly upNext = computed(() => this.meeting().slots.find((s) => s.clock.phase === 'WAITING') ?? null);
  /** The slot that is shown: what goes on, else what comes next; another one where it was pressed. */
  protected readonly chosen = linkedSignal(() => this.running()?.proposal ?? this.upNext()?.proposal ?? null);
  protected readonly slot = computed(() => this.meeting().slots.find((s) => s.proposal === this.chosen()) ?? null);
  protected readonly over = computed(
    () => this.meeting().slots.length > 0 && this.meeting().slots.every((s) => s.clock.phase === 'DONE'),
  );
  protected readonly rows = computed(() => this.meeting().slots.map((s) => ({ ...s, here: s === this.running() })));
  protected readonly questions = computed(() =>
    (this.slot()?.questions ?? []).map((q) => ({
      ...q,
      shape: SHAPES[q.state],
      who: this.panel().questions.by(q.by.length, q.by.join('、')),
    })),
  );
  protected readonly next = computed(() => {
    const phase = this.slot()?.clock.phase;
    return phase && phase !== 'DONE' ? this.t().meeting.next[phase] : null;
  });

  protected async moveOn(slot: DeskSlot): Promise<void> {
    await this.store.act((c, no) => c.moveOn(no, slot.proposal, slot.clock.phase));
  }

  protected async mark(q: Question, state: Question['state']): Promise<void> {
    await this.note(q, { state, answer: q.answer, sameAs: null });
  }

  /** The firm's answer in a few words, for the minutes. */
  protected async write(q: Question): Promise<void> {
    const answer = await this.dialogs.open<ReasonAsked, string>(ReasonDialog, {
      title: this.t().meeting.answered,
      text: q.text,
      label: this.t().meeting.answerNote,
      yes: this.t().meeting.answered,
      no: this.words.of('shell')().act.cancel,
      ...(q.answer ? { reason: q.answer } : {}),
    });
    if (answer) await this.note(q, { state: 'ANSWERED', answer, sameAs: null });
  }

  protected async close(): Promise<void> {
    const { title, text, yes, no } = this.t().meeting.closeSure;
    if (await this.dialogs.ask({ title, text, yes, no })) await this.store.act((c, number) => c.close(number));
  }

  protected async reopenSheet(slot: DeskSlot, code: string): Promise<void> {
    const t = this.t().meeting;
    const reason = await this.reason(t.reopenSheet, t.reopenSheetText);
    if (reason) await this.store.act((c, no) => c.reopenSheet(no, code, slot.proposal, reason));
  }

  protected inCodes(slot: DeskSlot): readonly string[] {
    const away = new Set([...slot.sheets.missing, ...slot.recused]);
    return this.meeting()
      .seats.filter((s) => s.answer === 'ACCEPTED' && !away.has(s.code))
      .map((s) => s.code);
  }

  private async note(q: Question, note: Note): Promise<void> {
    await this.store.act((c, no) => c.note(no, q.id, note));
  }

  private reason(title: string, text: string): Promise<string | undefined> {
    const no = this.words.of('shell')().act.cancel;
    return this.dialogs.open<ReasonAsked, string>(ReasonDialog, {
      title,
      text,
      label: this.t().meeting.reason,
      yes: title,
      no,
    });
  }
}
