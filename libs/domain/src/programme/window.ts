import { taipeiDate, formatDate, formatInstant } from '../taiwan';
import type { CallSettings } from './season';

export type WindowState = 'BEFORE' | 'OPEN' | 'CLOSED';

export interface CallWindow {
  readonly opensAt: Date;
  /** The first late instant. */
  readonly closesAt: Date;
  readonly graceMinutes: number;
}

/**
 * Where an instant lies in a call's window: strictly before the closing instant is open (SPEC A2, S5).
 * The instant must be the database's, taken under the call's lock after all uploads (decision 3).
 */
export function windowState(window: CallWindow, at: Date): WindowState {
  if (at < window.opensAt) return 'BEFORE';
  return at.getTime() < window.closesAt.getTime() + window.graceMinutes * 60_000 ? 'OPEN' : 'CLOSED';
}

/** True within the last second of the window, which eligibility notes by name. */
export function isLastSecond(window: CallWindow, at: Date): boolean {
  const left = window.closesAt.getTime() - at.getTime();
  return left > 0 && left <= 1000;
}

/** The deadline in words, from the call's data alone: no typed weekday. */
export function sayDeadline(settings: Pick<CallSettings, 'closesAt' | 'closesSaid'>, locale: 'zh-Hant' | 'en'): string {
  const at = new Date(settings.closesAt);
  if (settings.closesSaid === 'HOUR') return formatInstant(at, locale);
  const lastDay = formatDate(taipeiDate(new Date(at.getTime() - 1)), locale);
  return locale === 'en' ? `the end of ${lastDay}` : `${lastDay}止`;
}
