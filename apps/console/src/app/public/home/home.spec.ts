import { screen } from '@testing-library/dom';
import type { CallCard } from '@pilotage/contracts/programme';
import { aCall } from '../../../testing/calls';
import { asked, openScreen, settle } from '../../../testing/open';
import { Home } from './home';

const apply = { path: 'apply', children: [] };

async function openAt(now: string, calls: readonly CallCard[]): Promise<void> {
  await openScreen(Home, '', '/', { routes: [apply] });
  (await asked('GET', '/calls')).flush({ now, calls });
  await settle();
}

const applyLink = (): HTMLElement | null => screen.queryByRole('link', { name: '申請診斷' });

describe('the programme page', () => {
  it('counts down by the server and leads to the form while the call is open', async () => {
    await openAt('2024-11-30T15:00:00+08:00', [aCall('DIAGNOSIS', { places: 120, placesLeft: 37 })]);
    expect(screen.getByText('受理中，剩 9 小時 0 分')).toBeTruthy();
    expect(screen.getByText('還有 37 個，共 120 個')).toBeTruthy();
    expect(applyLink()).not.toBeNull();
  });

  it('is closed from the first late instant, whatever state the answer carried', async () => {
    await openAt('2024-12-01T00:00:00+08:00', [aCall('DIAGNOSIS', { state: 'OPEN' })]);
    expect(screen.getByText('收件至 113年11月30日（六）止，已截止')).toBeTruthy();
    expect(applyLink()).toBeNull();
  });

  it('offers the waiting list when all places are taken', async () => {
    await openAt('2024-06-28T10:00:00+08:00', [aCall('DIAGNOSIS', { places: 120, placesLeft: 0, waiting: 4 })]);
    expect(screen.getByText('名額已滿，可申請候補')).toBeTruthy();
    expect(screen.getByText('已滿，候補 4 家')).toBeTruthy();
  });

  it('shows the open call of several years', async () => {
    const later = aCall('DIAGNOSIS', {
      slug: 'demo',
      year: 114,
      opensAt: '2025-01-01T00:00:00+08:00',
      closesAt: '2025-12-01T00:00:00+08:00',
    });
    await openAt('2025-02-01T10:00:00+08:00', [aCall('DIAGNOSIS'), later]);
    expect(screen.getByText('114 年度受理期間')).toBeTruthy();
  });

  it('tells the calendar of the alliance with the present stage', async () => {
    await openAt('2024-07-15T10:00:00+08:00', [aCall('ALLIANCE')]);
    expect(document.querySelector('pl-alliance-scheme [aria-current=step]')?.textContent).toContain('輔導期間');
    expect(screen.getByText('113年10月–12月')).toBeTruthy();
  });

  it('keeps a way on when the server is not reached', async () => {
    await openScreen(Home, '', '/', { routes: [apply] });
    (await asked('GET', '/calls')).error(new ProgressEvent('error'));
    await settle();
    screen.getByRole('button', { name: '再試一次' }).click();
    expect(await asked('GET', '/calls')).toBeTruthy();
  });
});
