import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { rocYear } from '@pilotage/domain/taiwan';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { Icon } from '../../shared/icons/icon';
import { pageTitle } from '../../shared/page-title';
import { Empty } from '../../shared/states/empty';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Waiting } from '../../shared/states/waiting';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { within } from '../../shell/arrival';
import { crumbs } from '../../shell/crumbs';
import { Session } from '../../shell/session';
import { CalendarClient, type CalendarView } from './calendar-client';
import { CalendarImport, type Imported } from './calendar-import';
import { YearPicture } from './year-picture';

/** The office calendar by which every deadline is counted, year by year; administrators import a year. */
@Component({
  selector: 'pl-working-days',
  imports: [CalendarImport, Control, Empty, Field, Icon, Shape, TroubleNote, Waiting, YearPicture],
  templateUrl: './working-days.html',
  styleUrls: ['../page.scss', '../table.scss', './working-days.scss'],
})
export class WorkingDays {
  private readonly client = inject(CalendarClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  protected readonly t = this.words.of('workingDays');
  /** From the address, Gregorian. */
  readonly year = input<string>();

  protected readonly view = signal<CalendarView | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly importing = signal(false);
  protected readonly editable = computed(() => this.session.is('ADMIN'));
  /** The imported years, and the two that have to come next. */
  protected readonly years = computed(() => {
    const view = this.view();
    if (!view) return [];
    const now = Number(view.today.slice(0, 4));
    const all = new Set([now + 1, now, view.year, ...view.years.map((y) => y.year)]);
    return [...all]
      .sort((a, b) => b - a)
      .map((year) => ({ year, label: this.t().yearOf(rocYear(year), year, this.isImported(view, year)) }));
  });
  protected readonly known = computed(() => {
    const view = this.view();
    return view?.years.find((y) => y.year === view.year) ?? null;
  });

  constructor() {
    pageTitle(() => this.t().title);
    crumbs(() => [{ label: this.t().title }]);
    effect(() => {
      this.year();
      untracked(() => {
        this.importing.set(false);
        void this.load();
      });
    });
  }

  protected async load(): Promise<void> {
    this.trouble.set(null);
    try {
      this.view.set(await this.client.see(this.year() ? Number(this.year()) : null));
    } catch (error) {
      this.trouble.set(error);
    }
  }

  protected look(year: string): void {
    void this.router.navigate([], { ...within, queryParams: { year }, replaceUrl: true });
  }

  protected done({ year, moved }: Imported): Promise<void> {
    this.importing.set(false);
    this.toasts.done(this.t().imported(year, moved));
    return this.load();
  }

  private isImported(view: CalendarView, year: number): boolean {
    return view.years.some((y) => y.year === year);
  }
}
