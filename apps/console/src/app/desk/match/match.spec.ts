import { screen, within } from '@testing-library/dom';
import { Component } from '@angular/core';
import type { DiagnosisView } from '@pilotage/contracts/case-view';
import type { WireRanking } from '@pilotage/contracts/dispatch';
import { address, asked, notAsked, settle } from '../../../testing/open';
import { aDiagnosis, aPage, aRanking, aRow, beWide, key, openDesk } from '../../../testing/desk';
import { press, type } from '../../../testing/press';
import { problem } from '../../../testing/problems';
import './match';
import { matchRoutes } from './match.routes';
import './to-match';

@Component({ template: '' })
class Elsewhere {}

const routes = [
  { path: 'desk/match', children: matchRoutes },
  { path: 'desk/inbox', component: Elsewhere },
  { path: 'desk/cases/:no', component: Elsewhere },
];
const path = '/desk/diagnoses/D113-0118';
const PROPOSAL = '0f17714f-2395-4e1e-9a17-694fe1ff398b';
const committed = (codes: readonly string[]): Partial<DiagnosisView> => ({
  status: 'matched',
  moves: ['offer', 'releaseMatch'],
  candidates: codes.map((code, i) => ({
    code,
    name: '郭昕範',
    position: i + 1,
    origin: 'RANK',
    state: 'WAITING',
    total: 6000,
  })),
});

async function answer(over: Partial<DiagnosisView> = {}, ranking: WireRanking = aRanking()): Promise<void> {
  (await asked('GET', path)).flush(aDiagnosis(over));
  (await asked('GET', `${path}/candidates`)).flush(ranking);
  await settle(30);
}
async function openMatch(over: Partial<DiagnosisView> = {}, ranking: WireRanking = aRanking()): Promise<void> {
  await openDesk(routes, '/desk/match/D113-0118');
  await answer(over, ranking);
}
async function proposed(ranking: WireRanking = aRanking()): Promise<void> {
  (await asked('POST', `${path}/proposals`)).flush({ proposal: PROPOSAL, explanationHash: 'h', ranking });
}
const refuse = (status: number, body: object): [object, { status: number; statusText: string }] => [
  body,
  { status, statusText: '' },
];
const heads = (): string[] => screen.getAllByRole('columnheader').map((h) => h.querySelector('b')?.textContent ?? '');

