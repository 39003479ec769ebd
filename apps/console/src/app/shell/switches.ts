import { Component, computed, inject, input } from '@angular/core';
import type { Locale } from '@pilotage/domain/kernel';
import type { CalendarStyle } from '@pilotage/domain/taiwan';
import type { Choice } from '../shared/form/choices';
import { Segments } from '../shared/form/segments';
import { Preferences, type Density, type Theme } from '../shared/preferences';
import { Words } from '../shared/text/words';
import { Session } from './session';

/** Language, theme, calendar, and at the desk density: each takes effect at once and is remembered. */
@Component({
  selector: 'pl-switches',
  imports: [Segments],
  template: `
    <pl-segments
      [label]="t().switches.language"
      [choices]="languages"
      [value]="words.locale()"
      (valueChange)="session.useLocale($event)"
    />
    <pl-segments
      [label]="t().switches.theme"
      [choices]="themes()"
      [value]="preferences.theme()"
      (valueChange)="preferences.chooseTheme($event)"
    />
    <pl-segments
      [label]="t().switches.calendar"
      [choices]="calendars()"
      [value]="preferences.calendar()"
      (valueChange)="preferences.chooseCalendar($event)"
    />
    @if (desk()) {
      <pl-segments
        [label]="t().switches.density"
        [choices]="densities()"
        [value]="preferences.density()"
        (valueChange)="preferences.chooseDensity($event)"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
})
export class Switches {
  protected readonly session = inject(Session);
  protected readonly words = inject(Words);
  protected readonly preferences = inject(Preferences);
  protected readonly t = this.words.of('shell');
  readonly desk = input(false);

  /** Each language is offered in its own name. */
  protected readonly languages: readonly Choice<Locale>[] = [
    { value: 'zh-Hant', label: '中文' },
    { value: 'en', label: 'English' },
  ];
  protected readonly themes = computed<readonly Choice<Theme>[]>(() => {
    const s = this.t().switches;
    return [
      { value: 'auto', label: s.auto },
      { value: 'light', label: s.light },
      { value: 'dark', label: s.dark },
    ];
  });
  protected readonly calendars = computed<readonly Choice<CalendarStyle>[]>(() => {
    const s = this.t().switches;
    return [
      { value: 'roc', label: s.roc },
      { value: 'gregorian', label: s.gregorian },
    ];
  });
  protected readonly densities = computed<readonly Choice<Density>[]>(() => {
    const s = this.t().switches;
    return [
      { value: 'standard', label: s.standard },
      { value: 'compact', label: s.compact },
    ];
  });
}
