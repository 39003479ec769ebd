import { Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { statuses } from '@pilotage/domain/flow';
import { isTag, tags } from '@pilotage/domain/questionnaire';
import { Attachments } from '../../shared/attachments/attachments';
import { Bars, type BarRow } from '../../shared/charts/bars';
import { Radar, type RadarAxis } from '../../shared/charts/radar';
import { NextAction } from '../../shared/course/next-action';
import { Dialogs } from '../../shared/dialog/dialogs';
import { Refused } from '../../shared/http/refused';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { StatusMark } from '../../shared/status/status-mark';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { STAYS } from '../../shell/arrival';
import { AnswersTab } from './answers-tab';
import { CaseStore } from './case-store';
import { FirmSaid } from './firm-said';
import type { GivenUp } from './give-up-dialog';
import { NextSaidService } from './next-said';
import { NotesTab } from './notes-tab';
import { VisitsTab } from './visits-tab';

const tabs = ['interview', 'notes', 'answers'] as const;
type Tab = (typeof tabs)[number];

/** One case of mine: what comes next, the firm and its contact, the interviews, the notes and the answers. */
@Component({
  selector: 'pl-my-case',
  imports: [
    AnswersTab,
    Attachments,
    Bars,
    FirmName,
    Icon,
    NextAction,
    NotesTab,
    Radar,
    RouterLink,
    StatusMark,
    TroubleNote,
    VisitsTab,
    Waiting,
  ],
  templateUrl: './case.html',
  styleUrl: './case.scss',
})
export class Case {
  protected readonly store = inject(CaseStore);
  protected readonly firm = inject(FirmSaid);
  private readonly nextSaid = inject(NextSaidService);
  protected readonly formats = inject(Formats);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('consult');
  protected readonly shell = this.words.of('shell');
  readonly no = input.required<string>();
  readonly tab = input<string | undefined>(undefined);

  protected readonly tabs = tabs;
  protected readonly stays = STAYS;
  protected readonly shown = computed<Tab>(() => tabs.find((tab) => tab === this.tab()) ?? 'interview');
  protected readonly missing = computed(() => {
    const error = this.store.trouble();
    return error instanceof Refused && error.status === 404;
  });
  protected readonly next = computed(() => {
    const c = this.store.case();
    return c ? this.nextSaid.of(c) : null;
  });
  protected readonly late = computed(() => this.next()?.tone === 'late' && this.store.case()?.status !== 'scheduled');
  protected readonly axes = computed<readonly RadarAxis[]>(() => {
    const short: Readonly<Record<string, string>> = this.t().score.short;
    return (this.store.case()?.score.dimensions ?? []).map((d) => ({
      id: d.id,
      name: this.words.say(d.name),
      short: short[d.id] ?? d.id,
      value: d.score,
    }));
  });
  protected readonly needs = computed<readonly BarRow[]>(() =>
    (this.store.case()?.score.needs ?? []).slice(0, 5).map((n) => ({
      id: n.tag,
      label: isTag(n.tag) ? this.words.say(tags[n.tag]) : n.tag,
      value: n.need,
      said: this.formats.number(n.need, 2),
    })),
  );

  constructor() {
    pageTitle(() => this.no());
    crumbs(() => [{ label: this.t().cases.title, link: '/consult/cases' }, { label: this.no() }]);
    effect(() => {
      const no = this.no();
      untracked(() => void this.store.load(no));
    });
  }

  protected statusOf(status: keyof typeof statuses): string {
    return this.words.say(statuses[status].staff);
  }

  protected async copy(text: string): Promise<void> {
    await this.window?.navigator.clipboard?.writeText(text);
    this.toasts.done(this.t().firm.copied);
  }

  protected async giveUp(): Promise<void> {
    const { GiveUpDialog } = await import('./give-up-dialog');
    const answer = await this.dialogs.open<null, GivenUp>(GiveUpDialog, null);
    if (answer && (await this.store.giveUp(answer.reason, answer.noShow))) this.toasts.done(this.t().giveUp.done);
  }
}
