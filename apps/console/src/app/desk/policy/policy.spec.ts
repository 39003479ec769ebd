import { readFileSync } from 'node:fs';
import { fireEvent, screen, within } from '@testing-library/dom';
import type { PolicyVersionView, RehearsalHead } from '@pilotage/contracts/policy';
import { editOf, matchingPolicy, withEdit } from '@pilotage/domain/matching';
import { NOW, openDesk } from '../../../testing/desk';
import { address, asked, notAsked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { policyRoutes } from './policy.routes';

const base = matchingPolicy.parse(
  JSON.parse(readFileSync('test/fixtures/sample-data/matching-policy-v1.json', 'utf8')),
);
const edit = editOf(base);

function aVersion(over: Partial<PolicyVersionView> = {}): PolicyVersionView {
  const version = over.version ?? 'v2';
  return {
    version,
    status: 'DRAFT',
    basedOn: 'v1',
    note: '',
    revision: 3,
    by: '承辦人（示範）',
    createdAt: NOW,
    activatedAt: null,
    edit,
    policy: withEdit(base, edit, version),
    changes: [{ path: 'weights.expertise', before: 40, after: 35 }],
    signedOff: null,
    decisions: 0,
    ...over,
  };
}
const v1 = aVersion({ version: 'v1', status: 'ACTIVE', basedOn: null, changes: [], decisions: 12 });
const list = (...versions: PolicyVersionView[]): object => ({ active: 'v1', versions: [...versions, v1], history: [] });
const preview = {
  rows: [
    {
      case: 'D113-0118',
      firm: '杏仁月美研（示範）',
      before: [{ consultant: 'K01', total: 6291 }],
      after: [{ consultant: 'K02', total: 6100 }],
      firstChanges: true,
    },
  ],
  changed: 1,
  firsts: [],
  names: { K01: '林帆擬', K02: '陳硯示' },
};
const summary = {
  cases: 40,
  served: 40,
  meanWait: 2.5,
  p90Wait: 4,
  maxWait: 9,
  gini: 2100,
  maxAccepted: 7,
  acceptance: 8125,
  meanTotal: 6200,
  markets: [],
};
const aRehearsal = (over: Partial<RehearsalHead> = {}): RehearsalHead => ({
  id: '0f17714f-2395-4e1e-9a17-694fe1ff398b',
  version: 'v2',
  against: 'v1',
  source: { kind: 'SYNTHETIC', cases: 40, consultants: 8, seed: 113 },
  state: 'DONE',
  phase: null,
  done: 80,
  of: 80,
  by: '承辦人（示範）',
  createdAt: NOW,
  resultHash: 'a',
  signedOff: null,
  error: null,
  current: true,
  before: summary,
  after: { ...summary, gini: 1800 },
  ...over,
});

async function openVersion(version: PolicyVersionView, rehearsals: RehearsalHead[] = []): Promise<void> {
  await openDesk([{ path: 'desk/policies', children: policyRoutes }], `/desk/policies/${version.version}`);
  (await asked('GET', '/desk/policies')).flush(list(version));
  (await asked('POST', '/desk/policy-previews')).flush(preview);
  (await asked('GET', '/desk/rehearsals')).flush({ rehearsals });
  (await asked('GET', '/calls')).flush({ now: NOW, calls: [] });
  await settle(20);
}
const weigh = async (label: RegExp, value: string): Promise<void> => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
  await settle(20);
};

