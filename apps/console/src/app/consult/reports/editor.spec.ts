import { TestBed } from '@angular/core/testing';
import { screen, within } from '@testing-library/dom';
import type { ReportContent } from '@pilotage/domain/report';
import { address, asked, notAsked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { Words } from '../../shared/text/words';
import { openEditor, reportPath as path, saved } from '../../../testing/report-editor';
import { aContent, anAction } from '../../../testing/reports';

const sent = (body: unknown): Partial<ReportContent> => (body as { content: Partial<ReportContent> }).content;
const broken = (): ReportContent =>
  aContent({
    actions: { title: '3 項', items: [anAction('A1'), anAction('A2'), anAction('A3', { firstStep: '' })], moved: [] },
  });

describe('the editor of a report', () => {
  beforeEach(() => localStorage.clear());

  it('shows the sections with their state, and one of them to write', async () => {
    await openEditor({ content: broken() });
    const outline = within(screen.getByRole('navigation', { name: '章節' }));
    expect(outline.getByRole('link', { name: /行動建議/ }).textContent).toContain('1 項必改');
    expect(outline.getByRole('link', { name: /目標市場建議/ }).textContent).toContain('已完整');
    outline.getByRole('link', { name: /行動建議/ }).click();
    await settle(30);
    expect(document.activeElement?.id).toBe('section-heading');
    expect(screen.getAllByText('優先值 1.70')).toHaveLength(3);
  });

  it('saves only the section that was written in, on the revision it was changed on', async () => {
    await openEditor();
    type('一句話答案', '先收回平台帳號');
    const request = await asked('PATCH', path);
    expect(request.request.headers.get('If-Match')).toBe('"2"');
    expect(Object.keys(sent(request.request.body))).toEqual(['summary']);
    expect(sent(request.request.body).summary?.answer).toBe('先收回平台帳號');
    request.flush({ revision: 3, savedAt: saved, issues: [], missingGlyphs: [] });
    await settle(30);
    expect(screen.getByText('已儲存 10:24')).toBeTruthy();
  });

  it('leads from a check to the field that it means', async () => {
    await openEditor({ content: broken() });
    press(/前往：A3/);
    await settle(40);
    expect(address()).toContain('section=actions');
    const row = document.getElementById('f-actions-items-2')?.closest('article') as HTMLElement;
    expect(document.activeElement?.id).toBe('f-actions-items-2-firstStep');
    expect(within(row).getAllByText('行動沒有第一步').length).toBeGreaterThan(0);
    type('第一步', '先盤點帳號');
    await settle(30);
    expect(screen.getByText('沒有必改的項目')).toBeTruthy();
  });

  it('keeps 送審 in reach while something is missing, and says what', async () => {
    await openEditor({ content: broken() });
    const button = screen.getByRole('button', { name: '送審（先改 1 項）' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    button.click();
    await settle(40);
    expect(notAsked('POST', `${path}/submission`)).toBe(true);
    expect(document.activeElement?.textContent).toContain('前往');
  });

  it('sends it after a last question', async () => {
    await openEditor();
    press('送審');
    await settle(100);
    within(screen.getByRole('dialog')).getByRole('button', { name: '送審' }).click();
    (await asked('POST', `${path}/submission`)).flush({ status: 'submitted' });
    await settle(50);
    expect(address()).toBe('/consult/reports');
  });

  it('adds a row with the next number, opened, and takes one away after a question', async () => {
    await openEditor({}, '?section=actions');
    press('新增行動');
    await settle(30);
    expect(document.activeElement?.id).toBe('f-actions-items-3');
    const request = await asked('PATCH', path);
    expect(sent(request.request.body).actions?.items.map((a) => a.id)).toEqual(['A1', 'A2', 'A3', 'A4']);
    request.flush({ revision: 3, savedAt: saved, issues: [], missingGlyphs: [] });
    await settle(30);
    press('刪除 A4');
    await settle(100);
    within(screen.getByRole('dialog')).getByRole('button', { name: '刪除' }).click();
    const again = await asked('PATCH', path);
    expect(sent(again.request.body).actions?.items).toHaveLength(3);
  });

  it('links evidence from a list, and takes it off by a press', async () => {
    await openEditor();
    press('修改 F1');
    await settle(30);
    const row = within(document.getElementById('f-summary-findings-0')?.closest('article') as HTMLElement);
    row.getByRole('button', { name: /移除 E01/ }).click();
    (await asked('PATCH', path)).flush({ revision: 3, savedAt: saved, issues: [], missingGlyphs: [] });
    await settle(30);
    const select = row.getByLabelText<HTMLSelectElement>('依據');
    select.value = 'Q07';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const request = await asked('PATCH', path);
    expect(sent(request.request.body).summary?.findings[0]?.evidence).toEqual(['V01', 'Q07']);
  });

  it('takes the other sections of a newer state, and asks about the one that both changed', async () => {
    await openEditor();
    type('一句話答案', '我的答案');
    const theirs = aContent({ firm: { title: '別處改的', quote: '' } });
    const newer = { ...theirs, summary: { ...theirs.summary, answer: '對方的答案' } };
    (await asked('PATCH', path)).flush(
      problem(412, 'STALE_VERSION', '', { name: '—', time: saved }, { revision: 7, content: newer }),
      { status: 412, statusText: '' },
    );
    await settle(60);
    expect(screen.getByRole('alert').textContent).toContain('「摘要」在別處也改過');
    const told = screen.getByRole('alert').querySelector('dl')?.textContent?.replace(/\s+/g, '');
    expect(told).toBe('一句話答案您的我的答案對方的對方的答案');
    expect(screen.getByLabelText<HTMLTextAreaElement>('一句話答案').value).toBe('我的答案');
    expect(notAsked('PATCH', path)).toBe(true);
    press('用我的');
    const again = await asked('PATCH', path);
    expect(again.request.headers.get('If-Match')).toBe('"7"');
    expect(Object.keys(sent(again.request.body))).toEqual(['summary']);
  });

  it('finds again what had not reached the server', async () => {
    const mine = { firm: { title: '離線寫的', quote: '' } };
    const value = { base: { firm: aContent().firm }, mine };
    localStorage.setItem('pilotage.kept.report.D113-0152', JSON.stringify({ at: saved, value }));
    await openEditor({}, '?section=firm');
    expect(screen.getByText(/已找回這台裝置上/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('本節結論').value).toBe('離線寫的');
    expect(sent((await asked('PATCH', path)).request.body)).toEqual(mine);
  });

  it('shows why it was returned, and the comments at their sections', async () => {
    const comments = [{ section: 'markets', text: '請補來源', by: '林核定', at: saved }];
    await openEditor({ version: 2, returnReason: '市場段落請補', comments }, '?section=markets');
    expect(screen.getByText('第 1 版已退回修改')).toBeTruthy();
    expect(screen.getByText('市場段落請補')).toBeTruthy();
    expect(screen.getByText('請補來源', { exact: false })).toBeTruthy();
  });

  it('speaks the other language at once, without losing what is open', async () => {
    await openEditor({}, '?section=actions');
    press('修改 A1');
    await settle(30);
    await TestBed.inject(Words).use('en');
    await settle(30);
    expect(screen.getByRole('heading', { level: 2, name: 'Actions' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Fold A1' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Owner').value).toBe('業務主管');
  });

  it('is only read while it is being reviewed', async () => {
    await openEditor({ status: 'SUBMITTED', editable: false });
    expect(screen.getByText('這一版正在審核，暫時不能修改。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /送審/ })).toBeNull();
    expect(screen.getByRole('heading', { level: 2, name: '先把平台拿回自己手上' })).toBeTruthy();
  });
});
