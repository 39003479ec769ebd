import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { discardBatch, listBatches, reviseBatch, seeBatch, startBatch, stopVersion } from '@pilotage/contracts/batch';
import { seeDiagnosis } from '@pilotage/contracts/desk';
import { previewCandidates } from '@pilotage/contracts/dispatch';
import { Batches, given, type Settings } from '../builders/batches';
import { unknownId } from '../builders/cases';
import type { Caller, Refused } from '../support/caller';
import { rowsOf } from '../support/databases';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

const codes = async (work: Promise<unknown>): Promise<string[]> => (await refused(work)).codes;

describe('cases are matched together', () => {
  let office: TestOffice;
  let second: Caller;
  let batches: Batches;
  beforeAll(async () => {
    office = await TestOffice.open();
    batches = new Batches(office);
    second = await office.as('coordinator2');
  });
  afterAll(() => office.close());

  it('in a dry run that moves nothing, proves its optimum and re-adds', async () => {
    const cases = await batches.accepted(4);
    const batch = await batches.solved(cases);
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
    for (const no of cases) expect(await batches.statusOf(no)).toBe('accepted');
    // The same world and settings: the same answer to the last byte.
    const again = await batches.solved(cases);
    expect(again.versions[0]).toMatchObject({
      inputHash: version?.inputHash,
      explanationHash: version?.explanationHash,
    });
    await office.coordinator.call(discardBatch, { params: { id: again.id }, body: { reason: '重複' } });
    const committed = await batches.commit(office.coordinator, batch);
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
    const cases = await batches.accepted(3);
    await office.importConsultant({ code: 'T0', expertise: [{ tag: 'CERT_COMPLIANCE', level: 1 }] });
    const first = await batches.solved(cases);
    const [no = ''] = cases;
    const best = given(first)[no] ?? '';
    const other = 'T0';
    const settings = {
      perConsultant: 1,
      pins: [{ case: no, consultant: other }],
      forbids: [{ case: cases[1] ?? '', consultant: best }],
    };
    const next = await batches.revised(first.id, 1, settings);
    expect([next.shown?.version, next.against, next.head]).toEqual([2, 1, 2]);
    expect(given(next)[no]).toBe(other);
    expect(given(next)[cases[1] ?? '']).not.toBe(best);
    expect(new Set(Object.values(given(next))).size).toBe(3);
    expect(next.changes[0]).toMatchObject({ moved: true });
    expect(next.changes.filter((c) => c.moved).map((c) => c.case)).toContain(no);
    expect((await batches.see(first.id, { version: 1 })).shown?.rows).toEqual(first.shown?.rows);
    expect(await codes(batches.commit(office.coordinator, next))).toEqual(['REASON_REQUIRED']);
    await batches.commit(office.coordinator, next, { reason: '企業指名' });
    const seen = await office.coordinator.call(seeDiagnosis, { params: { no } });
    expect(seen.candidates[0]).toMatchObject({ code: other, origin: 'PIN' });
    expect(
      await codes(office.coordinator.call(reviseBatch, { params: { id: first.id }, body: { from: 1, settings: {} } })),
    ).toEqual(['BATCH_CLOSED']);
  });

  it('once: of two who commit at the same moment the second is told what the first has chosen', async () => {
    const cases = await batches.accepted(2);
    const one = await batches.solved(cases);
    const best = given(one)[cases[0] ?? ''] ?? '';
    const two = await batches.revised(one.id, 1, { forbids: [{ case: cases[0] ?? '', consultant: best }] });
    const results = await Promise.allSettled([
      batches.commit(office.coordinator, two, { version: 1 }),
      batches.commit(second, two, { version: 2, reason: '調整' }),
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

  it('with words for what cannot be', async () => {
    const desk = office.coordinator;
    const [no = ''] = await batches.accepted(1);
    const start = (cases: string[], settings: Settings = {}) =>
      desk.call(startBatch, { body: { title: '批', cases, settings } });
    expect(await codes(start([no, 'D113-9999']))).toEqual(['CASE_NOT_WAITING']);
    const weights = { expertise: 50, market: 25, industry: 10, language: 5, modeDistance: 5, outcome: 5, load: 10 };
    expect(await codes(start([no], { weights }))).toEqual(['INPUT_INVALID']);
    expect(await codes(desk.call(seeBatch, { params: { id: unknownId() } }))).toEqual(['NOT_FOUND']);
    const batch = await batches.solved([no], { weights: { ...weights, expertise: 40 } });
    expect(batch.versions[0]?.policy).toMatch(/^v1\+[0-9a-f]{8}$/);
    expect(await codes(desk.call(stopVersion, { params: { id: batch.id, version: 9 } }))).toEqual(['NOT_FOUND']);
    await desk.call(stopVersion, { params: { id: batch.id, version: 1 } });
    await desk.call(discardBatch, { params: { id: batch.id }, body: { reason: '不需要' } });
    expect(await codes(batches.commit(desk, batch, { reason: '要' }))).toEqual(['BATCH_CLOSED']);
    const { batches: all } = await desk.call(listBatches);
    expect(all.find((b) => b.id === batch.id)).toMatchObject({
      status: 'DISCARDED',
      closed: { reason: '不需要', version: null },
    });
  });
});
