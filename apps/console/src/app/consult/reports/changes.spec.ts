import { screen } from '@testing-library/dom';
import { asked, notAsked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { openEditor, reportPath as path, saved } from '../../../testing/report-editor';
import { aContent, anAction } from '../../../testing/reports';

describe('what a report says otherwise', () => {
  beforeEach(() => localStorage.clear());

  it('says choices of the two in words', async () => {
    await openEditor({ content: aContent() }, '?section=actions');
    press('修改 A1');
    await settle(30);
    const effort = screen.getByLabelText<HTMLSelectElement>('投入');
    effort.value = 'L';
    effort.dispatchEvent(new Event('change', { bubbles: true }));
    const items = aContent().actions.items.map((a) => (a.id === 'A1' ? anAction('A1', { effort: 'S' }) : a));
    const newer = aContent({ actions: { ...aContent().actions, items } });
    (await asked('PATCH', path)).flush(
      problem(412, 'STALE_VERSION', '', { name: '—', time: saved }, { revision: 7, content: newer }),
      { status: 412, statusText: '' },
    );
    await settle(60);
    const told = screen.getByRole('alert').querySelector('dl')?.textContent?.replace(/\s+/g, '');
    expect(told).toBe('1投入您的大對方的小');
  });

  it('shows what the author changed since it was returned, anew after each saving', async () => {
    await openEditor({ version: 2, returnReason: '請補' });
    const list = screen.getByText('與第 1 版的差異').closest('details') as HTMLDetailsElement;
    expect(notAsked('GET', `${path}/changes`)).toBe(true);
    list.open = true;
    const field = { section: 'actions', path: 'actions.items.effort', subject: 'A1', was: 'S', is: 'M' };
    (await asked('GET', `${path}/changes`)).flush({ changes: { since: 1, texts: [], rows: [], fields: [field] } });
    await settle(30);
    const said = (): string | undefined => list.querySelector('p')?.textContent?.replace(/\s+/g, '');
    expect(said()).toBe('A1投入刪除：小→新增：中');
    type('一句話答案', '先收回平台帳號');
    (await asked('PATCH', path)).flush({ revision: 3, savedAt: saved, issues: [], missingGlyphs: [] });
    (await asked('GET', `${path}/changes`)).flush({ changes: { since: 1, texts: [], rows: [], fields: [] } });
    await settle(30);
    expect(said()).toBe('內容與前一版相同。');
  });
});
