import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitBatch, seeBatch, startBatch } from '@pilotage/contracts/batch';
import { removeLeave, seeLedger, seeMyCapacity, setCaps, takeLeave } from '@pilotage/contracts/capacity';
import { declineOffer, listOffers, previewCandidates } from '@pilotage/contracts/dispatch';
import { seeDiagnosis } from '@pilotage/contracts/desk';
import { importCalendar } from '@pilotage/contracts/calendar';
import { addDays, taipeiDate, weekday } from '@pilotage/domain/taiwan';
import { CaseInHand } from '../builders/cases';
import { rowsOf } from '../support/databases';
import { refused } from '../support/refused';
import { TestOffice } from '../support/office';

describe('places become free', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const statusOf = async (no: string) => (await office.coordinator.call(seeDiagnosis, { params: { no } })).status;

  it('and go to the oldest case that waits for one', async () => {
    const languages = [
      { code: 'zh-Hant', level: 'NATIVE' as const },
      { code: 'de', level: 'C1' as const },
    ];
    const only = (change: object = {}) =>
      office.importConsultant({ code: 'T2', languages, maxActiveCases: 1, ...change });
    await only();
    const cases: string[] = [];
    for (let day = 0; day < 3; day++) {
      await office.moveTo(new Date(office.now.getTime() + 86_400_000));
      const needs = {
        N8: { mode: 'ONLINE' as const, slots: [['2024-05-10', 'AM'] as [string, 'AM']], language: 'de' },
      };
      cases.push((await CaseInHand.accepted(office, { needs })).no);
    }
    const desk = office.coordinator;
    const { batch: id } = await desk.call(startBatch, { body: { title: '德語案', cases: [...cases].reverse() } });
    await office.settled();
    const { shown } = await desk.call(seeBatch, { params: { id } });
    expect(shown?.rows.map((r) => r.consultant)).toEqual(['T2', null, null]);
    expect(await desk.call(commitBatch, { params: { id }, body: { version: 1, head: 1, send: true } })).toMatchObject({
      matched: 1,
      queued: 2,
      left: 0,
    });
    await office.settled();
    const statuses = () => Promise.all(cases.map(statusOf));
    expect(await statuses()).toEqual(['offered', 'matched', 'matched']);
    const consultant = await office.consultant('T2');
    const decline = async () => {
      const open = (await consultant.call(listOffers)).offers.find((o) => o.status === 'OPEN');
      await consultant.call(declineOffer, { params: { id: open?.id ?? '' }, body: { reason: 'NO_TIME' } });
      await office.settled();
    };
    await decline();
    // His place is free again: the older of the two has it; nobody is left for the first.
    expect(await statuses()).toEqual(['accepted', 'offered', 'matched']);
    // A place more is found at the next occasion.
    await only({ maxActiveCases: 2 });
    await decline();
    expect(await statuses()).toEqual(['accepted', 'accepted', 'offered']);
  });

  it('when a cap is raised, with a reason that is kept', async () => {
    const languages = [
      { code: 'zh-Hant', level: 'NATIVE' as const },
      { code: 'fr', level: 'C1' as const },
    ];
    await office.importConsultant({ code: 'T3', languages, maxActiveCases: 1 });
    const needs = { N8: { mode: 'ONLINE' as const, slots: [['2024-05-10', 'AM'] as [string, 'AM']], language: 'fr' } };
    const cases = [await CaseInHand.accepted(office, { needs }), await CaseInHand.accepted(office, { needs })];
    const desk = office.coordinator;
    const { batch: id } = await desk.call(startBatch, { body: { title: '法語案', cases: cases.map((c) => c.no) } });
    await office.settled();
    await desk.call(commitBatch, { params: { id }, body: { version: 1, head: 1, send: true } });
    await office.settled();
    const statuses = () => Promise.all(cases.map((c) => statusOf(c.no)));
    expect(await statuses()).toEqual(['offered', 'matched']);
    const caps = { maxActiveCases: 2, maxPerWeek: 1, maxPerSeason: null, reason: '顧問同意' };
    const set = (change: Partial<typeof caps>) =>
      desk.call(setCaps, { params: { code: 'T3' }, body: { ...caps, ...change } });
    await set({});
    await office.settled();
    // A place at a time is free, but the week is full.
    expect(await statuses()).toEqual(['offered', 'matched']);
    const { gated } = await desk.call(previewCandidates, { params: { no: cases[1]?.no ?? '' } });
    expect(gated.find((g) => g.code === 'T3')?.gates).toMatchObject([
      { code: 'CONSULTANT_AT_CAPACITY', message: { zh: '本週承接已滿（1/1 件）' } },
    ]);
    await set({ maxPerWeek: 2 });
    await office.settled();
    expect(await statuses()).toEqual(['offered', 'offered']);
    const [line] = await rowsOf<{ detail: unknown }>(
      office.databaseUrl,
      "SELECT detail FROM audit_entry WHERE action = 'setCaps' ORDER BY seq DESC LIMIT 1",
    );
    expect(line?.detail).toMatchObject({ before: { maxPerWeek: 1 }, after: { maxPerWeek: 2 } });
  });

  it('when leave is taken back; open work is shown before leave is saved', async () => {
    const made = await CaseInHand.scheduled(office, ['K16']);
    const { interviews } = await made.see();
    const day = taipeiDate(new Date(interviews[0]?.startsAt ?? ''));
    const consultant = await made.consultant();
    const take = (change: object = {}) => consultant.call(takeLeave, { body: { from: day, to: day, ...change } });
    const { problem } = await refused(take());
    expect(problem).toMatchObject({
      code: 'LEAVE_HAS_WORK',
      extra: { cases: [{ no: made.no, status: 'scheduled' }], meetings: [{ no: made.no }] },
    });
    // The meeting is in the morning: an afternoon leaves only the case behind.
    expect((await refused(take({ half: 'PM' }))).problem.extra).toMatchObject({ cases: [{}], meetings: [] });
    const leave = await take({ half: 'PM', handedOver: true });
    expect((await refused(take({ half: 'PM', handedOver: true }))).code).toBe('LEAVE_OVERLAPS');
    await take({ half: 'AM', handedOver: true });
    expect((await refused(take({ from: '2024-12-02', to: '2024-12-01' }))).code).toBe('LEAVE_ENDS_BEFORE');
    expect((await consultant.call(seeMyCapacity)).leave.filter((l) => l.from === day)).toHaveLength(2);
    const needs = { N8: { mode: 'ONLINE' as const, slots: [[day, 'PM'] as [string, 'PM']], language: 'zh-Hant' } };
    const other = await CaseInHand.accepted(office, { needs });
    const gatesOf = async () => {
      const { gated } = await office.coordinator.call(previewCandidates, { params: { no: other.no } });
      return gated.find((g) => g.code === 'K16')?.gates.map((g) => g.code) ?? [];
    };
    expect(await gatesOf()).toContain('ON_LEAVE');
    await office.coordinator.call(removeLeave, { params: { code: 'K16', leave: leave.id } });
    expect(await gatesOf()).not.toContain('ON_LEAVE');
  });

  it('and the ledger conserves: what all were due is what all took', async () => {
    const { lines, accepted, from, to } = await office.coordinator.call(seeLedger);
    expect([from, to]).toEqual(['2024-01-01', taipeiDate(office.now)]);
    expect(accepted).toBeGreaterThan(0);
    expect(lines.reduce((sum, l) => sum + l.surplus, 0)).toBe(0);
    expect(lines.reduce((sum, l) => sum + l.due, 0)).toBe(accepted * 100);
    const mine = await (await office.consultant('K16')).call(seeMyCapacity);
    expect(mine.line).toEqual(lines.find((l) => l.consultant === 'K16'));
    expect(mine).toMatchObject({ accepted, thisWeek: 1, line: { accepted: 1 } });
  });

  it('by the calendar that was imported: an added closed day moves the end of an offer', async () => {
    const dueOf = async (): Promise<string> => {
      const made = await CaseInHand.offered(office, ['K17']);
      return taipeiDate(new Date((await made.see()).offers[0]?.dueAt ?? ''));
    };
    const year = { source: '颱風停班', lastChecked: '2024-03-01', workingWeekendDays: { '2024-02-17': '補行上班' } };
    const put = (days: string[], change: object = {}) => {
      const closedWeekdays = Object.fromEntries(days.map((d) => [d, '停班']));
      return office.admin.call(importCalendar, {
        params: { year: 2024 },
        body: { ...year, closedWeekdays, ...change },
      });
    };
    const wrong = await refused(put(['2025-01-01', '2024-03-09'], { workingWeekendDays: { '2024-03-11': '上班' } }));
    expect(wrong.problem.refusals.map((r) => [r.code, r.field])).toEqual([
      ['CALENDAR_DAY_WRONG', 'closedWeekdays.2025-01-01'],
      ['CALENDAR_DAY_WRONG', 'closedWeekdays.2024-03-09'],
      ['CALENDAR_DAY_WRONG', 'workingWeekendDays.2024-03-11'],
    ]);
    const before = await dueOf();
    expect(await put([addDays(taipeiDate(office.now), 1)].filter((d) => ![0, 6].includes(weekday(d))))).toMatchObject({
      worked: 1,
    });
    expect((await dueOf()) > before).toBe(true);
  });
});
