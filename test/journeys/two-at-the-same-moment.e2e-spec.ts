import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decideAcceptance, moveAside } from '@pilotage/contracts/desk';
import { saveNotes } from '@pilotage/contracts/consult';
import { acceptOffer, commitMatch, proposeMatch, sendOffer, withdrawOffer } from '@pilotage/contracts/dispatch';
import type { LiveChange } from '@pilotage/contracts/live';
import { withdrawMyDiagnosis } from '@pilotage/contracts/my';
import { approveReport, openReport, returnReport, saveReport, submitReport } from '@pilotage/contracts/report';
import { CaseInHand, NO_INTEREST } from '../builders/cases';
import { Refused, type Caller } from '../support/caller';
import { rowsOf } from '../support/databases';
import { Following } from '../support/following';
import { TestOffice } from '../support/office';

/** One who won, and what the others were told. */
interface Race {
  readonly winners: number[];
  readonly told: { readonly by: number; readonly code: string; readonly extra: unknown; readonly words: string }[];
}

async function race(...tries: Promise<unknown>[]): Promise<Race> {
  const results = await Promise.allSettled(tries);
  const told = results.flatMap((r, by) => {
    if (r.status === 'fulfilled') return [];
    if (!(r.reason instanceof Refused)) throw r.reason;
    const { code, extra, refusals } = r.reason.problem;
    return [{ by, code, extra, words: refusals[0]?.message.zh ?? '' }];
  });
  return { winners: results.flatMap((r, i) => (r.status === 'fulfilled' ? [i] : [])), told };
}

