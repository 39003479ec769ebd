import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recallAlliance, submitAlliance } from '@pilotage/contracts/alliance';
import {
  listDeskAlliances,
  logPhoneCall,
  saveQualification,
  seeDeskAlliance,
  settleAllianceQuestion,
  signQualification,
  type QualificationChecks,
} from '@pilotage/contracts/qualification';
import { readPaperCode, sayPaperCode } from '@pilotage/domain/alliance';
import { AllianceInHand } from '../builders/alliance';
import type { Caller } from '../support/caller';
import { rowsOf } from '../support/databases';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

const passed = { result: 'PASS', reason: '' } as const;
const sheet = (change: Partial<QualificationChecks> = {}): QualificationChecks => ({
  eligibility: passed,
  documents: passed,
  content: passed,
  ...change,
});

describe('an alliance’s proposal is checked', () => {
  let office: TestOffice;
  let second: Caller;
  beforeAll(async () => {
    office = await TestOffice.open();
    second = await office.as('coordinator2');
  });
  afterAll(() => office.close());

  const see = (a: AllianceInHand) => office.coordinator.call(seeDeskAlliance, { params: { no: a.no } });
  const save = async (a: AllianceInHand, checks: QualificationChecks, who = office.coordinator) => {
    const { qualification } = await see(a);
    const body = { checks, opinion: null };
    return who.call(saveQualification, { params: { no: a.no }, body, revision: qualification.revision });
  };
  const sign = async (a: AllianceInHand, who: Caller) => {
    const { qualification } = await see(a);
    return who.call(signQualification, { params: { no: a.no }, revision: qualification.revision });
  };
  const mailsTo = async (a: AllianceInHand) => {
    await office.settled();
    return (await office.instance.mailbox.to(`contact@firm-${a.ubns[0]}.example`)).map((m) => m.subject);
  };

  describe('papers', () => {
    it('arrive at the server’s time, with the clerk’s name, and are compared with what is online', async () => {
      const a = await AllianceInHand.proposed(office, '霧光');
      const { paperCode, revision: online } = await see(a);
      const own = readPaperCode(paperCode);
      const code = (change: number) => sayPaperCode({ code: own?.code ?? '', revision: online + change });
      const old = await a.receive({ code: code(-1) });
      expect(old).toMatchObject({ paperRevision: online - 1, onlineRevision: online, mismatches: ['OLDER_PAPER'] });
      expect([old.receivedAt, old.clerk]).toEqual([office.now.toISOString(), 'coordinator（示範）']);
      expect((await a.receive({ code: code(0) })).mismatches).toEqual([]);
      expect((await a.receive({ code: code(1) })).mismatches).toEqual(['NEWER_PAPER']);
      expect((await a.receive({ code: '7K3Q-M2XW-R4' })).mismatches).toEqual(['NEVER_PRINTED']);
      expect((await a.receive()).mismatches).toEqual(['NO_CODE']);
      expect((await refused(a.receive({ code: 'A113-001' }))).codes).toEqual(['INPUT_INVALID']);
      const { papers } = await see(a);
      expect(papers).toHaveLength(5);
      const { rows } = await office.coordinator.call(listDeskAlliances);
      expect(rows.find((r) => r.no === a.no)?.papers).toMatchObject({ complete: true, sameAsOnline: false });
    });

    it('that lack something are named one by one, the newest receipt counts', async () => {
      const a = await AllianceInHand.proposed(office, '山嵐');
      await a.receive({ copies: 1, sealed: false });
      const documents = async () => (await see(a)).findings.documents.map((f) => f.field);
      expect(await documents()).toEqual(['papers.PAPER_2_COPIES', 'papers.SEALED_BASIC_FORM']);
      await a.receive();
      expect(await documents()).toEqual([]);
    });
  });

  describe('the sheet of three checks', () => {
    it('qualifies with two signatures of two people, and the firm is told', async () => {
      const a = await AllianceInHand.proposed(office, '晨露');
      expect((await see(a)).findings).toEqual({ eligibility: [], documents: [], content: [] });
      await save(a, sheet());
      expect((await refused(sign(a, office.coordinator))).code).toBe('PAPERS_NOT_RECEIVED');
      await a.receive();
      expect((await sign(a, office.coordinator)).status).toBe('proposed');
      expect((await refused(sign(a, office.coordinator))).code).toBe('SIGNED_BY_ONE');
      expect(await mailsTo(a)).not.toContain(`資格審查結果：${a.no}`);
      const done = await sign(a, second);
      expect([done.status, done.qualification.first?.name, done.qualification.second?.name]).toEqual([
        'qualified',
        'coordinator（示範）',
        'coordinator2（示範）',
      ]);
      expect(await mailsTo(a)).toContain(`資格審查結果：${a.no}`);
      expect((await refused(save(a, sheet()))).code).toBe('ROUND_SIGNED');
    });

    it('takes a signature back when it is changed, and tells who is too late', async () => {
      const a = await AllianceInHand.proposed(office, '潮間');
      await a.receive();
      await save(a, sheet());
      await sign(a, office.coordinator);
      const seen = (await see(a)).qualification.revision;
      const open = { result: 'CORRECT', reason: '補附登記證明影本' } as const;
      const changed = await save(a, sheet({ documents: open }), second);
      expect(changed.qualification.first).toBeNull();
      const late = await refused(office.coordinator.call(signQualification, { params: { no: a.no }, revision: seen }));
      expect([late.code, late.problem.status]).toEqual(['STALE_VERSION', 412]);
    });

    it('sends back with what to correct and by when, and begins a new round with the next hand-in', async () => {
      const a = await AllianceInHand.proposed(office, '雲紋');
      await a.receive({ copies: 1 });
      await save(a, sheet({ documents: { result: 'CORRECT', reason: '書面只有 1 份' } }));
      await sign(a, office.coordinator);
      const back = await sign(a, second);
      expect(back.status).toBe('returned');
      expect(back.timeline.at(-1)).toMatchObject({ move: 'returnForCorrection', reason: '文件完備：書面只有 1 份' });
      expect(back.dueAt).toBe('2024-03-07T09:30:00.000Z');
      expect(await mailsTo(a)).toContain(`請補正：${a.no}`);
      await a.leader.call(submitAlliance, { params: { id: a.id } });
      expect((await see(a)).qualification).toMatchObject({ round: 2, revision: 0, open: true, first: null });
    });

    it('turns down with the reason; a call is noted with who made it', async () => {
      const a = await AllianceInHand.proposed(office, '石徑');
      await a.receive();
      await save(a, sheet({ eligibility: { result: 'FAIL', reason: '成員 1 家停業' } }));
      await sign(a, office.coordinator);
      expect((await sign(a, second)).status).toBe('unqualified');
      const body = { about: 'QUALIFICATION', answered: true, note: '已說明規定' } as const;
      const { calls } = await second.call(logPhoneCall, { params: { no: a.no }, body });
      expect(calls).toMatchObject([{ ...body, by: 'coordinator2（示範）' }]);
    });

    it('does not pass against the rules without a reason, nor while a question is open', async () => {
      const a = await AllianceInHand.proposed(office, '渡口');
      await a.receive({ copies: 1 });
      const gone = a.ubns[3] ?? '';
      await rowsOf(office.databaseUrl, 'DELETE FROM register_entry WHERE ubn = $1', [gone]);
      await save(a, sheet());
      expect((await refused(sign(a, office.coordinator))).codes).toEqual(['CHECK_NEEDS_REASON', 'OPEN_QUESTIONS']);
      const body = { code: 'NOT_IN_REGISTER', subject: gone, reason: '商業登記已查核' };
      const settled = await office.coordinator.call(settleAllianceQuestion, { params: { no: a.no }, body });
      expect(settled.findings.eligibility).toEqual([]);
      await save(a, sheet({ documents: { result: 'PASS', reason: '另一份已於現場補件' } }));
      await sign(a, office.coordinator);
      expect((await sign(a, second)).status).toBe('qualified');
    });
  });

  it('shows the office no draft but their number, and nobody else anything', async () => {
    const before = await office.coordinator.call(listDeskAlliances);
    const a = await AllianceInHand.proposed(office, '草稿');
    await a.leader.call(recallAlliance, { params: { id: a.id } });
    const after = await office.coordinator.call(listDeskAlliances);
    expect([after.rows.length, after.drafts]).toEqual([before.rows.length, before.drafts + 1]);
    expect((await refused(see(a))).code).toBe('NOT_FOUND');
    expect((await refused(a.leader.call(listDeskAlliances))).code).toBe('NOT_FOUND');
  });

  it('knows papers that came at 17:00 as late', async () => {
    const a = await AllianceInHand.proposed(office, '末班');
    await office.moveTo(new Date('2024-03-06T17:00:00.000+08:00'));
    await a.receive();
    expect((await see(a)).findings.documents.map((f) => f.code)).toEqual(['PAPER_LATE']);
  });
});
