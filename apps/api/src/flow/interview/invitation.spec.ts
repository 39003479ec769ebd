import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { taipeiInstant } from '@pilotage/domain/taiwan';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { invitation, type InvitationFacts } from './invitation';

const stamp = taipeiInstant('2024-06-24', '10:00');
const first: InvitationFacts = {
  id: '0f17714f-2395-4e1e-9a17-694fe1ff398b',
  sequence: 0,
  no: 'D113-0152',
  startsAt: taipeiInstant('2024-07-02', '09:30'),
  endsAt: taipeiInstant('2024-07-02', '11:30'),
  mode: 'ONLINE',
  meetingLink: 'https://meet.pilotage.example/d113-0152',
  cancelled: false,
  url: 'https://pilotage.example/my/cases/D113-0152',
};
const moved = {
  ...first,
  sequence: 1,
  startsAt: taipeiInstant('2024-07-04', '14:00'),
  endsAt: taipeiInstant('2024-07-04', '16:00'),
};
const off = { ...moved, sequence: 2, cancelled: true };

const files = {
  'request.ics': invitation([first], 'REQUEST', stamp, 'zh-Hant', 'reader@firm.example'),
  'moved.ics': invitation([moved], 'REQUEST', stamp, 'zh-Hant', 'reader@firm.example'),
  'cancel.ics': invitation([off], 'CANCEL', stamp, 'zh-Hant', 'reader@firm.example'),
  'onsite-en.ics': invitation(
    [{ ...first, mode: 'ONSITE', meetingLink: null }],
    'REQUEST',
    stamp,
    'en',
    'reader@firm.example',
  ),
  'feed.ics': invitation([first, { ...moved, id: '1a7e46ad-4a4c-4d4e-8b0a-a5a4f9f0d111' }], null, stamp, 'zh-Hant'),
};
type Name = keyof typeof files;
const names = Object.keys(files) as Name[];
const golden = (name: Name): string => join('test/fixtures/calendar', name);

/** What a calendar program would do with what it is sent, one mail after the other (RFC 5546). */
class CalendarProgram {
  readonly shown = new Map<string, { sequence: number; start: string }>();

  receive(text: string): void {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const method = calendar.getFirstPropertyValue('method');
    for (const part of calendar.getAllSubcomponents('vevent')) {
      const event = new ICAL.Event(part);
      const known = this.shown.get(event.uid);
      if (known && known.sequence > event.sequence) continue;
      if (method === 'CANCEL') this.shown.delete(event.uid);
      else this.shown.set(event.uid, { sequence: event.sequence, start: event.startDate.toJSDate().toISOString() });
    }
  }
}

describe('invitations', () => {
  it.each(names)('%s is the golden file to the letter', (name) => {
    if (process.env['GOLDEN'] === 'write') writeFileSync(golden(name), files[name]);
    expect(files[name]).toBe(readFileSync(golden(name), 'utf8'));
  });

  it.each(names)('%s is read alike by two parsers that know nothing of us', (name) => {
    const one = new ICAL.Component(ICAL.parse(files[name]) as unknown[])
      .getAllSubcomponents('vevent')
      .map((v) => new ICAL.Event(v))
      .map((e) => [e.uid, e.summary, e.startDate.toJSDate().toISOString(), e.endDate.toJSDate().toISOString()]);
    const two = Object.values(nodeIcal.sync.parseICS(files[name])).flatMap((e) =>
      e?.type === 'VEVENT' ? [[e.uid, e.summary, e.start.toISOString(), e.end?.toISOString()]] : [],
    );
    expect(one.length).toBeGreaterThan(0);
    expect(one).toEqual(two);
  });

  it('name their zone and bring it along, and no line is longer than 75 octets', () => {
    for (const name of names) {
      expect(files[name]).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Taipei\r\n');
      expect(files[name]).toMatch(/DTSTART;TZID=Asia\/Taipei:2024070\dT(093000|140000)/);
      expect(files[name].split('\r\n').filter((l) => Buffer.byteLength(l) > 75)).toEqual([]);
    }
  });

  it('move and cancel one entry and never show it twice, also out of order', () => {
    const program = new CalendarProgram();
    program.receive(files['request.ics']);
    program.receive(files['moved.ics']);
    program.receive(files['request.ics']);
    expect([...program.shown.values()]).toEqual([{ sequence: 1, start: moved.startsAt.toISOString() }]);
    program.receive(files['cancel.ics']);
    expect(program.shown.size).toBe(0);
  });

  it('name nobody but their reader, and a subscribed calendar not even him', () => {
    const named = names.map((name) => [
      ...new Set(files[name].replaceAll('\r\n ', '').match(/[\w.-]+@firm\.example/g) ?? []),
    ]);
    expect(named).toEqual([...Array.from({ length: 4 }, () => ['reader@firm.example']), []]);
    expect(Object.values(files).join('')).not.toContain('示範');
  });
});
