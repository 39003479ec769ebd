import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Dialogs } from '../../shared/dialog/dialogs';
import { ReasonDialog, type ReasonAsked } from '../../shared/dialog/reason-dialog';
import { LongText } from '../../shared/form/long-text';
import { Trouble } from '../../shared/http/trouble';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { deskKeys } from '../keys/desk-keys';
import type { RehearsalHead } from './policy-client';
import { PolicyForm } from './policy-form';
import { PolicySaid } from './policy-said';
import { PolicyStore } from './policy-store';
import { PolicyPreview } from './preview';
import { Rehearsals, type Doing } from './rehearsals';

/** One version of the policy: its settings, their effect on the cases that wait, and seasons played under it. */
@Component({
  selector: 'pl-policy',
  imports: [Empty, LongText, PolicyForm, PolicyPreview, Rehearsals, RouterLink, Shape, TroubleNote, Waiting],
  providers: [PolicyStore],
  templateUrl: './policy.html',
  styleUrl: './policy.scss',
})
export class Policy {
  protected readonly store = inject(PolicyStore);
  protected readonly said = inject(PolicySaid);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('policy');
  protected readonly shell = this.words.of('shell');
  readonly version = input.required<string>();

  protected readonly busy = signal(false);
  protected readonly overtaken = signal(false);
  /** What stands in the way of putting it in force. */
  protected readonly whyNot = computed(() => {
    const v = this.store.version();
    if (!v || v.status !== 'DRAFT') return '';
    if (this.store.dirty()) return this.t().whyNot.unsaved;
    return v.signedOff ? '' : this.t().whyNot.notSignedOff;
  });

  constructor() {
    pageTitle(() => this.t().named(this.version()));
    crumbs(() => [{ label: this.t().title, link: '/desk/policies' }, { label: this.version() }]);
    deskKeys();
    effect(() => {
      const version = this.version();
      untracked(() => void this.store.load(version));
    });
  }

  protected async save(): Promise<void> {
    if (!this.store.dirty() || !this.store.whole()) return;
    await this.tried(async () => {
      this.overtaken.set(!(await this.store.save()));
      if (!this.overtaken()) this.toasts.done(this.t().saved);
    });
  }

  protected async signOff(r: RehearsalHead): Promise<void> {
    const reason = await this.reason(this.t().signOffAsk, this.t().act.signOff);
    if (reason) await this.tried(() => this.store.signOff(r.id, reason));
  }

  protected async activate(): Promise<void> {
    const v = this.store.version();
    if (!v || this.whyNot() !== '') return;
    const { act, activateAsk, activated } = this.t();
    const asked = { title: activateAsk.title(v.version), text: activateAsk.text(this.store.active()) };
    const reason = await this.reason(asked, v.status === 'DRAFT' ? act.activate : act.rollBack);
    if (!reason) return;
    await this.tried(async () => {
      await this.store.activate(reason);
      this.toasts.done(activated(v.version));
    });
  }

  protected async discard(): Promise<void> {
    const { discardAsk, act } = this.t();
    const yes = await this.dialogs.ask({ ...discardAsk, yes: act.discard, no: this.shell().act.cancel, danger: true });
    if (!yes) return;
    await this.tried(async () => {
      await this.store.discard();
      await this.router.navigate(['/desk/policies']);
    });
  }

  private reason(asked: { readonly title: string; readonly text: string }, yes: string): Promise<string | undefined> {
    return this.dialogs.open<ReasonAsked, string>(ReasonDialog, {
      ...asked,
      label: this.t().reason,
      yes,
      no: this.shell().act.cancel,
    });
  }

  protected async tried(doing: Doing): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await doing();
    } catch (error) {
      this.toasts.trouble(this.notice.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
