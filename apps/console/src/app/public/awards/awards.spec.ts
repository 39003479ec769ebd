import { screen } from '@testing-library/dom';
import { asked, openScreen, settle } from '../../../testing/open';
import { Awards } from './awards';

describe('the selected alliances', () => {
  it('stand by name and lead firm, the newest year first, once the letters have gone out', async () => {
    await openScreen(Awards, 'awards');
    const calls = [113, 114].map((year) => ({ slug: `alliance-${year}`, year, scheme: 'ALLIANCE' }));
    (await asked('GET', '/calls')).flush({ now: '2025-04-01T00:00:00.000Z', calls });
    await settle(20);
    (await asked('GET', '/awards/114')).flush({ title: null, releasedAt: null, awards: [] });
    const award = { name: '晨露美研', leader: '杏仁月美研（示範）股份有限公司' };
    (await asked('GET', '/awards/113')).flush({ title: null, releasedAt: '2024-04-01T02:00:00.000Z', awards: [award] });
    await settle(20);
    expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent?.trim())).toEqual([
      '114 年度',
      '113 年度',
    ]);
    expect(screen.getByRole('listitem').textContent).toMatch(/晨露美研\s*杏仁月美研（示範）股份有限公司/);
    expect(screen.getByText('尚未公布。')).toBeTruthy();
  });
});
