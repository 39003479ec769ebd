import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeAlliance } from '@pilotage/contracts/alliance';
import { fileObjection, seeAllianceReview } from '@pilotage/contracts/alliance-review';
import {
  answerInvitation,
  declareInterests,
  listMyMeetings,
  seeMyMeeting,
  seeMyResult,
} from '@pilotage/contracts/panel';
import { drawAgenda, invitePanel, planMeeting, seeMeeting } from '@pilotage/contracts/panel-desk';
import {
  answerObjection,
  closeScoring,
  freezeResult,
  previewLetters,
  releaseResult,
} from '@pilotage/contracts/panel-result';
import {
  askPanelQuestion,
  saveMySheet,
  seeMySheet,
  seePanelFile,
  submitMySheet,
} from '@pilotage/contracts/panel-sheet';
import type { Call, Endpoint } from '@pilotage/contracts/endpoint';
import { AllianceInHand } from '../builders/alliance';
import { ALLIANCE_CALL, MeetingInHand, scoresOf } from '../builders/panel';
import type { Caller } from '../support/caller';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';
import { emailOf } from '../support/template';

describe('what the panel may see', () => {
  let office: TestOffice;
  let meeting: MeetingInHand;
  let mine: AllianceInHand;
  let hidden: AllianceInHand;
  let file = '';
  beforeAll(async () => {
    office = await TestOffice.open();
    meeting = await MeetingInHand.planned(office, 4);
    mine = await AllianceInHand.qualified(office, '晨露');
    hidden = await AllianceInHand.qualified(office, '山海');
    await meeting.draw([mine, hidden]);
  });
  afterAll(() => office.close());

  const at = (a: AllianceInHand | { no: string }) => ({ no: meeting.no, proposal: a.no });
  /** Every door to a proposal of the meeting. */
  const doors = (a: { no: string }): readonly (readonly [Endpoint, Call<Endpoint>])[] => [
    [seeMySheet, { params: at(a) }],
    [seePanelFile, { params: { ...at(a), file } }],
    [saveMySheet, { params: at(a), body: { scores: {} }, revision: 0 }],
    [submitMySheet, { params: at(a), revision: 1 }],
    [askPanelQuestion, { params: at(a), body: { text: '？' } }],
  ];
  async function told(who: Caller, a: { no: string }): Promise<unknown[]> {
    const out: unknown[] = [];
    for (const [endpoint, call] of doors(a)) {
      const { requestId: _one, ...rest } = (await refused(who.call(endpoint, call))).problem;
      out.push(rest);
    }
    return out;
  }

  it('is nothing before everything on the agenda is declared for', async () => {
    file = '0f17714f-2395-4e1e-9a17-694fe1ff398b';
    const a = meeting.reviewer('A');
    const seen = await a.call(seeMyMeeting, { params: { no: meeting.no } });
    expect([seen.declared, seen.slots, seen.toDeclare.map((d) => d.name)]).toEqual([false, [], ['晨露', '山海']]);
    expect(seen.toDeclare[0]?.firms).toHaveLength(6);
    for (const [endpoint, call] of doors(mine))
      expect((await refused(a.call(endpoint, call))).code).toBe('CONFLICT_NOT_DECLARED');
    const half = [{ proposal: mine.no, conflict: false }];
    await a.call(declareInterests, { params: { no: meeting.no }, body: { pledge: true, answers: half } });
    expect((await refused(a.call(seeMySheet, { params: at(mine) }))).code).toBe('CONFLICT_NOT_DECLARED');
    const bare = { pledge: true as const, answers: [{ proposal: hidden.no, conflict: true }] };
    const noReason = await refused(a.call(declareInterests, { params: { no: meeting.no }, body: bare }));
    expect([noReason.code, noReason.problem.refusals[0]?.field]).toEqual(['REASON_REQUIRED', 'answers.0.reason']);
  });

  it('opens with the declaration, documents and all', async () => {
    await meeting.declare({ A: [hidden.no] });
    const sheet = await meeting.reviewer('A').call(seeMySheet, { params: at(mine) });
    expect(sheet.files.map((f) => f.kind)).toEqual(['PLAN', 'SLIDES']);
    file = sheet.files[0]?.id ?? '';
    const plan = await meeting.reviewer('A').call(seePanelFile, { params: { ...at(mine), file } });
    expect(plan.mime).toBe('application/pdf');
  });

  it('answers for a proposal one is recused from as for one that does not exist, to the letter', async () => {
    const a = meeting.reviewer('A');
    expect(await told(a, hidden)).toEqual(await told(a, { no: 'A113-999' }));
    expect(new Set((await told(a, hidden)).map((p) => (p as { code: string }).code))).toEqual(new Set(['NOT_FOUND']));
  });

  it('leaves it out of lists and counts, and keeps its firms to itself', async () => {
    const a = meeting.reviewer('A');
    const seen = await a.call(seeMyMeeting, { params: { no: meeting.no } });
    expect(seen.slots.map((s) => s.proposal)).toEqual([mine.no]);
    expect(seen.toDeclare.find((d) => d.proposal === hidden.no)).toMatchObject({ conflict: true, firms: [] });
    const { meetings } = await a.call(listMyMeetings);
    expect(meetings[0]).toMatchObject({ toScore: 1, scored: 0 });
    const b = (await meeting.reviewer('B').call(listMyMeetings)).meetings[0];
    expect(b).toMatchObject({ toScore: 2, scored: 0 });
  });

  it('does not come back: a conflict is not taken back by declaring again', async () => {
    const answers = [{ proposal: hidden.no, conflict: false }];
    const a = meeting.reviewer('A');
    await a.call(declareInterests, { params: { no: meeting.no }, body: { pledge: true, answers } });
    expect((await refused(a.call(seeMySheet, { params: at(hidden) }))).code).toBe('NOT_FOUND');
  });

  it('keeps drafts from everybody and sheets from the others until one’s own is in', async () => {
    const [b, c] = [meeting.reviewer('B'), meeting.reviewer('C')];
    await meeting.present(mine);
    await b.call(saveMySheet, { params: at(mine), body: { scores: scoresOf(77) }, revision: 0 });
    await meeting.score('C', mine, 85);
    expect((await c.call(seeMySheet, { params: at(mine) })).others).toEqual([]);
    expect((await b.call(seeMySheet, { params: at(mine) })).others).toEqual([]);
    const told = JSON.stringify(await office.coordinator.call(seeMeeting, { params: { no: meeting.no } }));
    expect(told).not.toMatch(/示範評語|"points"|"total"/);
    await b.call(submitMySheet, { params: at(mine), revision: 1 });
    const { others } = await b.call(seeMySheet, { params: at(mine) });
    expect(others.map((o) => [o.code, o.total])).toEqual([['C', 85]]);
  });

  it('names reviewers by letters only', async () => {
    const sheet = await meeting.reviewer('B').call(seeMySheet, { params: at(mine) });
    expect(JSON.stringify(sheet)).not.toContain('reviewer');
    expect(sheet.attendance).toEqual({ seats: 4, taking: 4, recused: [], quorum: 3 });
  });

  it('shows a stranger of the panel, and who has declined, no meeting at all', async () => {
    const stranger = await office.as('panel');
    expect((await stranger.call(listMyMeetings)).meetings).toEqual([]);
    const missing = async (who: Caller, no: string) => {
      const { requestId: _one, ...rest } = (await refused(who.call(seeMyMeeting, { params: { no } }))).problem;
      return rest;
    };
    expect(await missing(stranger, meeting.no)).toEqual(await missing(stranger, 'M113-9999'));
    const body = { call: ALLIANCE_CALL, title: '另一場（示範）', startsAt: '2024-03-27T09:00:00+08:00' };
    const { no } = await office.coordinator.call(planMeeting, { body });
    await office.coordinator.call(invitePanel, { params: { no }, body: { emails: [emailOf('panel')] } });
    expect((await stranger.call(listMyMeetings)).meetings).toHaveLength(1);
    await stranger.call(answerInvitation, { params: { no }, body: { come: false } });
    expect((await stranger.call(listMyMeetings)).meetings).toEqual([]);
    expect(await missing(stranger, no)).toEqual(await missing(stranger, 'M113-9999'));
    const taken = { proposals: [mine.no], seed: '1' };
    expect((await refused(office.coordinator.call(drawAgenda, { params: { no }, body: taken }))).code).toBe(
      'NOT_ON_AGENDA',
    );
  });

  it('leaves the recused proposal out of the record that is signed', async () => {
    await meeting.present(hidden);
    for (const code of ['A', 'D']) await meeting.score(code, mine, 80);
    for (const code of ['B', 'C', 'D']) await meeting.score(code, hidden, 90);
    const params = { no: meeting.no };
    expect((await refused(meeting.reviewer('A').call(seeMyResult, { params }))).code).toBe('NOT_FOUND');
    await office.coordinator.call(closeScoring, { params });
    await office.coordinator.call(freezeResult, { params });
    const cases = async (code: string) =>
      (await meeting.reviewer(code).call(seeMyResult, { params })).cases.map((c) => c.proposal);
    expect([await cases('A'), await cases('B')]).toEqual([[mine.no], [hidden.no, mine.no]]);
  });

  it('tells the lead firm its time and its letter, and nothing of what lies between', async () => {
    const own = { params: { id: mine.id } };
    const review = () => mine.leader.call(seeAllianceReview, own);
    const before = await mine.leader.call(seeAlliance, own);
    expect([before.status, before.timeline.map((t) => t.move)]).toEqual([
      'presented',
      ['submit', 'qualify', 'schedule', 'present'],
    ]);
    expect(await review()).toMatchObject({ presentation: { meeting: meeting.no, talkMinutes: 15 }, letter: null });
    expect((await refused(hidden.leader.call(seeAllianceReview, own))).code).toBe('NOT_FOUND');
    const params = { no: meeting.no };
    const { recipients } = await office.coordinator.call(previewLetters, { params });
    await office.coordinator.call(releaseResult, { params, body: { recipients } });
    expect((await review()).letter?.paragraphs[0]?.zh).toBe('貴公司主導之「晨露」經遴選會議評定為入選。');
    expect((await mine.leader.call(seeAlliance, own)).status).toBe('selected');
  });

  it('takes one objection within its days, answered with a reason that both sides see', async () => {
    const [params, body] = [{ id: mine.id }, { text: '請複核第三項計分。' }];
    expect((await refused(hidden.leader.call(fileObjection, { params, body }))).code).toBe('NOT_FOUND');
    const twice = await Promise.allSettled([1, 2].map(() => mine.leader.call(fileObjection, { params, body })));
    expect(twice.map((t) => t.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await refused(mine.leader.call(fileObjection, { params, body }))).code).toBe('OBJECTION_FILED');
    const at = { no: meeting.no, proposal: mine.no };
    const answer = { params: at, body: { outcome: 'DISMISSED', answer: '經複核，計分無誤。' } } as const;
    const { objections } = await office.coordinator.call(answerObjection, answer);
    const { filed } = (await mine.leader.call(seeAllianceReview, { params })).objection ?? {};
    expect([objections, filed]).toEqual([[{ proposal: mine.no, ...filed }], { ...filed, ...body, ...answer.body }]);
    expect((await refused(office.coordinator.call(answerObjection, answer))).code).toBe('OBJECTION_ANSWERED');
    const other = { params: { id: hidden.id } };
    const until = (await hidden.leader.call(seeAllianceReview, other)).objection?.until ?? '';
    await office.moveTo(new Date(until));
    expect((await refused(hidden.leader.call(fileObjection, { ...other, body }))).code).toBe('OBJECTION_CLOSED');
  });
});
