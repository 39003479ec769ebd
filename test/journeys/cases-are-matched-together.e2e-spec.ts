import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type batchSettings,
  commitBatch,
  discardBatch,
  listBatches,
  reviseBatch,
  seeBatch,
  startBatch,
  stopVersion,
  type BatchView,
} from '@pilotage/contracts/batch';
import { commitMatch, declineOffer, previewCandidates, proposeMatch } from '@pilotage/contracts/dispatch';
import { moveAside, seeDiagnosis } from '@pilotage/contracts/desk';
import type * as z from 'zod';
import { CaseInHand, unknownId } from '../builders/cases';
import type { Caller, Refused } from '../support/caller';
import { rowsOf } from '../support/databases';
import { APART, TestOffice } from '../support/office';
import { refused } from '../support/refused';

type Settings = z.input<typeof batchSettings>;

const codes = async (work: Promise<unknown>): Promise<string[]> => (await refused(work)).codes;

/** Whom each case of the shown version is given to. */
const given = (b: BatchView): Record<string, string | null> =>
  Object.fromEntries(b.shown?.rows.map((r) => [r.case, r.consultant]) ?? []);

describe('cases are matched together', () => {
  let office: TestOffice;
  let second: Caller;
  beforeAll(async () => {
    office = await TestOffice.open({ processes: APART });
    second = await office.as('coordinator2');
  });
  afterAll(() => office.close());

  const see = (id: string, query: { version?: number; against?: number } = {}): Promise<BatchView> =>
    office.coordinator.call(seeBatch, { params: { id }, query });
  const accepted = async (n: number, needs: object = {}): Promise<string[]> => {
    const made: string[] = [];
    for (let i = 0; i < n; i++) made.push((await CaseInHand.accepted(office, { needs })).no);
    return made;
  };
  /** A dry run that has come to its end. */
  const solved = async (cases: string[], settings: Settings = {}): Promise<BatchView> => {
    const { batch } = await office.coordinator.call(startBatch, { body: { title: '三月上午批', cases, settings } });
    await office.settled();
    return see(batch);
  };
  const revised = async (id: string, from: number, settings: Settings, cases?: string[]): Promise<BatchView> => {
    const body = { from, settings, ...(cases ? { cases } : {}) };
    const { version } = await office.coordinator.call(reviseBatch, { params: { id }, body });
    await office.settled();
    return see(id, { version });
  };
  const commit = (
    who: Caller,
    b: BatchView,
    change: { version?: number; head?: number; reason?: string; send?: boolean } = {},
  ) => who.call(commitBatch, { params: { id: b.id }, body: { version: b.head, head: b.head, ...change } });
  const statusOf = async (no: string) => (await office.coordinator.call(seeDiagnosis, { params: { no } })).status;

  it('in a dry run that moves nothing, proves its optimum and re-adds', async () => {
    const cases = await accepted(4);
    const batch = await solved(cases);
    const [version] = batch.versions;
    expect(version).toMatchObject({
      state: 'DONE',
      outcome: 'OPTIMAL',
      proven: true,
      given: 4,
      policy: 'v1',
      phase: null,
    });
    expect(batch.shown?.rows.reduce((sum, r) => sum + r.total, 0)).toBe(version?.total);
    expect(version?.total).toBeGreaterThanOrEqual(batch.shown?.oneByOne ?? 0);
    for (const row of batch.shown?.rows ?? []) {
      expect(Object.values(row.parts ?? {}).reduce((a, b) => a + b, 0)).toBe(row.total);
      const { ranked } = await office.coordinator.call(previewCandidates, { params: { no: row.case } });
      expect(ranked.find((r) => r.code === row.consultant)).toMatchObject({ total: row.total, parts: row.parts });
    }
    for (const no of cases) expect(await statusOf(no)).toBe('accepted');
    // The same world and settings: the same answer to the last byte.
    const again = await solved(cases);
    expect(again.versions[0]).toMatchObject({
      inputHash: version?.inputHash,
      explanationHash: version?.explanationHash,
    });
    await office.coordinator.call(discardBatch, { params: { id: again.id }, body: { reason: '重複' } });
    const committed = await commit(office.coordinator, batch);
    expect(committed).toMatchObject({ matched: 4, queued: 0, left: 0 });
    for (const no of cases) {
      const seen = await office.coordinator.call(seeDiagnosis, { params: { no } });
      expect(seen.status).toBe('matched');
      expect(seen.candidates.map((c) => c.code)).toEqual([
        given(batch)[no],
        ...(batch.shown?.rows.find((r) => r.case === no)?.runnersUp.map((u) => u.consultant) ?? []),
      ]);
    }
  });

  it('with pins, forbidden pairs and a most for each consultant; a version is held beside the one before', async () => {
    const cases = await accepted(3);
    await office.importConsultant({ code: 'T0', expertise: [{ tag: 'CERT_COMPLIANCE', level: 1 }] });
    const first = await solved(cases);
    const [no = ''] = cases;
    const best = given(first)[no] ?? '';
    const other = 'T0';
    const settings = {
      perConsultant: 1,
      pins: [{ case: no, consultant: other }],
      forbids: [{ case: cases[1] ?? '', consultant: best }],
    };
    const next = await revised(first.id, 1, settings);
    expect([next.shown?.version, next.against, next.head]).toEqual([2, 1, 2]);
    expect(given(next)[no]).toBe(other);
    expect(given(next)[cases[1] ?? '']).not.toBe(best);
    expect(new Set(Object.values(given(next))).size).toBe(3);
    expect(next.changes[0]).toMatchObject({ moved: true });
    expect(next.changes.filter((c) => c.moved).map((c) => c.case)).toContain(no);
    expect((await see(first.id, { version: 1 })).shown?.rows).toEqual(first.shown?.rows);
    expect(await codes(commit(office.coordinator, next))).toEqual(['REASON_REQUIRED']);
    await commit(office.coordinator, next, { reason: '企業指名' });
    const seen = await office.coordinator.call(seeDiagnosis, { params: { no } });
    expect(seen.candidates[0]).toMatchObject({ code: other, origin: 'PIN' });
    expect(
      await codes(office.coordinator.call(reviseBatch, { params: { id: first.id }, body: { from: 1, settings: {} } })),
    ).toEqual(['BATCH_CLOSED']);
  });

  it('never through a gate: a pin on who has declined names the gate and cannot be committed', async () => {
    const made = await CaseInHand.offered(office, ['K13']);
    await (
      await made.consultant()
    ).call(declineOffer, { params: { id: await made.openOffer() }, body: { reason: 'NO_TIME' } });
    await office.settled();
    const batch = await solved([made.no], { pins: [{ case: made.no, consultant: 'K13' }] });
    expect(batch.versions[0]).toMatchObject({ outcome: 'INFEASIBLE', given: 0 });
    expect(batch.shown?.faults).toMatchObject([
      { case: made.no, consultant: 'K13', gate: { code: 'DECLINED_BEFORE' } },
    ]);
    expect(await codes(commit(office.coordinator, batch, { reason: '仍要' }))).toEqual(['BATCH_INFEASIBLE']);
    // Without the pin the case goes to somebody else, from the version before.
    const free = await revised(batch.id, 1, {});
    expect(given(free)[made.no]).not.toBe('K13');
    await commit(office.coordinator, free);
  });

  it('once: of two who commit at the same moment the second is told what the first has chosen', async () => {
    const cases = await accepted(2);
    const one = await solved(cases);
    const best = given(one)[cases[0] ?? ''] ?? '';
    const two = await revised(one.id, 1, { forbids: [{ case: cases[0] ?? '', consultant: best }] });
    const results = await Promise.allSettled([
      commit(office.coordinator, two, { version: 1 }),
      commit(second, two, { version: 2, reason: '調整' }),
    ]);
    expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const won = results[0]?.status === 'fulfilled' ? 1 : 2;
    const lost = results.find((r) => r.status === 'rejected')?.reason as Refused;
    expect(lost.problem).toMatchObject({
      code: 'PROPOSAL_OUTDATED',
      status: 409,
      extra: {
        status: 'COMMITTED',
        version: won,
        by: won === 1 ? 'coordinator（示範）' : 'coordinator2（示範）',
        changes: expect.arrayContaining([expect.objectContaining({ case: cases[0], moved: true })]),
      },
    });
    const seen = await office.coordinator.call(seeDiagnosis, { params: { no: cases[0] ?? '' } });
    expect(seen.candidates[0]?.code).toBe(given(won === 1 ? one : two)[cases[0] ?? '']);
    const proposals = await rowsOf(
      office.databaseUrl,
      "SELECT 1 FROM proposal p JOIN proposal_case c ON c.proposal_id = p.id JOIN diagnosis d ON d.id = c.diagnosis_id WHERE d.number = $1 AND p.status = 'COMMITTED'",
      [cases[0]],
    );
    expect(proposals).toHaveLength(1);
  });

  it('on the version that was seen: a newer one of a colleague is shown first', async () => {
    const cases = await accepted(1);
    const mine = await solved(cases);
    await revised(mine.id, 1, { perConsultant: 1 });
    const { problem: refusal } = await refused(commit(second, mine));
    expect(refusal).toMatchObject({
      code: 'PROPOSAL_OUTDATED',
      extra: { status: 'OPEN', head: 2, version: 2, changes: [] },
    });
    await commit(second, mine, { head: 2 });
  });

  it('whole or not at all: what has changed since is named, and nothing is committed', async () => {
    const cases = await accepted(3);
    await office.importConsultant({ code: 'T1', markets: ['JP', 'SG'] });
    const [gone = '', theirs = '', frozen = ''] = cases;
    const batch = await solved(cases, { pins: [{ case: frozen, consultant: 'T1' }] });
    await office.coordinator.call(moveAside, {
      params: { no: gone },
      body: { move: 'withdraw', expected: 'accepted', reason: '企業撤回' },
    });
    const { proposal } = await second.call(proposeMatch, { params: { no: theirs } });
    await second.call(commitMatch, { params: { id: proposal }, body: { consultants: ['K07'], reason: '指定' } });
    await office.importConsultant({ code: 'T1', markets: ['JP', 'SG'], frozen: true });
    const { problem: refusal } = await refused(commit(office.coordinator, batch, { reason: '企業指名' }));
    expect(refusal).toMatchObject({ code: 'PROPOSAL_STALE', status: 409 });
    const { stale } = refusal.extra as { stale: { case: string; code: string }[] };
    expect(stale.map((s) => [s.case, s.code]).sort()).toEqual([
      [gone, 'CASE_NOT_WAITING'],
      [theirs, 'CASE_NOT_WAITING'],
      [frozen, 'FROZEN'],
    ]);
    expect(await Promise.all(cases.map(statusOf))).toEqual(['withdrawn', 'matched', 'accepted']);
    const again = await revised(batch.id, 1, {});
    expect(Object.keys(given(again))).toEqual([frozen]);
    await commit(office.coordinator, again);
  });

  it('with words for what cannot be', async () => {
    const desk = office.coordinator;
    const [no = ''] = await accepted(1);
    const start = (cases: string[], settings: Settings = {}) =>
      desk.call(startBatch, { body: { title: '批', cases, settings } });
    expect(await codes(start([no, 'D113-9999']))).toEqual(['CASE_NOT_WAITING']);
    const weights = { expertise: 50, market: 25, industry: 10, language: 5, modeDistance: 5, outcome: 5, load: 10 };
    expect(await codes(start([no], { weights }))).toEqual(['INPUT_INVALID']);
    expect(await codes(desk.call(seeBatch, { params: { id: unknownId() } }))).toEqual(['NOT_FOUND']);
    const batch = await solved([no], { weights: { ...weights, expertise: 40 } });
    expect(batch.versions[0]?.policy).toMatch(/^v1\+[0-9a-f]{8}$/);
    expect(await codes(desk.call(stopVersion, { params: { id: batch.id, version: 9 } }))).toEqual(['NOT_FOUND']);
    await desk.call(stopVersion, { params: { id: batch.id, version: 1 } });
    await desk.call(discardBatch, { params: { id: batch.id }, body: { reason: '不需要' } });
    expect(await codes(commit(desk, batch, { reason: '要' }))).toEqual(['BATCH_CLOSED']);
    const { batches } = await desk.call(listBatches);
    expect(batches.find((b) => b.id === batch.id)).toMatchObject({
      status: 'DISCARDED',
      closed: { reason: '不需要', version: null },
    });
  });

  it('also when the worker dies in the middle of it', async () => {
    const cases = await accepted(1);
    const { batch } = await office.coordinator.call(startBatch, { body: { title: '中斷', cases } });
    office.instance.kill('worker');
    await office.settled();
    expect((await see(batch)).versions[0]).toMatchObject({ state: 'DONE', outcome: 'OPTIMAL' });
  });
});
