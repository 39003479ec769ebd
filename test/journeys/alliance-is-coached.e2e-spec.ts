import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  askAllianceChange,
  decideAllianceChange,
  decideAward,
  fileCheckpoint,
  fileClaim,
  noteVisit,
  payInstalment,
  reviewClaim,
  seeDeskAward,
  seeMyAward,
  signAllianceContract,
  takeClaimBack,
} from '@pilotage/contracts/award';
import type { AwardView } from '@pilotage/contracts/award-views';
import type { Call } from '@pilotage/contracts/endpoint';
import { closeScoring, freezeResult, previewLetters, releaseResult } from '@pilotage/contracts/panel-result';
import { seeRadar } from '@pilotage/contracts/radar';
import { AllianceInHand } from '../builders/alliance';
import { MeetingInHand } from '../builders/panel';
import { signedPage } from '../demo/papers';
import { rowsOf } from '../support/databases';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

type Claim = Required<Call<typeof fileClaim>>['query'];

const CLAIMS: readonly Claim[] = [
  { kpi: 'K1_EVENTS', kind: 'digital', on: '2024-05-20', evidence: 'URL', detail: '線上發表會' },
  { kpi: 'K1_EVENTS', kind: 'physical', on: '2024-09-10', evidence: 'PHOTO', detail: '胡志明市展會' },
  { kpi: 'K2_TOOLS', kind: 'T1_PLATFORM', on: '2024-05-02', evidence: 'ANALYTICS' },
  { kpi: 'K2_TOOLS', kind: 'T3_SOCIAL', on: '2024-07-02', evidence: 'REACH_CAPTURE' },
  { kpi: 'K2_TOOLS', kind: 'T5_AI_DATA', on: '2024-08-02', evidence: 'ANALYTICS' },
  {
    kpi: 'K3_CHANNEL',
    on: '2024-06-15',
    evidence: 'CONTRACT_OR_MOU_IMAGE',
    country: 'VN',
    amountTwd: 500_000,
    partner: '示範通路 A',
  },
  { kpi: 'K3_CHANNEL', on: '2024-10-15', evidence: 'ORDER', country: 'VN', detail: '年度訂單', partner: '示範通路 B' },
  { kpi: 'K4_OPPORTUNITY', on: '2024-06-30', evidence: 'CALCULATION_TABLE', amountTwd: 300_000 },
  { kpi: 'K4_OPPORTUNITY', on: '2024-11-20', evidence: 'ORDER', amountTwd: 600_000 },
  { kpi: 'K5_CUSTOM', on: '2024-10-20', evidence: 'PHOTO', detail: '適地化產品 1 式' },
];

let copies = 0;
/** Another capture each time: a comment more at the end of the file. */
const evidence = (n = ++copies) => ({
  name: `佐證${n}.pdf`,
  content: new Uint8Array(Buffer.concat([Buffer.from(signedPage()), Buffer.from(`%${n}\n%%EOF\n`)])),
});

