import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeAlliance } from '@pilotage/contracts/alliance';
import { seeAllianceReview } from '@pilotage/contracts/alliance-review';
import { changeMeeting, seeMeeting } from '@pilotage/contracts/panel-desk';
import { drawOrder } from '@pilotage/domain/alliance';
import { AllianceInHand } from '../builders/alliance';
import { MeetingInHand } from '../builders/panel';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';
import { emailOf } from '../support/template';

describe('an agenda that is drawn again', () => {
  let office: TestOffice;
  let meeting: MeetingInHand;
  let list: AllianceInHand[];
  beforeAll(async () => {
    office = await TestOffice.open();
    meeting = await MeetingInHand.planned(office, 3);
    list = [await AllianceInHand.qualified(office, '晨露'), await AllianceInHand.qualified(office, '山海')];
  });
  afterAll(() => office.close());

  const orderOf = (seed: string): string =>
    drawOrder(
      seed,
      list.map((a) => a.no),
      new Map(),
    ).order.join();
  /** A seed that turns the order of the first one round. */
  const other = (): string => {
    for (let n = 1; ; n++) if (orderOf(String(n)) !== orderOf('first')) return String(n);
  };
  const movesOf = async (a: AllianceInHand): Promise<string[]> =>
    (await a.leader.call(seeAlliance, { params: { id: a.id } })).timeline.map((t) => t.move).slice(2);

  it('tells each firm its new time, and nobody whose time has stayed', async () => {
    await meeting.draw(list, 'first');
    await meeting.draw(list, 'first');
    const [a] = list as [AllianceInHand, AllianceInHand];
    expect(await movesOf(a)).toEqual(['schedule']);
    const before = await a.leader.call(seeAllianceReview, { params: { id: a.id } });
    await meeting.draw(list, other());
    const after = await a.leader.call(seeAllianceReview, { params: { id: a.id } });
    expect(after.presentation?.startsAt).not.toBe(before.presentation?.startsAt);
    await office.settled();
    for (const one of list) {
      expect(await movesOf(one)).toEqual(['schedule', 'reschedule']);
      const mails = await office.instance.mailbox.to(`contact@firm-${one.ubns[0]}.example`);
      const told = mails.map((m) => m.subject).filter((s) => s.includes('遴選會議'));
      expect(told.sort()).toEqual([`遴選會議已排定：${one.no}`, `遴選會議時間異動：${one.no}`]);
    }
  });

  it('moves along when the meeting gets another time: the panel answers anew, the order stays', async () => {
    const params = { no: meeting.no };
    const { title, slots: before } = await office.coordinator.call(seeMeeting, { params });
    const body = { title, startsAt: '2024-03-27T09:00:00+08:00', place: '示範會議室', meetingLink: null };
    const after = await office.coordinator.call(changeMeeting, { params, body });
    const dayLater = (at: string) => new Date(Date.parse(at) + 86_400_000).toISOString();
    const shifted = before.map((s) => [s.proposal, dayLater(s.startsAt)]);
    expect(after.slots.map((s) => [s.proposal, s.startsAt])).toEqual(shifted);
    expect(after.seats.map((s) => s.answer)).toEqual(['INVITED', 'INVITED', 'INVITED']);
    await office.coordinator.call(changeMeeting, { params, body });
    await office.settled();
    const mails = (await office.instance.mailbox.to(emailOf('reviewer1'))).map((m) => m.subject);
    expect(mails.filter((s) => s.includes('會議異動'))).toEqual([`遴選會議異動：${meeting.no}`]);
    expect(await movesOf(list[0]!)).toEqual(['schedule', 'reschedule', 'reschedule']);
  });

  it('is not drawn again once the meeting has begun', async () => {
    await meeting.present(list[0]!, 'TALK');
    expect((await refused(meeting.draw(list, 'late'))).code).toBe('AGENDA_STARTED');
    const body = { title: '改期', startsAt: '2024-03-28T09:00:00+08:00', place: null, meetingLink: null };
    const late = office.coordinator.call(changeMeeting, { params: { no: meeting.no }, body });
    expect((await refused(late)).code).toBe('AGENDA_STARTED');
  });
});
