import { screen } from '@testing-library/dom';
import { aConsultant, LEAVE_ID } from '../../../testing/consultants';
import { openConsult } from '../../../testing/consulting';
import { problem } from '../../../testing/problems';
import { asked, notAsked, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';

const line = {
  consultant: 'K06',
  name: '顧問（示範）',
  places: 5,
  days: 180,
  offers: 9,
  accepted: 6,
  declined: 2,
  expired: 1,
  noShows: 0,
  minutes: 690,
  due: 785,
  surplus: -185,
};
const mine = {
  active: 3,
  cap: 5,
  thisWeek: 1,
  perWeek: 2,
  thisSeason: 6,
  perSeason: null,
  leave: [{ from: '2024-07-08', to: '2024-07-12', half: null }],
  line,
  accepted: 120,
  consultants: 16,
};

async function open(over: Partial<typeof mine> = {}): Promise<void> {
  await openConsult('/consult/ledger');
  (await asked('GET', '/consult/capacity')).flush({ ...mine, ...over });
  (await asked('GET', '/consult/profile')).flush(aConsultant());
  await settle(30);
}

function takeLeave(): void {
  type('開始日', '113/7/22');
  press('登記請假');
}

describe('what a consultant can take', () => {
  it('stands beside its limits, with leave and the own line of the ledger in words', async () => {
    await open();
    expect(screen.getByText('3/5 件')).toBeTruthy();
    expect(screen.getByText('6 件，不限')).toBeTruthy();
    expect(screen.getByText(/7月8日（一）/)).toBeTruthy();
    expect(screen.getByText(/少承接了 1\.85 件，分數相近時會先問您/)).toBeTruthy();
    expect(screen.getByText('11.5')).toBeTruthy();
  });

  it('is called even within half a case', async () => {
    await open({ line: { ...line, surplus: 50 } });
    expect(screen.getByText(/與應得的相當/)).toBeTruthy();
  });

  it('is nothing on days of leave: entered for a single day, and shown', async () => {
    await open();
    takeLeave();
    const request = await asked('POST', '/consult/leave');
    expect(request.request.body).toEqual({ from: '2024-07-22', to: '2024-07-22', half: null, handedOver: false });
    request.flush({ id: crypto.randomUUID(), cases: [], meetings: [] }, { status: 201, statusText: 'Created' });
    (await asked('GET', '/consult/profile')).flush(aConsultant());
    (await asked('GET', '/consult/capacity')).flush(mine);
    await settle(30);
    expect(screen.getByLabelText<HTMLInputElement>('開始日').value).toBe('');
    expect(document.activeElement).toBe(screen.getByRole('list', { name: '請假' }));
  });

  it('asks for a first day', async () => {
    await open();
    press('登記請假');
    await settle(30);
    expect(notAsked('POST', '/consult/leave')).toBe(true);
    expect(screen.getByRole('alert').textContent).toContain('開始日');
  });

  it('shows the work of that time, and takes leave once it is arranged for', async () => {
    await open();
    takeLeave();
    const meeting = { no: 'D113-0152', startsAt: '2024-07-22T01:30:00.000Z', endsAt: '2024-07-22T03:30:00.000Z' };
    const extra = { cases: [{ no: 'D113-0160', status: 'interviewed' }], meetings: [meeting] };
    const said = { code: 'LEAVE_HAS_WORK', field: 'handedOver', message: { zh: '還有工作', en: 'work' } };
    (await asked('POST', '/consult/leave')).flush(
      { type: 'about:blank', title: '', status: 409, code: said.code, requestId: 'r', refusals: [said], extra },
      { status: 409, statusText: 'Conflict' },
    );
    await settle(30);
    expect(screen.getByRole('link', { name: 'D113-0152' }).getAttribute('href')).toBe('/consult/cases/D113-0152');
    expect(screen.getByText(/訪談 7月22日（一） 09:30/)).toBeTruthy();
    screen.getByLabelText('以上工作我已安排好，仍要請假').click();
    press('登記請假');
    expect((await asked('POST', '/consult/leave')).request.body).toMatchObject({ handedOver: true });
  });

  it('comes back with leave that is taken back', async () => {
    await open();
    press('取消 113年7月8日（一） – 113年7月12日（五） 的請假');
    (await asked('DELETE', `/consult/leave/${LEAVE_ID}`)).flush(null, { status: 204, statusText: '' });
    (await asked('GET', '/consult/profile')).flush(aConsultant({ leave: [] }));
    (await asked('GET', '/consult/capacity')).flush(mine);
    await settle(30);
    expect(screen.getByText(/目前沒有登記請假/)).toBeTruthy();
  });

  it('is changed on the revision that was seen; what somebody else changed meanwhile is named and stays', async () => {
    await open();
    type('同時承接上限（件）', '7');
    await settle(20);
    press('儲存變更');
    const save = await asked('PUT', '/consult/profile');
    expect(save.request.headers.get('if-match')).toBe('"4"');
    expect(save.request.body).toMatchObject({ maxActiveCases: 7, markets: ['JP'] });
    const newer = aConsultant({ revision: 5, profile: { ...aConsultant().profile, markets: ['JP', 'VN'] } });
    const late = problem(412, 'STALE_VERSION', '', { name: '—', time: '' }, { current: newer });
    save.flush(late, { status: 412, statusText: 'x' });
    await settle(30);
    expect(screen.getByRole('alert').textContent).toContain('（市場）');
    press('儲存變更');
    const again = await asked('PUT', '/consult/profile');
    expect(again.request.headers.get('if-match')).toBe('"5"');
    expect(again.request.body).toMatchObject({ maxActiveCases: 7, markets: ['JP', 'VN'] });
  });
});

describe('what a consultant is tied to', () => {
  it('is entered by name or tax ID; what was declared at an offer is the office to change', async () => {
    await open();
    expect(screen.getByText('04595257')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '修改與04595257的關係' })).toBeNull();
    press('登錄利益關係');
    await settle(20);
    type('廠商或產品名稱', '雲端收銀（示範）');
    press('儲存');
    const add = await asked('POST', '/consult/ties');
    expect(add.request.headers.get('if-match')).toBe('"4"');
    expect(add.request.body).toMatchObject({ kind: 'TOOL_VENDOR', name: '雲端收銀（示範）', ubn: null });
    add.flush(problem(409, 'TIE_TWICE', 'name'), { status: 409, statusText: 'x' });
    await settle(20);
    expect(screen.getByRole('alert').textContent).toContain('同一項利益關係已有紀錄');
    press('儲存');
    const [old] = aConsultant().ties;
    const tie = { ...old!, id: LEAVE_ID, kind: 'TOOL_VENDOR' as const, ubn: null, name: '雲端收銀（示範）', own: true };
    (await asked('POST', '/consult/ties')).flush(aConsultant({ revision: 5, ties: [old!, tie] }));
    await settle(30);
    expect(screen.queryByLabelText('廠商或產品名稱')).toBeNull();
    expect(screen.getByRole('button', { name: '修改與雲端收銀（示範）的關係' })).toBeTruthy();
  });
});
