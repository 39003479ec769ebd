import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listAwards, seeMyResult, signSummary } from '@pilotage/contracts/panel';
import {
  moveClock,
  noteAnswer,
  recuseLate,
  reopenSheet,
  seeMeeting,
  type DeskMeeting,
} from '@pilotage/contracts/panel-desk';
import {
  closeScoring,
  disposeDivergence,
  freezeResult,
  previewLetters,
  recordVote,
  releaseResult,
  reopenScoring,
  seePanelSummary,
} from '@pilotage/contracts/panel-result';
import { askPanelQuestion, saveMySheet, seeMySheet, submitMySheet } from '@pilotage/contracts/panel-sheet';
import { drawOrder } from '@pilotage/domain/alliance';
import { AllianceInHand } from '../builders/alliance';
import { MeetingInHand, scoresOf } from '../builders/panel';
import { rowsOf } from '../support/databases';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

const NAMES = ['一', '二', '三', '四', '五', '六'] as const;

describe('alliances are reviewed', () => {
  let office: TestOffice;
  let meeting: MeetingInHand;
  let list: AllianceInHand[];
  beforeAll(async () => {
    office = await TestOffice.open();
    meeting = await MeetingInHand.planned(office, 5);
    list = [];
    for (const name of NAMES) list.push(await AllianceInHand.qualified(office, `第${name}`));
    await meeting.draw(list);
    // Each is recused by who must not decide on it: E from the second, D and E from the third.
    await meeting.declare({ E: [of(2).no, of(3).no], D: [of(3).no] });
  });
  afterAll(() => office.close());

  const of = (n: number): AllianceInHand => {
    const found = list[n - 1];
    if (!found) throw new Error(`no ${n}`);
    return found;
  };
  const params = () => ({ no: meeting.no });
  const at = (n: number) => ({ no: meeting.no, proposal: of(n).no });
  const desk = () => office.coordinator.call(seeMeeting, { params: params() });
  const standing = (m: DeskMeeting) =>
    (m.standing ?? []).map(({ id, standing: s }) => [id, s.mean, s.sheets, s.outcome, s.reserve]);

  it('the order is drawn from a seed that anybody can draw again, in slots of 15 + 15 minutes with breaks', async () => {
    const m = await meeting.draw(list);
    const away = new Map([
      [of(2).no, new Set(['E'])],
      [of(3).no, new Set(['D', 'E'])],
    ]);
    const drawn = drawOrder(
      '20240326-7',
      list.map((p) => p.no),
      away,
    );
    expect(m.slots.map((s) => s.proposal)).toEqual(drawn.order);
    expect([m.seed, m.comings]).toEqual(['20240326-7', drawn.changes]);
    expect(m.slots.map((s) => s.startsAt.slice(11, 16))).toEqual([
      '01:00',
      '01:30',
      '02:00',
      '02:40',
      '03:10',
      '03:40',
    ]);
    expect(m.slots.every((s) => s.status === 'scheduled')).toBe(true);
    expect(m.waiting).toEqual([]);
  });

  it('all questions are gathered before all answers, one slot at a time', async () => {
    await meeting.present(of(1), 'TALK');
    const b = meeting.reviewer('B');
    const body = { text: '成員如何分工？' };
    expect((await refused(meeting.present(of(2), 'TALK'))).code).toBe('SLOT_RUNNING');
    const [asked] = (await meeting.reviewer('A').call(askPanelQuestion, { params: at(1), body })).questions;
    await office.coordinator.call(moveClock, { params: at(1), body: { from: 'TALK' } });
    const joined = await b.call(askPanelQuestion, { params: at(1), body: { text: '分工？', sameAs: asked?.id ?? '' } });
    expect(joined.questions).toMatchObject([{ text: '成員如何分工？', by: ['A', 'B'], state: 'ASKED' }]);
    const late = await refused(office.coordinator.call(moveClock, { params: at(1), body: { from: 'TALK' } }));
    expect(late.code).toBe('SLOT_MOVED');
    await office.coordinator.call(moveClock, { params: at(1), body: { from: 'ASK' } });
    expect((await refused(b.call(askPanelQuestion, { params: at(1), body }))).code).toBe('QUESTIONS_CLOSED');
    const note = { state: 'ANSWERED', answer: '各家負責一個平台。' } as const;
    const noted = { params: { ...params(), question: asked?.id ?? '' }, body: note };
    await office.coordinator.call(noteAnswer, noted);
    expect((await b.call(seeMySheet, { params: at(1) })).questions).toMatchObject([note]);
  });

  it('a sheet is complete, on its step, with comments, and handed in after the presentation', async () => {
    const a = meeting.reviewer('A');
    const save = (scores: ReturnType<typeof scoresOf>, revision: number) =>
      a.call(saveMySheet, { params: at(1), body: { scores }, revision });
    const bare = { ...scoresOf(90), market: { points: 23, comment: '' }, innovation: { points: 20.2, comment: '' } };
    const { revision } = await save({ ...bare, interaction: { points: null, comment: '' } }, 0);
    const early = await refused(a.call(submitMySheet, { params: at(1), revision }));
    expect(early.code).toBe('SLOT_NOT_OVER');
    await office.coordinator.call(moveClock, { params: at(1), body: { from: 'ANSWER' } });
    const wrong = await refused(a.call(submitMySheet, { params: at(1), revision }));
    expect(wrong.problem.refusals.map((r) => [r.code, r.field])).toEqual([
      ['COMMENT_REQUIRED', 'scores.market.comment'],
      ['SCORE_OUT_OF_RANGE', 'scores.innovation'],
      ['SCORE_INCOMPLETE', 'scores.interaction'],
    ]);
    await meeting.score('A', of(1), 90);
    const again = await refused(save(scoresOf(80), 3));
    expect([again.code, again.problem.status]).toEqual(['SHEET_SUBMITTED', 409]);
    expect((await desk()).slots.find((s) => s.proposal === of(1).no)).toMatchObject({
      status: 'presented',
      sheets: { in: 1, of: 5, missing: ['B', 'C', 'D', 'E'] },
    });
  });

  it('closes only when everybody has presented and every proposal has its quorum', async () => {
    const close = () => office.coordinator.call(closeScoring, { params: params() });
    expect((await refused(close())).code).toBe('AGENDA_NOT_OVER');
    for (const n of [2, 3, 4, 5, 6]) await meeting.present(of(n));
    for (const code of ['B', 'C', 'D', 'E']) await meeting.score(code, of(1), 90);
    await meeting.score('A', of(3), 80);
    await meeting.score('B', of(3), 85.5);
    const few = await refused(close());
    expect(few.problem.refusals.map((r) => r.code)).toEqual(Array(5).fill('QUORUM_NOT_MET'));
    expect(few.problem.refusals.find((r) => r.field === `cases.${of(3).no}`)?.params).toMatchObject({ n: 2, min: 3 });
    await meeting.score('C', of(3), 85.5);
    for (const [code, total] of [
      ['A', 84],
      ['B', 86],
      ['C', 84],
      ['D', 86],
    ] as const)
      await meeting.score(code, of(2), total);
    for (const n of [4, 5]) for (const code of ['A', 'B', 'C', 'D', 'E']) await meeting.score(code, of(n), 82);
    for (const [code, total] of Object.entries({ A: 45, B: 60, C: 60, D: 66, E: 66 }))
      await meeting.score(code, of(6), total);
    expect((await desk()).standing).toBeNull();
    expect((await close()).status).toBe('CLOSED');
  });

  it('takes the mean of the valid sheets, a recused one is no zero, and ranks on what is not rounded', async () => {
    expect(standing(await desk())).toEqual([
      [of(1).no, 90, 5, 'SELECTED', null],
      [of(2).no, 85, 4, 'SELECTED', null],
      [of(3).no, 83.67, 3, 'SELECTED', null],
      [of(4).no, 82, 5, 'SELECTED', null],
      [of(5).no, 82, 5, 'RESERVED', 1],
      [of(6).no, 59.4, 5, 'DECLINED', null],
    ]);
  });

  it('is not closed over a tie that decides, or a divergence nobody has written about', async () => {
    const freeze = () => office.coordinator.call(freezeResult, { params: params() });
    const open = await refused(freeze());
    expect(open.codes.sort()).toEqual(['DISPOSITION_MISSING', 'TIE_NEEDS_VOTE']);
    expect((await desk()).open.map((o) => o.code).sort()).toEqual(open.codes);
    const vote = (order: string[]) =>
      office.coordinator.call(recordVote, { params: params(), body: { order, note: '3 比 2' } });
    expect((await refused(vote([of(1).no, of(2).no]))).code).toBe('VOTE_NOT_OF_TIE');
    expect(standing(await vote([of(5).no, of(4).no]))[3]).toEqual([of(5).no, 82, 5, 'SELECTED', null]);
    const body = { kind: 'DISCUSSED', text: '逐項討論後維持。' } as const;
    await office.coordinator.call(disposeDivergence, { params: at(6), body });
    const frozen = await freeze();
    expect(frozen.result?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(frozen.standing?.[5]).toMatchObject({ disposition: body, divergence: [{ kind: 'SPREAD', value: 21 }] });
  });

  it('a closed result does not change, not even in the database', async () => {
    expect((await refused(office.coordinator.call(freezeResult, { params: params() }))).code).toBe('RESULT_FROZEN');
    const late = { params: { ...params(), code: 'A' }, body: { proposal: of(1).no, reason: '測試' } };
    expect((await refused(office.coordinator.call(recuseLate, late))).code).toBe('RESULT_FROZEN');
    const change = "UPDATE panel_result SET content = '{}'";
    await expect(rowsOf(office.databaseUrl, change)).rejects.toThrow('does not change');
  });

  it('a conflict found later takes the sheet out and everything is computed anew, with the former result set aside', async () => {
    await office.coordinator.call(reopenScoring, { params: params(), body: { reason: '發現利益關係' } });
    const out = { params: { ...params(), code: 'A' }, body: { proposal: of(6).no, reason: '三年內任職' } };
    await office.coordinator.call(recuseLate, out);
    const back = { params: { ...params(), code: 'B' }, body: { proposal: of(6).no, reason: '誤植' } };
    await office.coordinator.call(reopenSheet, back);
    await meeting.score('B', of(6), 62);
    await office.coordinator.call(closeScoring, { params: params() });
    const body = { order: [of(5).no, of(4).no], note: '3 比 2' };
    const voted = await office.coordinator.call(recordVote, { params: params(), body });
    expect(standing(voted)[5]).toEqual([of(6).no, 63.5, 4, 'DECLINED', null]);
    expect(voted.standing?.[5]).toMatchObject({ recused: ['A'], divergence: [] });
    await office.coordinator.call(freezeResult, { params: params() });
    const { databaseUrl } = office;
    const kept = await rowsOf<{ n: number }>(databaseUrl, 'SELECT count(*)::int AS n FROM panel_result');
    const of1st =
      "SELECT (first -> 'market' ->> 'points')::float AS total FROM panel_sheet WHERE reopened_at IS NOT NULL";
    const first = await rowsOf<{ total: number }>(databaseUrl, of1st);
    expect([kept[0]?.n, first[0]?.total]).toEqual([2, scoresOf(60)['market']?.points]);
  });

  it('everybody who was there signs the same document', async () => {
    const b = meeting.reviewer('B');
    const result = await b.call(seeMyResult, { params: params() });
    const stale = await refused(b.call(signSummary, { params: params(), body: { hash: 'f'.repeat(64) } }));
    expect(stale.code).toBe('RESULT_NOT_FROZEN');
    await b.call(signSummary, { params: params(), body: { hash: result.hash } });
    expect((await desk()).seats.map((s) => [s.code, s.signedAt !== null])).toContainEqual(['B', true]);
  });

  it('the summary sheet names reviewers by their letters alone, with who has signed by then', async () => {
    expect((await refused(office.coordinator.call(seePanelSummary, { params: params() }))).code).toBe('NOT_FOUND');
    const text = await meeting.summarySheet();
    const { seats } = await desk();
    expect([...list.map((p) => p.no), '83.67', '備取第1位'].filter((w) => !text.includes(w))).toEqual([]);
    expect([text.match(/已於系統簽署/g)?.length, seats.filter((s) => text.includes(s.name))]).toEqual([1, []]);
  });

  it('every letter is read before all of them go out together', async () => {
    const none = await office.instance.caller().call(listAwards, { params: { year: 113 } });
    expect(none.awards).toEqual([]);
    const { letters, recipients } = await office.coordinator.call(previewLetters, { params: params() });
    expect(letters.map((l) => [l.no, l.outcome, l.comments])).toEqual(
      [1, 2, 3, 5, 4, 6].map((n, i) => [of(n).no, i < 4 ? 'SELECTED' : i === 4 ? 'RESERVED' : 'DECLINED', []]),
    );
    expect(letters[4]?.paragraphs[0]?.zh).toBe('貴公司主導之「第四」經遴選會議評定為備取第 1 位。');
    const release = (n: number) =>
      office.coordinator.call(releaseResult, { params: params(), body: { recipients: n } });
    expect((await refused(release(recipients + 1))).code).toBe('RELEASE_COUNT');
    expect((await release(recipients)).status).toBe('RELEASED');
    await office.settled();
    for (const a of list) {
      const mails = await office.instance.mailbox.to(`contact@firm-${a.ubns[0]}.example`);
      const [mail, ...more] = mails.filter((m) => m.subject.includes('遴選結果'));
      expect([mail?.subject, more]).toEqual([`遴選結果通知：${a.no}`, []]);
      expect(mail?.text).not.toMatch(/入選|備取/);
    }
    const { awards } = await office.instance.caller().call(listAwards, { params: { year: 113 } });
    expect(awards.map((w) => w.name)).toEqual(['第一', '第二', '第三', '第五']);
    expect((await refused(release(recipients))).code).toBe('RESULT_FROZEN');
  });
});
