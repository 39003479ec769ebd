import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { Timer } from '../board/timer';
import { PanelClient, type InterestAnswer, type MyMeeting, type MyResult } from '../panel-client';
import { Declaration } from './declaration';
import { ResultCard } from './result-card';

const BEAT_MS = 5000;
const SHEETS: Readonly<Record<MyMeeting['slots'][number]['sheet'], ShapeName>> = {
  NONE: 'waits',
  DRAFT: 'underway',
  IN: 'done',
};

/** One meeting as a member sees it: answer, declare, then the agenda with the clock of what is going on. */
@Component({
  selector: 'pl-panel-meeting',
  imports: [Declaration, Empty, Icon, ResultCard, RouterLink, Shape, Timer, TroubleNote, Waiting],
  templateUrl: './meeting.html',
  styleUrl: './meeting.scss',
})
export class PanelMeeting {
  private readonly client = inject(PanelClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('panel');
  readonly no = input.required<string>();

  protected readonly meeting = signal<MyMeeting | null>(null);
  protected readonly result = signal<MyResult | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly busy = signal(false);
  protected readonly running = computed(() =>
    this.meeting()?.slots.find((s) => s.clock.phase !== 'WAITING' && s.clock.phase !== 'DONE'),
  );
  protected readonly recused = computed(() => (this.meeting()?.toDeclare ?? []).filter((d) => d.conflict));
  protected readonly slots = computed(() =>
    (this.meeting()?.slots ?? []).map((s) => ({ ...s, shape: SHEETS[s.sheet], here: s === this.running() })),
  );

  constructor() {
    pageTitle(() => this.meeting()?.title ?? this.t().title);
    crumbs(() => [{ label: this.t().title, link: '/panel' }, { label: this.meeting()?.title ?? this.no() }]);
    effect(() => {
      const no = this.no();
      untracked(() => void this.load(no));
    });
    const beat = setInterval(() => void this.refresh(), BEAT_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(beat));
  }

  protected async load(no = this.no()): Promise<void> {
    this.trouble.set(null);
    try {
      this.take(await this.client.see(no));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected async answer(come: boolean): Promise<void> {
    if (!come) {
      const { title, text, yes, no } = this.t().invitation.sure;
      if (!(await this.dialogs.ask({ title, text, yes, no, danger: true }))) return;
    }
    const answered = await this.act(() => this.client.answer(this.no(), come));
    if (answered && !come) await this.router.navigate(['/panel'], { replaceUrl: true });
  }

  protected async declare(answers: readonly InterestAnswer[]): Promise<void> {
    if (await this.act(() => this.client.declare(this.no(), answers))) this.toasts.done(this.t().declare.done);
  }

  protected async sign(): Promise<void> {
    const result = this.result();
    if (!result || this.busy()) return;
    this.busy.set(true);
    try {
      const signedAt = await this.client.sign(this.no(), result.hash);
      this.result.set({ ...result, signedAt });
      this.toasts.done(this.t().result.done);
    } catch (error) {
      this.trouble.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  private async act(what: () => Promise<MyMeeting>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.trouble.set(null);
    try {
      this.take(await what());
      return true;
    } catch (error) {
      this.trouble.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private take(meeting: MyMeeting): void {
    const before = this.meeting()?.status;
    this.meeting.set(meeting);
    const over = meeting.status === 'CLOSED' || meeting.status === 'RELEASED';
    if (over && meeting.answer === 'ACCEPTED' && (before !== meeting.status || !this.result())) void this.seeResult();
  }

  /** There is none until it is frozen; that is no trouble. */
  private async seeResult(): Promise<void> {
    this.result.set(await this.client.result(this.no()).catch(() => null));
  }

  private async refresh(): Promise<void> {
    const before = this.meeting();
    if (!before?.declared || this.busy()) return;
    const seen = await this.client.see(before.no).catch(() => null);
    if (seen && seen.no === this.no() && !this.busy()) this.take(seen);
  }
}
