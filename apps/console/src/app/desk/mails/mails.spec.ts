import { fireEvent, screen } from '@testing-library/dom';
import type { MailRow } from '@pilotage/contracts/mails';
import { NOW, openDesk } from '../../../testing/desk';
import { address, asked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { Mails } from './mails';

const aMail = (over: Partial<MailRow> = {}): MailRow => ({
  id: '00000000-0000-4000-8000-000000000001',
  event: 'slotsOffered',
  subject: { zh: '請選擇訪談時間', en: 'Choose a time for the interview' },
  to: '王例庭',
  no: 'D113-0118',
  state: 'SENT',
  createdAt: NOW,
  sentAt: NOW,
  error: null,
  ...over,
});
const page = (...mails: MailRow[]): object => ({ mails, next: null, counts: { SENT: 12, FAILED: 1 } });
const routes = [{ path: 'desk/notices', component: Mails }];

async function open(url: string, answer: object): Promise<void> {
  const opening = openDesk(routes, url);
  (await asked('GET', '/desk/mails')).flush(answer);
  await opening;
  await settle(20);
}

describe('the outbox', () => {
  it('says of each mail what it is about, to whom it goes and whether it went', async () => {
    await open('/desk/notices', page(aMail(), aMail({ id: '2', state: 'FAILED', no: 'A113-001', error: '451 later' })));
    const rows = screen.getAllByRole('row').map((r) => (r.textContent ?? '').replace(/\s+/g, ' '));
    expect(rows[1]).toMatch(/請選擇訪談時間.*D113-0118.*王例庭.*已寄出/);
    expect(rows[1]).not.toContain('重寄');
    expect(rows[2]).toMatch(/寄送失敗.*451 later.*重寄/);
    expect(screen.getByRole('link', { name: 'A113-001' }).getAttribute('href')).toBe('/desk/alliances/A113-001');
    expect(screen.getByRole('option', { name: '寄送失敗 1' })).toBeTruthy();
  });

  it('sends a failed mail again', async () => {
    await open('/desk/notices', page(aMail({ state: 'FAILED' })));
    press('重寄：請選擇訪談時間');
    (await asked('POST', '/desk/mails/00000000-0000-4000-8000-000000000001/retry')).flush(null);
    (await asked('GET', '/desk/mails')).flush(page(aMail({ state: 'QUEUED' })));
    await settle(20);
    expect(screen.queryByRole('button', { name: /重寄/ })).toBeNull();
  });

  it('keeps what is looked for in the address, and leads back from nothing', async () => {
    await open('/desk/notices', page(aMail()));
    type('搜尋信件', 'D113-0118');
    const wanted = await asked('GET', '/desk/mails');
    expect(wanted.request.params.get('q')).toBe('D113-0118');
    wanted.flush(page());
    await settle(20);
    expect(address()).toBe('/desk/notices?q=D113-0118');
    expect(screen.getByText('沒有符合條件的信件。')).toBeTruthy();
    expect(screen.getByRole('link', { name: '清除篩選' })).toBeTruthy();
  });
});

describe('the words of a mail', () => {
  const composed = (subject: string): object => ({
    subject,
    paragraphs: [`${subject}：內文`],
    button: '選擇時間',
    footer: '本信由系統寄出',
    text: `${subject} 純文字`,
  });
  const preview = (no: string | null): object => ({
    event: 'slotsOffered',
    no,
    zh: composed('請選擇訪談時間：D113-0118'),
    en: composed('Choose a time: D113-0118'),
  });
  const templates = {
    templates: [
      { event: 'verifyEmail', subject: { zh: '請驗證', en: 'Verify' }, sent: 3 },
      { event: 'slotsOffered', subject: { zh: '請選擇訪談時間', en: 'Choose a time' }, sent: 0 },
    ],
  };

  it('are read in both languages, filled from a case, before anything is sent', async () => {
    const opening = openDesk(routes, '/desk/notices?view=TEMPLATES&event=slotsOffered');
    (await asked('GET', '/desk/mail-templates')).flush(templates);
    (await asked('GET', '/desk/mail-templates/slotsOffered')).flush(preview('D113-0118'));
    await opening;
    await settle(20);
    expect(screen.getByRole('heading', { name: '請選擇訪談時間：D113-0118' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Choose a time: D113-0118' })).toBeTruthy();
    expect(screen.getByText('以 D113-0118 的內容填入；連結不會顯示。')).toBeTruthy();

    type(/以案件填入/, 'D113-0999');
    const other = await asked('GET', '/desk/mail-templates/slotsOffered');
    expect(other.request.params.get('no')).toBe('D113-0999');
    other.flush(problem(404, 'NOT_FOUND', 'no'), { status: 404, statusText: 'x' });
    await settle(20);
    expect(screen.getByRole('alert').textContent).toContain('D113-0999 沒有寄過這封信');

    fireEvent.change(screen.getByLabelText('信件'), { target: { value: 'verifyEmail' } });
    expect((await asked('GET', '/desk/mail-templates/verifyEmail')).request.params.get('no')).toBe('');
  });
});
