import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeQueue } from '@pilotage/contracts/desk';
import { listSavedViews, moveTogether, removeView, saveView, tryTogether } from '@pilotage/contracts/inbox';
import { CaseInHand } from '../builders/cases';
import type { Caller } from '../support/caller';
import { rowsOf } from '../support/databases';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

describe('the inbox is worked', () => {
  let office: TestOffice;
  let second: Caller;
  let made: CaseInHand[];
  beforeAll(async () => {
    office = await TestOffice.open();
    second = await office.as('coordinator2');
    made = [];
    for (let i = 0; i < 3; i++) made.push(await CaseInHand.applied(office));
  });
  afterAll(() => office.close());

  const cases = () => made.map(({ no }) => ({ no, expected: 'applied' as const }));
  const statuses = async () => {
    const no = made.map((c) => c.no).join(',');
    const { rows } = await office.coordinator.call(seeQueue, { query: { no } });
    return made.map((c) => rows.find((row) => row.no === c.no)?.status);
  };
  const messages = async () =>
    Number((await rowsOf<{ n: string }>(office.databaseUrl, 'SELECT count(*) AS n FROM notice'))[0]?.n);

  it('a trial says what would become of each case, and changes nothing', async () => {
    const before = await messages();
    const { lines } = await office.coordinator.call(tryTogether, { body: { act: 'accept', cases: cases() } });
    expect(lines.map((l) => [l.no, l.from, l.to, l.messages, l.refusal])).toEqual(
      made.map((c) => [c.no, 'applied', 'accepted', 1, null]),
    );
    expect(await statuses()).toEqual(['applied', 'applied', 'applied']);
    expect(await messages()).toBe(before);
  });

  it('each case moves by itself: one that somebody else has moved is refused, the others are done', async () => {
    const first = { act: 'accept' as const, cases: cases().slice(0, 1) };
    await second.call(moveTogether, { body: first });
    const { lines } = await office.coordinator.call(moveTogether, { body: { act: 'accept', cases: cases() } });
    expect(lines.map((l) => [l.to, l.refusal?.code ?? null])).toEqual([
      [null, 'STATUS_MOVED'],
      ['accepted', null],
      ['accepted', null],
    ]);
    expect(await statuses()).toEqual(['accepted', 'accepted', 'accepted']);
    expect((await made[0]?.see())?.timeline.filter((t) => t.move === 'accept')).toHaveLength(1);
  });

  it('a reason that the move needs is asked for, and more than twenty cases are counted again', async () => {
    const suspend = { act: 'suspend' as const, cases: made.map(({ no }) => ({ no, expected: 'accepted' as const })) };
    const { lines } = await office.coordinator.call(moveTogether, { body: suspend });
    expect(lines.map((l) => l.refusal?.code)).toEqual(['REASON_REQUIRED', 'REASON_REQUIRED', 'REASON_REQUIRED']);
    const trial = await office.coordinator.call(tryTogether, { body: suspend });
    expect(trial.lines.map((l) => l.to)).toEqual(['suspended', 'suspended', 'suspended']);
    const one = suspend.cases[0] ?? { no: '', expected: 'accepted' as const };
    const many = { ...suspend, reason: '企業停業', cases: Array.from({ length: 21 }, () => one) };
    const error = await refused(office.coordinator.call(moveTogether, { body: many }));
    expect([error.code, error.problem.refusals[0]?.field]).toEqual(['COUNT_UNCONFIRMED', 'confirmed']);
    expect(await statuses()).toEqual(['accepted', 'accepted', 'accepted']);
  });

  it('everybody keeps views of their own; a name that is there gets the new filters', async () => {
    const body = { list: 'INBOX' as const, name: '待受理', query: 'status=applied' };
    const saved = await office.coordinator.call(saveView, { body });
    const again = await office.coordinator.call(saveView, { body: { ...body, query: 'sort=firm&status=applied' } });
    expect([again.id, again.query]).toEqual([saved.id, 'sort=firm&status=applied']);
    expect((await second.call(listSavedViews)).views).toEqual([]);
    expect((await refused(second.call(removeView, { params: { id: saved.id } }))).code).toBe('NOT_FOUND');
    expect((await refused(office.coordinator.call(saveView, { body: { ...body, query: '<b>' } }))).code).toBe(
      'INPUT_INVALID',
    );
    for (let i = 1; i < 20; i++) await office.coordinator.call(saveView, { body: { ...body, name: `檢視 ${i}` } });
    const full = await refused(office.coordinator.call(saveView, { body: { ...body, name: '再一個' } }));
    expect(full.code).toBe('TOO_MANY_VIEWS');
    await office.coordinator.call(removeView, { params: { id: saved.id } });
    expect((await office.coordinator.call(listSavedViews)).views).toHaveLength(19);
  });
});
