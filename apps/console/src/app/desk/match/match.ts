import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { Bar } from '../../shared/charts/bar';
import { Refused } from '../../shared/http/refused';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { LiveWords } from '../../shared/states/live-words';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { Viewport } from '../../shared/viewport';
import { focusIfLost } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { ApplicationSaid } from '../case/application-said';
import { CaseActs } from '../case/case-acts';
import { CaseSaid } from '../case/case-said';
import { InterviewActs } from '../case/interview-acts';
import { deskKeys, WayBack } from '../keys/desk-keys';
import { CandidateCards } from './candidate-cards';
import { CandidateGrid, type Moved } from './candidate-grid';
import { MatchSaid } from './match-said';
import { MatchStore } from './match-store';
import { OfferSide } from './offer-side';
import { OtherCandidates } from './other-candidates';
import { WhyNot } from './why-not';

/** Whom to ask for a case, in which order, with the sums behind it; one press commits and sends. */
@Component({
  selector: 'pl-match',
  imports: [
    Bar,
    Empty,
    TroubleNote,
    Waiting,
    Shape,
    FirmName,
    CandidateCards,
    CandidateGrid,
    OfferSide,
    OtherCandidates,
    WhyNot,
  ],
  providers: [MatchStore, CaseActs, InterviewActs],
  templateUrl: './match.html',
  styleUrl: './match.scss',
})
export class Match {
  protected readonly store = inject(MatchStore);
  private readonly deeds = inject(CaseActs);
  private readonly caseSaid = inject(CaseSaid);
  private readonly said = inject(MatchSaid);
  protected readonly application = inject(ApplicationSaid);
  protected readonly formats = inject(Formats);
  protected readonly viewport = inject(Viewport);
  private readonly toasts = inject(Toasts);
  private readonly live = inject(LiveWords);
  private readonly wayBack = inject(WayBack);
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  private readonly shell = this.words.of('shell');
  readonly no = input.required<string>();

  protected readonly firm = computed(() => this.store.case()?.firm.name ?? this.no());
  protected readonly missing = computed(() => {
    const error = this.store.trouble();
    return error instanceof Refused && error.status === 404;
  });
  protected readonly notices = computed(() => {
    const said = this.t().match;
    const [outrun, blocked] = [this.store.outrun(), this.store.blocked()];
    const chosen = this.formats.list((outrun?.chosen ?? []).map((code) => this.store.nameOf(code)));
    return [
      ...(outrun ? [said.overtaken(this.caseSaid.status(outrun.status), chosen)] : []),
      ...(blocked ? [said.blocked(this.store.nameOf(blocked.code), this.words.refusal(blocked.gate))] : []),
      ...(this.store.changed() ? [said.changed] : []),
    ];
  });

  constructor() {
    pageTitle(() => [this.no(), this.t().match.title].join('　'));
    crumbs(() => [{ label: this.shell().nav.match, link: '/desk/match' }, { label: this.no() }]);
    deskKeys({ 'Ctrl+Enter': () => void this.commit(true), Escape: () => this.wayBack.go() });
    effect(() => {
      const no = this.no();
      untracked(() => void this.store.load(no));
    });
  }

  /** The button that moved somebody keeps the focus in its new place; at the edge its neighbour takes it. */
  protected move({ code, by }: Moved): void {
    this.store.move(code, by);
    const place = this.said.place(this.store.order().indexOf(code));
    this.live.say(this.t().match.moved(this.store.nameOf(code), place));
    const names = by === 1 ? ['later', 'earlier'] : ['earlier', 'later'];
    setTimeout(() => {
      const found = names.map((name) => this.document.getElementById(`${name}-${code}`)).find((button) => button);
      found?.focus();
    });
  }

  protected takeOut(code: string): void {
    this.store.takeOut(code);
    this.live.say(this.t().match.removed(this.store.nameOf(code)));
  }

  protected async commit(send: boolean): Promise<void> {
    if (!this.store.askable()) return;
    const [no, first] = [this.no(), this.store.columns()[0]?.candidate.name ?? ''];
    const outcome = await this.store.commit(send);
    if (outcome?.done === 'committed') this.toasts.done(this.t().match.committed(no));
    if (outcome?.done !== 'sent') return focusIfLost(this.document, 'main h1');
    this.toasts.done(this.t().match.sent(first, this.formats.shortInstant(outcome.dueAt)));
    this.wayBack.go();
  }

  protected async release(): Promise<void> {
    const c = this.store.case();
    if (c && (await this.deeds.run('releaseMatch', c))) await this.store.load(c.no);
    focusIfLost(this.document, 'main h1');
  }
}
