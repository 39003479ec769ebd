import { screen } from '@testing-library/dom';
import { openMyCase } from '../../../testing/consulting';
import { asked, notAsked, settle } from '../../../testing/open';
import { choose, press, type } from '../../../testing/press';

const path = '/diagnoses/D113-0152/interviews';

describe('offering times', () => {
  const starts = ['2024-07-04T05:00:00.000Z', '2024-07-04T05:30:00.000Z'];

  async function openTimes(): Promise<void> {
    await openMyCase({}, '/times');
    (await asked('GET', `${path}/free`)).flush({ starts, offer: null, room: null });
    await settle();
    type('會議連結', 'https://meet.pilotage.example/x');
  }

  it('sends the ticked times to the firm', async () => {
    await openTimes();
    choose('7月4日（四）下午1:00');
    press('寄給企業選擇');
    const request = await asked('POST', `${path}/slots`);
    expect(request.request.body).toMatchObject({ starts: [starts[0]], mode: 'ONLINE', minutes: 120 });
  });

  it('wants three times once one lies outside what the firm has named', async () => {
    await openTimes();
    choose('7月4日（四）下午1:00');
    type('其他日期', '113/7/5');
    press('加入這個時段');
    await settle();
    press('寄給企業選擇');
    await settle();
    expect(notAsked('POST', `${path}/slots`)).toBe(true);
    expect(screen.getAllByText(/至少 3 個不同的時段/).length).toBeGreaterThan(0);
  });
});
