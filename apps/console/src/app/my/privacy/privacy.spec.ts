import { screen } from '@testing-library/dom';
import { asked, openScreen, settle } from '../../../testing/open';
import { Privacy } from './privacy';

describe('my data', () => {
  it('says who looked at what and when, and has it all in one file', async () => {
    await openScreen(Privacy, 'my/privacy');
    (await asked('GET', '/my/data')).flush({
      ubn: '99037736',
      firm: '杏仁月美研（示範）股份有限公司',
      looks: [
        { at: '2024-06-28T02:00:00.000Z', name: '林帆擬', role: 'CONSULTANT', what: 'CASE', no: 'D113-0118' },
        { at: '2024-06-27T02:00:00.000Z', name: null, role: null, what: 'REPORT', no: 'D113-0118' },
      ],
    });
    await settle(20);
    const lines = screen.getAllByRole('listitem').map((l) => l.textContent?.replaceAll(/\s+/g, ' ') ?? '');
    expect(lines[0]).toMatch(/顧問 林帆擬.*查看案件 D113-0118.*113年6月28日/);
    expect(lines[1]).toMatch(/持有郵件連結的人.*下載 D113-0118 的建議書/);
    screen.getByRole('button', { name: '下載我的資料' }).click();
    await asked('GET', '/my/data/pack');
  });

  it('says so when nobody has looked', async () => {
    await openScreen(Privacy, 'my/privacy');
    (await asked('GET', '/my/data')).flush({ ubn: '99037736', firm: '杏仁月美研（示範）', looks: [] });
    await settle(20);
    expect(screen.getByText('還沒有人查看過。')).toBeTruthy();
  });
});
