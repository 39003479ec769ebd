import { readFileSync } from 'node:fs';
import { TestBed } from '@angular/core/testing';
import { fireEvent, screen, within } from '@testing-library/dom';
import type { SeasonView } from '@pilotage/contracts/programme';
import type { Role } from '@pilotage/contracts/endpoint';
import { lintSeason, seasonSettings } from '@pilotage/domain/programme';
import { NOW, openDesk } from '../../../testing/desk';
import { asked, notAsked, settle } from '../../../testing/open';
import { choose, press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import { Session } from '../../shell/session';
import { SeasonSettings } from './settings';

const calendar = { closedWeekdays: new Set<string>(), workingWeekendDays: new Set<string>(), years: new Set([2024]) };
const settings = seasonSettings.parse(JSON.parse(readFileSync('prisma/reference/season-113.json', 'utf8')));
const lint = (of: SeasonView['settings']): SeasonView['findings'] => [...lintSeason(of, calendar)];

const aSeason = (over: Partial<SeasonView> = {}): SeasonView => ({
  years: [115, 113],
  settings,
  revision: 4,
  savedAt: NOW,
  calls: [
    {
      slug: 'diagnosis-113',
      scheme: 'DIAGNOSIS',
      state: 'OPEN',
      opensAt: NOW,
      closesAt: NOW,
      places: null,
      isDemo: false,
      behind: [],
    },
  ],
  findings: lint(settings),
  calendar: { source: '行政院人事行政總處', lastChecked: '2024-01-05' },
  ...over,
});

const signedIn = (role: Role): object => ({
  me: { id: '1', name: '示範', login: 'x', roles: [role], locale: 'zh-Hant', firm: null, consultantCode: null },
  now: NOW,
  demo: true,
  demoAccounts: [],
});

async function open(role: Role, season = aSeason()): Promise<void> {
  const opening = openDesk([{ path: 'admin/season', component: SeasonSettings }], '/admin/season?year=113');
  (await asked('GET', '/desk/season')).flush(season);
  await opening;
  const loaded = TestBed.inject(Session).load();
  (await asked('GET', '/session')).flush(signedIn(role));
  await loaded;
  await settle(20);
}
const findings = (): string[] =>
  within(screen.getByRole('region', { name: '設定檢查' }))
    .getAllByRole('listitem')
    .map((li) => (li.textContent ?? '').replace(/\s+/g, ' ').trim());

describe("a season's settings", () => {
  it('name what contradicts itself in them, and are read only for who may not change them', async () => {
    await open('COORDINATOR');
    expect(findings()).toHaveLength(4);
    expect(findings().join()).toMatch(/S1.*S2.*S3.*S4/);
    expect(screen.getByText('設定由系統管理員修改，這裡只供查看。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '儲存設定' })).toBeNull();
    expect(screen.queryAllByRole('spinbutton')).toHaveLength(0);
  });

  it('are checked while they are typed, errors first, and cannot be published with one', async () => {
    await open('ADMIN', aSeason({ calls: [] }));
    type('配分：企業國際發展性', '11');
    const check = await asked('POST', '/admin/seasons/findings');
    const typed = check.request.body as SeasonView['settings'];
    check.flush({ findings: lint(typed) });
    await settle(20);
    expect(findings()[0]).toContain('評分配分合計 101，應為 100');
    expect(screen.getByText('101')).toBeTruthy();
    press('復原');
    await settle(20);
    expect(findings()).toHaveLength(4);
  });

  it('are saved on what was seen', async () => {
    await open('ADMIN');
    fireEvent.change(screen.getByLabelText('期間：數位創新國際行銷診斷'), { target: { value: 'YEAR' } });
    await settle();
    press('儲存設定');
    const save = await asked('PUT', '/admin/seasons/113');
    expect(save.request.headers.get('if-match')).toBe('"4"');
    expect((save.request.body as SeasonView['settings']).targets.map((t) => t.period)).toEqual([
      'YEAR',
      null,
      null,
      null,
    ]);
    save.flush({ revision: 5 });
    (await asked('GET', '/desk/season')).flush(aSeason({ revision: 5 }));
    await settle(20);
    expect(screen.queryByRole('button', { name: '儲存設定' })).toBeNull();
  });

  it('keep what is typed when somebody else has saved, and say what he has changed', async () => {
    await open('ADMIN');
    const [places] = screen.getAllByLabelText<HTMLInputElement>(/名額/);
    fireEvent.input(places!, { target: { value: '120' } });
    await settle();
    press('儲存設定');
    const late = problem(412, 'STALE_VERSION', '', { name: '—', time: '10:24' });
    (await asked('PUT', '/admin/seasons/113')).flush(late, { status: 412, statusText: 'x' });
    const newer = { ...settings, targets: settings.targets.map((t) => ({ ...t, period: 'YEAR' as const })) };
    (await asked('GET', '/desk/season')).flush(aSeason({ settings: newer, revision: 5 }));
    await settle(20);
    expect(screen.getByRole('alert').textContent).toContain('年度目標');
    expect(places?.value).toBe('120');
    press('儲存設定');
    expect((await asked('PUT', '/admin/seasons/113')).request.headers.get('if-match')).toBe('"5"');
  });

  it('record what the owner has confirmed', async () => {
    await open('ADMIN');
    choose(/待確認 企業國際發展性/);
    const check = await asked('POST', '/admin/seasons/findings');
    const typed = check.request.body as SeasonView['settings'];
    expect(typed.calls[1]?.rubric?.criteria.map((c) => c.needsOwnerConfirmation)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('publish a call again only after saying what that changes', async () => {
    const [call] = aSeason().calls;
    await open('ADMIN', aSeason({ calls: [{ ...call!, behind: ['places', 'contact.phone'] }] }));
    expect(screen.getByText('公告尚未包含：名額、聯絡窗口')).toBeTruthy();
    press('更新公告');
    const dialog = within(await screen.findByRole('dialog'));
    expect(notAsked('POST', '/admin/calls')).toBe(true);
    dialog.getByRole('button', { name: '公告' }).click();
    const publish = await asked('POST', '/admin/calls');
    expect(publish.request.body).toEqual({ year: 113, slug: 'diagnosis-113', scheme: 'DIAGNOSIS', isDemo: false });
  });
});
