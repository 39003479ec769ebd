import { Component, computed, DestroyRef, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { marketName } from '@pilotage/domain/taiwan';
import { totalOf } from '@pilotage/domain/alliance';
import { Dialogs } from '../../shared/dialog/dialogs';
import { SaveLine } from '../../shared/form/save-line';
import { byField, Refused } from '../../shared/http/refused';
import { showFile } from '../../shared/http/show-file';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Saver } from '../../shared/saving/saver';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { crumbs } from '../../shell/crumbs';
import { Attendance } from '../board/attendance';
import { Questions, type Asked } from '../board/questions';
import { Timer } from '../board/timer';
import { OthersTable } from './others-table';
import { ScoreRow } from './score-row';
import { scoreRows } from './scores';
import { SheetStore } from './sheet-store';

/** How often clock, questions and attendance are asked for while a meeting goes on. */
const BEAT_MS = 4000;

/** Scoring one proposal: documents, five criteria, the running clock and the gathered questions beside them. */
@Component({
  selector: 'pl-panel-sheet',
  imports: [Attendance, Icon, OthersTable, Questions, SaveLine, ScoreRow, Shape, Timer, TroubleNote, Waiting],
  providers: [SheetStore, Saver],
  templateUrl: './sheet.html',
  styleUrl: './sheet.scss',
})
export class Sheet {
  protected readonly store = inject(SheetStore);
  protected readonly formats = inject(Formats);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  private readonly words = inject(Words);
  private readonly document = inject(DOCUMENT);
  protected readonly t = this.words.of('panel');
  protected readonly shell = this.words.of('shell');
  readonly no = input.required<string>();
  readonly proposal = input.required<string>();

  protected readonly rows = computed(() => {
    const s = this.store.sheet();
    return s ? scoreRows(s.rubric, s.rules, this.store.scores()) : [];
  });
  protected readonly marks = computed(() => {
    const rules = this.store.sheet()?.rules;
    return rules ? [rules.commentBelow, rules.commentAbove] : [];
  });
  protected readonly filled = computed(() => this.rows().filter((r) => r.points !== null).length);
  protected readonly full = computed(() => this.rows().reduce((sum, r) => sum + r.max, 0));
  protected readonly total = computed(() => {
    const s = this.store.sheet();
    return s ? (totalOf(this.store.scores(), s.rubric) / 100).toFixed(1) : '';
  });
  protected readonly refusals = computed(() => {
    const error = this.store.trouble();
    return byField(error instanceof Refused ? error.refusals : []);
  });
  /** What is wrong with the request as a whole; what is wrong with a criterion stands beside it. */
  protected readonly trouble = computed(() => {
    const error = this.store.trouble();
    return error instanceof Refused && error.refusals.every((r) => r.field.startsWith('scores.')) ? null : error;
  });
  protected readonly asking = computed(() => {
    const phase = this.store.sheet()?.clock.phase;
    return phase === 'TALK' || phase === 'ASK';
  });
  protected readonly over = computed(() => this.store.sheet()?.clock.phase === 'DONE');
  protected readonly market = computed(() => {
    const code = this.store.sheet()?.market;
    return code ? this.words.say(marketName(code)) : '';
  });

  constructor() {
    pageTitle(() => this.store.sheet()?.name ?? this.t().title);
    crumbs(() => {
      const s = this.store.sheet();
      return [
        { label: this.t().title, link: '/panel' },
        ...(s ? [{ label: s.meeting.title, link: `/panel/${this.no()}` }] : []),
        { label: this.proposal() },
      ];
    });
    effect(() => {
      const [no, proposal] = [this.no(), this.proposal()];
      untracked(() => void this.store.open(no, proposal));
    });
    const beat = setInterval(() => void this.store.refresh(), BEAT_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(beat));
  }

  protected async show(file: string): Promise<void> {
    const page = showFile(this.document);
    try {
      page.with(await this.store.file(file));
    } catch (error) {
      page.with(null);
      this.toasts.trouble(this.notice.say(error));
    }
  }

  protected async ask(asked: Asked): Promise<void> {
    if (await this.store.ask(asked.text, asked.sameAs)) this.toasts.done(this.t().questions.sent);
  }

  protected async submit(): Promise<void> {
    if (!this.over() || this.store.busy()) return;
    const sure = this.t().sheet.submitSure;
    const question = { title: sure.title, text: sure.text(this.total()), yes: sure.yes, no: sure.no };
    if (this.filled() === this.rows().length && !(await this.dialogs.ask(question))) return;
    await this.store.submit();
  }
}
