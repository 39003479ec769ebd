import { Component, computed, DOCUMENT, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { allianceMoveOf, allianceStatuses, kpiLabels } from '@pilotage/domain/alliance';
import type { AwardView, ClaimView } from '@pilotage/contracts/award-views';
import { taipeiDate } from '@pilotage/domain/taiwan';
import { AwardProgress } from '../../shared/award/award-progress';
import { ServerClock } from '../../shared/clock/server-clock';
import { Dialogs } from '../../shared/dialog/dialogs';
import type { ReasonAsked } from '../../shared/dialog/reason-dialog';
import { handOver } from '../../shared/http/hand-over';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { crumbs } from '../../shell/crumbs';
import { deskKeys } from '../keys/desk-keys';
import { ContractForm } from './contract-form';
import { DeskAwardClient, type AwardMove, type Visit } from './award-client';
import { VisitForm } from './visit-form';

const DECISIONS: readonly AwardMove[] = [
  'passMidterm',
  'conditionMidterm',
  'passFinal',
  'returnFinal',
  'failFinal',
  'close',
  'closeAbnormally',
  'stepUp',
  'endReserve',
  'lapse',
  'revoke',
  'terminate',
];

/** What goes on as it was meant to; everything else is asked for with more quiet. */
const GOOD: readonly AwardMove[] = ['passMidterm', 'passFinal', 'close', 'stepUp'];

/** A running alliance at the desk: contract and payments, evidence to review, visits, decisions, changes (SPEC N). */
@Component({
  selector: 'pl-desk-award',
  imports: [AwardProgress, ContractForm, Empty, Icon, RouterLink, Shape, TroubleNote, VisitForm, Waiting],
  templateUrl: './award.html',
  styleUrl: './award.scss',
})
export class DeskAward {
  private readonly client = inject(DeskAwardClient);
  private readonly clock = inject(ServerClock);
  private readonly dialogs = inject(Dialogs);
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('award');
  private readonly shell = this.words.of('shell');
  readonly no = input.required<string>();
  protected readonly award = signal<AwardView | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly refused = signal<unknown>(null);
  protected readonly busy = signal(false);

  protected readonly status = computed(() => {
    const a = this.award();
    return a ? this.words.say(allianceStatuses[a.status].staff) : '';
  });
  protected readonly claims = computed(() =>
    (this.award()?.claims ?? []).map((c) => ({
      claim: c,
      label: this.words.say(kpiLabels[c.kpi]),
      said: [
        this.formats.date(c.on),
        c.partner,
        c.amountTwd === null ? null : this.formats.money(c.amountTwd),
        c.detail,
      ]
        .filter(Boolean)
        .join(' · '),
      standing: this.t().claimStates[c.state],
      also: c.alsoProves ? this.t().also(this.words.say(kpiLabels[c.alsoProves])) : '',
    })),
  );
  protected readonly decisions = computed(() => {
    const moves: readonly string[] = this.award()?.moves ?? [];
    return DECISIONS.filter((m) => moves.includes(m)).map((move) => ({
      move,
      label: this.words.say(allianceMoveOf(move).label),
      good: GOOD.includes(move),
    }));
  });
  /** Words that do not count a claim; each needs its reason. */
  protected readonly refusals = computed(() => [
    { state: 'TO_COMPLETE' as const, label: this.t().desk.complete },
    { state: 'NOT_COUNTED' as const, label: this.t().desk.notCount },
  ]);
  protected readonly short = computed(() => {
    const a = this.award();
    if (!a) return '';
    const missed = a.status === 'midtermFiled' ? a.short.h1 : a.status === 'finalFiled' ? a.short.full : [];
    const names = missed.map((m) => this.t().measures[m as keyof ReturnType<typeof this.t>['measures']]);
    return names.length > 0 ? this.t().desk.shortOf(this.formats.list(names)) : '';
  });
  protected readonly changes = computed(() =>
    (this.award()?.changes ?? []).map((c) => ({
      id: c.id,
      open: c.approved === null,
      kind: this.t().changes.kinds[c.kind],
      what: c.member ?? this.t().changes.from(c.before, c.after),
      reason: c.reason,
      state:
        c.approved === null ? this.t().changes.open : c.approved ? this.t().changes.approved : this.t().changes.refused,
    })),
  );

  constructor() {
    pageTitle(() => this.award()?.name ?? this.no());
    crumbs(() => [
      { label: this.t().desk.back, link: '/desk/alliances' },
      { label: this.no(), link: `/desk/alliances/${this.no()}` },
      { label: this.t().desk.link },
    ]);
    deskKeys();
    effect(() => {
      this.no();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.award.set(await this.client.see(this.no()));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected sign({ number, on }: { number: string; on: string }): Promise<void> {
    return this.act(() => this.client.sign(this.no(), number, on));
  }

  protected pay(instalment: string): Promise<void> {
    return this.act(() => this.client.pay(this.no(), instalment, taipeiDate(new Date(this.clock.now()))));
  }

  protected visit(visit: Visit): Promise<void> {
    return this.act(() => this.client.visit(this.no(), visit));
  }

  protected count(claim: ClaimView): Promise<void> {
    return this.act(() => this.client.review(this.no(), claim, 'COUNTED', ''));
  }

  protected async review(claim: ClaimView, state: 'NOT_COUNTED' | 'TO_COMPLETE', title: string): Promise<void> {
    const reason = await this.why(title);
    if (reason) await this.act(() => this.client.review(this.no(), claim, state, reason));
  }

  protected async decide(move: AwardMove, title: string): Promise<void> {
    const needsReason = allianceMoveOf(move).reason === 'required';
    const reason = needsReason ? await this.why(title) : undefined;
    const question = { title, text: this.t().desk.decideText, yes: title, no: this.shell().act.cancel };
    if (needsReason ? !reason : !(await this.dialogs.ask(question))) return;
    await this.act(() => this.client.decide(this.no(), move, reason));
  }

  protected async answer(change: string, approved: boolean): Promise<void> {
    const { approve, refuse } = this.t().desk;
    const reason = await this.why(approved ? approve : refuse);
    if (reason) await this.act(() => this.client.decideChange(this.no(), change, approved, reason));
  }

  protected async show(claim: string): Promise<void> {
    handOver(this.document, await this.client.evidence(this.no(), claim));
  }

  private async why(title: string): Promise<string | undefined> {
    const { ReasonDialog } = await import('../../shared/dialog/reason-dialog');
    const { why, decideText } = this.t().desk;
    const asked = { title, text: decideText, label: why, yes: title, no: this.shell().act.cancel };
    return this.dialogs.open<ReasonAsked, string>(ReasonDialog, asked);
  }

  private async act(what: () => Promise<AwardView>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    try {
      this.award.set(await what());
    } catch (error) {
      this.refused.set(error);
      this.award.set(await this.client.see(this.no()));
    } finally {
      this.busy.set(false);
    }
  }
}
