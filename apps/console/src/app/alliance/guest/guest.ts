import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import type { MemberSheet } from '@pilotage/domain/alliance';
import type { MemberView } from '@pilotage/contracts/alliance-views';
import type { WireRefusal } from '@pilotage/contracts/common';
import { SeaHead } from '../../shared/course/sea-head';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Choices } from '../../shared/form/choices';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Tick } from '../../shared/form/tick';
import { Refused } from '../../shared/http/refused';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { AllianceClient } from '../alliance-client';
import { SheetForm } from '../pages/sheet-form';

/** A member's own sheet by its mailed link: fill in, decide who sees the figures, agree, confirm or stay away. */
@Component({
  selector: 'pl-alliance-guest',
  imports: [Choices, ErrorSummary, SeaHead, SheetForm, Tick, TroubleNote, Waiting],
  templateUrl: './guest.html',
  styleUrl: './guest.scss',
})
export class Guest {
  private readonly client = inject(AllianceClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.of('alliance');
  private readonly shell = this.words.of('shell');
  readonly token = input.required<string>();

  protected readonly view = signal<MemberView | null>(null);
  protected readonly trouble = signal<unknown>(null);
  private readonly refused = signal<unknown>(null);
  protected readonly busy = signal(false);
  protected readonly accepted = signal(false);
  protected readonly sheet = linkedSignal<MemberSheet>(() => this.view()?.sheet ?? {});
  protected readonly shares = signal<'SHARE' | 'WITHHOLD' | null>(null);

  protected readonly lead = computed(() => {
    const v = this.view();
    return v ? this.t().guest.lead(v.leader, v.alliance || this.t().unnamed, v.year) : '';
  });
  protected readonly deadline = computed(() => {
    const v = this.view();
    return v ? this.t().guest.closes(this.words.say(v.deadline)) : '';
  });
  protected readonly standing = computed(() => {
    const [v, g] = [this.view(), this.t().guest];
    if (!v) return '';
    if (!v.open) return g.closed;
    if (v.refusedAt) return g.refused;
    return v.confirmedAt ? g.confirmed(this.formats.instant(v.confirmedAt)) : '';
  });
  protected readonly choices = computed(() => [
    { value: 'SHARE' as const, label: this.t().guest.share },
    { value: 'WITHHOLD' as const, label: this.t().guest.withhold },
  ]);
  protected readonly refusals = computed<readonly WireRefusal[]>(() => {
    const error = this.refused();
    return error instanceof Refused && error.status === 422 ? error.refusals : [];
  });
  protected readonly other = computed(() => (this.refusals().length > 0 ? null : this.refused()));
  protected readonly byField = computed(() => new Map(this.refusals().map((r) => [r.field, r])));

  constructor() {
    pageTitle(() => this.t().guest.title);
    effect(() => {
      const token = this.token();
      untracked(() => void this.load(token));
    });
  }

  protected async load(token = this.token()): Promise<void> {
    this.trouble.set(null);
    try {
      const view = await this.client.mySheet(token);
      this.view.set(view);
      this.shares.set(view.sharesFigures ? 'SHARE' : 'WITHHOLD');
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected async save(): Promise<boolean> {
    const revision = this.view()?.revision ?? 0;
    const { ubn: _fixed, ...sheet } = this.sheet();
    return this.act(() => this.client.saveMySheet(this.token(), revision, sheet), this.t().guest.saved);
  }

  protected async confirm(): Promise<void> {
    if (!(await this.save())) return;
    await this.act(() => this.client.confirm(this.token(), this.accepted(), this.shares() !== 'WITHHOLD'), '');
  }

  protected async refuse(): Promise<void> {
    const { refuse, refuseText } = this.t().guest;
    const question = { title: refuse, text: refuseText, yes: refuse, no: this.shell().act.cancel, danger: true };
    if (await this.dialogs.ask(question)) await this.act(() => this.client.refuse(this.token()), '');
  }

  private async act(what: () => Promise<MemberView>, done: string): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.refused.set(null);
    try {
      this.view.set(await what());
      if (done) this.toasts.done(done);
      return true;
    } catch (error) {
      this.refused.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
