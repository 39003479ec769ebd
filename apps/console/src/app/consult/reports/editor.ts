import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  Injector,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { sectionIds, sectionLabels, type SectionId, stops } from '@pilotage/domain/report';
import { Dialogs } from '../../shared/dialog/dialogs';
import { fieldId } from '../../shared/form/field-id';
import { SaveLine } from '../../shared/form/save-line';
import { showFile } from '../../shared/http/show-file';
import { Refused } from '../../shared/http/refused';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { LiveWords } from '../../shared/states/live-words';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { ReportPaper } from '../../reports/paper';
import { crumbs } from '../../shell/crumbs';
import { ReportChecks } from './checks';
import { OpenRows } from './open-rows';
import { OwnChanges } from './own-changes';
import { ReportOutline } from './outline';
import { ReportStore } from './report-store';
import { SectionForm } from './section-form';
import { Writing } from './writing';

const HEADING = 'section-heading';
const panels = ['outline', 'paper', 'checks'] as const;

/** The editor: outline, one section to write, and the checks; below desk width these are three tabs. */
@Component({
  selector: 'pl-report-editor',
  imports: [
    FirmName,
    Icon,
    OwnChanges,
    ReportChecks,
    ReportOutline,
    ReportPaper,
    RouterLink,
    SaveLine,
    SectionForm,
    Shape,
    TroubleNote,
    Waiting,
  ],
  providers: [OpenRows],
  templateUrl: './editor.html',
  styleUrl: './editor.scss',
})
export class ReportEditor {
  protected readonly store = inject(ReportStore);
  protected readonly writing = inject(Writing);
  private readonly opened = inject(OpenRows);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly live = inject(LiveWords);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('report');
  protected readonly shell = this.words.of('shell');
  readonly no = input.required<string>();
  readonly section = input<string | undefined>(undefined);
  readonly panel = input<string | undefined>(undefined);

  private readonly checks = viewChild(ReportChecks);
  /** What takes the focus when another section comes, the nearest first. */
  private wanted: readonly string[] = [HEADING];
  protected readonly panels = panels;
  protected readonly shown = computed(() => panels.find((p) => p === this.panel()) ?? 'paper');
  protected readonly here = computed<SectionId>(() => sectionIds.find((s) => s === this.section()) ?? 'summary');
  protected readonly heading = computed(() => this.words.say(sectionLabels[this.here()]));
  protected readonly missing = computed(() => {
    const error = this.store.trouble();
    return error instanceof Refused && error.status === 404;
  });
  protected readonly blocks = computed(() => this.store.issues().filter(stops).length);
  /** Why it cannot be sent now; empty when it can. */
  protected readonly whyNot = computed(() => {
    const { blocked, undecided, unsaved } = this.t().act;
    if (this.blocks() > 0) return blocked(this.blocks());
    if (this.writing.clashes().length > 0) return undecided;
    return this.writing.unfit().length > 0 ? unsaved : '';
  });

  constructor() {
    pageTitle(() => `${this.t().title} ${this.no()}`);
    crumbs(() => [{ label: this.t().title, link: '/consult/reports' }, { label: this.no() }]);
    effect(() => {
      const no = this.no();
      untracked(() => void this.store.load(no));
    });
    inject(DestroyRef).onDestroy(() => void this.writing.flush());
    let before: SectionId | null = null;
    effect(() => {
      const here = this.here();
      if (before !== null && before !== here) this.focusOn(...this.wanted);
      this.wanted = [HEADING];
      before = here;
    });
  }

  /** To a field or row: its section, its rows opened, then the nearest thing that can be focused. */
  protected async goTo(path: string): Promise<void> {
    const [section] = path.split('.');
    this.opened.lead(path);
    const steps = path.split('.');
    const ids = steps.map((_, i) => fieldId(steps.slice(0, steps.length - i).join('.')));
    this.wanted = [...ids, HEADING];
    const stays = section === this.here();
    await this.router.navigate([], { queryParams: { section, panel: null }, queryParamsHandling: 'merge' });
    if (stays) this.focusOn(...ids, HEADING);
  }

  /** To a section in the editor; in a report that is only read, to its place in the paper. */
  protected async goToSection(event: Event, section: SectionId): Promise<void> {
    event.preventDefault();
    if (this.store.view()?.editable) await this.goTo(section);
    else this.focusOn(`paper-${section}`);
  }

  protected async submit(): Promise<void> {
    if (this.whyNot()) {
      this.live.say(this.whyNot());
      await this.router.navigate([], { queryParams: { panel: 'checks' }, queryParamsHandling: 'merge' });
      afterNextRender(() => this.checks()?.focus(), { injector: this.injector });
      return;
    }
    if (!(await this.dialogs.ask(this.t().submitAsk))) return;
    if (!(await this.store.submit())) return;
    this.toasts.done(this.t().submitted);
    await this.router.navigateByUrl('/consult/reports');
  }

  protected async preview(): Promise<void> {
    const shown = showFile(this.document);
    shown.with(await this.store.preview());
  }

  private focusOn(...ids: readonly string[]): void {
    const seek = (): void => {
      const target = ids.map((id) => this.document.getElementById(id)).find((e) => e !== null);
      target?.focus({ preventScroll: true });
      target?.scrollIntoView?.({ block: 'center' });
    };
    afterNextRender(seek, { injector: this.injector });
  }
}