describe('two people at the same moment: one wins, the other is told who was faster and what is now', () => {
  let office: TestOffice;
  let second: Caller;
  const desk = ['coordinator（示範）', 'coordinator2（示範）'] as const;
  beforeAll(async () => {
    office = await TestOffice.open();
    second = await office.as('coordinator2');
  });
  afterAll(() => office.close());

  const nameOf = ({ winners }: Race): string => desk[winners[0] ?? 0] ?? '';

  it('who accept and reject the same case', async () => {
    const made = await CaseInHand.applied(office);
    const decide = (who: Caller, decision: 'accept' | 'reject') =>
      who.call(decideAcceptance, { params: { no: made.no }, body: { decision, expected: 'applied', reason: '重複' } });
    const result = await race(decide(office.coordinator, 'accept'), decide(second, 'reject'));
    const { status } = await made.see();
    expect(result.told).toMatchObject([
      {
        code: 'STATUS_MOVED',
        extra: { status, move: status === 'accepted' ? 'accept' : 'reject', by: nameOf(result) },
        words: expect.stringContaining(nameOf(result)),
      },
    ]);
  });

  it('who look at a case: each hears of it as it moves, a consultant of his offers and of nothing that names it', async () => {
    const [first, other] = [await Following.of(office.coordinator), await Following.of(second)];
    const [asked, notAsked] = [await office.consultant('K09'), await office.consultant('K06')];
    const [hisOffers, nobodys] = [await Following.of(asked), await Following.of(notAsked)];
    const made = await CaseInHand.offered(office, ['K09']);
    const of = (heard: readonly LiveChange[]) => heard.filter((c) => c.no === made.no);
    await other.until((heard) => of(heard).some((c) => !c.own));
    await first.until((heard) => of(heard).some((c) => c.own));
    await hisOffers.until((heard) => heard.length > 0);
    expect(hisOffers.heard).toContainEqual({ kind: 'offers', no: null, own: false });
    expect(hisOffers.heard.filter((c) => c.kind !== 'offers')).toEqual([]);
    const accepted = { params: { id: await made.openOffer() }, body: { declaration: NO_INTEREST } };
    await asked.call(acceptOffer, accepted);
    await hisOffers.until((heard) => of(heard).length > 0);
    expect(nobodys.heard).toEqual([]);
    await Promise.all([first, other, hisOffers, nobodys].map((f) => f.stop()));
  });

  it('who commit the same proposal', async () => {
    const made = await CaseInHand.accepted(office);
    const { proposal, ranking } = await office.coordinator.call(proposeMatch, { params: { no: made.no } });
    const [a = '', b = ''] = ranking.ranked.map((r) => r.code);
    const commit = (who: Caller, consultants: string[]) =>
      who.call(commitMatch, { params: { id: proposal }, body: { consultants, reason: '指定' } });
    const result = await race(commit(office.coordinator, [a, b]), commit(second, [b, a]));
    const [committed, yours] =
      result.winners[0] === 0
        ? [
            [a, b],
            [b, a],
          ]
        : [
            [b, a],
            [a, b],
          ];
    expect(result.told).toMatchObject([
      { code: 'PROPOSAL_OUTDATED', extra: { status: 'matched', committed, yours, by: nameOf(result) } },
    ]);
    expect((await made.see()).candidates.map((c) => c.code)).toEqual(committed);
  });

  it('who commit two proposals for one case', async () => {
    const made = await CaseInHand.accepted(office);
    const propose = async (who: Caller) => (await who.call(proposeMatch, { params: { no: made.no } })).proposal;
    const proposals = [await propose(office.coordinator), await propose(second)];
    const commit = (who: Caller, id = '') =>
      who.call(commitMatch, { params: { id }, body: { consultants: ['K06'], reason: '指定' } });
    const result = await race(commit(office.coordinator, proposals[0]), commit(second, proposals[1]));
    expect(result.told).toMatchObject([{ code: 'PROPOSAL_OUTDATED', extra: { committed: ['K06'] } }]);
    expect((await made.see()).candidates).toHaveLength(1);
  });

  it('who send the offer', async () => {
    const made = await CaseInHand.matched(office, ['K07', 'K08', 'K09']);
    const send = (who: Caller) => who.call(sendOffer, { params: { no: made.no } });
    const result = await race(send(office.coordinator), send(second));
    expect(result.told).toMatchObject([
      { code: 'STATUS_MOVED', extra: { status: 'offered', move: 'offer', by: nameOf(result) } },
    ]);
    await office.settled();
    expect((await made.see()).offers.map((o) => o.consultantCode)).toEqual(['K07']);
    const mails = await Promise.all(
      ['07', '08'].map((k) => office.instance.mailbox.to(`consultant${k}@advisers.example`)),
    );
    expect(mails.map((m) => m.length)).toEqual([1, 0]);
  });

  it('of whom one takes the offer while the other takes it back', async () => {
    const made = await CaseInHand.offered(office, ['K16', 'K17']);
    const id = await made.openOffer();
    const result = await race(
      office.coordinator.call(withdrawOffer, { params: { id }, body: { reason: '改派' } }),
      (await made.consultant()).call(acceptOffer, { params: { id }, body: { declaration: NO_INTEREST } }),
    );
    await office.settled();
    const seen = await made.see();
    const [first] = seen.offers;
    if (first?.status === 'ACCEPTED') {
      expect([seen.status, result.told.map((t) => t.code)]).toEqual(['dispatched', ['OFFER_CLOSED']]);
    } else {
      expect([seen.offers.map((o) => o.status), seen.status]).toEqual([['WITHDRAWN', 'OPEN'], 'offered']);
    }
  });

  it('of whom one withdraws the case while the other moves it', async () => {
    const made = await CaseInHand.accepted(office);
    const suspend = { move: 'suspend' as const, expected: 'accepted' as const, reason: '補件' };
    const result = await race(
      made.firm.call(withdrawMyDiagnosis, { params: { no: made.no }, body: { reason: '不再需要' } }),
      office.coordinator.call(moveAside, { params: { no: made.no }, body: suspend }),
    );
    expect([result.winners.length, result.told.length]).toEqual([1, 1]);
    const { status, timeline } = await made.see();
    expect(['withdrawn', 'suspended']).toContain(status);
    expect(timeline.filter((t) => t.from === 'accepted')).toHaveLength(1);
    // The firm's person stays unnamed.
    if (status === 'withdrawn') expect(result.told[0]?.extra).toMatchObject({ status, by: '' });
  });

  it('who type into the same report, or the same notes, on two devices', async () => {
    const made = await CaseInHand.interviewed(office, ['K13']);
    const [desktop, phone] = [await made.consultant(), await made.consultant()];
    const { content, revision } = await desktop.call(openReport, { params: { no: made.no } });
    const write = (who: Caller, statement: string) =>
      who.call(saveReport, {
        params: { no: made.no },
        body: { content: { summary: { ...content.summary, lead: statement } } },
        revision,
      });
    const result = await race(write(desktop, '甲'), write(phone, '乙'));
    expect(result.told).toMatchObject([{ code: 'STALE_VERSION', extra: { revision: revision + 1 } }]);
    const keep = (who: Caller, said: string) =>
      who.call(saveNotes, {
        params: { no: made.no },
        body: {
          notes: [{ code: 'V01', topic: 'CERT_COMPLIANCE', said, meaning: '', confirmed: true, isPrivate: false }],
        },
        revision: 1,
      });
    const notes = await race(keep(desktop, '甲'), keep(phone, '乙'));
    expect(notes.told).toMatchObject([
      { code: 'STALE_VERSION', extra: { notes: [{ said: notes.winners[0] === 0 ? '甲' : '乙' }] } },
    ]);
  });

  it('who open, hand in and judge one report', async () => {
    const made = await CaseInHand.interviewed(office, ['K14']);
    const consultant = await made.consultant();
    const opened = await Promise.all([1, 2, 3].map(() => consultant.call(openReport, { params: { no: made.no } })));
    expect(opened.map((o) => o.version)).toEqual([1, 1, 1]);
    const submit = () => consultant.call(submitReport, { params: { no: made.no } });
    const handedIn = await race(submit(), submit());
    expect([handedIn.winners.length, handedIn.told.length]).toEqual([1, 1]);
    const other = await office.as('approver2');
    const judged = await race(
      office.approver.call(approveReport, { params: { no: made.no } }),
      other.call(returnReport, { params: { no: made.no }, body: { reason: '再改', comments: [] } }),
    );
    const { status } = await made.see();
    expect(judged.told).toMatchObject([
      {
        code: 'STATUS_MOVED',
        extra: { status, by: ['approver（示範）', 'approver2（示範）'][judged.winners[0] ?? 0] },
      },
    ]);
    const versions = await rowsOf(
      office.databaseUrl,
      'SELECT v.status FROM report_version v JOIN report r ON r.id = v.report_id JOIN diagnosis d ON d.id = r.diagnosis_id WHERE d.number = $1 ORDER BY v.no',
      [made.no],
    );
    expect(versions.map((v) => String(v['status']))).toEqual(
      status === 'sentBack' ? ['SENT_BACK', 'DRAFT'] : ['APPROVED'],
    );
  });
});
