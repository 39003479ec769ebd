import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  recallAlliance,
  saveAlliance,
  saveAllianceMember,
  seeAlliance,
  seeAllianceFile,
  startAlliance,
  submitAlliance,
  uploadAllianceFile,
  withdrawAlliance,
} from '@pilotage/contracts/alliance';
import {
  confirmMemberSheet,
  refuseMembership,
  saveMemberSheet,
  seeMemberSheet,
} from '@pilotage/contracts/alliance-member';
// The mutations of the sample file, which the rules' own specs make too.
/* eslint-disable @nx/enforce-module-boundaries */
import { changes } from '../../libs/domain/src/alliance/mutations.fixture';
import { mutations } from '../../libs/domain/src/alliance/sample.fixture';
/* eslint-enable @nx/enforce-module-boundaries */
import { al01, AllianceInHand, companyOf, plan } from '../builders/alliances';
import { nextUbn } from '../builders/cases';
import { program } from '../demo/papers';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

/** What the desk finds with the papers, or the clock, is not the leader's to see. */
const ELSEWHERE = ['M11', 'M12', 'M13', 'M14'];

describe('an alliance proposes', () => {
  let office: TestOffice;
  let made: AllianceInHand;
  beforeAll(async () => {
    office = await TestOffice.open();
    made = await AllianceInHand.filled(office);
  });
  afterAll(() => office.close());

  it('with the valid sample complete: nothing is missing, and growth, shares and progress are exact', async () => {
    const seen = await made.see();
    expect(await made.findings()).toEqual([]);
    expect(seen.readiness).toMatchObject({ ready: true, done: 9, of: 9 });
    expect(seen.cumulative.map((h) => h / 100)).toEqual([3.75, 10.75, 30, 46.25, 58.25, 69, 88.75, 100]);
    expect(seen.growth).toMatchObject({
      basisTwd: 83_700_000,
      targetTwd: 96_255_000,
      leastTargetTwd: 96_255_000,
      pct: 1500,
    });
    expect(seen.growth?.shares.map((s) => s.share)).toEqual([3118, 980, 1685, 1111, 2975, 131]);
  });

  it.each(mutations.filter((m) => !ELSEWHERE.includes(m.id)).map((m) => [m.id, m.change, m] as const))(
    '%s, %s: its codes at its field, and nothing is handed in',
    async (id, _change, m) => {
      const sample = al01();
      const [change, at] = changes[id]!;
      change(sample);
      const plain = al01();
      const membersMoved = JSON.stringify(sample.proposal.members) !== JSON.stringify(plain.proposal.members);
      await made.save(sample);
      if (membersMoved) await made.setMembers(sample);
      const found = (await made.findings()).map((f) => `${f.code} ${f.field}`);
      expect(found).toEqual(expect.arrayContaining([...at]));
      if (m.expectedCodes.some((code) => code !== 'KPI_OPPORTUNITY_BASIS_ZERO')) {
        const { codes } = await refused(made.leader.call(submitAlliance, { params: { id: made.id } }));
        expect(codes).toEqual(expect.arrayContaining([...m.expectedCodes]));
      }
      await made.save(plain);
      if (membersMoved) await made.setMembers(plain);
    },
  );

  it('knows the border of growth: 11,499,999 is not 15 % over 10,000,000, and 11,500,000 is', async () => {
    const body = (targetTwd: number) => ({
      kpis: { growth: { by: 'AMOUNT' as const, targetPct: 1500, targetTwd, h1Twd: 0, h2Twd: targetTwd - 83_700_000 } },
    });
    const after = async (target: number) => {
      const { revision } = await made.see();
      await made.leader.call(saveAlliance, { params: { id: made.id }, body: body(target), revision });
      return (await made.findings()).map((f) => f.code);
    };
    expect(await after(96_254_999)).toEqual(['KPI_OPPORTUNITY_LT_15']);
    expect(await after(96_255_000)).toEqual([]);
    await made.save(al01());
  });

  it.each([9999, 10_001])('refuses weights of %i hundredths', async (sum) => {
    const sample = al01();
    sample.proposal.draft.gantt![0]!.weight += sum - 10_000;
    await made.save(sample);
    expect((await made.findings()).map((f) => `${f.code} ${f.field}`)).toEqual([
      'GANTT_WEIGHT_SUM_NE_100 gantt.weights',
    ]);
    await made.save(al01());
  });

  it('M14, a second proposal of the same firm: each firm one', async () => {
    const { code, problem } = await refused(made.leader.call(startAlliance, { body: { call: 'alliance-113' } }));
    expect([code, problem.refusals[0]?.message.zh]).toEqual(['LEADER_ALREADY_HAS_PROPOSAL', '每家廠商只能申請1案']);
  });

  it('keeps what two browsers save: the later one is told and shown the newer', async () => {
    const { revision } = await made.see();
    const save = (name: string) =>
      made.leader.call(saveAlliance, { params: { id: made.id }, body: { plan: { name } }, revision });
    await save('晨露');
    const { problem } = await refused(save('朝露'));
    expect([problem.code, problem.status]).toEqual(['STALE_VERSION', 412]);
    expect(problem.extra).toMatchObject({ current: { draft: { plan: { name: '晨露' } } } });
    await made.save(al01());
  });

  it('sniffs every file, keeps every version with its hash, and takes no program for a plan', async () => {
    const upload = (kind: 'PLAN' | 'SLIDES', content = plan.content) =>
      made.leader.upload(
        uploadAllianceFile,
        { params: { id: made.id }, query: { kind } },
        { name: '計畫.pdf', content },
      );
    expect((await refused(upload('PLAN', program(4096)))).code).toBe('FILE_TYPE');
    expect((await refused(upload('SLIDES', new Uint8Array()))).code).toBe('FILE_BROKEN');
    expect((await refused(upload('PLAN', plan.content.slice(0, 200)))).code).toBe('FILE_BROKEN');
    const { files } = await upload('PLAN');
    expect(files.filter((f) => f.kind === 'PLAN').map((f) => f.version)).toEqual([2, 1]);
    const [newest] = files;
    const back = await made.leader.call(seeAllianceFile, { params: { id: made.id, file: newest?.id ?? '' } });
    expect([back.name, back.content.byteLength]).toEqual(['計畫.pdf', plan.content.byteLength]);
  });

  describe('its member', () => {
    it('fills in its own sheet by its link, keeps its figures to itself, and sees nothing of the others', async () => {
      const member = (await made.see()).members.at(-1)!;
      const token = await made.invited(member.id);
      const guest = office.instance.caller();
      const { sheet, revision } = await guest.call(seeMemberSheet, { params: { token } });
      expect(sheet.ubn).toBe(companyOf('C032').ubn);
      await guest.call(saveMemberSheet, { params: { token }, body: { part: '香氛產品' }, revision });
      const answer = { params: { token }, body: { accepted: false, sharesFigures: false } };
      expect((await refused(guest.call(confirmMemberSheet, answer))).code).toBe('PRIVACY_NOT_ACCEPTED');
      await guest.call(confirmMemberSheet, { ...answer, body: { accepted: true, sharesFigures: false } });

      const seen = await made.see();
      const hidden = seen.members.at(-1)!;
      expect([hidden.sheet.part, hidden.sheet.exportsTwd, hidden.sharesFigures]).toEqual([
        '香氛產品',
        undefined,
        false,
      ]);
      expect(seen.growth).toBeNull();
      expect(JSON.stringify(seen.members.at(-1))).not.toContain('1100000');
      // The sum would give it away: the target is then in percent.
      expect((await made.findings()).map((f) => f.code)).toEqual(['KPI_OPPORTUNITY_NEEDS_PERCENT']);
      const change = { params: { id: made.id, member: hidden.id }, body: { part: '其他' }, revision: hidden.revision };
      expect((await refused(made.leader.call(saveAllianceMember, change))).code).toBe('SHEET_CONFIRMED');
    });

    it('may stay away, and an old link ends with a new invitation', async () => {
      const member = (await made.see()).members.at(-2)!;
      const first = await made.invited(member.id);
      const second = await made.invited(member.id);
      const guest = office.instance.caller();
      expect((await refused(guest.call(seeMemberSheet, { params: { token: first } }))).code).toBe('LINK_INVALID');
      await guest.call(refuseMembership, { params: { token: second }, body: {} });
      expect((await made.findings()).map((f) => f.code)).toContain('MEMBER_REFUSED');
    });

    it('sees no proposal of another firm, nor does a stranger', async () => {
      const stranger = await office.newFirm(nextUbn());
      const { problem } = await refused(stranger.call(seeAlliance, { params: { id: made.id } }));
      expect([problem.code, problem.status]).toEqual(['NOT_FOUND', 404]);
    });
  });

  describe('handing in', () => {
    beforeAll(() => made.setMembers(al01()));
    const submit = () => made.leader.call(submitAlliance, { params: { id: made.id } });

    it('gives one number and one mail however often it is pressed, and names the files by hash', async () => {
      const [first] = await Promise.all([submit(), submit(), submit()]);
      await office.settled();
      expect([first?.no, first?.status]).toEqual(['A113-001', 'proposed']);
      const mails = await office.instance.mailbox.to(`contact@firm-${companyOf('C024').ubn}.example`);
      const told = mails.filter((m) => m.subject === '檔案上傳成功：A113-001');
      expect(told).toHaveLength(1);
      expect(told[0]?.text).toContain(first?.files[0]?.sha256);
      expect(
        (await refused(made.leader.call(saveAlliance, { params: { id: made.id }, body: {}, revision: 0 }))).code,
      ).toBe('PROPOSAL_CLOSED');
    });

    it('may be taken back, changed and handed in again until the deadline; the number stays', async () => {
      expect((await made.leader.call(recallAlliance, { params: { id: made.id } })).status).toBe('drafted');
      expect((await submit()).no).toBe('A113-001');
    });

    it('M12, a second late, is late; and what is in cannot be taken back then', async () => {
      await made.leader.call(recallAlliance, { params: { id: made.id } });
      await office.moveTo(new Date('2024-03-06T17:00:00+08:00'));
      const { problem } = await refused(submit());
      expect(problem.refusals.map((r) => [r.code, r.field])).toEqual([['ONLINE_LATE', '']]);
      expect((await made.see()).status).toBe('drafted');
      expect((await refused(made.leader.call(recallAlliance, { params: { id: made.id } }))).code).toBe(
        'AFTER_DEADLINE',
      );
    });

    it('may be withdrawn with a reason; then the year is free again', async () => {
      const withdraw = { params: { id: made.id }, body: { reason: '成員另有規劃' } };
      expect((await made.leader.call(withdrawAlliance, withdraw)).status).toBe('withdrawn');
    });
  });
});
