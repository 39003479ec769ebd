import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { moveAside } from '@pilotage/contracts/desk';
import { downloadByLink, downloadMyReport, resendDelivery, revokeLinks } from '@pilotage/contracts/my';
import { seeLink } from '@pilotage/contracts/people';
import { approveReport } from '@pilotage/contracts/report';
import { CaseInHand } from '../builders/cases';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

const DAY = 86_400_000;

describe('a delivered report is there', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const tokenOf = (made: CaseInHand) =>
    office.instance.mailbox.token(made.email, new RegExp(`建議書已送達：${made.no}`));
  const byLink = (token: string) => office.instance.caller().call(downloadByLink, { params: { token } });
  const look = (token: string) => office.instance.caller().call(seeLink, { params: { token } });

  it('for 14 days; then, or when it is revoked, the link is dead and a fresh one can be mailed', async () => {
    const made = await CaseInHand.delivered(office, ['K07']);
    const first = await tokenOf(made);
    expect((await office.coordinator.call(revokeLinks, { params: { no: made.no } })).revoked).toBe(1);
    expect([(await refused(byLink(first))).code, (await look(first)).state]).toEqual(['LINK_INVALID', 'INVALID']);
    const resend = async () => {
      await office.moveTo(new Date(office.now.getTime() + 1000));
      await office.coordinator.call(resendDelivery, { params: { no: made.no } });
      await office.settled();
      return tokenOf(made);
    };
    const second = await resend();
    const third = await resend();
    expect((await refused(byLink(second))).code).toBe('LINK_INVALID');
    await office.moveTo(new Date(office.now.getTime() + 14 * DAY - 1000));
    await byLink(third);
    await office.moveTo(new Date(office.now.getTime() + 1000));
    expect((await refused(byLink(third))).problem).toMatchObject({ status: 410, code: 'LINK_EXPIRED' });
    expect((await look(third)).state).toBe('EXPIRED');
    await made.firm.call(downloadMyReport, { params: { no: made.no } });
    for (const token of ['', 'x', `${third}x`]) expect((await refused(byLink(token || '-'))).code).toBe('LINK_INVALID');
  });

  it('or 30 days later without one; a suspension stops that clock too', async () => {
    const [made, paused] = [await CaseInHand.delivered(office, ['K09']), await CaseInHand.delivered(office, ['K13'])];
    const side = (move: 'suspend' | 'resume', expected: 'delivered' | 'suspended') =>
      office.coordinator.call(moveAside, { params: { no: paused.no }, body: { move, expected, reason: '企業請求' } });
    await side('suspend', 'delivered');
    const end = Date.parse((await made.see()).statusSince) + 30 * DAY;
    await office.moveTo(new Date(end - 60_000));
    expect((await made.see()).status).toBe('delivered');
    await office.moveTo(new Date(end));
    expect([(await made.see()).status, (await paused.see()).status]).toEqual(['closed', 'suspended']);
    await side('resume', 'suspended');
    await office.settled();
    expect((await paused.see()).status).toBe('delivered');
    await office.moveTo(new Date(office.now.getTime() + 30 * DAY));
    expect((await paused.see()).status).toBe('closed');
  });

  it('when the case was suspended while it was printed: after it goes on', async () => {
    const made = await CaseInHand.reported(office, ['K14']);
    await office.approver.call(approveReport, { params: { no: made.no } });
    const side = (move: 'suspend' | 'resume', expected: 'approved' | 'suspended') =>
      office.coordinator.call(moveAside, { params: { no: made.no }, body: { move, expected, reason: '企業請求' } });
    await side('suspend', 'approved');
    await office.settled();
    expect((await made.see()).status).toBe('suspended');
    await side('resume', 'suspended');
    await office.settled();
    expect((await made.see()).status).toBe('delivered');
  });
});
