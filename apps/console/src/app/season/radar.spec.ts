import { screen } from '@testing-library/dom';
import type { RadarView } from '@pilotage/contracts/radar';
import { stages } from '@pilotage/domain/radar';
import { openDesk } from '../../testing/desk';
import { asked, settle } from '../../testing/open';
import { SeasonRadar } from './radar';

function aRadar(over: Partial<RadarView> = {}): RadarView {
  const target = { unit: 'CASE' as const, period: null, inPipe: null, forecast: null };
  return {
    now: '2024-06-28T02:24:07.000Z',
    year: 113,
    years: [115, 113],
    title: { zh: '113 年度', en: 'Season 113' },
    beginsAt: '2024-03-01T00:00:00.000Z',
    endsAt: '2024-12-31T16:00:00.000Z',
    targets: [
      {
        ...target,
        id: 'diagnoses',
        label: { zh: '診斷', en: 'Diagnoses' },
        value: 483,
        done: 161,
        inPipe: 58,
        forecast: 412,
      },
      { ...target, id: 'partners', label: { zh: '通路', en: 'Partners' }, unit: 'PARTNER', value: 91, done: null },
    ],
    stages: stages.map((s, n) => ({
      id: s.id,
      label: { ...s.label },
      reached: 241 - n * 16,
      waiting: n === 1 ? 8 : 0,
      overdue: n === 1 ? 2 : 0,
      perWeek: 11.4,
      days: n === 0 ? null : 6.8,
    })),
    binds: { stage: 'dispatched', waiting: 8, weeks: 2.5 },
    delivered: 161,
    inPipe: 58,
    forecast: 412,
    neededPerWeek: 14.6,
    byWeek: [
      { week: 1, delivered: 0 },
      { week: 2, delivered: 161 },
    ],
    markets: [
      { market: 'VN', wanted: 21, free: 12 },
      { market: 'JP', wanted: 14, free: 19 },
    ],
    ...over,
  };
}
async function open(radar: RadarView): Promise<void> {
  await openDesk([{ path: 'season', component: SeasonRadar }], '/season');
  (await asked('GET', '/season/radar')).flush(radar);
  await settle(20);
}

describe('the season radar', () => {
  it('holds each target against what is done and forecast, and says what is not counted', async () => {
    await open(aRadar());
    const [diagnoses, partners] = screen.getAllByRole('listitem');
    expect(diagnoses?.textContent).toMatch(/161\s*\/ 483 案.*預測 412，少 71/);
    expect(partners?.textContent).toMatch(/–\s*\/ 91 個.*尚未計數/);
  });

  it('names the stage that binds, how long its queue takes, and what would help', async () => {
    await open(aRadar());
    expect(screen.getByRole('heading', { name: '接案' })).toBeTruthy();
    expect(screen.getByText(/等候 8 件.*2\.5 週/)).toBeTruthy();
    expect(screen.getByText('最有幫助的一步：為越南多找 9 個承接名額。')).toBeTruthy();
  });

  it('has every number of its pictures in a table', async () => {
    await open(aRadar());
    const rows = screen.getAllByRole('row').map((r) => r.textContent?.replaceAll(/\s+/g, ' ') ?? '');
    expect(rows.some((r) => /受理.*225.*等候 8.*2 逾時/.test(r))).toBe(true);
    expect(rows.some((r) => /越南.*21\/12.*缺 9/.test(r))).toBe(true);
    expect(rows.some((r) => /日本.*14\/19.*足夠/.test(r))).toBe(true);
    expect(screen.getByText('第 2 週')).toBeTruthy();
    expect(screen.getByRole('img', { name: /至今送達 161 件，年底預測 412 件，目標 483/ })).toBeTruthy();
  });

  it('says so when nothing waits, and asks for another season by the address', async () => {
    await open(aRadar({ binds: null, markets: [] }));
    expect(screen.getByText('沒有積壓的關卡')).toBeTruthy();
    expect(screen.getByText('目前沒有等候顧問的案件。')).toBeTruthy();
    screen.getByLabelText('115 年度').click();
    await settle(20);
    expect((await asked('GET', '/season/radar')).request.params.get('year')).toBe('115');
  });
});
