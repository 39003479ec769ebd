import { screen } from '@testing-library/dom';
import type { AwardView } from '@pilotage/contracts/award-views';
import { asked, openScreen, settle } from '../../../testing/open';
import { ProposalStore } from '../draft/proposal-store';
import { Saver } from '../../shared/saving/saver';
import { Running } from './running';

const ID = '11111111-1111-4111-8111-111111111111';
const CLAIM = '22222222-2222-4222-8222-222222222222';

const award: AwardView = {
  id: ID,
  no: 'A113-001',
  name: '晨露美研',
  status: 'contracted',
  statusSince: '2024-04-26T02:00:00.000Z',
  dueAt: null,
  contract: { number: 'C113-01', signedOn: '2024-04-26', amountTwd: 1_000_000 },
  instalments: [{ id: 'first', label: { zh: '第一期', en: 'First' }, amountTwd: 300_000, state: 'DUE', paidOn: null }],
  measures: [{ measure: 'digital', kpi: 'K1_EVENTS', h1: 1, full: 1, counted: 0, filed: 1 }],
  short: { h1: ['digital'], full: ['digital'] },
  progress: [
    { month: '2024-04', planned: 375, actual: 100 },
    { month: '2024-05', planned: 1075, actual: null },
  ],
  pace: 'SLIGHTLY_BEHIND',
  claims: [
    {
      id: CLAIM,
      kpi: 'K1_EVENTS',
      kind: 'digital',
      on: '2024-05-20',
      amountTwd: null,
      country: null,
      partner: null,
      detail: '線上發表會',
      evidence: 'PHOTO',
      url: null,
      file: { name: '佐證.pdf', mime: 'application/pdf', bytes: 10, sha256: 'a'.repeat(64) },
      alsoProves: 'K5_CUSTOM',
      state: 'TO_COMPLETE',
      reason: '請補與會名單',
      revision: 1,
      filedAt: '2024-05-21T02:00:00.000Z',
      reviewedAt: '2024-05-22T02:00:00.000Z',
    },
  ],
  visits: [],
  changes: [],
  members: [{ id: CLAIM, name: '露草生技（示範）', ubn: '99034999', isLeader: false, left: false }],
  alarm: null,
  months: ['2024-04', '2024-05'],
  moves: ['fileMidterm'],
};

async function open(): Promise<void> {
  const store = { view: () => ({ id: ID }) };
  await openScreen(Running, 'running', '/running', {
    providers: [{ provide: ProposalStore, useValue: store }, Saver],
  });
  (await asked('GET', `/alliances/${ID}/award`)).flush(award);
  await settle(20);
}

describe('a running alliance', () => {
  it('says in words what counts, what is asked for, and how far behind the plan it is', async () => {
    await open();
    expect(screen.getByText(/略為落後.*落後計畫 2\.75 個百分點/)).toBeTruthy();
    expect(screen.getByText(/請補件.*請補與會名單/)).toBeTruthy();
    expect(screen.getByText(/同一檔案也用於/)).toBeTruthy();
    expect(screen.getByText('0／1')).toBeTruthy();
  });

  it('asks for what an indicator needs before anything is sent', async () => {
    await open();
    screen.getByRole('button', { name: '送出佐證' }).click();
    await settle(20);
    expect(screen.getByRole('combobox', { name: /指標/ }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText(/檔案/).getAttribute('aria-invalid')).toBe('true');
  });

  it('files the midterm with one press', async () => {
    await open();
    screen.getByRole('button', { name: '送期中查核' }).click();
    const sent = await asked('POST', `/alliances/${ID}/checkpoints`);
    expect(sent.request.body).toEqual({ which: 'MIDTERM' });
    sent.flush({ ...award, status: 'midtermFiled', moves: [] });
    await settle(20);
    expect(screen.queryByRole('button', { name: '送期中查核' })).toBeNull();
  });
});
