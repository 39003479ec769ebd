import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { Attachments } from '../../shared/attachments/attachments';
import { Course } from '../../shared/course/course';
import { NextAction } from '../../shared/course/next-action';
import { Dialogs } from '../../shared/dialog/dialogs';
import { handOver } from '../../shared/http/hand-over';
import { Refused } from '../../shared/http/refused';
import { byOthers, concerns, whenChanged, type News } from '../../shared/live/live';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { StatusMark } from '../../shared/status/status-mark';
import { FirmName } from '../../shared/text/firm-name';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { Viewport } from '../../shared/viewport';
import { focusIfLost, within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { deskKeys, WayBack } from '../keys/desk-keys';
import { actsOf, isDangerous, leadsToMatch, type Act } from './acts';
import { ActsMenu } from './acts-menu';
import { ApplicationSaid } from './application-said';
import { CaseActs } from './case-acts';
import { CaseSaid } from './case-said';
import { CaseStore } from './case-store';
import { CaseTasks } from './case-tasks';
import type { DiagnosisView } from './diagnosis-client';
import { FactList } from './fact-list';
import { InterviewActs } from './interview-acts';
import { OvertakenNote } from './overtaken-note';
import { PeopleCard } from './people-card';
import { ScoreCard } from './score-card';
import { Activity } from './tabs/activity';
import { Answers } from './tabs/answers';
import { EligibilityTab } from './tabs/eligibility';
import { FilesTab } from './tabs/files';
import { Interviews } from './tabs/interviews';
import { Offers } from './tabs/offers';
import { ReportTab } from './tabs/report-tab';

const tabIds = ['activity', 'answers', 'eligibility', 'offers', 'interview', 'report', 'files'] as const;
type TabId = (typeof tabIds)[number];

/** One case on one screen: where it is, the one thing to do next, and everything that is known of it. */
@Component({
  selector: 'pl-desk-case',
  imports: [
    Course,
    NextAction,
    TroubleNote,
    Waiting,
    StatusMark,
    FirmName,
    ActsMenu,
    Attachments,
    CaseTasks,
    FactList,
    OvertakenNote,
    PeopleCard,
    ScoreCard,
    Activity,
    Answers,
    EligibilityTab,
    FilesTab,
    Interviews,
    Offers,
    ReportTab,
  ],
  providers: [CaseStore, CaseActs, InterviewActs],
  templateUrl: './case.html',
  styleUrl: './case.scss',
})
export class Case {
  protected readonly store = inject(CaseStore);
  protected readonly deeds = inject(CaseActs);
  protected readonly said = inject(CaseSaid);
  protected readonly application = inject(ApplicationSaid);
  protected readonly viewport = inject(Viewport);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly toasts = inject(Toasts);
  private readonly dialogs = inject(Dialogs);
  private readonly wayBack = inject(WayBack);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  protected readonly shell = this.words.of('shell');
  protected readonly dangerous = isDangerous;
  readonly no = input.required<string>();
  readonly tab = input('activity');

  protected readonly shown = computed<TabId>(() => tabIds.find((id) => id === this.tab()) ?? 'activity');
  protected readonly tabs = computed(() => {
    const c = this.store.case();
    return tabIds.map((id) => ({ id, label: c ? this.labelOf(id, c) : '', href: `/desk/cases/${this.no()}/${id}` }));
  });
  protected readonly firm = computed(() => this.store.case()?.firm.name ?? this.no());
  protected readonly line = computed(() => {
    const c = this.store.case();
    return c ? this.application.line(c) : [];
  });
  protected readonly acts = computed(() => {
    const c = this.store.case();
    return c ? actsOf(c) : [];
  });
  protected readonly next = computed(() => {
    const c = this.store.case();
    return c ? this.said.next(c) : null;
  });
  protected readonly missing = computed(() => {
    const error = this.store.trouble();
    return error instanceof Refused && error.status === 404;
  });

  constructor() {
    pageTitle(() => [this.no(), this.store.case()?.firm.name].filter(Boolean).join('　'));
    crumbs(() => [{ label: this.shell().nav.cases, link: '/desk/cases' }, { label: this.no() }]);
    deskKeys({ e: () => this.doNext(), m: () => this.toMatch(), Escape: () => this.wayBack.go() });
    effect(() => {
      const no = this.no();
      untracked(() => void this.store.load(no));
    });
    whenChanged((news) => this.follow(news));
  }

  /** What others do shows at once; who is just writing something about it is told. */
  private follow(news: News): void {
    if (!concerns(news, this.no())) return;
    if (byOthers(news, this.no()) && this.dialogs.anyOpen()) this.toasts.notice(this.t().changedMeanwhile(this.no()));
    void this.store.refresh();
  }

  protected async run(act: Act): Promise<void> {
    const c = this.store.case();
    if (c && (await this.deeds.run(act, c))) await this.store.load(c.no);
    focusIfLost(this.document, 'main h1');
  }

  protected async finish(task: string): Promise<void> {
    if (await this.store.finishTask(task)) this.toasts.done(this.t().tasks.finished(this.no()));
    focusIfLost(this.document, 'main h1');
  }

  protected async takeFile(id: string): Promise<void> {
    const file = await this.store.file(id);
    if (file) handOver(this.document, file);
  }

  protected async takeDraft(): Promise<void> {
    const file = await this.store.draftDocument();
    if (file) handOver(this.document, file);
  }

  protected showTab(event: MouseEvent, href: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.router.navigateByUrl(href, within);
  }

  private doNext(): void {
    const first = this.next()?.first;
    if (first) void this.run(first);
  }

  private toMatch(): void {
    const act = this.acts().find(leadsToMatch);
    if (act) void this.run(act);
  }

  private labelOf(id: TabId, c: DiagnosisView): string {
    const counts: Partial<Record<TabId, string>> = {
      answers: c.score ? `${c.score.answered}/${Object.keys(c.application.answers ?? {}).length}` : '',
      offers: c.offers.length > 0 ? String(c.offers.length) : '',
      interview: c.interviews.length > 0 ? String(c.interviews.length) : '',
      files: c.files.length > 0 ? String(c.files.length) : '',
    };
    const n = counts[id];
    return n ? this.t().tabs.counted(this.t().tabs[id], n) : this.t().tabs[id];
  }
}
