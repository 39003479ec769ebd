import { screen } from '@testing-library/dom';
import type { ConsultantRow } from '@pilotage/contracts/desk';
import { address, asked, settle } from '../../../testing/open';
import { key, openDesk } from '../../../testing/desk';
import { press, type } from '../../../testing/press';
import { Consultants } from './consultants';

function aConsultant(over: Partial<ConsultantRow> = {}): ConsultantRow {
  return {
    code: 'K01',
    name: '林帆擬',
    status: 'ACTIVE',
    frozen: false,
    baseCounty: 'TW-TPE',
    years: 18,
    industries: ['BEAUTY'],
    markets: ['VN', 'TH'],
    modes: ['ONLINE'],
    languages: [
      { code: 'zh-Hant', level: 'NATIVE' },
      { code: 'vi', level: 'A2' },
    ],
    expertise: [
      { tag: 'MKT_RESEARCH', level: 2 },
      { tag: 'STRAT_EXPORT_PLAN', level: 3 },
    ],
    active: 1,
    cap: 4,
    ndaSignedOn: '2024-01-10',
    appointmentEndsOn: '2024-12-31',
    ratingMean: 4.4,
    ratingCount: 5,
    leave: [],
    ties: [{ kind: 'EMPLOYMENT', ubn: '99024036', source: 'DECLARED' }],
    ...over,
  };
}

const all: readonly ConsultantRow[] = [
  aConsultant(),
  aConsultant({ code: 'K02', name: '陳硯示', active: 4 }),
  aConsultant({ code: 'K03', name: '黃苡例', leave: [{ from: '2024-06-27', to: '2024-07-02', half: null }] }),
  aConsultant({ code: 'K04', name: '張澄樣', markets: ['JP'], appointmentEndsOn: '2024-06-27' }),
  aConsultant({ code: 'K25', name: '簡遙擬', status: 'PENDING_NDA', ndaSignedOn: null }),
];

async function openConsultants(query = ''): Promise<void> {
  await openDesk([{ path: 'desk/consultants', component: Consultants }], `/desk/consultants${query}`);
  (await asked('GET', '/desk/consultants')).flush({ consultants: all });
  await settle(30);
}
const rowOf = (name: string): string => screen.getByRole('row', { name: new RegExp(name) }).textContent ?? '';

describe('the consultants', () => {
  it('says of each whether he can be asked today, and the first thing in the way', async () => {
    await openConsultants();
    expect(rowOf('林帆擬')).toContain('可派案');
    expect(rowOf('陳硯示')).toContain('額滿');
    expect(rowOf('陳硯示')).toContain('4/4 件');
    expect(rowOf('黃苡例')).toContain('請假中');
    expect(rowOf('張澄樣')).toContain('聘期已滿');
    expect(rowOf('簡遙擬')).toContain('待簽保密切結');
    expect(rowOf('簡遙擬')).toContain('未簽');
  });

  it('finds by skill, market or name, and keeps it in the address', async () => {
    await openConsultants();
    type('搜尋顧問', '日本');
    await settle(20);
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(decodeURIComponent(address())).toBe('/desk/consultants?q=日本');
    type('搜尋顧問', '查無此人');
    await settle(20);
    press('顯示全部');
    await settle(20);
    expect(screen.getAllByRole('row')).toHaveLength(6);
  });

  it('opens a row to everything about him', async () => {
    await openConsultants('?view=free');
    expect(screen.getAllByRole('row')).toHaveLength(2);
    press(/林帆擬/);
    await settle(20);
    expect(address()).toBe('/desk/consultants?view=free&open=K01');
    expect(screen.getByText('外銷策略計畫 3、市場研究 2')).toBeTruthy();
    expect(screen.getByText('4.4（5 份）')).toBeTruthy();
    expect(screen.getByText('任職 99024036')).toBeTruthy();
  });

  it('moves from one to the next by J and K', async () => {
    await openConsultants();
    await key('j');
    await key('j');
    expect(document.activeElement?.id).toBe('row-K02');
  });
});
