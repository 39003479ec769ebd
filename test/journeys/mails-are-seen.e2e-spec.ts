import { listMails, listMailTemplates, previewMail, retryMail } from '@pilotage/contracts/mails';
import { CaseInHand } from '../builders/cases';
import { rowsOf } from '../support/databases';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

describe('the outbox at the desk', () => {
  let office: TestOffice;
  let no: string;
  beforeAll(async () => {
    office = await TestOffice.open();
    ({ no } = await CaseInHand.accepted(office));
    await office.settled();
  });
  afterAll(() => office.close());

  const list = (query: { q?: string; state?: 'FAILED' | 'SENT'; limit?: number; before?: string }) =>
    office.coordinator.call(listMails, { query });

  it('shows what went out about a case, by its number and by who was told', async () => {
    const { mails } = await list({ q: no });
    expect(mails.map((m) => m.event)).toContain('accept.firm');
    expect(mails.every((m) => m.no === no && m.state === 'SENT')).toBe(true);
    const [first] = mails;
    expect((await list({ q: first!.to })).mails.map((m) => m.id)).toContain(first!.id);
    expect((await list({ q: '%' })).mails).toEqual([]);
  });

  it('turns its pages without a gap', async () => {
    const all = (await list({ limit: 200 })).mails.map((m) => m.id);
    const paged: string[] = [];
    for (let before: string | undefined; ;) {
      const { mails, next } = await list({ limit: 2, ...(before ? { before } : {}) });
      paged.push(...mails.map((m) => m.id));
      if (next === null) break;
      before = next;
    }
    expect(paged).toEqual(all);
  });

  it('shows no address of who has no account yet, and no link that opens something', async () => {
    const everything = JSON.stringify(await list({ limit: 200 }));
    expect(everything).not.toMatch(/[a-z0-9.-]{2,}@/);
    const { templates } = await office.coordinator.call(listMailTemplates);
    const [sent] = templates.filter((t) => t.event === 'verifyEmail');
    expect(sent?.sent).toBeGreaterThan(0);
    const { zh, en } = await office.coordinator.call(previewMail, { params: { event: 'verifyEmail' } });
    expect([zh.subject, en.subject]).toEqual(['請驗證您的電子郵件', 'Please verify your e-mail address']);
    expect(zh.text).toContain('/t/…');
  });

  it('fills a mail from the case that is named, and says when it was never sent for that', async () => {
    const params = { event: 'accept.firm' };
    const preview = await office.coordinator.call(previewMail, { params, query: { no } });
    expect(preview.no).toBe(no);
    expect(preview.zh.subject).toContain(no);
    const other = await refused(office.coordinator.call(previewMail, { params, query: { no: 'D113-9999' } }));
    expect(other.problem.refusals).toMatchObject([{ code: 'NOT_FOUND', field: 'no' }]);
    expect((await refused(office.coordinator.call(previewMail, { params: { event: 'toString' } }))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('sends again what has failed, once, and nothing that went out', async () => {
    const [mail] = (await list({ q: no })).mails;
    expect((await refused(office.coordinator.call(retryMail, { params: { id: mail!.id } }))).code).toBe('NOT_FOUND');
    await rowsOf(
      office.databaseUrl,
      `UPDATE notice SET status = 'FAILED', error = '451', sent_at = NULL WHERE id = $1`,
      [mail!.id],
    );
    await rowsOf(
      office.databaseUrl,
      `UPDATE job SET failed_at = now(), done_at = NULL WHERE key = 'send-notice:' || $1`,
      [mail!.id],
    );
    expect((await list({ state: 'FAILED' })).mails).toMatchObject([{ id: mail!.id, error: '451' }]);
    await office.coordinator.call(retryMail, { params: { id: mail!.id } });
    await office.settled();
    expect((await list({ q: no })).mails).toContainEqual(
      expect.objectContaining({ id: mail!.id, state: 'SENT', error: null }),
    );
    expect((await list({ state: 'FAILED' })).counts.FAILED ?? 0).toBe(0);
  });
});
