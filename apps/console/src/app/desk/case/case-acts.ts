import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { moves } from '@pilotage/domain/flow';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Dialogs } from '../../shared/dialog/dialogs';
import type { ReasonAsked } from '../../shared/dialog/reason-dialog';
import { Refused } from '../../shared/http/refused';
import { Trouble } from '../../shared/http/trouble';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { isDangerous, isDeskMove, leadsToMatch, needsReason, type Act } from './acts';
import { DiagnosisClient, type Decision, type DiagnosisView, type SideMove } from './diagnosis-client';
import { InterviewActs } from './interview-acts';

/** A move that somebody else had made before, and what had been written for it. */
export interface Overtaken {
  readonly act: Act;
  readonly reason: string;
}

const OVERTAKEN: readonly string[] = ['STATUS_MOVED', 'MOVE_NOT_ALLOWED', 'OFFER_CLOSED'];
const decisions: readonly string[] = ['accept', 'returnForCorrection', 'hold', 'waitlist', 'reject'];

/**
 * Carries out what the desk decides: asks what has to be asked, sends it with the status it was decided on, and says what
 * came of it. Where somebody was faster, what was written stays for the next attempt.
 */
@Injectable()
export class CaseActs {
  private readonly client = inject(DiagnosisClient);
  private readonly interviews = inject(InterviewActs);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly trouble = inject(Trouble);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly t = this.words.of('desk');

  readonly overtaken = signal<Overtaken | null>(null);
  readonly busy = signal<Act | null>(null);
  private kept = { no: '', reason: '' };

  /** The name of an act as its button says it. */
  label(act: Act): string {
    const own: Readonly<Partial<Record<Act, string>>> = this.t().acts.labels;
    return own[act] ?? (isDeskMove(act) ? this.words.say(moves[act].label) : act);
  }

  /** True when the case has to be read again. */
  async run(act: Act, c: DiagnosisView): Promise<boolean> {
    if (this.busy() !== null) return false;
    if (leadsToMatch(act)) {
      await this.router.navigate(['/desk/match', c.no]);
      return false;
    }
    this.overtaken.set(null);
    this.busy.set(act);
    try {
      const done = await this.carryOut(act, c);
      if (done) this.toasts.done(this.t().acts.done(this.label(act), c.no));
      return done;
    } catch (error) {
      return this.failed(act, error);
    } finally {
      this.busy.set(null);
    }
  }

  private async carryOut(act: Act, c: DiagnosisView): Promise<boolean> {
    if (this.interviews.knows(act)) return this.interviews.run(act, c, this.label(act));
    if (act === 'excerpt') return this.excerpt(c);
    if (!needsReason(act)) return (await this.ask(act, c)) && this.send(act, c, '');
    const reason = await this.reasonFor(act, c);
    if (reason === undefined) return false;
    this.kept = { no: c.no, reason };
    await this.send(act, c, reason);
    this.kept = { no: '', reason: '' };
    return true;
  }

  private ask(act: Act, c: DiagnosisView): Promise<boolean> {
    return this.dialogs.ask({
      title: this.t().acts.title(this.label(act), c.firm.name),
      text: this.textOf(act),
      yes: this.label(act),
      no: this.t().acts.no,
      danger: isDangerous(act),
    });
  }

  private async reasonFor(act: Act, c: DiagnosisView): Promise<string | undefined> {
    const { ReasonDialog } = await import('../../shared/dialog/reason-dialog');
    return this.dialogs.open<ReasonAsked, string>(ReasonDialog, {
      title: this.t().acts.title(this.label(act), c.firm.name),
      text: this.textOf(act),
      label: this.t().acts.reason,
      yes: this.label(act),
      no: this.t().acts.no,
      danger: isDangerous(act),
      reason: (this.kept.no === c.no && this.kept.reason) || this.proposedReason(act, c),
    });
  }

  /** The system's own finding, in words, where staff only confirm it. */
  private proposedReason(act: Act, c: DiagnosisView): string {
    if (c.eligibility?.proposal !== act) return '';
    const found = c.eligibility.checks.filter((check) => check.outcome === 'fail' && check.message !== null);
    return found.map((check) => check.message?.zh ?? '').join('；');
  }

  private textOf(act: Act): string {
    const texts: Readonly<Partial<Record<Act, string>>> = this.t().acts.texts;
    return texts[act] ?? '';
  }

  private async excerpt(c: DiagnosisView): Promise<boolean> {
    const { ExcerptDialog } = await import('./excerpt-dialog');
    let data: { text: string; words: string; refusals: readonly WireRefusal[] } = {
      text: c.excerpt ?? c.application.needs?.N5 ?? '',
      words: c.application.needs?.N5 ?? '',
      refusals: [],
    };
    for (;;) {
      const text = await this.dialogs.open<typeof data, string>(ExcerptDialog, data);
      if (text === undefined) return false;
      try {
        await this.client.setExcerpt(c.no, text || null);
        return true;
      } catch (error) {
        if (!(error instanceof Refused) || error.status !== 422) throw error;
        data = { ...data, text, refusals: error.refusals };
      }
    }
  }

  private async send(act: Act, c: DiagnosisView, reason: string): Promise<boolean> {
    if (decisions.includes(act)) await this.client.decide(c.no, act as Decision, c.status, reason);
    else if (act === 'releaseMatch') await this.client.release(c.no, reason);
    else if (act === 'redispatch') await this.client.redispatch(c.no, reason);
    else if (act === 'withdrawOffer') await this.withdrawOffer(c, reason);
    else if (act === 'resend') await this.client.resend(c.no);
    else if (act === 'revokeLinks') await this.client.revokeLinks(c.no);
    else await this.client.moveAside(c.no, act as SideMove, c.status, reason);
    return true;
  }

  private async withdrawOffer(c: DiagnosisView, reason: string): Promise<void> {
    const open = c.offers.find((o) => o.status === 'OPEN');
    if (open) await this.client.withdrawOffer(open.id, reason);
  }

  private failed(act: Act, error: unknown): boolean {
    if (error instanceof Refused && OVERTAKEN.includes(error.code)) {
      this.overtaken.set({ act, reason: this.kept.reason });
      return true;
    }
    this.toasts.trouble(this.trouble.say(error));
    return false;
  }
}
