import { screen } from '@testing-library/dom';
import type { VisitRow } from '@pilotage/contracts/desk';
import { openDesk } from '../../../testing/desk';
import { address, asked, settle } from '../../../testing/open';
import { press } from '../../../testing/press';
import { DeskVisits } from './visits';

const aVisit = (over: Partial<VisitRow> = {}): VisitRow => ({
  no: 'D113-0118',
  firm: '杏仁月美研（示範）股份有限公司',
  consultant: { code: 'K01', name: '林帆擬' },
  startsAt: '2024-06-27T01:30:00.000Z',
  endsAt: '2024-06-27T03:30:00.000Z',
  mode: 'ONLINE',
  status: 'SCHEDULED',
  unrecorded: false,
  ...over,
});

async function open(query = '?day=2024-06-26', visits: VisitRow[] = [], from = '2024-06-24'): Promise<void> {
  await openDesk([{ path: 'desk/visits', component: DeskVisits }], `/desk/visits${query}`);
  const request = await asked('GET', '/desk/visits');
  expect(request.request.params.get('from')).toBe(from);
  request.flush({ visits });
  await settle(20);
}
const dayOf = (name: RegExp): string =>
  screen.getByRole('heading', { name }).parentElement?.textContent?.replaceAll(/\s+/g, ' ') ?? '';

describe('the calendar of interviews', () => {
  it('shows a week from Monday, each interview on its day, and what has to be recorded', async () => {
    await open(undefined, [
      aVisit({ unrecorded: true }),
      aVisit({
        no: 'D113-0119',
        consultant: { code: 'K02', name: '陳硯示' },
        startsAt: '2024-06-28T16:30:00.000Z',
        mode: 'ONSITE',
      }),
    ]);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(7);
    expect(dayOf(/6月27日/)).toMatch(/9:30–11:30.*待登錄.*線上.*林帆擬.*D113-0118/);
    expect(dayOf(/6月29日/)).toMatch(/0:30.*已排定.*實地.*陳硯示/);
    expect(dayOf(/6月24日/)).toContain('沒有訪談');
  });

  it('turns to other weeks and to one consultant by the address', async () => {
    await open('?consultant=K02&day=2024-06-24', [aVisit()]);
    expect(screen.getByText('這一週沒有訪談。')).toBeTruthy();
    press('後一週');
    await settle(20);
    expect(address()).toBe('/desk/visits?consultant=K02&day=2024-07-01');
    expect((await asked('GET', '/desk/visits')).request.params.get('from')).toBe('2024-07-01');
  });

  it('takes any day of a week for the week', async () => {
    await open('?day=2024-07-07', [], '2024-07-01');
  });
});
