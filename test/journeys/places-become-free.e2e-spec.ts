import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitBatch, seeBatch, startBatch } from '@pilotage/contracts/batch';
import { declineOffer, listOffers } from '@pilotage/contracts/dispatch';
import { seeDiagnosis } from '@pilotage/contracts/desk';
import { CaseInHand } from '../builders/cases';
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
});
