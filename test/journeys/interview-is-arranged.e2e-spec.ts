import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { giveUpInterview } from '@pilotage/contracts/consult';
import { consentToRecording, markRecorded } from '@pilotage/contracts/recording';
import { redispatch } from '@pilotage/contracts/dispatch';
import { listTasks, listVisits } from '@pilotage/contracts/desk';
import { addDays, taipeiDate } from '@pilotage/domain/taiwan';
import {
  chooseMySlot,
  chooseSlot,
  disputeNoShow,
  offerSlots,
  openCalendar,
  readCalendar,
  refuseSlots,
  seeSlots,
  suggestSlots,
} from '@pilotage/contracts/slots';
import ICAL from 'ical.js';
import { CaseInHand } from '../builders/cases';
import { Refused, type Caller } from '../support/caller';
import { rowsOf } from '../support/databases';
import { partOf, type ReceivedMail } from '../support/mailbox';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

const ONLINE = { mode: 'ONLINE' as const, meetingLink: 'https://meet.pilotage.example/x' };
const at = (day: string, time: string): string => new Date(`2024-04-${day}T${time}:00+08:00`).toISOString();

/** The calendar entry of a mail, as a calendar program reads it. */
function entryOf(mail: ReceivedMail | undefined) {
  const text = partOf(mail?.raw ?? '', 'text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  const method = calendar.getFirstPropertyValue('method');
  return { uid: event.uid, method, sequence: event.sequence, start: event.startDate.toJSDate().toISOString() };
}

describe('an interview is arranged', () => {
  let office: TestOffice;
  let made: CaseInHand;
  let other: CaseInHand;
  let consultant: Caller;
  const anybody = (): Caller => office.instance.caller();

  beforeAll(async () => {
    office = await TestOffice.open();
    [made, other] = [await CaseInHand.dispatched(office, ['K06']), await CaseInHand.dispatched(office, ['K06'])];
    consultant = await made.consultant();
  });
  afterAll(() => office.close());

  async function offered(c: CaseInHand, starts: string[]): Promise<string> {
    await consultant.call(offerSlots, { params: { no: c.no }, body: { ...ONLINE, starts, minutes: 120 } });
    await office.settled();
    return office.instance.mailbox.token(c.email, /請選擇訪談時間/);
  }
  const lastMail = async (address: string, subject: RegExp) =>
    (await office.instance.mailbox.to(address)).filter((m) => subject.test(m.subject)).at(-1);

  it('with times inside the half days of the firm at which both are free', async () => {
    const { starts } = await consultant.call(suggestSlots, { params: { no: made.no }, query: { mode: 'ONLINE' } });
    expect(starts[0]).toBe(at('10', '09:00'));
    expect(starts).toContain(at('11', '16:00'));
    const body = { ...ONLINE, starts: [at('15', '09:00')], minutes: 120 };
    expect((await refused(consultant.call(offerSlots, { params: { no: made.no }, body }))).codes).toEqual([
      'SLOTS_FEW',
    ]);
  });

  it('so that of a hundred who choose one time at once, one has it and the others are told so', async () => {
    const starts = [at('10', '10:00'), at('11', '14:00')];
    const tokens = [await offered(made, starts), await offered(other, starts)];
    const tries = Array.from({ length: 100 }, (_, i) =>
      anybody().call(chooseSlot, { params: { token: tokens[i % 2] ?? '' }, body: { startsAt: starts[0] ?? '' } }),
    );
    const results = await Promise.allSettled(tries);
    const won = results.flatMap((r, i) => (r.status === 'fulfilled' ? [i % 2] : []));
    expect(won).toHaveLength(1);
    const codes = results.map((r, i) => [
      i % 2,
      r.status === 'rejected' && r.reason instanceof Refused ? r.reason.code : '',
    ]);
    const loser = 1 - (won[0] ?? 0);
    expect(codes.filter(([who, code]) => who === won[0] && code === 'SLOTS_CLOSED')).toHaveLength(49);
    expect(codes.filter(([who, code]) => who === loser && code === 'SLOT_TAKEN')).toHaveLength(50);
    const booked = await rowsOf(office.databaseUrl, "SELECT id FROM interview WHERE status = 'SCHEDULED'");
    expect(booked).toHaveLength(1);
    // The one who lost sees which time is gone and takes another.
    const { slots, state } = await anybody().call(seeSlots, { params: { token: tokens[loser] ?? '' } });
    expect([state, slots.map((s) => s.free)]).toEqual(['OPEN', [false, true]]);
    if (loser === 0) [made, other] = [other, made];
    await other.firm.call(chooseMySlot, { params: { no: other.no }, body: { startsAt: starts[1] ?? '' } });
    expect((await other.see()).status).toBe('scheduled');
  });

  it('and is seen by the office with those of all consultants, day by day', async () => {
    const [winner] = await Promise.all([made, other].map(async (c) => ({ c, view: await c.see() }))).then((all) =>
      all.filter(({ view }) => view.interviews.some((i) => i.status === 'SCHEDULED')),
    );
    const first = winner?.view.interviews.find((i) => i.status === 'SCHEDULED');
    const from = taipeiDate(new Date(first?.startsAt ?? ''));
    const { visits } = await office.coordinator.call(listVisits, { query: { from, days: 1 } });
    expect(visits.find((v) => v.no === winner?.c.no)).toMatchObject({ startsAt: first?.startsAt, unrecorded: false });
    expect(visits.every((v) => taipeiDate(new Date(v.startsAt)) === from)).toBe(true);
    const after = { from: addDays(from, 1), days: 1 };
    const next = await office.coordinator.call(listVisits, { query: after });
    expect(next.visits.map((v) => v.no)).not.toContain(winner?.c.no);
  });

  it('and stands in both calendars, is moved there, and removed, never twice', async () => {
    await office.settled();
    const first = entryOf(await lastMail(made.email, /訪談時間/));
    expect(first).toMatchObject({ method: 'REQUEST', sequence: 0, start: at('10', '10:00') });
    expect(entryOf(await lastMail('consultant06@advisers.example', new RegExp(made.no)))).toEqual(first);
    const token = await offered(made, [at('16', '09:00'), at('17', '09:00'), at('18', '14:00')]);
    expect((await anybody().call(seeSlots, { params: { token } })).moves).toBe(true);
    await anybody().call(chooseSlot, { params: { token }, body: { startsAt: at('18', '14:00') } });
    await office.settled();
    const moved = entryOf(await lastMail(made.email, /訪談改期/));
    expect(moved).toEqual({ ...first, sequence: 1, start: at('18', '14:00') });
    const { url } = await consultant.call(openCalendar, { body: {} });
    const feed = await anybody().call(readCalendar, { params: { token: url.split('/').at(-1) ?? '' } });
    const text = Buffer.from(feed.content).toString('utf8');
    expect([...text.matchAll(/^UID:(.*)\r$/gm)].map((m) => m[1])).toContain(first.uid);
    await consultant.call(openCalendar, { body: { renew: true } });
    expect((await refused(anybody().call(readCalendar, { params: { token: url.split('/').at(-1) ?? '' } }))).code).toBe(
      'LINK_INVALID',
    );
    await office.coordinator.call(redispatch, { params: { no: made.no }, body: { reason: '改派' } });
    await office.settled();
    const off = { ...moved, method: 'CANCEL', sequence: 2 };
    expect(entryOf(await lastMail(made.email, /訪談取消/))).toEqual(off);
    expect(entryOf(await lastMail('consultant06@advisers.example', /訪談取消/))).toEqual(off);
  });

  it('with a reminder a day and an hour before, and none for a time that was left', async () => {
    const reminders = async () =>
      (await office.instance.mailbox.to(other.email)).map((m) => m.subject).filter((s) => /提醒|即將/.test(s));
    await office.moveTo(new Date(at('10', '14:05')));
    expect(await reminders()).toEqual(['訪談提醒：113年4月11日（四）下午2:00']);
    await office.moveTo(new Date(at('11', '13:05')));
    expect((await reminders()).at(-1)).toBe('訪談即將開始：113年4月11日（四）下午2:00');
    expect(await office.instance.mailbox.to(made.email)).not.toContainEqual(
      expect.objectContaining({ subject: expect.stringMatching(/提醒|即將/) }),
    );
  });

  it('and is recorded only when the firm and the consultant have both agreed', async () => {
    const params = { no: other.no };
    const mark = (recorded: boolean) => consultant.call(markRecorded, { params, body: { recorded } });
    const agree = (who: Caller, yes = true) => who.call(consentToRecording, { params, body: { agree: yes } });
    const missing = async () => (await refused(mark(true))).problem.refusals.map((r) => [r.code, r.field]);
    const row = (field: string) => ['RECORDING_NOT_AGREED', field];
    expect(await missing()).toEqual([row('firm'), row('consultant')]);
    const stranger = await refused(agree(made.firm));
    expect(stranger.code).toBe('NOT_FOUND');
    await agree(consultant);
    expect(await missing()).toEqual([row('firm')]);
    await agree(other.firm);
    await agree(consultant, false);
    expect(await missing()).toEqual([row('consultant')]);
    const force = rowsOf(office.databaseUrl, "UPDATE interview SET recorded_at = now() WHERE status = 'SCHEDULED'");
    await expect(force).rejects.toThrow(/interview_recorded_with_both_consents/);
    const agreed = (await agree(consultant)).recording;
    expect(agreed).toEqual({
      firmAt: office.now.toISOString(),
      consultantAt: office.now.toISOString(),
      recordedAt: null,
    });
    expect((await mark(true)).recording.recordedAt).toBe(office.now.toISOString());
    expect((await refused(agree(other.firm, false))).code).toBe('RECORDING_MARKED');
    expect((await mark(false)).recording).toEqual(agreed);
    expect((await agree(other.firm, false)).recording.firmAt).toBeNull();
  });

  it('and whoever is said to have stayed away may object once, within three days', async () => {
    const body = { reason: '等候 30 分鐘', noShow: true };
    const early = await refused(consultant.call(giveUpInterview, { params: { no: other.no }, body }));
    expect(early.codes).toEqual(['INTERVIEW_AHEAD']);
    await office.moveTo(new Date(at('11', '14:40')));
    await consultant.call(giveUpInterview, { params: { no: other.no }, body });
    const dispute = () =>
      other.firm.call(disputeNoShow, { params: { no: other.no }, body: { text: '會議室連結無效' } });
    expect((await dispute()).noShow).toMatchObject({ by: 'FIRM', disputeText: '會議室連結無效' });
    expect((await refused(dispute())).code).toBe('DISPUTE_CLOSED');
    const { tasks } = await office.coordinator.call(listTasks);
    expect(tasks.map((t) => [t.no, t.kind])).toContainEqual([other.no, 'NO_SHOW_DISPUTED']);
  });

  it('or the firm says what would suit it instead', async () => {
    const token = await offered(other, [at('16', '09:00'), at('17', '09:00'), at('18', '14:00')]);
    const answer = await anybody().call(refuseSlots, { params: { token }, body: { wish: '週五下午' } });
    expect([answer.state, answer.wish]).toEqual(['REFUSED', '週五下午']);
    const { offer } = await consultant.call(suggestSlots, { params: { no: other.no }, query: { mode: 'ONLINE' } });
    expect(offer?.wish).toBe('週五下午');
    const late = anybody().call(chooseSlot, { params: { token }, body: { startsAt: at('16', '09:00') } });
    expect((await refused(late)).problem.refusals[0]?.message.zh).toBe('這次的時段選擇已結束：企業另提時間');
  });
});
