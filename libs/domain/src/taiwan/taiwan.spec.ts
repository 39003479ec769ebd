import { readFileSync } from 'node:fs';
import { countyOfAddress } from './counties';
import { sameName } from './names';
import { parsePhone } from './phone';
import { formatDate, formatInstant, parseDate, rocYear, taipeiInstant } from './roc-date';
import { smeBasis } from './sme';
import { checkUbn, ubnSum } from './ubn';
import { addWorkingDays, addWorkingTime, workingTimeBetween, type WorkingCalendar } from './working-time';

interface Vector {
  ubn: string;
  sum: number | null;
  accepted: boolean;
}
const vectors = JSON.parse(readFileSync('test/fixtures/sample-data/ubn-test-vectors.json', 'utf8')) as Vector[];

const calendar: WorkingCalendar = {
  closedWeekdays: new Set(['2024-02-12', '2024-02-13', '2024-02-14', '2024-04-04', '2024-04-05']),
  workingWeekendDays: new Set(['2024-02-17']),
  years: new Set([2024]),
};
const HOUR = 3600_000;

describe('checkUbn', () => {
  it.each(vectors)('gives $ubn its expected result', (v) => {
    expect(checkUbn(v.ubn).ok).toBe(v.accepted);
    if (v.sum !== null) expect(ubnSum(v.ubn)).toBe(v.sum);
  });

  it('proposes the lost leading zero and does not put it in by itself', () => {
    expect(checkUbn('4595257')).toEqual({ ok: false, problem: 'UBN_SEVEN_DIGITS', proposal: '04595257' });
  });

  it('names zero as its own problem', () => {
    expect(checkUbn('00000000')).toEqual({ ok: false, problem: 'UBN_ZERO' });
  });
});

describe('smeBasis', () => {
  it.each([
    [100_000_000, 900, 'CAPITAL'],
    [100_000_001, 199, 'EMPLOYEES'],
    [100_000_001, 199.9, 'EMPLOYEES'],
    [100_000_001, 200, null],
  ])('%d dollars and %d employees: %s', (capital, employees, basis) => {
    expect(smeBasis(capital, employees)).toBe(basis);
  });
});

describe('dates', () => {
  it.each([
    ['113/3/6', '2024-03-06'],
    ['113-03-06', '2024-03-06'],
    ['1130306', '2024-03-06'],
    ['0760221', '1987-02-21'],
    ['2024-03-06', '2024-03-06'],
    ['113年3月6日', '2024-03-06'],
    ['１１３/３/６', '2024-03-06'],
    ['113/2/29', '2024-02-29'],
    ['112/2/29', null],
    ['0/1/1', null],
    ['民國前1/1/1', null],
    ['113/13/1', null],
  ])('reads %s as %s', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  it('has no ROC year before 1912', () => {
    expect(rocYear(2024)).toBe(113);
    expect(() => rocYear(1911)).toThrow(RangeError);
  });

  it('computes the weekday instead of trusting one', () => {
    expect(formatDate('2024-11-30', 'zh-Hant')).toBe('113年11月30日（六）');
    expect(formatInstant(new Date('2024-03-06T09:00:00Z'), 'zh-Hant')).toBe('113年3月6日（三）下午5:00');
    expect(formatInstant(new Date('2024-03-06T09:00:00Z'), 'en')).toBe('6 Mar 2024 (Wed) 17:00');
  });
});

describe('working time', () => {
  it('ends a 48-hour offer of Friday 10:24 on Tuesday 10:24', () => {
    const sent = taipeiInstant('2024-03-08', '10:24');
    expect(addWorkingTime(sent, 48 * HOUR, calendar)).toEqual(taipeiInstant('2024-03-12', '10:24'));
  });

  it('starts counting on the next working day when sent on a day off, and counts a make-up Saturday', () => {
    expect(addWorkingTime(taipeiInstant('2024-02-12', '09:00'), 48 * HOUR, calendar)).toEqual(
      taipeiInstant('2024-02-17'),
    );
    expect(addWorkingTime(taipeiInstant('2024-02-16', '12:00'), 24 * HOUR, calendar)).toEqual(
      taipeiInstant('2024-02-17', '12:00'),
    );
  });

  it('measures only working days between two instants', () => {
    const from = taipeiInstant('2024-04-03', '12:00');
    expect(workingTimeBetween(from, taipeiInstant('2024-04-08', '06:00'), calendar)).toBe(18 * HOUR);
    expect(workingTimeBetween(from, from, calendar)).toBe(0);
  });

  it('adds working days over holidays', () => {
    expect(addWorkingDays('2024-04-03', 3, calendar)).toBe('2024-04-10');
  });
});

describe('addresses, names and telephones', () => {
  it('finds the county, with 台 or 臺, with or without a postal code', () => {
    expect(countyOfAddress('104097台北市中山區示範路二段9號')).toBe('TW-TPE');
    expect(countyOfAddress('新北市土城區示例街5號')).toBe('TW-NWT');
    expect(countyOfAddress('某處')).toBeNull();
  });

  it('compares names after NFKC, without spaces, 台 as 臺', () => {
    expect(sameName('台灣 示範（示範）有限公司', '臺灣示範(示範)有限公司')).toBe(true);
    expect(sameName('白露啤酒有限公司', '白露精釀（示範）股份有限公司')).toBe(false);
  });

  it.each([
    ['02-10000001#606', '+886210000001', '606'],
    ['037-100028#127', '+88637100028', '127'],
    ['089-100031', '+88689100031', null],
    ['0912-345-678', '+886912345678', null],
    ['02-1000001', null, null],
  ])('reads %s', (typed, e164, extension) => {
    expect(parsePhone(typed)).toEqual(e164 === null ? null : { e164, extension });
  });
});
