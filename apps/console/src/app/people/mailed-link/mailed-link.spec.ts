import { screen } from '@testing-library/dom';
import { asked, notAsked, openScreen, settle } from '../../../testing/open';
import { choose, press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import type { SlotOfferView } from '@pilotage/contracts/slots';
import { MailedLinkPage } from './mailed-link';

type Purpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD' | 'RESUME_DRAFT' | 'DOWNLOAD' | 'SURVEY' | 'CHOOSE_SLOT';

const times: SlotOfferView = {
  no: 'D113-0152',
  state: 'OPEN',
  consultant: '吳霽試',
  mode: 'ONLINE',
  minutes: 120,
  address: null,
  slots: [
    { startsAt: '2024-07-02T01:30:00.000Z', free: true },
    { startsAt: '2024-07-03T01:30:00.000Z', free: false },
    { startsAt: '2024-07-04T06:00:00.000Z', free: true },
  ],
  chosenAt: null,
  wish: null,
  moves: false,
  offeredAt: '2024-06-28T02:00:00.000Z',
};

async function openLink(purpose: Purpose | null, state = 'VALID'): Promise<void> {
  await openScreen(MailedLinkPage, 't/:token', '/t/abc');
  (await asked('GET', '/links/abc')).flush({ state, purpose, expiresAt: null, usesLeft: 4 });
  await settle();
}

describe('a mailed link', () => {
  it('spends nothing by being opened; the button does', async () => {
    await openLink('VERIFY_EMAIL');
    expect(notAsked('POST', '/links/abc/verify-email')).toBe(true);
    press('確認電子郵件');
    (await asked('POST', '/links/abc/verify-email')).flush({ login: '99037736' });
    await settle();
    expect(screen.getByText('電子郵件已確認，現在可以登入。')).toBeTruthy();
  });

  it('sets a new password by the same rule', async () => {
    await openLink('RESET_PASSWORD');
    type('密碼', 'abc');
    press('設定密碼');
    await settle();
    expect(notAsked('POST', '/links/abc/password')).toBe(true);
    type('密碼', 'Abc123');
    press('設定密碼');
    expect((await asked('POST', '/links/abc/password')).request.body).toEqual({ password: 'Abc123' });
  });

  it('says how often a report can still be fetched', async () => {
    await openLink('DOWNLOAD');
    expect(screen.getByText('還可以下載 4 次。')).toBeTruthy();
  });

  it.each([
    ['EXPIRED', 'RESET_PASSWORD', '這個連結已過期，可以再寄一次。'],
    ['SPENT', 'VERIFY_EMAIL', '這個連結已使用過。'],
  ] as const)('explains a link that is %s and leads on', async (state, purpose, said) => {
    await openLink(purpose, state);
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByRole('link')).toBeTruthy();
  });

  async function openTimes(): Promise<void> {
    await openScreen(MailedLinkPage, 't/:token', '/t/abc');
    const link = { state: 'VALID', purpose: 'CHOOSE_SLOT', expiresAt: null, usesLeft: 1 };
    (await asked('GET', '/links/abc')).flush(link);
    (await asked('GET', '/links/abc/slots')).flush(times);
    await settle();
  }

  it('lets a firm choose one of the times that are still free, without an account', async () => {
    await openTimes();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    press('選定這個時間');
    await settle();
    expect(notAsked('POST', '/links/abc/slots')).toBe(true);
    choose('113年7月4日（四）下午2:00');
    press('選定這個時間');
    const request = await asked('POST', '/links/abc/slots');
    expect(request.request.body).toEqual({ startsAt: '2024-07-04T06:00:00.000Z' });
    request.flush({});
    const chosenAt = '2024-07-04T06:00:00.000Z';
    (await asked('GET', '/links/abc/slots')).flush({ ...times, state: 'CHOSEN', chosenAt });
    await settle();
    expect(screen.getByRole('status').textContent).toContain('已選定 113年7月4日（四）下午2:00');
  });

  it('says when somebody else has taken the time meanwhile, and shows what is left', async () => {
    await openTimes();
    choose('113年7月4日（四）下午2:00');
    press('選定這個時間');
    (await asked('POST', '/links/abc/slots')).flush(problem(409, 'SLOT_TAKEN'), { status: 409, statusText: '' });
    const slots = times.slots.map((s) => ({ ...s, free: s.free && s.startsAt < '2024-07-03' }));
    (await asked('GET', '/links/abc/slots')).flush({ ...times, slots });
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('請改選時間');
    expect(screen.getAllByRole('radio')).toHaveLength(1);
  });

  it('takes a word on what would suit instead', async () => {
    await openTimes();
    type('您方便的時間', '週五下午');
    press('請顧問另提時段');
    expect((await asked('POST', '/links/abc/slot-refusal')).request.body).toEqual({ wish: '週五下午' });
  });

  it('looks again when the link was spent meanwhile', async () => {
    await openLink('RESUME_DRAFT');
    press('繼續填寫');
    (await asked('POST', '/links/abc/resume')).flush(problem(410, 'LINK_SPENT'), { status: 410, statusText: '' });
    (await asked('GET', '/links/abc')).flush({ state: 'SPENT', purpose: 'RESUME_DRAFT', expiresAt: null, usesLeft: 0 });
    await settle();
    expect(screen.getByText('這個連結已使用過。')).toBeTruthy();
  });
});
