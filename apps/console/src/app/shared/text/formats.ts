import { computed, inject, Injectable } from '@angular/core';
import { formatDate, formatInstant, formatTime, taipeiDate, weekdayZh, type IsoDate } from '@pilotage/domain/taiwan';
import { ServerClock } from '../clock/server-clock';
import { Preferences } from '../preferences';
import { countdown, type Countdown } from './countdown';
import { Words } from './words';

/** A calendar date, or an instant as the wire has it. */
export type When = string;

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

function dateOf(when: When): IsoDate {
  return DAY_ONLY.test(when) ? when : taipeiDate(new Date(when));
}

/** Dates, times, money and numbers, all in one place; everything is Asia/Taipei and follows the language in use. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly words = inject(Words);
  private readonly clock = inject(ServerClock);
  private readonly preferences = inject(Preferences);
  private readonly today = computed(() => taipeiDate(new Date(this.clock.minute())));
  private readonly shell = this.words.of('shell');

  /** 「113年3月6日（三）」, `6 Mar 2024 (Wed)`. */
  date(when: When): string {
    return formatDate(dateOf(when), this.words.locale(), this.preferences.calendar());
  }

  /** 「113年3月6日（三）下午5:00」. */
  instant(when: When): string {
    return formatInstant(new Date(when), this.words.locale(), this.preferences.calendar());
  }

  time(when: When): string {
    return formatTime(new Date(when), this.words.locale());
  }

  /** Hours and minutes of machine columns and save lines: `10:24`. */
  hm(when: When): string {
    return formatTime(new Date(when), 'en');
  }

  /** For lists: today `10:24`, this year 「6月28日（五）」, else the full date. */
  brief(when: When): string {
    const date = dateOf(when);
    return date === this.today() && !DAY_ONLY.test(when) ? this.hm(when) : this.shortDate(when);
  }

  /** 「6月28日（五）」 in this year, else the full date. */
  shortDate(when: When): string {
    const date = dateOf(when);
    if (date.slice(0, 4) !== this.today().slice(0, 4)) return this.date(date);
    const [, m = 1, d = 1] = date.split('-').map(Number);
    if (this.words.locale() === 'zh-Hant') return `${m}月${d}日（${weekdayZh(date)}）`;
    return formatDate(date, 'en').replace(/ \d{4}/, '');
  }

  /** From day to day or month to month: 「3月8日（五）」, 「113年4月–11月」. */
  span(from: string, to: string): string {
    const said = from.length === 10 ? this.date(from) : this.month(from);
    if (from === to) return said;
    if (to.length === 10) return `${said}–${this.date(to)}`;
    const sameYear = from.slice(0, 4) === to.slice(0, 4);
    if (this.words.locale() === 'en') return `${sameYear ? said.slice(0, 3) : said}–${this.month(to)}`;
    return `${said}–${sameYear ? this.month(to).replace(/^\d+年/, '') : this.month(to)}`;
  }

  private month(yearMonth: string): string {
    const day = `${yearMonth}-01`;
    const said = formatDate(day, this.words.locale(), this.preferences.calendar());
    return this.words.locale() === 'en' ? said.replace(/^1 | \(.*$/g, '') : said.replace(/1日（.）$/, '');
  }

  /** 「7月2日（二）上午9:30」. */
  shortInstant(when: When): string {
    return `${this.shortDate(when)}${this.words.locale() === 'en' ? ' ' : ''}${this.time(when)}`;
  }

  /** The clock of the top bar: 「113年6月28日（五） 10:24:07」. */
  clockFace(ms: number): string {
    const seconds = new Date(ms + 8 * 3600_000).toISOString().slice(11, 19);
    return `${this.date(new Date(ms).toISOString())} ${seconds}`;
  }

  /** Time left by the server's clock, in words; renewed each minute, each second in the last ten minutes. */
  left(until: When): Countdown {
    return countdown(Date.parse(until), this.clock, this.shell().left);
  }

  number(value: number, decimals?: number): string {
    const digits = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return value.toLocaleString('en-US', digits);
  }

  /** `NT$26,100,000`. */
  money(twd: number): string {
    return `NT$${this.number(twd)}`;
  }

  /** 「2,610 萬」, `NT$26.1 million`: beside the full value, where space is short. */
  roundMoney(twd: number): string {
    if (this.words.locale() === 'en') return `NT$${this.number(Math.round(twd / 100_000) / 10)} million`;
    if (twd < 100_000_000) return `${this.number(Math.round(twd / 1000) / 10)} 萬元`;
    return `${this.number(Math.round(twd / 1_000_000) / 100)} 億元`;
  }

  bytes(count: number): string {
    return count < 1_000_000
      ? `${Math.max(1, Math.round(count / 1000))} kB`
      : `${this.number(count / 1_000_000, 1)} MB`;
  }

  list(items: readonly string[]): string {
    return items.join(this.words.locale() === 'en' ? ', ' : '、');
  }

  /** Parts of one sentence. */
  clauses(items: readonly string[]): string {
    return items.join(this.words.locale() === 'en' ? ', ' : '，');
  }
}
