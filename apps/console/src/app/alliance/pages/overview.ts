import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { allianceMoveOf, allianceStatuses } from '@pilotage/domain/alliance';
import { Dialogs } from '../../shared/dialog/dialogs';
import type { ReasonAsked } from '../../shared/dialog/reason-dialog';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { AllianceClient } from '../alliance-client';
import { ProposalStore } from '../draft/proposal-store';
import { ReviewCard } from './review-card';

/** Where the proposal stands, what comes next, and what has happened. */
@Component({
  selector: 'pl-alliance-overview',
  imports: [ReviewCard, RouterLink, TroubleNote],
  templateUrl: './overview.html',
  styleUrl: './overview.scss',
})
export class Overview {
  protected readonly store = inject(ProposalStore);
  private readonly client = inject(AllianceClient);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  protected readonly t = this.words.of('alliance');
  private readonly shell = this.words.of('shell');

  protected readonly next = computed(() => {
    const v = this.store.view();
    if (!v) return '';
    if (this.store.writable()) return v.readiness.ready ? this.t().overview.allDone : this.t().overview.toDo;
    return v.status === 'proposed'
      ? this.t().overview.sent(v.no ?? '')
      : this.words.say(allianceStatuses[v.status].public);
  });
  protected readonly due = computed(() => {
    const v = this.store.view();
    if (!v) return '';
    if (v.dueAt) return this.t().overview.due(this.formats.instant(v.dueAt));
    return v.status === 'drafted' ? this.t().closes(this.words.say(v.call.deadline)) : '';
  });
  protected readonly timeline = computed(() =>
    (this.store.view()?.timeline ?? []).map((e) => ({
      at: this.formats.instant(e.at),
      what: this.words.say(allianceMoveOf(e.move).label),
      reason: e.reason,
    })),
  );
  protected readonly discardable = computed(() => this.store.view()?.no === null);
  protected readonly may = computed(() => new Set(this.store.view()?.moves));

  protected async discard(): Promise<void> {
    const { discard, discardText } = this.t().overview;
    const asked = { title: discard, text: discardText, yes: discard, no: this.shell().act.cancel, danger: true };
    if (!(await this.dialogs.ask(asked))) return;
    if (await this.store.act((id) => this.client.discard(id))) await this.router.navigate(['/alliance']);
  }

  protected async recall(): Promise<void> {
    const { recall, recallText } = this.t().overview;
    if (await this.dialogs.ask({ title: recall, text: recallText, yes: recall, no: this.shell().act.cancel })) {
      await this.store.act((id) => this.client.recall(id));
    }
  }

  protected async withdraw(): Promise<void> {
    const { withdraw, withdrawText } = this.t().overview;
    const { ReasonDialog } = await import('../../shared/dialog/reason-dialog');
    const reason = await this.dialogs.open<ReasonAsked, string>(ReasonDialog, {
      title: withdraw,
      text: withdrawText,
      label: this.t().overview.why,
      yes: withdraw,
      no: this.shell().act.cancel,
      danger: true,
    });
    if (reason) await this.store.act((id) => this.client.withdraw(id, reason));
  }
}
