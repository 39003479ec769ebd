import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeMyCase } from '@pilotage/contracts/consult';
import { finishTask, listTasks, setExcerpt } from '@pilotage/contracts/desk';
import {
  acceptOffer,
  commitMatch,
  declineOffer,
  listOffers,
  previewCandidates,
  proposeMatch,
  redispatch,
  releaseMatch,
  seeOffer,
  sendOffer,
  withdrawOffer,
} from '@pilotage/contracts/dispatch';
import { seeMyDiagnosis, withdrawMyDiagnosis } from '@pilotage/contracts/my';
import { CaseInHand, NO_INTEREST, unknownId } from '../builders/cases';
import type { Caller } from '../support/caller';
import { refused } from '../support/refused';
import { TestOffice } from '../support/office';

describe('a consultant is asked', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const accept = (who: Caller, id: string, change: Partial<typeof NO_INTEREST> = {}) =>
    who.call(acceptOffer, { params: { id }, body: { declaration: { ...NO_INTEREST, ...change } } });
  const gatesOf = async (no: string, code: string): Promise<string[]> => {
    const { gated } = await office.coordinator.call(previewCandidates, { params: { no } });
    return gated.find((g) => g.code === code)?.gates.map((g) => g.code) ?? [];
  };
  const offersOf = async (made: CaseInHand): Promise<string[]> =>
    (await made.see()).offers.map((o) => `${o.consultantCode} ${o.status}`);

  it('sees the work and not the firm, in the answer and in the mail, until the offer is accepted', async () => {
    const secret = '只有本公司才這樣說的一句話';
    const made = await CaseInHand.offered(office, ['K06'], {
      needs: { N5: secret },
      profile: { mainProducts: '獨門醬料', address: '臺北市中山區示範路77號' },
    });
    const consultant = await made.consultant();
    const offer = await consultant.call(seeOffer, { params: { id: await made.openOffer() } });
    const mails = (await office.instance.mailbox.to('consultant06@advisers.example')).map(
      (m) => m.subject + m.raw + m.text,
    );
    const shown = JSON.stringify([offer, await consultant.call(listOffers), mails]);
    const identity = [
      made.no,
      made.ubn,
      `測試企業${made.ubn}`,
      '許測安',
      '吳樣儒',
      made.email,
      '02-10000001',
      '示範路77號',
      '獨門醬料',
      secret,
    ];
    expect(identity.filter((word) => shown.includes(word))).toEqual([]);
    expect(offer).toMatchObject({
      industry: 'FNB_TOURISM',
      markets: ['JP', 'SG'],
      mode: 'ONLINE',
      county: 'TW-TPE',
      no: null,
    });
    expect((await refused(consultant.call(seeMyCase, { params: { no: made.no } }))).code).toBe('NOT_FOUND');
    const accepted = await accept(consultant, offer.id);
    expect([accepted.outcome, accepted.offer.no]).toEqual(['ACCEPTED', made.no]);
    expect((await consultant.call(seeMyCase, { params: { no: made.no } })).firm.ubn).toBe(made.ubn);
  });

  it('reads of the firm in its own words only what a coordinator let through, and no name in it', async () => {
    const made = await CaseInHand.offered(office, ['K06']);
    const put = (excerpt: string) =>
      office.coordinator.call(setExcerpt, { params: { no: made.no }, body: { excerpt } });
    for (const telling of [`測試企業${made.ubn}想出口`, `統編 ${made.ubn}`, '請找吳樣儒經理'])
      expect((await refused(put(telling))).problem.refusals[0]).toMatchObject({
        code: 'INPUT_INVALID',
        field: 'excerpt',
      });
    await put('標示規定常變');
    const offer = await (await made.consultant()).call(seeOffer, { params: { id: await made.openOffer() } });
    expect(offer.excerpt).toBe('標示規定常變');
  });

  it('answers every statement; any yes stops the offer, tells the coordinator, and the next is asked', async () => {
    const made = await CaseInHand.offered(office, ['K06', 'K07']);
    const consultant = await made.consultant();
    const id = await made.openOffer();
    const { kin: _kin, ...five } = NO_INTEREST;
    const half = refused(
      consultant.call(acceptOffer, { params: { id }, body: { declaration: five as typeof NO_INTEREST } }),
    );
    expect((await half).problem.refusals[0]).toMatchObject({ code: 'FIELD_REQUIRED', field: 'declaration.kin' });
    const { outcome, offer } = await accept(consultant, id, { sellsTool: true });
    expect([outcome, offer.no]).toEqual(['STOPPED', null]);
    await office.settled();
    expect(await offersOf(made)).toEqual(['K06 STOPPED', 'K07 OPEN']);
    const { tasks } = await office.coordinator.call(listTasks);
    const [task] = tasks.filter((t) => t.no === made.no);
    expect(task).toMatchObject({ kind: 'DECLARED_INTEREST', detail: { consultant: 'K06' } });
    expect(await gatesOf(made.no, 'K06')).toEqual(expect.arrayContaining(['CONFLICT_OF_INTEREST', 'DECLINED_BEFORE']));
    const finish = () => office.coordinator.call(finishTask, { params: { id: task?.id ?? '' } });
    await finish();
    expect((await refused(finish())).code).toBe('NOT_FOUND');
  });

  it('is stopped at acceptance by an interest that came up after the offer', async () => {
    await office.importConsultant({ code: 'T1' });
    const made = await CaseInHand.offered(office, ['T1', 'K07']);
    await office.importConsultant({
      code: 'T1',
      ties: [{ kind: 'PAID_CLIENT', ubn: made.ubn, source: 'SELF_DECLARED' }],
    });
    expect((await accept(await office.consultant('T1'), await made.openOffer())).outcome).toBe('STOPPED');
    await office.settled();
    expect(await offersOf(made)).toEqual(['T1 STOPPED', 'K07 OPEN']);
  });

  it('is not asked where an interest came up after the match', async () => {
    await office.importConsultant({ code: 'T2' });
    const made = await CaseInHand.matched(office, ['T2']);
    const ties = [{ kind: 'KIN' as const, person: '許測安', source: 'SELF_DECLARED' }];
    await office.importConsultant({ code: 'T2', ties });
    expect((await refused(office.coordinator.call(sendOffer, { params: { no: made.no } }))).code).toBe(
      'CONFLICT_OF_INTEREST',
    );
    expect((await made.see()).status).toBe('matched');
  });

  it('gives the place back in the moment of declining, and is never asked for that case again', async () => {
    await office.importConsultant({ code: 'T3', maxActiveCases: 1 });
    const other = await CaseInHand.accepted(office);
    const made = await CaseInHand.offered(office, ['T3', 'K08']);
    expect(await gatesOf(other.no, 'T3')).toEqual(['CONSULTANT_AT_CAPACITY']);
    const consultant = await made.consultant();
    const id = await made.openOffer();
    const decline = (body: { reason: 'OTHER' | 'NO_TIME'; text?: string }) =>
      consultant.call(declineOffer, { params: { id }, body });
    expect((await refused(decline({ reason: 'OTHER' }))).code).toBe('REASON_REQUIRED');
    // The worker is gone: what follows is in the answer's own transaction, not in a job.
    const [, seen] = [await decline({ reason: 'NO_TIME' }), await gatesOf(other.no, 'T3')];
    expect(seen).toEqual([]);
    await office.settled();
    expect(await offersOf(made)).toEqual(['T3 DECLINED', 'K08 OPEN']);
    await (
      await office.consultant('K08')
    ).call(declineOffer, {
      params: { id: (await made.see()).offers.find((o) => o.status === 'OPEN')?.id ?? '' },
      body: { reason: 'NOT_MY_FIELD' },
    });
    await office.settled();
    expect((await made.see()).status).toBe('accepted');
    expect(await gatesOf(made.no, 'T3')).toEqual(['DECLINED_BEFORE']);
    const { proposal } = await office.coordinator.call(proposeMatch, { params: { no: made.no } });
    const again = office.coordinator.call(commitMatch, {
      params: { id: proposal },
      body: { consultants: ['T3'], reason: '再問一次' },
    });
    expect((await refused(again)).code).toBe('DECLINED_BEFORE');
  });

  it('does no harm by answering twice, or after the offer has ended', async () => {
    const made = await CaseInHand.offered(office, ['K08', 'K09']);
    const consultant = await made.consultant();
    const id = await made.openOffer();
    const both = await Promise.all([accept(consultant, id), accept(consultant, id)]);
    expect(both.map((b) => b.outcome)).toEqual(['ACCEPTED', 'ACCEPTED']);
    const declined = await consultant.call(declineOffer, { params: { id }, body: { reason: 'NO_TIME' } });
    expect([declined.status, (await made.see()).status]).toEqual(['ACCEPTED', 'dispatched']);
    expect((await made.see()).timeline.filter((t) => t.move === 'acceptOffer')).toHaveLength(1);
    const ended = await CaseInHand.offered(office, ['K09']);
    const late = await ended.openOffer();
    await ended.firm.call(withdrawMyDiagnosis, { params: { no: ended.no }, body: { reason: '不再需要' } });
    const answer = await accept(await ended.consultant(), late);
    expect([answer.outcome, answer.offer.status, answer.offer.no]).toEqual(['CLOSED', 'WITHDRAWN', null]);
  });

  it('loses an offer that the desk takes back, and the next is asked; a closed one is said to be closed', async () => {
    const made = await CaseInHand.offered(office, ['K09', 'K13']);
    const id = await made.openOffer();
    const takeBack = (offer: string) =>
      office.coordinator.call(withdrawOffer, { params: { id: offer }, body: { reason: '顧問來電' } });
    await takeBack(id);
    await office.settled();
    expect(await offersOf(made)).toEqual(['K09 WITHDRAWN', 'K13 OPEN']);
    expect((await accept(await made.consultant(), id)).outcome).toBe('CLOSED');
    expect((await refused(takeBack(id))).problem).toMatchObject({ status: 409, code: 'OFFER_CLOSED' });
    expect((await refused(takeBack(unknownId()))).code).toBe('NOT_FOUND');
  });

  it('hands a case over with its history kept; the firm is told of the new name once', async () => {
    const made = await CaseInHand.dispatched(office, ['K13', 'K14']);
    const first = await made.consultant();
    await office.coordinator.call(redispatch, { params: { no: made.no }, body: { reason: '顧問請辭' } });
    expect((await refused(first.call(seeMyCase, { params: { no: made.no } }))).code).toBe('NOT_FOUND');
    await office.coordinator.call(sendOffer, { params: { no: made.no } });
    made.consultantCode = 'K14';
    await accept(await made.consultant(), await made.openOffer());
    await office.settled();
    const seen = await made.see();
    expect([seen.consultant?.code, seen.offers.map((o) => o.status)]).toEqual(['K14', ['ACCEPTED', 'ACCEPTED']]);
    expect(seen.timeline.map((t) => t.move)).toContain('redispatch');
    const mine = await made.firm.call(seeMyDiagnosis, { params: { no: made.no } });
    expect(mine.consultant?.name).toBe(seen.consultant?.name);
    const told = (await office.instance.mailbox.to(made.email)).filter((m) => m.subject === `已安排顧問：${made.no}`);
    expect(told).toHaveLength(2);
  });

  it('can be chosen anew while nobody has been asked', async () => {
    const made = await CaseInHand.matched(office, ['K14']);
    await office.coordinator.call(releaseMatch, { params: { no: made.no }, body: { reason: '換人選' } });
    expect((await made.see()).status).toBe('accepted');
    const { proposal, ranking } = await office.coordinator.call(proposeMatch, { params: { no: made.no } });
    const consultants = ranking.ranked.slice(0, 2).map((r) => r.code);
    const { candidates } = await office.coordinator.call(commitMatch, {
      params: { id: proposal },
      body: { consultants },
    });
    expect(candidates.map((c) => c.origin)).toEqual(['RANK', 'RANK']);
  });
});
