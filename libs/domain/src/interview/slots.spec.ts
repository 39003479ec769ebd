import { taipeiInstant } from '../taiwan';
import { busyRange } from './meeting';
import { checkDispute } from './no-show';
import { checkSlots, freeStarts, isFree, remindersOf, type Engagements } from './slots';

const now = taipeiInstant('2024-06-24', '10:00');
const nothing: Engagements = { consultant: [], firm: [], leave: [] };
const at = (time: string, day = '2024-07-02') => taipeiInstant(day, time);
const hm = (dates: readonly Date[]) =>
  dates.map((d) => new Date(d.getTime() + 8 * 3600_000).toISOString().slice(5, 16).replace('T', ' '));
const online = { minutes: 120, mode: 'ONLINE' as const };
const onsite = { minutes: 120, mode: 'ONSITE' as const };

describe('freeStarts', () => {
  it('walks the half days of the firm by half hours, each talk inside its half', () => {
    expect(hm(freeStarts([{ date: '2024-07-02', half: 'AM' }], online, 0, nothing, now))).toEqual([
      '07-02 09:00',
      '07-02 09:30',
      '07-02 10:00',
    ]);
  });

  it('leaves out what is past, and the day of the past', () => {
    const windows = [
      { date: '2024-06-24', half: 'AM' as const },
      { date: '2024-06-21', half: 'PM' as const },
    ];
    expect(freeStarts(windows, { minutes: 180, mode: 'ONLINE' }, 0, nothing, now)).toEqual([]);
  });

  it('keeps the way there and back and its buffers free on the side of the consultant (PAINS 15)', () => {
    const taken = { ...nothing, consultant: [busyRange({ ...online, startsAt: at('09:00') }, 0)] };
    const afternoon = [{ date: '2024-07-02', half: 'PM' as const }];
    // Until 11:15 he is busy; 30 minutes and 105 of travel before the talk: 13:30 at the earliest.
    expect(hm(freeStarts(afternoon, onsite, 105, taken, now))[0]).toBe('07-02 13:30');
    expect(hm(freeStarts(afternoon, online, 105, taken, now))[0]).toBe('07-02 13:00');
  });

  it('keeps the talks of the firm free without buffers', () => {
    const taken = { ...nothing, firm: [{ from: at('11:00'), to: at('13:00') }] };
    expect(hm(freeStarts([{ date: '2024-07-02', half: 'AM' }], online, 0, taken, now))).toEqual(['07-02 09:00']);
  });
});

describe('isFree', () => {
  const leave = (half: 'AM' | 'PM' | null) => ({ ...nothing, leave: [{ from: '2024-07-01', to: '2024-07-02', half }] });
  it.each([
    [null, '14:00', false],
    ['AM', '14:00', true],
    ['PM', '14:00', false],
    ['PM', '09:00', true],
    ['AM', '11:30', false],
  ] as const)('on leave (%s) at %s: %s', (half, time, free) => {
    expect(isFree({ ...online, startsAt: at(time) }, 0, leave(half))).toBe(free);
  });
});

describe('checkSlots', () => {
  const meeting = { ...online, meetingLink: 'https://meet.pilotage.example/x', address: null, hoursAgreed: false };
  const windows = [{ date: '2024-07-02', half: 'AM' as const }];
  const codes = (starts: Date[], change = {}) =>
    checkSlots(starts, { ...meeting, ...change }, windows, now).map((r) => [r.code, r.field]);
  const three = [at('09:00'), at('14:00'), at('16:30')];

  it('takes three times anywhere, or fewer inside the half days of the firm', () => {
    expect(codes(three)).toEqual([]);
    expect(codes([at('09:30')])).toEqual([]);
  });

  it('wants three where the firm has named nothing like it, and no time twice', () => {
    const few = [['SLOTS_FEW', 'starts']];
    expect(codes([])).toEqual(few);
    expect(codes([at('14:00'), at('09:00')])).toEqual(few);
    expect(codes([at('09:00'), at('09:00'), at('14:00')])).toEqual(few);
  });

  it('says of each time what is wrong with it, and of the meeting once', () => {
    expect(codes([at('09:00', '2024-06-20'), at('14:00'), at('21:00')])).toEqual([
      ['SLOT_PAST', 'starts.0'],
      ['SLOT_OUTSIDE_HOURS', 'starts.2'],
    ]);
    expect(codes(three, { meetingLink: null })).toEqual([['MEETING_LINK_REQUIRED', 'meetingLink']]);
  });
});

describe('remindersOf', () => {
  it('come a day and an hour before, and not when that has passed', () => {
    const start = at('09:30');
    expect(remindersOf(start, now).map((r) => [r.mark, r.at])).toEqual([
      ['DAY', at('09:30', '2024-07-01')],
      ['HOUR', at('08:30')],
    ]);
    expect(remindersOf(start, at('08:00')).map((r) => r.mark)).toEqual(['HOUR']);
    expect(remindersOf(start, at('09:00'))).toEqual([]);
  });
});

describe('checkDispute', () => {
  const told = { by: 'FIRM' as const, at: at('12:00'), disputedAt: null };
  it.each([
    ['FIRM', at('11:59', '2024-07-05'), null, []],
    ['FIRM', at('12:00', '2024-07-05'), null, ['DISPUTE_CLOSED']],
    ['FIRM', at('13:00'), at('12:30'), ['DISPUTE_CLOSED']],
    ['CONSULTANT', at('13:00'), null, ['DISPUTE_CLOSED']],
  ] as const)('%s objects', (side, when, disputedAt, codes) => {
    expect(checkDispute({ ...told, disputedAt }, side, when).map((r) => r.code)).toEqual(codes);
  });
});
