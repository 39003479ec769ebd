import { TestBed } from '@angular/core/testing';
import { fireEvent, screen } from '@testing-library/dom';
import type { MailRow, MailWordingView } from '@pilotage/contracts/mails';
import { NOW, openDesk } from '../../../testing/desk';
import { address, asked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { Session } from '../../shell/session';
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
      { event: 'verifyEmail', subject: { zh: '請驗證', en: 'Verify' }, sent: 3, changed: false },
      { event: 'slotsOffered', subject: { zh: '請選擇訪談時間', en: 'Choose a time' }, sent: 0, changed: true },
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

  describe('changed by an administrator', () => {
    const original = { subject: '請選擇訪談時間：{no}', paragraphs: ['請選擇 {no} 的時間。', '謝謝。'] };
    const view = (over: Partial<MailWordingView> = {}): MailWordingView => ({
      event: 'slotsOffered',
      locale: 'zh-Hant',
      revision: 2,
      current: original,
      original,
      placeholders: ['{no}'],
      versions: [{ version: 2, isOriginal: true, savedAt: NOW, by: '系統管理員' }],
      ...over,
    });
    const url = '/admin/mail-templates/slotsOffered/zh-Hant';

    async function edit(shown = view()): Promise<void> {
      const opening = openDesk(routes, '/desk/notices?view=TEMPLATES&event=slotsOffered&no=D113-0118');
      (await asked('GET', '/desk/mail-templates')).flush(templates);
      (await asked('GET', '/desk/mail-templates/slotsOffered')).flush(preview('D113-0118'));
      await opening;
      expect(screen.queryByRole('button', { name: '修改中文內容' })).toBeNull();
      const me = {
        id: '1',
        name: 'x',
        login: 'x',
        roles: ['ADMIN'],
        locale: 'zh-Hant',
        firm: null,
        consultantCode: null,
      };
      const loaded = TestBed.inject(Session).load();
      (await asked('GET', '/session')).flush({ me, now: NOW, demo: true, demoAccounts: [] });
      await loaded;
      await settle(20);
      press('修改中文內容');
      (await asked('GET', url)).flush(shown);
      await settle(20);
    }

    it('are looked at with a case before they can be saved, on the version that was seen', async () => {
      await edit();
      expect(screen.getByLabelText<HTMLTextAreaElement>('內文').value).toBe('請選擇 {no} 的時間。\n\n謝謝。');
      type('內文', '請盡快選擇 {no} 的時間。\n\n  \n感謝配合。');
      await settle();
      expect(screen.queryByRole('button', { name: '儲存這個版本' })).toBeNull();
      press('預覽');
      const wording = { subject: original.subject, paragraphs: ['請盡快選擇 {no} 的時間。', '感謝配合。'] };
      const tried = await asked('POST', `${url}/preview`);
      expect(tried.request.body).toEqual({ ...wording, no: 'D113-0118' });
      tried.flush({ no: 'D113-0118', mail: composed('請選擇') });
      await settle(20);
      press('儲存這個版本');
      const save = await asked('PUT', url);
      expect([save.request.headers.get('if-match'), save.request.body]).toEqual(['"2"', { wording }]);
      save.flush(view({ revision: 3, current: wording }));
      (await asked('GET', '/desk/mail-templates')).flush(templates);
      (await asked('GET', '/desk/mail-templates/slotsOffered')).flush(preview('D113-0118'));
      await settle(20);

      press('回復原文');
      (await screen.findByRole('dialog')).querySelector<HTMLButtonElement>('.btn.primary')?.click();
      expect((await asked('PUT', url)).request.body).toEqual({ wording: null });
    });

    it('say which placeholder is unknown or missing, and keep what is typed when somebody was faster', async () => {
      await edit();
      type('內文', '請選擇時間。');
      await settle();
      press('預覽');
      const wrong = problem(422, 'PLACEHOLDER_MISSING', 'paragraphs', { names: '{no}' });
      (await asked('POST', `${url}/preview`)).flush(wrong, { status: 422, statusText: 'x' });
      await settle(20);
      expect(screen.getByText('請保留這些欄位：{no}')).toBeTruthy();

      type('內文', '{no} 請選擇時間。');
      await settle();
      press('預覽');
      (await asked('POST', `${url}/preview`)).flush({ no: null, mail: composed('請選擇') });
      await settle(20);
      press('儲存這個版本');
      const newer = view({ revision: 3, current: { ...original, subject: '{no}' } });
      const late = problem(412, 'STALE_VERSION', '', { name: 'x', time: NOW }, newer);
      (await asked('PUT', url)).flush(late, { status: 412, statusText: 'x' });
      await settle(20);
      expect(screen.getByRole('alert').textContent).toContain('有人剛儲存了這封信的內容');
      expect(screen.getByLabelText<HTMLTextAreaElement>('內文').value).toBe('{no} 請選擇時間。');
      press('儲存這個版本');
      expect((await asked('PUT', url)).request.headers.get('if-match')).toBe('"3"');
    });
  });
});
