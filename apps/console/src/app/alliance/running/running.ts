import { Component, computed, DOCUMENT, effect, inject, signal, untracked } from '@angular/core';
import { kpiLabels } from '@pilotage/domain/alliance';
import type { AwardView, ClaimView } from '@pilotage/contracts/award-views';
import { AwardProgress } from '../../shared/award/award-progress';
import { handOver } from '../../shared/http/hand-over';
import { Icon } from '../../shared/icons/icon';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { AwardClient, type NewChange, type NewClaim } from '../award-client';
import { ProposalStore } from '../draft/proposal-store';
import { ChangeForm } from './change-form';
import { ClaimForm } from './claim-form';

const shapes = {
  FILED: 'waits',
  COUNTED: 'done',
  NOT_COUNTED: 'ended',
  TO_COMPLETE: 'act',
} as const satisfies Record<ClaimView['state'], ShapeName>;

/** The leader's side of a running alliance: progress, evidence, checkpoints, changes (SPEC N). */
@Component({
  selector: 'pl-running-alliance',
  imports: [AwardProgress, ChangeForm, ClaimForm, Empty, Icon, Shape, TroubleNote, Waiting],
  templateUrl: './running.html',
  styleUrl: './running.scss',
})
export class Running {
  private readonly store = inject(ProposalStore);
  private readonly client = inject(AwardClient);
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('award');
  protected readonly award = signal<AwardView | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly busy = signal(false);

  protected readonly claims = computed(() =>
    (this.award()?.claims ?? []).map((c) => ({
      ...c,
      label: this.words.say(kpiLabels[c.kpi]),
      said: [this.formats.date(c.on), c.partner, c.detail].filter(Boolean).join(' · '),
      shape: shapes[c.state],
      standing: this.t().claimStates[c.state],
      also: c.alsoProves ? this.t().also(this.words.say(kpiLabels[c.alsoProves])) : '',
      open: c.state !== 'COUNTED',
    })),
  );
  protected readonly checkpoint = computed<'MIDTERM' | 'FINAL' | null>(() => {
    const moves = this.award()?.moves ?? [];
    if (moves.includes('fileMidterm')) return 'MIDTERM';
    return moves.includes('fileFinal') ? 'FINAL' : null;
  });
  protected readonly running = computed(() =>
    ['contracted', 'midtermFiled', 'midtermConditional', 'midtermPassed', 'finalFiled'].includes(
      this.award()?.status ?? '',
    ),
  );
  protected readonly changes = computed(() =>
    (this.award()?.changes ?? []).map((c) => ({
      id: c.id,
      kind: this.t().changes.kinds[c.kind],
      what: c.member ?? this.t().changes.from(c.before, c.after),
      reason: c.reason,
      state:
        c.approved === null ? this.t().changes.open : c.approved ? this.t().changes.approved : this.t().changes.refused,
      shape: c.approved === null ? ('waits' as const) : c.approved ? ('done' as const) : ('ended' as const),
      answer: c.answer,
    })),
  );

  constructor() {
    effect(() => {
      const id = this.store.view()?.id;
      if (id) untracked(() => void this.load(id));
    });
  }

  protected async load(id = this.store.view()?.id ?? ''): Promise<void> {
    this.trouble.set(null);
    try {
      this.award.set(await this.client.see(id));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected file({ claim, file }: { claim: NewClaim; file: File }): Promise<boolean> {
    return this.act((id) => this.client.claim(id, claim, file));
  }

  protected takeBack(claim: string): Promise<boolean> {
    return this.act((id) => this.client.takeBack(id, claim));
  }

  protected send(which: 'MIDTERM' | 'FINAL'): Promise<boolean> {
    return this.act((id) => this.client.checkpoint(id, which));
  }

  protected ask(change: NewChange): Promise<boolean> {
    return this.act((id) => this.client.ask(id, change));
  }

  protected async download(claim: string): Promise<void> {
    const id = this.award()?.id;
    if (id) handOver(this.document, await this.client.evidence(id, claim));
  }

  private async act(what: (id: string) => Promise<AwardView>): Promise<boolean> {
    const id = this.award()?.id;
    if (!id || this.busy()) return false;
    this.busy.set(true);
    this.refused.set(null);
    try {
      this.award.set(await what(id));
      return true;
    } catch (error) {
      this.refused.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
