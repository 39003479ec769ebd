import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listTasks, moveAside } from '@pilotage/contracts/desk';
import { acceptOffer, previewCandidates, seeOffer } from '@pilotage/contracts/dispatch';
import { CaseInHand, NO_INTEREST } from '../builders/cases';
import { rowsOf } from '../support/databases';
import { TestOffice } from '../support/office';

const at = (time: string): Date => new Date(`2024-03-${time}:00+08:00`);

describe('an offer runs out', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const remindersTo = async (code: string): Promise<number> =>
    (await office.instance.mailbox.to(`consultant${code.slice(1)}@advisers.example`)).filter((m) =>
      m.subject.startsWith('派案邀請待回覆'),
    ).length;
  const offersOf = async (made: CaseInHand) => (await made.see()).offers.map((o) => `${o.consultantCode} ${o.status}`);

  it('after 48 hours of working days, with a word at half of them and one at four fifths', async () => {
    await office.moveTo(at('08T10:24'));
    const made = await CaseInHand.offered(office, ['K13', 'K14']);
    const seen = await (await made.consultant()).call(seeOffer, { params: { id: await made.openOffer() } });
    // Friday 10:24: the weekend does not count.
    expect([seen.halfAt, seen.lateAt, seen.dueAt].map((t) => new Date(t))).toEqual([
      at('11T10:24'),
      new Date('2024-03-12T00:48:00+08:00'),
      at('12T10:24'),
    ]);
    expect([seen.leftMs, seen.clockMs]).toEqual([48 * 3600_000, 48 * 3600_000]);
    const told: number[] = [];
    for (const moment of ['11T10:23', '11T10:24', '11T18:00', '12T00:48', '12T10:23']) {
      await office.moveTo(at(moment));
      told.push(await remindersTo('K13'));
    }
    expect(told).toEqual([0, 1, 1, 2, 2]);
    expect(await offersOf(made)).toEqual(['K13 OPEN']);
    await office.moveTo(at('12T10:24'));
    expect(await offersOf(made)).toEqual(['K13 EXPIRED', 'K14 OPEN']);
    expect(await remindersTo('K14')).toBe(0);
  });

  it('does no harm to who answers too late: the answer says what became of it', async () => {
    const made = await CaseInHand.offered(office, ['K16', 'K17']);
    const late = await made.openOffer();
    const due = (await made.see()).offers[0]?.dueAt ?? '';
    // At the very end of the clock, before any job has run.
    await office.instance.setClock(new Date(due));
    const answer = await (
      await made.consultant()
    ).call(acceptOffer, { params: { id: late }, body: { declaration: NO_INTEREST } });
    expect([answer.outcome, answer.offer.status, answer.offer.no]).toEqual(['CLOSED', 'EXPIRED', null]);
    await office.moveTo(new Date(due));
    expect(await offersOf(made)).toEqual(['K16 EXPIRED', 'K17 OPEN']);
  });

  it('for the first and three more; then the case is back in matching and the desk has a task', async () => {
    const five = ['K18', 'K20', 'K22', 'K23', 'K24'];
    const made = await CaseInHand.offered(office, five);
    for (let i = 0; i < 4; i++) {
      const open = (await made.see()).offers.find((o) => o.status === 'OPEN');
      await office.moveTo(new Date(open?.dueAt ?? ''));
    }
    expect(await offersOf(made)).toEqual(five.slice(0, 4).map((code) => `${code} EXPIRED`));
    expect((await made.see()).status).toBe('accepted');
    const { tasks } = await office.coordinator.call(listTasks);
    expect(tasks.filter((t) => t.no === made.no)).toMatchObject([{ kind: 'OFFERS_EXHAUSTED', detail: { asked: 4 } }]);
    const mails = await office.instance.mailbox.to('coordinator@pilotage.example');
    expect(mails.filter((m) => m.subject === `無人承接：${made.no}`)).toHaveLength(1);
    // To stay silent is not to decline: who has may be asked again.
    const { gated } = await office.coordinator.call(previewCandidates, { params: { no: made.no } });
    expect(gated.filter((g) => five.includes(g.code) && g.gates.some((x) => x.code === 'DECLINED_BEFORE'))).toEqual([]);
  });

  it('passes over who can no longer be asked', async () => {
    await office.importConsultant({ code: 'T5' });
    const made = await CaseInHand.offered(office, ['K03', 'T5', 'K04']);
    await office.importConsultant({ code: 'T5', frozen: true });
    await office.moveTo(new Date((await made.see()).offers[0]?.dueAt ?? ''));
    expect(await offersOf(made)).toEqual(['K03 EXPIRED', 'K04 OPEN']);
  });

  it('not while the case is suspended: its clock goes on where it stopped', async () => {
    const made = await CaseInHand.offered(office, ['K13', 'K14']);
    const id = await made.openOffer();
    const look = async () => (await made.consultant()).call(seeOffer, { params: { id } });
    const side = (move: 'suspend' | 'resume', expected: 'offered' | 'suspended') =>
      office.coordinator.call(moveAside, { params: { no: made.no }, body: { move, expected, reason: '企業請求' } });
    await office.moveTo(new Date((await look()).halfAt));
    const { leftMs } = await look();
    await side('suspend', 'offered');
    await office.moveTo(new Date(office.now.getTime() + 7 * 86_400_000));
    expect(await offersOf(made)).toEqual(['K13 OPEN']);
    await side('resume', 'suspended');
    const after = await look();
    expect([after.leftMs, new Date(after.dueAt)]).toEqual([leftMs, new Date((await made.see()).dueAt ?? '')]);
    await office.moveTo(new Date(Date.parse(after.dueAt) - 60_000));
    expect(await offersOf(made)).toEqual(['K13 OPEN']);
    await office.moveTo(new Date(after.dueAt));
    expect(await offersOf(made)).toEqual(['K13 EXPIRED', 'K14 OPEN']);
  });

  it('is told once, however often the clock is looked at', async () => {
    const made = await CaseInHand.offered(office, ['K01']);
    const due = new Date((await made.see()).offers[0]?.dueAt ?? '');
    await Promise.all(Array.from({ length: 5 }, () => office.instance.setClock(due)));
    await office.moveTo(due);
    expect(await offersOf(made)).toEqual(['K01 EXPIRED']);
    const notices = await rowsOf<{ key: string }>(
      office.databaseUrl,
      "SELECT key FROM notice WHERE event = 'offerReminder' AND diagnosis_id = (SELECT id FROM diagnosis WHERE number = $1)",
      [made.no],
    );
    expect(notices.length).toBe(new Set(notices.map((n) => n.key)).size);
    expect(await remindersTo('K01')).toBeLessThanOrEqual(2);
  });
});
