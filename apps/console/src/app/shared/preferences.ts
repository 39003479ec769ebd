import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import type { CalendarStyle } from '@pilotage/domain/taiwan';
import { remembered } from './remembered';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const densities = ['standard', 'compact'] as const;
export type Density = (typeof densities)[number];
export const calendars = ['roc', 'gregorian'] as const;

/** How this person wants the screens: theme, density of the desk, calendar, and single-key commands. Kept in this browser. */
@Injectable({ providedIn: 'root' })
export class Preferences {
  private readonly keptTheme = remembered<Theme>('theme', themes, 'auto');
  private readonly keptDensity = remembered<Density>('density', densities, 'compact');
  private readonly keptCalendar = remembered<CalendarStyle>('calendar', calendars, 'roc');

  readonly theme = signal(this.keptTheme.read());
  readonly density = signal(this.keptDensity.read());
  readonly calendar = signal(this.keptCalendar.read());

  constructor() {
    const html = inject(DOCUMENT).documentElement;
    effect(() => html.setAttribute('data-theme', this.theme()));
    effect(() => html.setAttribute('data-density', this.density()));
  }

  chooseTheme(theme: Theme): void {
    this.theme.set(theme);
    this.keptTheme.keep(theme);
  }

  chooseDensity(density: Density): void {
    this.density.set(density);
    this.keptDensity.keep(density);
  }

  chooseCalendar(calendar: CalendarStyle): void {
    this.calendar.set(calendar);
    this.keptCalendar.keep(calendar);
  }
}
