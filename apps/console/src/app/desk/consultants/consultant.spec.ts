import { screen, within } from '@testing-library/dom';
import type { seeConsultantWork } from '@pilotage/contracts/capacity';
import type { Output } from '@pilotage/contracts/endpoint';
import { aConsultant, LEAVE_ID, TIE_ID } from '../../../testing/consultants';
import { openDesk } from '../../../testing/desk';
import { asked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { Consultant } from './consultant';

const row = {
  code: 'K06',
  name: '郭昕範（示範）',
  status: 'ACTIVE',
  frozen: false,
  baseCounty: 'TW-TPE',
  years: 9,
  industries: ['BEAUTY'],
  markets: ['JP'],
  modes: ['ONLINE'],
  languages: [],
  expertise: [],
  active: 1,
  cap: 5,
  ndaSignedOn: '2024-01-10',
  appointmentEndsOn: null,
  ratingMean: null,
  ratingCount: 0,
  leave: [],
  ties: [],
};
const offer = {
  id: LEAVE_ID,
  no: 'D113-0160',
  sentAt: '2024-06-20T02:00:00.000Z',
  decidedAt: '2024-06-21T02:00:00.000Z',
};
const work: Output<typeof seeConsultantWork> = {
  cases: [{ no: 'D113-0152', firm: '霧面唇彩（示範）有限公司', status: 'scheduled', dueAt: null }],
  weeks: [
    { monday: '2024-06-24', interviews: 2 },
    { monday: '2024-07-01', interviews: 0 },
  ],
  offers: [{ ...offer, status: 'DECLINED', reason: 'NO_TIME' }],
  line: null,
  accepted: 40,
  consultants: 16,
};

async function open(): Promise<void> {
  await openDesk([{ path: 'desk/consultants/:code', component: Consultant }], '/desk/consultants/K06');
  (await asked('GET', '/desk/consultants')).flush({ consultants: [row] });
  (await asked('GET', '/desk/consultants/K06/work')).flush(work);
  (await asked('GET', '/desk/consultants/K06')).flush(aConsultant());
  await settle(30);
}
const part = (name: string): HTMLElement => screen.getByRole('region', { name });

describe('one consultant at the desk', () => {
  it('shows what he has in hand, his weeks, and how his offers ended', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('郭昕範');
    const entry = within(part('承辦中的案件')).getByRole('link');
    expect([entry.getAttribute('href'), entry.textContent]).toEqual([
      '/desk/cases/D113-0152',
      expect.stringMatching(/D113-0152.*霧面唇彩.*訪談已排定/s),
    ]);
    const [week] = within(part('每週訪談')).getAllByRole('listitem');
    expect(week?.textContent).toMatch(/6月24日（一）當週\s*2 場/);
    expect(part('邀請與結果').textContent).toMatch(/D113-0160.*婉拒.*時間不允許/s);
  });

  it('is changed in place, on the revision that was seen', async () => {
    await open();
    type(/^每週上限/, '2');
    await settle(20);
    press('儲存變更');
    const save = await asked('PUT', '/desk/consultants/K06/profile');
    expect(save.request.headers.get('if-match')).toBe('"4"');
    expect(save.request.body).toMatchObject({ maxPerWeek: 2 });
    save.flush(aConsultant({ revision: 5 }));
    (await asked('GET', '/desk/consultants')).flush({ consultants: [{ ...row, frozen: true }] });
    (await asked('GET', '/desk/consultants/K06/work')).flush({ ...work, cases: [] });
    await settle(20);
    expect(part('承辦中的案件').textContent).toContain('目前沒有承辦中的案件');
    press('修改與04595257的關係');
    await settle(20);
    type(/^關係結束日/, '113/3/1');
    press('儲存');
    const tie = await asked('PUT', `/desk/consultants/K06/ties/${TIE_ID}`);
    expect(tie.request.headers.get('if-match')).toBe('"5"');
    expect(tie.request.body).toMatchObject({ kind: 'DECLARED', ubn: '04595257', until: '2024-03-01' });
  });

  it('says so when there is none of that code', async () => {
    await openDesk([{ path: 'desk/consultants/:code', component: Consultant }], '/desk/consultants/K99');
    (await asked('GET', '/desk/consultants')).flush({ consultants: [row] });
    await settle(30);
    expect(screen.getByText('找不到這位顧問。')).toBeTruthy();
  });
});
