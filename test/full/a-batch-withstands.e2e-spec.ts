import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBatch } from '@pilotage/contracts/batch';
import { moveAside } from '@pilotage/contracts/desk';
import { commitMatch, declineOffer, proposeMatch } from '@pilotage/contracts/dispatch';
import { Batches, given } from '../builders/batches';
import { CaseInHand } from '../builders/cases';
import type { Caller } from '../support/caller';
import { APART, TestOffice } from '../support/office';
import { refused } from '../support/refused';

const codes = async (work: Promise<unknown>): Promise<string[]> => (await refused(work)).codes;

describe('a batch is matched', () => {
  let office: TestOffice;
  let second: Caller;
  let batches: Batches;
  beforeAll(async () => {
    office = await TestOffice.open({ processes: APART });
    batches = new Batches(office);
    second = await office.as('coordinator2');
  });
  afterAll(() => office.close());

  it('never through a gate: a pin on who has declined names the gate and cannot be committed', async () => {
    const made = await CaseInHand.offered(office, ['K13']);
    await (
      await made.consultant()
    ).call(declineOffer, { params: { id: await made.openOffer() }, body: { reason: 'NO_TIME' } });
    await office.settled();
    const batch = await batches.solved([made.no], { pins: [{ case: made.no, consultant: 'K13' }] });
    expect(batch.versions[0]).toMatchObject({ outcome: 'INFEASIBLE', given: 0 });
    expect(batch.shown?.faults).toMatchObject([
      { case: made.no, consultant: 'K13', gate: { code: 'DECLINED_BEFORE' } },
    ]);
    expect(await codes(batches.commit(office.coordinator, batch, { reason: '仍要' }))).toEqual(['BATCH_INFEASIBLE']);
    // Without the pin the case goes to somebody else, from the version before.
    const free = await batches.revised(batch.id, 1, {});
    expect(given(free)[made.no]).not.toBe('K13');
    await batches.commit(office.coordinator, free);
  });

  it('on the version that was seen: a newer one of a colleague is shown first', async () => {
    const cases = await batches.accepted(1);
    const mine = await batches.solved(cases);
    await batches.revised(mine.id, 1, { perConsultant: 1 });
    const { problem: refusal } = await refused(batches.commit(second, mine));
    expect(refusal).toMatchObject({
      code: 'PROPOSAL_OUTDATED',
      extra: { status: 'OPEN', head: 2, version: 2, changes: [] },
    });
    await batches.commit(second, mine, { head: 2 });
  });

  it('whole or not at all: what has changed since is named, and nothing is committed', async () => {
    const cases = await batches.accepted(3);
    await office.importConsultant({ code: 'T1', markets: ['JP', 'SG'] });
    const [gone = '', theirs = '', frozen = ''] = cases;
    const batch = await batches.solved(cases, { pins: [{ case: frozen, consultant: 'T1' }] });
    await office.coordinator.call(moveAside, {
      params: { no: gone },
      body: { move: 'withdraw', expected: 'accepted', reason: '企業撤回' },
    });
    const { proposal } = await second.call(proposeMatch, { params: { no: theirs } });
    await second.call(commitMatch, { params: { id: proposal }, body: { consultants: ['K07'], reason: '指定' } });
    await office.importConsultant({ code: 'T1', markets: ['JP', 'SG'], frozen: true });
    const { problem: refusal } = await refused(batches.commit(office.coordinator, batch, { reason: '企業指名' }));
    expect(refusal).toMatchObject({ code: 'PROPOSAL_STALE', status: 409 });
    const { stale } = refusal.extra as { stale: { case: string; code: string }[] };
    expect(stale.map((s) => [s.case, s.code]).sort()).toEqual([
      [gone, 'CASE_NOT_WAITING'],
      [theirs, 'CASE_NOT_WAITING'],
      [frozen, 'FROZEN'],
    ]);
    expect(await Promise.all(cases.map((no) => batches.statusOf(no)))).toEqual(['withdrawn', 'matched', 'accepted']);
    const again = await batches.revised(batch.id, 1, {});
    expect(Object.keys(given(again))).toEqual([frozen]);
    await batches.commit(office.coordinator, again);
  });

  it('also when the worker dies in the middle of it', async () => {
    const cases = await batches.accepted(1);
    const { batch } = await office.coordinator.call(startBatch, { body: { title: '中斷', cases } });
    office.instance.kill('worker');
    await office.settled();
    expect((await batches.see(batch)).versions[0]).toMatchObject({ state: 'DONE', outcome: 'OPTIMAL' });
  });
});
