import { TestBed } from '@angular/core/testing';
import { ServerClock } from '../clock/server-clock';
import { Preferences } from '../preferences';
import { Formats } from './formats';
import { Words } from './words';

function formatsAt(now: string): Formats {
  TestBed.inject(ServerClock).learn(now, 0, true);
  return TestBed.inject(Formats);
}

describe('the formats', () => {
  it('says dates with the ROC year and a computed weekday', () => {
    expect(formatsAt('2024-06-28T10:24:07+08:00').instant('2024-03-06T09:00:00Z')).toBe('113年3月6日（三）下午5:00');
  });

  it('follows the calendar switch', () => {
    TestBed.inject(Preferences).chooseCalendar('gregorian');
    expect(formatsAt('2024-06-28T10:24:07+08:00').date('2024-03-06')).toBe('2024年3月6日（三）');
  });

  it('is brief in lists: the hour today, the day this year', () => {
    const formats = formatsAt('2024-06-28T10:24:07+08:00');
    expect(formats.brief('2024-06-28T10:20:00+08:00')).toBe('10:20');
    expect(formats.brief('2024-06-26T14:10:00+08:00')).toBe('6月26日（三）');
    expect(formats.brief('2023-06-26T14:10:00+08:00')).toBe('112年6月26日（一）');
  });

  it('counts down by the server: days, hours, minutes, and seconds at the end', () => {
    const left = (now: string): string => formatsAt(now).left('2024-03-06T17:00:00+08:00').text;
    expect(left('2024-03-03T14:00:00+08:00')).toBe('剩 3 天 3 小時');
    expect(left('2024-03-06T10:24:00+08:00')).toBe('剩 6 小時 36 分');
    expect(left('2024-03-06T16:40:00+08:00')).toBe('剩 20 分');
    expect(left('2024-03-06T16:52:55+08:00')).toBe('剩 7:05');
    expect(left('2024-03-06T19:00:00+08:00')).toBe('逾 2 小時 0 分');
  });

  it('joins spans of months without repeating the year', () => {
    expect(formatsAt('2024-06-28T10:24:07+08:00').span('2024-04', '2024-11')).toBe('113年4月–11月');
  });

  it('says money in full and, where asked, in round figures', () => {
    const formats = formatsAt('2024-06-28T10:24:07+08:00');
    expect([formats.money(26_100_000), formats.roundMoney(26_100_000)]).toEqual(['NT$26,100,000', '2,610 萬元']);
  });

  it('speaks English after the switch', async () => {
    await TestBed.inject(Words).use('en');
    const formats = formatsAt('2024-06-28T10:24:07+08:00');
    expect(formats.instant('2024-03-06T09:00:00Z')).toBe('6 Mar 2024 (Wed) 17:00');
    expect(formats.left('2024-06-28T17:00:00+08:00').text).toBe('6 h 36 min left');
  });
});
