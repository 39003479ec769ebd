import { screen, within } from '@testing-library/dom';
import { allianceRules } from '@pilotage/domain/programme';
import type { Alliance } from '@pilotage/contracts/alliance-views';
import { asked, openArea, settle } from '../../testing/open';
import { allianceRoutes } from './alliance.routes';

const ID = '11111111-1111-4111-8111-111111111111';
const MEMBER = '22222222-2222-4222-8222-222222222222';

const gap = {
  code: 'GANTT_WEIGHT_SUM_NE_100',
  field: 'gantt.weights',
  severity: 'BLOCK' as const,
  subject: '',
  message: { zh: '權重合計 20%，須為 100.00%', en: 'Weights sum to 20%, not 100.00%' },
};

function proposal(change: Partial<Alliance> = {}): Alliance {
  return {
    id: ID,
    no: null,
    status: 'drafted',
    statusSince: '2024-03-04T02:00:00.000Z',
    dueAt: null,
    revision: 3,
    savedAt: '2024-03-04T02:00:00.000Z',
    submittedAt: null,
    call: {
      slug: 'alliance-113',
      year: 113,
      title: { zh: '主題聯盟', en: 'Alliance' },
      state: 'OPEN',
      opensAt: '2024-01-01T00:00:00.000Z',
      closesAt: '2024-03-06T09:00:00.000Z',
      deadline: { zh: '113年3月6日 17:00', en: '6 March 2024, 17:00' },
      minMembers: 6,
      months: ['2024-04', '2024-05'],
      rules: allianceRules.parse({}),
      noticeVersion: 'PN-113-02',
    },
    draft: { plan: { name: '晨露美研' }, gantt: [{ item: 'K1_EVENTS', weight: 2000, monthly: [4000, 6000] }] },
    members: [
      {
        id: MEMBER,
        isLeader: true,
        revision: 0,
        sheet: { nameZh: '杏仁月美研（示範）股份有限公司', ubn: '99033627' },
        sharesFigures: true,
        invitedEmail: null,
        invitedAt: null,
        confirmedAt: null,
        refusedAt: null,
      },
    ],
    files: [],
    readiness: {
      ready: false,
      done: 8,
      of: 9,
      sections: [
        { section: 'schedule', label: { zh: '預定實施進度及查核點', en: 'Schedule' }, state: 'open', findings: [gap] },
      ],
    },
    growth: null,
    cumulative: [8, 20],
    moves: ['submit'],
    returnReason: null,
    timeline: [],
    ...change,
  };
}

const open = async (page: string, change: Partial<Alliance> = {}): Promise<void> => {
  await openArea(allianceRoutes, `/${ID}${page}`);
  (await asked('GET', `/alliances/${ID}`)).flush(proposal(change));
  await settle(20);
};

describe('the proposal of an alliance', () => {
  it('says what is missing by the parts of the plan, and leads to its field', async () => {
    await open('');
    const meter = screen.getByRole('region', { name: '整備檢查' });
    expect(meter.textContent).toContain('8／9');
    const link = within(meter).getByRole('link', { name: '權重合計 20%，須為 100.00%' });
    expect(link.getAttribute('href')).toBe(`/alliance/${ID}/schedule#f-gantt-weights`);
  });

  it('saves a month of the schedule as hundredths, whatever digits it is typed in', async () => {
    await open('/schedule');
    const cell = screen.getByRole<HTMLInputElement>('textbox', { name: '數位、實體行銷活動，5月（%）' });
    expect(cell.value).toBe('60');
    cell.value = '５５.5';
    cell.dispatchEvent(new Event('change'));
    await settle(1400);
    const saved = await asked('PATCH', `/alliances/${ID}`);
    expect(saved.request.headers.get('if-match')).toBe('"3"');
    expect((saved.request.body as { gantt: { monthly: number[] }[] }).gantt[0]?.monthly).toEqual([4000, 5550]);
  });

  it('puts back what is no percentage', async () => {
    await open('/schedule');
    const cell = screen.getByRole<HTMLInputElement>('textbox', { name: '數位、實體行銷活動，權重（%）' });
    cell.value = '200';
    cell.dispatchEvent(new Event('change'));
    expect(cell.value).toBe('20');
  });

  it('does not ask the server for a member whose number is wrong', async () => {
    await open('/members');
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /成員統編/ });
    field.value = '12345678';
    field.dispatchEvent(new Event('input'));
    screen.getByRole('button', { name: '新增成員' }).click();
    await settle(20);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('has a paper printed, says with which code, and that it is out of date', async () => {
    await open('/files');
    const paper = { id: MEMBER, kind: 'LABEL', state: 'PRINTING', askedAt: '2024-03-04T02:00:00.000Z' };
    (await asked('GET', `/alliances/${ID}/papers`)).flush({ papers: [] });
    await settle(20);
    screen.getByRole('button', { name: '列印：提案標封' }).click();
    const print = await asked('POST', `/alliances/${ID}/papers`);
    expect(print.request.body).toEqual({ kind: 'LABEL' });
    print.flush({ papers: [{ ...paper, code: null, pages: null, isCurrent: false }] });
    await settle(1700);
    expect(screen.getByText('列印中…')).toBeTruthy();
    const ready = { ...paper, state: 'READY', code: '7K3Q-M2XW-R3', pages: 1, isCurrent: false };
    (await asked('GET', `/alliances/${ID}/papers`)).flush({ papers: [ready] });
    await settle(20);
    expect(screen.getByText(/7K3Q-M2XW-R3 · 1 頁 .*請重新列印/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '下載：提案標封' })).toBeTruthy();
  });

  it('cannot be written any more once it is handed in', async () => {
    await open('/basics', { status: 'proposed', no: 'A113-001', moves: ['recall', 'withdraw'] });
    expect(screen.queryByRole('region', { name: '整備檢查' })).toBeNull();
    expect(screen.getByText('A113-001')).toBeTruthy();
  });
});