describe('choosing a consultant', () => {
  beforeEach(() => beWide(true));
  afterEach(() => beWide(false));

  it('puts the first and three alternates side by side, each sum beside its bar', async () => {
    await openMatch();
    expect(heads()).toEqual(['周棠樣', '郭昕範', '張澄樣', '蔡岫擬']);
    const row = screen.getByRole('row', { name: /^專長對需求/ });
    expect(within(row).getAllByRole('gridcell')[0]?.textContent).toContain('0.40 × 0.4645');
    expect(screen.getAllByText('13/13 通過')).toHaveLength(4);
    expect(screen.getByText('計分第 1 位，領先第 2 位 0.0200。')).toBeTruthy();
  });

  it('says why not the others, with the first gate and what opening it would change', async () => {
    await openMatch();
    expect(screen.getByText('尚未簽保密切結')).toBeTruthy();
    expect(screen.getByText('若解除，排第 1 位')).toBeTruthy();
    expect(screen.getByRole('button', { name: '把林帆擬加入候選' })).toBeTruthy();
  });

  it('commits and sends with one press, in the order of the ranking without a reason', async () => {
    await openMatch();
    press(/確定候選並送出邀請/);
    await proposed();
    const commit = await asked('POST', `/desk/proposals/${PROPOSAL}/commitment`);
    expect(commit.request.body).toEqual({ consultants: ['K01', 'K02', 'K03', 'K04'] });
    commit.flush({ no: 'D113-0118', status: 'matched', candidates: [] });
    const sent = { offer: PROPOSAL, consultant: 'K01', dueAt: '2024-07-02T02:24:00.000Z', status: 'offered' };
    (await asked('POST', `${path}/offers`)).flush(sent);
    await settle(30);
    expect(address()).toBe('/desk/inbox');
  });

  it('asks for the reason when somebody else is put first, and sends it along', async () => {
    await openMatch();
    press('把郭昕範往前移');
    await settle(20);
    expect(heads()[0]).toBe('郭昕範');
    expect(document.activeElement?.id).toBe('later-K02');
    press('只確定候選');
    await settle();
    expect(screen.getByText('請填寫理由')).toBeTruthy();
    expect(notAsked('POST', `${path}/proposals`)).toBe(true);
    type(/為什麼不照計分順序/, '企業指定臺中的顧問');
    press('只確定候選');
    await proposed();
    const commit = await asked('POST', `/desk/proposals/${PROPOSAL}/commitment`);
    expect(commit.request.body).toEqual({ consultants: ['K02', 'K01', 'K03', 'K04'], reason: '企業指定臺中的顧問' });
    commit.flush({ no: 'D113-0118', status: 'matched', candidates: [] });
    await answer(committed(['K02', 'K01']));
    expect(screen.getByRole('button', { name: '取消候選' })).toBeTruthy();
  });

  it('tells whom somebody faster has chosen, and keeps one’s own choice to compare', async () => {
    await openMatch();
    press('移除蔡岫擬');
    press(/確定候選並送出邀請/);
    await proposed();
    const outdated = problem(409, 'PROPOSAL_OUTDATED', '', undefined, { status: 'matched', committed: ['K02'] });
    (await asked('POST', `/desk/proposals/${PROPOSAL}/commitment`)).flush(...refuse(409, outdated));
    (await asked('GET', path)).flush(aDiagnosis(committed(['K02'])));
    await settle(30);
    expect(screen.getByRole('alert').textContent).toContain(
      '另一位承辦人已先完成媒合：郭昕範；目前為「候選已定（待派案）」',
    );
    expect(heads()).toEqual(['周棠樣', '郭昕範', '張澄樣']);
  });

  it('does not send on a ranking that has changed since it was looked at', async () => {
    await openMatch();
    press(/確定候選並送出邀請/);
    const newer = aRanking();
    await proposed({ ...newer, ranked: newer.ranked.slice(1) });
    await settle(30);
    expect(screen.getByRole('alert').textContent).toContain('資料有變動');
    expect(heads()).toEqual(['郭昕範', '張澄樣', '蔡岫擬']);
    expect(notAsked('POST', `/desk/proposals/${PROPOSAL}/commitment`)).toBe(true);
  });

  it('names the gate that has closed for one of the chosen', async () => {
    await openMatch();
    press(/確定候選並送出邀請/);
    await proposed();
    const full = problem(422, 'CONSULTANT_AT_CAPACITY', 'consultants.1', { active: 5, cap: 5 });
    (await asked('POST', `/desk/proposals/${PROPOSAL}/commitment`)).flush(...refuse(422, full));
    await settle(30);
    expect(screen.getByRole('alert').textContent).toContain('郭昕範：承接已滿（5/5 件）');
  });

  it('only sends where the candidates stand already, and lets them be released with a reason', async () => {
    await openMatch(committed(['K02', 'K01']));
    expect(heads()).toEqual(['郭昕範', '周棠樣']);
    await key('Enter', { ctrlKey: true });
    const due = { offer: PROPOSAL, consultant: 'K02', dueAt: '2024-07-02T02:24:00.000Z', status: 'offered' };
    (await asked('POST', `${path}/offers`)).flush(due);
    await settle(30);
    expect(address()).toBe('/desk/inbox');
  });

  it('crosses the grid by the arrow keys', async () => {
    await openMatch();
    screen.getAllByRole('columnheader')[0]?.focus();
    await key('ArrowDown');
    await key('ArrowRight');
    expect(document.activeElement?.textContent).toContain('0.40 × 0.4145');
    await key('ArrowUp');
    expect(document.activeElement?.textContent).toContain('郭昕範');
  });

  it('stands as cards where there is no room side by side', async () => {
    beWide(false);
    await openMatch();
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByRole('heading', { level: 2, name: '張澄樣' })).toBeTruthy();
    press('把張澄樣往前移');
    await settle(20);
    expect(document.activeElement?.id).toBe('earlier-K03');
  });
});

describe('the cases to be matched', () => {
  it('lists what waits for candidates, for sending, and for an answer', async () => {
    await openDesk(routes, '/desk/match');
    const rows = [
      [aRow()],
      [aRow({ no: 'D113-0007', status: 'matched' })],
      [aRow({ no: 'D113-0008', status: 'offered', waitsFor: 'consultant' })],
    ];
    for (const page of rows) (await asked('GET', '/desk/diagnoses')).flush(aPage(page));
    await settle(30);
    expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent?.trim())).toEqual([
      '待媒合 1',
      '候選已定，待送出邀請 1',
      '邀請中 1',
    ]);
    await key('j');
    await key('j');
    expect(document.activeElement?.id).toBe('row-D113-0007');
  });
});
