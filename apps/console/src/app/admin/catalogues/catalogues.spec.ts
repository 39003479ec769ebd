import { TestBed } from '@angular/core/testing';
import { fireEvent, screen, within } from '@testing-library/dom';
import { readFileSync } from 'node:fs';
import type { Role } from '@pilotage/contracts/endpoint';
import { resourceCatalogue, toolCatalogue } from '@pilotage/domain/report';
import { NOW, openDesk } from '../../../testing/desk';
import { address, asked, notAsked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { Session } from '../../shell/session';
import type { Catalogues } from './catalogue-client';
import { CataloguesScreen } from './catalogues';
import { CatalogueEntry } from './entry';

const read = (name: string): unknown => JSON.parse(readFileSync(`prisma/reference/${name}.json`, 'utf8'));
const [first, second] = resourceCatalogue.parse(read('resources')).resources;
const [way] = toolCatalogue.parse(read('tools')).ways;
const resource = { ...first!, revision: 3, lastCheckedOn: '2024-05-01' };

const all = (over: Partial<Catalogues> = {}): Catalogues => ({
  today: '2024-06-28',
  resources: [resource, { ...second!, validTo: '2024-06-27', lastCheckedOn: '2023-06-01' }],
  tools: [{ ...way!, retired: true }],
  ...over,
});
const routes = [
  { path: 'admin/catalogues', component: CataloguesScreen },
  { path: 'admin/catalogues/:kind/:id', component: CatalogueEntry },
];

async function open(url: string, role: Role = 'ADMIN', catalogues = all()): Promise<void> {
  const opening = openDesk(routes, url);
  (await asked('GET', '/desk/catalogues')).flush(catalogues);
  await opening;
  const me = { id: '1', name: '示範', login: 'x', roles: [role], locale: 'zh-Hant', firm: null, consultantCode: null };
  const loaded = TestBed.inject(Session).load();
  (await asked('GET', '/session')).flush({ me, now: NOW, demo: true, demoAccounts: [] });
  await loaded;
  await settle(20);
}
const rows = (): string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((r) => (r.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('the catalogues', () => {
  it('mark what has expired, is retired, or was not looked up for a year', async () => {
    await open('/admin/catalogues');
    expect(rows()[0]).toMatch(/SBIR.*未定.*113年5月1日（三） 可推薦/);
    expect(rows()[1]).toMatch(/113年6月27日（四）.*112年6月1日（四）.*逾一年未核對.*已過期/);
    fireEvent.change(screen.getByLabelText('狀態'), { target: { value: 'EXPIRED' } });
    await settle(20);
    expect(rows()).toHaveLength(1);
    expect(address()).toContain('mark=EXPIRED');
  });

  it('list the tools beside, and are read only for approvers', async () => {
    await open('/admin/catalogues?kind=tools', 'APPROVER');
    expect(rows()[0]).toMatch(/一頁計畫表.*尚未核對.*已停用/);
    expect(screen.queryByRole('link', { name: '新增工具' })).toBeNull();
  });
});

describe('an entry of a catalogue', () => {
  const url = '/admin/catalogues/resources/R01';

  it('is saved on the revision that was seen', async () => {
    await open(url);
    type('有效至 （選填）', '113/12/31');
    await settle();
    press('儲存');
    const save = await asked('PUT', '/desk/catalogues/resources/R01');
    expect(save.request.headers.get('if-match')).toBe('"3"');
    expect(save.request.body).toMatchObject({ validTo: '2024-12-31', retired: false, tags: resource.tags });
    expect(save.request.body).not.toHaveProperty('revision');
    save.flush({ ...resource, validTo: '2024-12-31', revision: 4, editedAt: NOW });
    await settle(20);
    expect(screen.queryByRole('button', { name: '儲存' })).toBeNull();
    expect(screen.getByText(/上次修改/)).toBeTruthy();
  });

  it('keeps what is typed when somebody else has saved, and says what he has changed', async () => {
    await open(url);
    type('聯絡方式', '02-10000088');
    await settle();
    press('儲存');
    const current = { ...resource, revision: 4, deadline: { zh: '隨時', en: 'Any time' } };
    const late = problem(412, 'STALE_VERSION', '', { name: '—', time: NOW }, { current });
    (await asked('PUT', '/desk/catalogues/resources/R01')).flush(late, { status: 412, statusText: 'x' });
    await settle(20);
    expect(screen.getByRole('alert').textContent).toContain('申請期限');
    expect(screen.getByLabelText<HTMLInputElement>('聯絡方式').value).toBe('02-10000088');
    press('儲存');
    expect((await asked('PUT', '/desk/catalogues/resources/R01')).request.headers.get('if-match')).toBe('"4"');
  });

  it('is retired only when asked again', async () => {
    await open(url);
    press('停用');
    const dialog = within(await screen.findByRole('dialog'));
    expect(notAsked('PUT', '/desk/catalogues/resources/R01')).toBe(true);
    dialog.getByRole('button', { name: '停用' }).click();
    const save = await asked('PUT', '/desk/catalogues/resources/R01');
    expect((save.request.body as { retired: boolean }).retired).toBe(true);
  });

  it('is added with everything that it needs', async () => {
    await open('/admin/catalogues/tools/new');
    type('名稱（中文）', '共用行事曆');
    await settle();
    press('儲存');
    const add = await asked('POST', '/desk/catalogues/tools');
    expect(add.request.body).toMatchObject({ name: { zh: '共用行事曆', en: '' }, type: 'BASE', fit: 3 });
    add.flush(problem(422, 'FIELD_REQUIRED', 'name.en'), { status: 422, statusText: 'x' });
    await settle(20);
    expect(screen.getByRole('link', { name: '名稱：請填寫這一項' })).toBeTruthy();
  });
});
