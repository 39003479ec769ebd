import { screen } from '@testing-library/dom';
import { openConsult } from '../../../testing/consulting';
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
    (await asked('GET', '/consult/capacity')).flush(mine);
    await settle(30);
    expect(screen.getByLabelText<HTMLInputElement>('開始日').value).toBe('');
    expect(document.activeElement?.textContent).toBe('請假');
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
});
