import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WireRefusal } from '@pilotage/contracts/common';
import { statuses } from '@pilotage/domain/flow';
import { weekday } from '@pilotage/domain/taiwan';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { RocDate } from '../../shared/form/roc-date';
import { textOf } from '../../shared/form/text-file';
import { byField, refusal, Refused } from '../../shared/http/refused';
import { Trouble } from '../../shared/http/trouble';
import { Icon } from '../../shared/icons/icon';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { Toasts } from '../../shared/toast/toasts';
import { CalendarClient, type CalendarTrial, type CalendarView } from './calendar-client';

export interface Imported {
  readonly year: number;
  /** Cases whose due time was moved. */
  readonly moved: number;
}

type Day = CalendarTrial['changes'][number]['before'];

/** A year from a file: first what it would change, and what would be due when; then saved, all or nothing. */
@Component({
  selector: 'pl-calendar-import',
  imports: [Control, Field, Icon, RocDate, RouterLink, Shape],
  templateUrl: './calendar-import.html',
  styleUrls: ['../table.scss', '../import.scss', './calendar-import.scss'],
})
export class CalendarImport {
  private readonly client = inject(CalendarClient);
  private readonly toasts = inject(Toasts);
  private readonly notice = inject(Trouble);
  protected readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('workingDays');
  protected readonly shell = this.words.of('shell');
  /** What is there now; its year is the one that is imported. */
  readonly view = input.required<CalendarView>();
  readonly imported = output<Imported>();
  readonly left = output();

  protected readonly statuses = statuses;
  protected readonly file = signal('');
  protected readonly trial = signal<CalendarTrial | null>(null);
  protected readonly source = signal('');
  protected readonly lastChecked = signal<string | null>(null);
  protected readonly busy = signal(false);
  private readonly told = signal<readonly WireRefusal[]>([]);
  protected readonly of = computed(() => byField(this.told()));
  /** What is wrong with the file, with the row it stands in. */
  protected readonly faults = computed(() =>
    this.told()
      .filter((r) => !['source', 'lastChecked'].includes(r.field))
      .map((r) => ({ row: /^content\.(\d+)/.exec(r.field)?.[1] ?? null, said: this.words.refusal(r) })),
  );

  protected async take(picker: HTMLInputElement): Promise<void> {
    const file = picker.files?.[0];
    picker.value = '';
    if (!file || this.busy()) return;
    this.file.set(file.name);
    this.trial.set(null);
    await this.tried(async () => this.trial.set(await this.client.try(this.view().year, await textOf(file))));
  }

  protected async save(): Promise<void> {
    const [trial, source, lastChecked] = [this.trial(), this.source().trim(), this.lastChecked()];
    if (!trial || this.busy()) return;
    if (!source || !lastChecked) {
      const missing = [source ? [] : ['source'], lastChecked ? [] : ['lastChecked']].flat();
      return this.told.set(missing.map((field) => refusal('FIELD_REQUIRED', field)));
    }
    const { year } = this.view();
    await this.tried(async () => {
      const { moved } = await this.client.import(year, trial, { source, lastChecked });
      this.imported.emit({ year, moved });
    });
  }

  protected daySaid(date: string, day: Day): string {
    return day
      ? this.t().daySaid(this.t().kinds[day.kind], day.name)
      : this.t().plain[weekday(date) % 6 === 0 ? 'WEEKEND' : 'WEEKDAY'];
  }

  private async tried(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.told.set([]);
    try {
      await work();
    } catch (error) {
      if (error instanceof Refused && error.status === 422) this.told.set(error.refusals);
      else this.toasts.trouble(this.notice.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
