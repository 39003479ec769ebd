import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { sectionIds, sectionLabels, type SectionId } from '@pilotage/domain/report';
import { ReportChangesList } from '../reports/changes';
import { ReportPaper } from '../reports/paper';
import { Dialogs } from '../shared/dialog/dialogs';
import { ReasonDialog, type ReasonAsked } from '../shared/dialog/reason-dialog';
import { fieldId } from '../shared/form/field-id';
import { Refused } from '../shared/http/refused';
import { showFile } from '../shared/http/show-file';
import { Icon } from '../shared/icons/icon';
import { pageTitle } from '../shared/page-title';
import { TroubleNote } from '../shared/states/trouble-note';
import { Waiting } from '../shared/states/waiting';
import { Shape } from '../shared/status/shape';
import { FirmName } from '../shared/text/firm-name';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import { Toasts } from '../shared/toast/toasts';
import { crumbs } from '../shell/crumbs';
import { ReviewStore } from './review-store';

/** A submitted report as it reads, to be approved or returned; comments stand at their sections until it is returned. */
@Component({
  selector: 'pl-review',
  imports: [FirmName, Icon, ReportChangesList, ReportPaper, RouterLink, Shape, TroubleNote, Waiting],
  providers: [ReviewStore],
  templateUrl: './review.html',
  styleUrl: './review.scss',
})
export class Review {
  protected readonly store = inject(ReviewStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('report');
  protected readonly shell = this.words.of('shell');
  readonly no = input.required<string>();

  protected readonly missing = computed(() => {
    const error = this.store.trouble();
    return error instanceof Refused && error.status === 404;
  });
  protected readonly mayDecide = computed(() => this.store.open() && !this.store.mine());
  protected readonly sections = computed(() =>
    sectionIds.map((id) => ({
      id,
      name: this.words.say(sectionLabels[id]),
      commented: (this.store.drafts()[id] ?? '').trim() !== '',
    })),
  );
  /** What the records say now: a note taken away, a tie that was registered, a likeness to another case. */
  protected readonly issues = computed(() =>
    (this.store.view()?.issues ?? []).map((i) => {
      const said = this.words.say(i.message);
      return { section: i.section, stops: i.stops, text: i.subject ? this.t().coded(i.subject, said) : said };
    }),
  );
  protected readonly facts = computed(() => {
    const c = this.store.case();
    if (!c) return [];
    const { review, none } = this.t();
    const held = c.interviews.filter((i) => i.status === 'HELD').map((i) => this.formats.shortDate(i.startsAt));
    const overall = c.score?.overall ?? null;
    return [
      ...(c.consultant ? [{ label: this.shell().roles.CONSULTANT, value: c.consultant.name }] : []),
      { label: review.interviews, value: held.length > 0 ? this.formats.list(held) : none },
      { label: review.score, value: overall === null ? this.shell().state.notScored : this.formats.number(overall, 1) },
    ];
  });

  constructor() {
    pageTitle(() => `${this.t().review.title} ${this.no()}`);
    crumbs(() => [{ label: this.t().review.title, link: '/review' }, { label: this.no() }]);
    effect(() => {
      const no = this.no();
      untracked(() => void this.store.load(no));
    });
  }

  /** Writes on a comment; a new one takes the keyboard. */
  protected draft(section: SectionId, text: string | null): void {
    const fresh = this.store.drafts()[section] === undefined;
    this.store.draft(section, text);
    if (!fresh) return;
    const id = fieldId(`comments.${section}`);
    afterNextRender(() => this.document.getElementById(id)?.focus(), { injector: this.injector });
  }

  protected goTo(event: Event, section: SectionId): void {
    event.preventDefault();
    const target = this.document.getElementById(`paper-${section}`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView?.({ block: 'start' });
  }

  protected async preview(): Promise<void> {
    const shown = showFile(this.document);
    shown.with(await this.store.preview());
  }

  protected async approve(): Promise<void> {
    const { approveAsk, approveDrops, approved } = this.t().review;
    const written = this.store.comments().length;
    const text = written > 0 ? approveDrops(written) : approveAsk.text;
    if (!(await this.dialogs.ask({ ...approveAsk, text }))) return;
    const code = await this.store.approve();
    if (code === null) return;
    this.toasts.done(approved(code));
    await this.router.navigateByUrl('/review');
  }

  protected async giveBack(): Promise<void> {
    const { returnAsk, returnedDone } = this.t().review;
    const written = this.store.comments().length;
    const { title, label, yes, no } = returnAsk;
    const asked: ReasonAsked = { title, label, yes, no, text: written > 0 ? returnAsk.some(written) : returnAsk.none };
    const reason = await this.dialogs.open<ReasonAsked, string>(ReasonDialog, asked);
    if (!reason || !(await this.store.giveBack(reason))) return;
    this.toasts.done(returnedDone);
    await this.router.navigateByUrl('/review');
  }
}
