import { taipeiInstant } from '../taiwan';
import { busyRange, checkHeld, checkMeeting, type Meeting } from './meeting';

const now = taipeiInstant('2024-06-24', '10:00');
const meeting = (change: Partial<Meeting> = {}): Meeting => ({
  startsAt: taipeiInstant('2024-07-02', '09:30'),
  minutes: 120,
  mode: 'ONLINE',
  meetingLink: 'https://meet.pilotage.example/d113',
  address: null,
  hoursAgreed: false,
  ...change,
});
const codes = (m: Meeting) => checkMeeting(m, now).map((r) => r.code);

describe('checkMeeting', () => {
  it('takes an online talk with an https link in usual hours', () => {
    expect(codes(meeting())).toEqual([]);
  });

  it.each<[Partial<Meeting>, string]>([
    [{ startsAt: now }, 'SLOT_PAST'],
    [{ startsAt: taipeiInstant('2024-07-02', '06:30') }, 'SLOT_OUTSIDE_HOURS'],
    [{ startsAt: taipeiInstant('2024-07-02', '20:30') }, 'SLOT_OUTSIDE_HOURS'],
    [{ meetingLink: 'http://meet.pilotage.example/d113' }, 'MEETING_LINK_REQUIRED'],
    [{ meetingLink: 'javascript:alert(1)' }, 'MEETING_LINK_REQUIRED'],
    [{ mode: 'ONSITE', address: ' ' }, 'INTERVIEW_ADDRESS_REQUIRED'],
  ])('refuses %j with %s', (change, code) => {
    expect(codes(meeting(change))).toEqual([code]);
  });

  it('lets both sides agree to an unusual hour', () => {
    expect(codes(meeting({ startsAt: taipeiInstant('2024-07-02', '21:00'), hoursAgreed: true }))).toEqual([]);
  });
});

describe('busyRange', () => {
  it('keeps 15 minutes around an online talk, and the way plus 30 around an on-site one', () => {
    expect(busyRange(meeting(), 120).from).toEqual(taipeiInstant('2024-07-02', '09:15'));
    expect(busyRange(meeting({ mode: 'ONSITE', address: '臺北市' }), 60).to).toEqual(
      taipeiInstant('2024-07-02', '13:00'),
    );
  });
});

describe('checkHeld', () => {
  const held = {
    from: taipeiInstant('2024-06-24', '08:00'),
    to: taipeiInstant('2024-06-24', '08:50'),
    mode: 'ONLINE' as const,
    shortReason: null,
  };

  it('asks for a reason when the talk was short', () => {
    expect(checkHeld(held, now).map((r) => r.code)).toEqual(['INTERVIEW_SHORT']);
    expect(checkHeld({ ...held, shortReason: '企業臨時有事' }, now)).toEqual([]);
  });

  it('refuses a talk that ends before it begins or lies ahead', () => {
    const ahead = { ...held, from: taipeiInstant('2024-06-25', '08:00'), to: taipeiInstant('2024-06-25', '10:00') };
    expect(checkHeld({ ...held, to: held.from }, now).map((r) => r.code)).toEqual(['INPUT_INVALID']);
    expect(checkHeld(ahead, now).map((r) => r.code)).toEqual(['INTERVIEW_AHEAD']);
  });
});
