import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeConsultantWork, setCaps, takeLeave, takeLeaveBack } from '@pilotage/contracts/capacity';
import {
  addMyTie,
  removeMyTie,
  removeTie,
  saveConsultant,
  saveMyTie,
  seeConsultant,
  seeMyProfile,
  type TieWish,
} from '@pilotage/contracts/consultants';
import { acceptOffer, previewCandidates } from '@pilotage/contracts/dispatch';
import { openReport, saveReport, submitReport } from '@pilotage/contracts/report';
import { CaseInHand, NO_INTEREST } from '../builders/cases';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

describe('a consultant adjusts', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  it('scores: the desk is shown the adjusted dimensions beside the firm’s own, once the report is handed in', async () => {
    const made = await CaseInHand.interviewed(office);
    const consultant = await made.consultant();
    const { content, revision } = await consultant.call(openReport, { params: { no: made.no } });
    const [note] = content.interview.notes;
    const raised = { item: 'Q01', to: 4, reason: '現場看到完整的年度計畫', evidence: [note?.code ?? 'V01'] };
    const assessment = { ...content.assessment, adjustments: [raised] };
    await consultant.call(saveReport, { params: { no: made.no }, body: { content: { assessment } }, revision });
    expect((await made.see()).adjusted).toBeNull();

    await consultant.call(submitReport, { params: { no: made.no } });
    const seen = await made.see();
    const own = (id: string): number => seen.score?.dimensions.find((d) => d.id === id)?.score ?? 0;
    const adjusted = (id: string): number => seen.adjusted?.find((d) => d.id === id)?.score ?? 0;
    expect(adjusted('D1')).toBeGreaterThan(own('D1'));
    expect(adjusted('D2')).toBe(own('D2'));
  });

  it('his ties, and the desk him, each on what the other saved; who is tied is not matched', async () => {
    await office.importConsultant({ code: 'T4', leave: [{ from: '2024-08-01', to: '2024-08-02', half: null }] });
    const made = await CaseInHand.matched(office, ['T4']);
    const [him, desk, params] = [await office.consultant('T4'), office.coordinator, { code: 'T4' }];
    const gates = async () => {
      const { gated } = await desk.call(previewCandidates, { params: { no: made.no } });
      return gated.find((g) => g.code === 'T4')?.gates.map((g) => g.code) ?? [];
    };
    const first = await him.call(seeMyProfile);
    const client = { kind: 'PAID_CLIENT' as const, ubn: made.ubn, note: '年度顧問約' };
    const add = (revision: number, change: Partial<TieWish> = {}) =>
      him.call(addMyTie, { body: { ...client, ...change }, revision });
    const wrong = (await refused(add(first.revision, { ubn: '12345678' }))).problem.refusals[0];
    expect(wrong).toMatchObject({ code: 'UBN_CHECKSUM', field: 'ubn' });
    const tied = await add(first.revision);
    expect(await gates()).toEqual(['CONFLICT_OF_INTEREST']);
    expect((await refused(add(tied.revision))).code).toBe('TIE_TWICE');
    const profile = { ...first.profile, modes: ['ONLINE' as const], maxActiveCases: 7 };
    const save = (revision: number) => desk.call(saveConsultant, { params, body: profile, revision });
    const late = (await refused(save(first.revision))).problem;
    expect(late).toMatchObject({ code: 'STALE_VERSION', status: 412, extra: { current: { revision: tied.revision } } });
    const saved = await save(tied.revision);
    expect(saved).toMatchObject({ profile: { modes: ['ONLINE'], maxActiveCases: 7 }, ties: [{ note: '年度顧問約' }] });
    const ended = { body: { ...client, until: '2023-12-31' }, params: { tie: saved.ties[0]?.id ?? '' } };
    expect((await refused(him.call(saveMyTie, { ...ended, revision: tied.revision }))).code).toBe('STALE_VERSION');
    await him.call(saveMyTie, { ...ended, revision: saved.revision });
    expect(await gates()).toEqual([]);
    // Places and leave raise the same revision; an import takes back its own leave alone.
    await desk.call(setCaps, { params, body: { ...profile, reason: '顧問同意' } });
    await him.call(takeLeave, { body: { from: '2024-09-02', to: '2024-09-03', handedOver: true } });
    await office.importConsultant({ code: 'T4', leave: [] });
    const last = await desk.call(seeConsultant, { params });
    expect(last.revision).toBe(saved.revision + 4);
    expect(last.leave).toMatchObject([{ from: '2024-09-02', source: 'ENTERED' }]);
    expect(last.ties).toMatchObject([{ source: 'CONSULTANT', until: '2023-12-31' }]);
    await him.call(takeLeaveBack, { params: { leave: last.leave[0]?.id ?? '' } });
    expect((await him.call(seeMyProfile)).leave).toEqual([]);
  });

  it('what he declared at an offer only through the desk', async () => {
    const made = await CaseInHand.offered(office, ['K18']);
    const him = await made.consultant();
    const body = { declaration: { ...NO_INTEREST, kin: true } };
    await him.call(acceptOffer, { params: { id: await made.openOffer() }, body });
    const { ties, revision } = await him.call(seeMyProfile);
    const tie = ties.find((t) => !t.own)?.id ?? '';
    const refusal = await refused(him.call(removeMyTie, { params: { tie }, revision }));
    expect([refusal.code, refusal.problem.status]).toEqual(['TIE_DECLARED', 409]);
    const after = await office.coordinator.call(removeTie, { params: { code: 'K18', tie }, revision });
    expect(after.ties.map((t) => t.id)).not.toContain(tie);
    const work = await office.coordinator.call(seeConsultantWork, { params: { code: 'K18' } });
    expect(work.cases).toEqual([]);
    expect(work.offers).toMatchObject([{ no: made.no, status: 'STOPPED', reason: 'CONFLICT' }]);
    expect([work.weeks[0], work.line?.consultant]).toEqual([{ monday: '2024-03-04', interviews: 0 }, 'K18']);
  });
});