describe('the matching policy', () => {
  it('lists its versions with what each changed, and opens a draft', async () => {
    await openDesk([{ path: 'desk/policies', children: policyRoutes }], '/desk/policies');
    (await asked('GET', '/desk/policies')).flush(list(aVersion()));
    await settle(20);
    expect(screen.getByText(/專長對需求 40 → 35/)).toBeTruthy();
    expect(screen.getByText(/12 次媒合用這一版/)).toBeTruthy();
    press('新增草稿');
    const dialog = within(await screen.findByRole('dialog'));
    type('版本名稱', 'v2');
    dialog.getByRole('button', { name: '新增草稿' }).click();
    const request = await asked('POST', '/desk/policies');
    expect(request.request.body).toEqual({ version: 'v2', basedOn: 'v1', note: '' });
    request.flush(problem(409, 'POLICY_EXISTS', '', { version: 'v2' }), { status: 409, statusText: 'x' });
    await settle(50);
    expect(within(await screen.findByRole('dialog')).getByText(/v2 已存在/)).toBeTruthy();
  });

  it('shows what changed weights would do before anything is saved, and asks nothing while they do not add up', async () => {
    await openVersion(aVersion());
    expect(screen.getByText('1 件待媒合案件中，1 件的首選會改變')).toBeTruthy();
    await weigh(/^專長對需求/, '30');
    expect(screen.getByText('合計 90，須為 100')).toBeTruthy();
    expect(notAsked('POST', '/desk/policy-previews')).toBe(true);
    await weigh(/^目標市場/, '35');
    const request = await asked('POST', '/desk/policy-previews');
    expect(request.request.body).toMatchObject({ basedOn: 'v2', edit: { weights: { expertise: 30, market: 35 } } });
    request.flush({ ...preview, changed: 0, rows: [] });
    await settle(20);
    expect(screen.getByText('目前沒有待媒合的案件')).toBeTruthy();
  });

  it('keeps what was typed when somebody else saved first', async () => {
    await openVersion(aVersion());
    type('每週承接上限', '3');
    await settle(20);
    press('儲存草稿');
    const first = await asked('PUT', '/desk/policies/v2');
    expect(first.request.headers.get('If-Match')).toBe('"3"');
    expect(first.request.body).toMatchObject({ edit: { caps: { perWeek: 3, perSeason: null } } });
    first.flush(problem(412, 'STALE_VERSION', '', { name: '陳範儀', time: '10:24' }), { status: 412, statusText: 'x' });
    (await asked('GET', '/desk/policies')).flush(list(aVersion({ revision: 4 })));
    await settle(20);
    expect(screen.getByText(/另一位承辦人剛才儲存了這一版/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('每週承接上限').value).toBe('3');
    press('儲存草稿');
    expect((await asked('PUT', '/desk/policies/v2')).request.headers.get('If-Match')).toBe('"4"');
  });

  it('compares a season side by side, is signed off with a reason, and only then can be put in force', async () => {
    await openVersion(aVersion(), [aRehearsal()]);
    expect(screen.getByRole('button', { name: '啟用這一版' }).getAttribute('aria-disabled')).toBe('true');
    press('看結果');
    (await asked('GET', `/desk/rehearsals/${aRehearsal().id}`)).flush({
      ...aRehearsal(),
      moves: [{ case: 'S001', before: 'K01', after: 'K02', waits: 1 }],
      loads: [{ consultant: 'K01', name: '林帆擬', before: 7, after: 6 }],
    });
    await settle(20);
    const row = screen.getByRole('row', { name: /吉尼係數/ }).textContent ?? '';
    expect(row).toMatch(/0\.210.*0\.180/);
    expect(screen.getByText('1 件案子會換顧問。')).toBeTruthy();
    press('簽核');
    const dialog = within(await screen.findByRole('dialog'));
    type('理由', '同意');
    dialog.getByRole('button', { name: '簽核' }).click();
    (await asked('POST', `/desk/rehearsals/${aRehearsal().id}/sign-off`)).flush(null);
    const signedOff = { rehearsal: aRehearsal().id, by: '承辦人（示範）', at: NOW };
    (await asked('GET', '/desk/policies')).flush(list(aVersion({ signedOff })));
    (await asked('POST', '/desk/policy-previews')).flush(preview);
    (await asked('GET', '/desk/rehearsals')).flush({ rehearsals: [aRehearsal()] });
    await settle(20);
    expect(screen.getByRole('button', { name: '啟用這一版' }).getAttribute('aria-disabled')).toBe('false');
  });

  it('does not change what was in force, and goes back to it', async () => {
    await openVersion(aVersion({ version: 'v0', status: 'RETIRED' }));
    expect(screen.getByText(/曾經生效的版本不再修改/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '儲存草稿' })).toBeNull();
    press('改回這一版');
    const dialog = within(await screen.findByRole('dialog'));
    type('理由', '新版讓等候變長');
    dialog.getByRole('button', { name: '改回這一版' }).click();
    const request = await asked('POST', '/desk/policies/v0/activation');
    expect(request.request.body).toEqual({ instead: 'v1', reason: '新版讓等候變長' });
    expect(address()).toBe('/desk/policies/v0');
  });
});