describe('an alliance is coached, from the award to the close', () => {
  let office: TestOffice;
  let first: AllianceInHand;
  let made: AllianceInHand;
  beforeAll(async () => {
    office = await TestOffice.open();
    // A call of one award, so that the second is on the reserve list.
    await rowsOf(
      office.databaseUrl,
      `UPDATE call SET settings = jsonb_set(settings, '{awards}', '1') WHERE scheme = 'ALLIANCE'`,
    );
    const meeting = await MeetingInHand.planned(office, 3);
    first = await AllianceInHand.qualified(office, '甲');
    made = await AllianceInHand.qualified(office, '乙');
    await meeting.draw([first, made]);
    await meeting.declare();
    for (const [proposal, total] of [
      [first, 90],
      [made, 80],
    ] as const) {
      await meeting.present(proposal);
      for (const code of ['A', 'B', 'C']) await meeting.score(code, proposal, total);
    }
    const params = { no: meeting.no };
    await office.coordinator.call(closeScoring, { params });
    await office.coordinator.call(freezeResult, { params });
    const { recipients } = await office.coordinator.call(previewLetters, { params });
    await office.coordinator.call(releaseResult, { params, body: { recipients } });
    await office.settled();
  }, 120_000);
  afterAll(() => office.close());

  const desk = (): Promise<AwardView> => office.coordinator.call(seeDeskAward, { params: { no: made.no } });
  const mine = (): Promise<AwardView> => made.leader.call(seeMyAward, { params: { id: made.id } });
  const claim = (query: Claim, file = evidence()) =>
    made.leader.upload(fileClaim, { params: { id: made.id }, query }, file);
  const decide = (body: Required<Call<typeof decideAward>>['body'], no = made.no) =>
    office.coordinator.call(decideAward, { params: { no }, body });
  const count = async (state: 'COUNTED' | 'TO_COMPLETE' = 'COUNTED') => {
    for (const c of (await desk()).claims.filter((x) => x.state === 'FILED'))
      await office.coordinator.call(reviewClaim, {
        params: { no: made.no, claim: c.id },
        body: { state, reason: state === 'COUNTED' ? '' : '請補金額' },
        revision: c.revision,
      });
  };

  it('an award that is not signed in time lapses by itself, and the first of the reserve list steps up', async () => {
    const due = (await office.coordinator.call(seeDeskAward, { params: { no: first.no } })).dueAt ?? '';
    expect((await desk()).status).toBe('reserved');
    await office.moveTo(new Date(due));
    const lapsed = await office.coordinator.call(seeDeskAward, { params: { no: first.no } });
    expect([lapsed.status, (await desk()).status]).toEqual(['lapsed', 'selected']);
    expect((await desk()).dueAt).not.toBeNull();
  });

  it('is contracted for NT$1,000,000 in instalments that sum to it, each paid when its condition is met', async () => {
    const sign = (number: string) =>
      office.coordinator.call(signAllianceContract, {
        params: { no: made.no },
        body: { number, signedOn: '2024-04-26' },
      });
    const signed = await sign('C113-01');
    expect([signed.status, signed.contract?.amountTwd]).toEqual(['contracted', 1_000_000]);
    expect(signed.instalments.map((i) => [i.amountTwd, i.state])).toEqual([
      [300_000, 'DUE'],
      [400_000, 'NOT_YET'],
      [300_000, 'NOT_YET'],
    ]);
    const pay = (instalment: string) =>
      office.coordinator.call(payInstalment, { params: { no: made.no }, body: { instalment, paidOn: '2024-05-03' } });
    expect((await pay('first')).instalments[0]?.state).toBe('PAID');
    expect((await refused(pay('first'))).code).toBe('ALREADY_PAID');
    expect((await refused(pay('second'))).code).toBe('PAYMENT_NOT_DUE');
  });

  it('files achievements only with evidence of the right kind, within the period; the same file twice is flagged', async () => {
    const wrong = await refused(claim({ kpi: 'K1_EVENTS', kind: 'digital', on: '2024-03-20', evidence: 'ORDER' }));
    expect(wrong.problem.refusals.map((r) => [r.code, r.field])).toEqual([
      ['EVIDENCE_OUT_OF_PERIOD', 'on'],
      ['EVIDENCE_KIND', 'evidence'],
    ]);
    const bare = await refused(claim({ kpi: 'K3_CHANNEL', on: '2024-05-20', evidence: 'ORDER' }));
    expect(bare.problem.refusals.map((r) => r.field)).toEqual(['country', 'detail']);
    const same = evidence();
    await claim({ kpi: 'K1_EVENTS', kind: 'digital', on: '2024-05-20', evidence: 'PHOTO' }, same);
    const { claims } = await claim({ kpi: 'K5_CUSTOM', on: '2024-05-21', evidence: 'PHOTO' }, same);
    expect(claims.map((c) => c.alsoProves)).toEqual([null, 'K1_EVENTS']);
    for (const c of claims) await made.leader.call(takeClaimBack, { params: { id: made.id, claim: c.id } });
    expect((await mine()).claims).toEqual([]);
  });

  it('counts what the office counts and nothing else; of two who say it at once one is told', async () => {
    for (const query of CLAIMS.filter((c) => c.on < '2024-07')) await claim(query);
    const [one] = (await desk()).claims;
    const say = (state: 'COUNTED' | 'TO_COMPLETE', reason: string) =>
      office.coordinator.call(reviewClaim, {
        params: { no: made.no, claim: one?.id ?? '' },
        body: { state, reason },
        revision: one?.revision ?? 0,
      });
    expect((await refused(say('TO_COMPLETE', ''))).code).toBe('REASON_REQUIRED');
    await say('TO_COMPLETE', '請補與會名單');
    expect((await refused(say('COUNTED', ''))).code).toBe('STALE_VERSION');
    expect((await mine()).claims[0]).toMatchObject({ state: 'TO_COMPLETE', reason: '請補與會名單' });
    await count();
    expect((await mine()).short.h1).toEqual(['digital']);
  });

  it('passes the midterm after the visit, with what was promised for the half', async () => {
    await office.moveTo(new Date('2024-07-10T10:00:00+08:00'));
    await made.leader.call(fileCheckpoint, { params: { id: made.id }, body: { which: 'MIDTERM' } });
    const open = await refused(decide({ move: 'passMidterm' }));
    expect(open.problem.refusals.map((r) => [r.code, r.field])).toEqual([
      ['VISIT_MISSING', 'visits'],
      ['TARGETS_SHORT', 'measures.digital'],
    ]);
    const body = { kind: 'MIDTERM' as const, on: '2024-07-09', text: '實地查訪，進度正常。' };
    await office.coordinator.call(noteVisit, { params: { no: made.no }, body });
    await decide({ move: 'conditionMidterm', reason: '請補數位活動佐證', dueAt: '2024-07-31T17:00:00+08:00' });
    const [again] = CLAIMS;
    if (again) await claim(again);
    await count();
    await made.leader.call(fileCheckpoint, { params: { id: made.id }, body: { which: 'MIDTERM' } });
    const passed = await decide({ move: 'passMidterm' });
    expect([passed.status, passed.instalments[1]?.state]).toEqual(['midtermPassed', 'DUE']);
    expect(passed.progress.find((p) => p.month === '2024-07')).toMatchObject({ planned: 4625 });
    expect(passed.pace).not.toBeNull();
  });

  it('a member leaves with approval; fewer than six is an alarm', async () => {
    const leaver = (await mine()).members.find((m) => !m.isLeader);
    const ask = (body: Required<Call<typeof askAllianceChange>>['body']) =>
      made.leader.call(askAllianceChange, { params: { id: made.id }, body });
    expect((await refused(ask({ kind: 'MEMBER_LEAVES', reason: '測試' }))).code).toBe('FIELD_REQUIRED');
    const { changes } = await ask({ kind: 'MEMBER_LEAVES', member: leaver?.id ?? '', reason: '營運調整' });
    const approve = () =>
      office.coordinator.call(decideAllianceChange, {
        params: { no: made.no, change: changes[0]?.id ?? '' },
        body: { approved: true, answer: '同意，請補新成員' },
      });
    const after = await approve();
    expect(after.members.filter((m) => m.left)).toHaveLength(1);
    expect(after.alarm).toMatchObject({ code: 'MEMBERS_FELL_BELOW', params: { min: 6 } });
    expect((await refused(approve())).code).toBe('ALREADY_DECIDED');
  });

  it('passes the final review with everything that was promised, is paid out and closed', async () => {
    for (const query of CLAIMS.filter((c) => c.on >= '2024-07')) await claim(query);
    await count();
    await office.moveTo(new Date('2024-11-25T10:00:00+08:00'));
    await made.leader.call(fileCheckpoint, { params: { id: made.id }, body: { which: 'FINAL' } });
    const body = { kind: 'FINAL' as const, on: '2024-11-24', text: '期末審查會議。' };
    await office.coordinator.call(noteVisit, { params: { no: made.no }, body });
    const passed = await decide({ move: 'passFinal' });
    expect([passed.status, passed.short.full, passed.instalments[2]?.state]).toEqual(['finalPassed', [], 'DUE']);
    expect(passed.progress.at(-1)).toEqual({ month: '2024-11', planned: 10_000, actual: 10_000 });
    for (const instalment of ['second', 'third'])
      await office.coordinator.call(payInstalment, {
        params: { no: made.no },
        body: { instalment, paidOn: '2024-11-28' },
      });
    expect((await decide({ move: 'close' })).status).toBe('closed');
    const paid = (await mine()).instalments.reduce((a, i) => a + (i.state === 'PAID' ? i.amountTwd : 0), 0);
    expect(paid).toBe(1_000_000);
    expect((await refused(claim(CLAIMS[0]!))).code).toBe('NOT_RUNNING');
  });

  it('counts in the season: the alliance, the firms that stayed, the partners of counted channels', async () => {
    const { targets } = await (await office.as('authority')).call(seeRadar, { query: { year: 113 } });
    const done = new Map(targets.map((t) => [t.id, t.done]));
    expect(['alliances', 'firmsAbroad', 'partners'].map((id) => done.get(id))).toEqual([1, 5, 2]);
  });
});
