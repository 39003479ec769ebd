import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { mayRecord } from '@pilotage/domain/interview';
import { Radar } from '../../shared/charts/radar';
import { Course } from '../../shared/course/course';
import { NextAction } from '../../shared/course/next-action';
import { SeaHead } from '../../shared/course/sea-head';
import { Dialogs } from '../../shared/dialog/dialogs';
import { ReasonDialog, type ReasonAsked } from '../../shared/dialog/reason-dialog';
import { handOver } from '../../shared/http/hand-over';
import { Refused } from '../../shared/http/refused';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Recording } from '../../shared/recording/recording';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { StatusMark } from '../../shared/status/status-mark';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { Viewport } from '../../shared/viewport';
import { crumbs } from '../../shell/crumbs';
import { AbsenceNote } from './absence-note';
import { CaseSaid } from '../case-said';
import { CaseStore } from './case-store';
import { Expected } from './expected';
import { Referred } from './referred';

/** Like a parcel's page: where the case is, who has it, what comes next and by when. */
@Component({
  selector: 'pl-case',
  imports: [
    AbsenceNote,
    Recording,
    SeaHead,
    NextAction,
    Course,
    Expected,
    Radar,
    Referred,
    Icon,
    StatusMark,
    FirmName,
    TroubleNote,
    Waiting,
    RouterLink,
  ],
  providers: [CaseStore],
  templateUrl: './case.html',
  styleUrl: './case.scss',
})
export class Case {
  protected readonly store = inject(CaseStore);
  protected readonly said = inject(CaseSaid);
  protected readonly formats = inject(Formats);
  protected readonly viewport = inject(Viewport);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('my');
  protected readonly shell = this.words.of('shell');
  readonly no = input.required<string>();

  protected readonly headline = computed(() => {
    const c = this.store.case();
    return c ? this.said.headline(c).split('\n') : [];
  });
  protected readonly request = computed(() => {
    const c = this.store.case();
    return c ? this.said.request(c) : null;
  });
  protected readonly recordable = computed(() => {
    const c = this.store.case();
    return c !== null && mayRecord(c.status);
  });
  protected readonly missing = computed(() => {
    const error = this.store.trouble();
    return error instanceof Refused && error.status === 404;
  });
  protected readonly facts = computed(() => {
    const c = this.store.case();
    const d = c?.document;
    if (!d) return [];
    const said = this.t().report;
    return [
      { label: said.delivered, value: this.formats.date(d.deliveredAt) },
      { label: said.size, value: said.pages(d.pages, this.formats.bytes(d.bytes)) },
      { label: said.version, value: said.versionNo(d.version) },
      { label: said.code, value: d.verifyCode },
      ...(d.availableUntil ? [{ label: said.until, value: this.formats.date(d.availableUntil) }] : []),
    ];
  });

  constructor() {
    pageTitle(() => this.no());
    crumbs(() => [{ label: this.t().cases.title, link: '/my/cases' }, { label: this.no() }]);
    effect(() => {
      const no = this.no();
      untracked(() => void this.store.load(no));
    });
  }

  protected async download(): Promise<void> {
    const file = await this.store.download();
    if (file) handOver(this.document, file);
  }

  protected async dispute(): Promise<void> {
    const { title, ask, label, yes, no, done } = this.t().absence;
    const text = await this.dialogs.open<ReasonAsked, string>(ReasonDialog, { title, text: ask, label, yes, no });
    if (text && (await this.store.dispute(text))) this.toasts.done(done);
  }

  protected async withdraw(): Promise<void> {
    const { title, text, label, yes, no, done } = this.t().withdraw;
    const asked: ReasonAsked = { title, text, label, yes, no, danger: true };
    const reason = await this.dialogs.open<ReasonAsked, string>(ReasonDialog, asked);
    if (reason && (await this.store.withdraw(reason))) this.toasts.done(done);
  }
}
