import { listAudit } from '@pilotage/contracts/audit';
import { importCalendar, seeCalendar, tryCalendar } from '@pilotage/contracts/calendar';
import { addDays, taipeiDate, weekday } from '@pilotage/domain/taiwan';
import { TestOffice } from '../support/office';
import { CaseInHand } from '../builders/cases';
import { refused } from '../support/refused';

describe('the working days', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const see = () => office.coordinator.call(seeCalendar, { query: { year: 2024 } });

  it('are tried from a file, and move what is due by them only when they are saved', async () => {
    const made = await CaseInHand.applied(office);
    const dueOf = async () => (await made.see()).dueAt;
    const before = await dueOf();
    const known = await see();
    const soon = [1, 2, 3, 4].map((n) => addDays(taipeiDate(office.now), n));
    const day = soon.find((d) => ![0, 6].includes(weekday(d)) && !known.days.some((k) => k.date === d)) ?? '';
    const lines = [...known.days, { date: day, kind: 'CLOSED', name: '颱風停班' }].map((d) =>
      [d.date, d.kind.toLowerCase(), d.name].join(','),
    );
    const content = `date,kind,name\n${lines.join('\n')}\n`;
    const trial = await office.admin.call(tryCalendar, { params: { year: 2024 }, body: { content } });
    expect(trial.changes).toEqual([{ date: day, before: null, after: { kind: 'CLOSED', name: '颱風停班' } }]);
    const move = trial.moves.find((m) => m.no === made.no);
    expect(move).toMatchObject({ status: 'applied', dueAt: before });
    expect(await dueOf()).toBe(before);

    const { closedWeekdays, workingWeekendDays } = trial;
    const body = { source: '臺北市政府', lastChecked: '2024-03-04', closedWeekdays, workingWeekendDays };
    const done = await office.admin.call(importCalendar, { params: { year: 2024 }, body });
    expect(done.moved).toBe(trial.moves.length);
    expect(await dueOf()).toBe(move?.then);
    expect((await see()).years.find((y) => y.year === 2024)).toMatchObject({ source: '臺北市政府' });
    const { entries } = await office.admin.call(listAudit, { query: { action: 'importCalendar' } });
    expect(entries[0]?.detail).toMatchObject({ changed: [day], moved: done.moved });
  });

  it('refuse a file with the row of everything that is wrong with it', async () => {
    const content = 'date,kind\n2024-02-30,closed\n2024-03-05,?\n';
    const wrong = await refused(office.admin.call(tryCalendar, { params: { year: 2024 }, body: { content } }));
    expect(wrong.problem.refusals.map((r) => [r.code, r.field])).toEqual([
      ['DATE_INVALID', 'content.2.date'],
      ['CALENDAR_KIND_UNKNOWN', 'content.3.kind'],
    ]);
  });
});
