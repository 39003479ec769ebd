import { screen } from '@testing-library/dom';
import { anOffer, aRow, aVisit, openConsult, OFFER_ID } from '../../testing/consulting';
import { asked, settle } from '../../testing/open';
import type { CaseRow } from './case-client';
import { spanOf, taskOf, tasksOf } from './tasks';

const now = Date.parse('2024-06-28T02:24:00.000Z');

async function openList(url: string, cases: CaseRow[], offers = [anOffer()]): Promise<void> {
  await openConsult(url);
  (await asked('GET', '/consult/offers')).flush({ offers });
  (await asked('GET', '/consult/diagnoses')).flush({ now: '2024-06-28T02:24:00.000Z', cases, active: 3, cap: 5 });
  await settle(30);
}

const links = (): (string | null)[] => [...document.querySelectorAll('a.line')].map((a) => a.getAttribute('href'));

describe('what a consultant has to do', () => {
  it('comes from offers and cases, the first due first', () => {
    const tasks = tasksOf(
      [anOffer(), anOffer({ status: 'DECLINED' })],
      [
        aRow(),
        aRow({ no: 'D113-0160', status: 'submitted' }),
        aRow({ no: 'D113-0161', status: 'interviewed', dueAt: null }),
      ],
      now,
    );
    expect(tasks.map((t) => t.kind)).toEqual(['schedule', 'answer', 'write']);
  });

  it('is to record an interview once it is over', () => {
    const row = { status: 'scheduled' as const, interviews: [aVisit()] };
    expect([taskOf(row, now), taskOf(row, Date.parse('2024-07-02T04:00:00.000Z'))]).toEqual(['visit', 'record']);
  });

  it('stands in groups of time', () => {
    const at = (iso: string | null): string => spanOf(iso, now);
    expect([
      at('2024-06-28T02:00:00Z'),
      at('2024-06-28T09:00:00Z'),
      at('2024-07-05T01:00:00Z'),
      at('2024-07-09T01:00:00Z'),
      at(null),
    ]).toEqual(['late', 'soon', 'week', 'later', 'open']);
  });
});

describe('the lists of a consultant', () => {
  it('begin today with the first due thing', async () => {
    await openList('/consult/today', [aRow(), aRow({ no: 'D113-0161', status: 'sentBack', dueAt: null })]);
    expect(screen.getByRole('heading', { level: 2, name: '約定訪談' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '約定時間' }).getAttribute('href')).toBe(
      '/consult/cases/D113-0152/meeting',
    );
    expect(links()).toEqual([`/consult/offers/${OFFER_ID}`, '/consult/reports/D113-0161']);
    expect(screen.getByText('承接 3/5 件')).toBeTruthy();
  });

  it('say when there is nothing to do', async () => {
    await openList('/consult/today', [], []);
    expect(screen.getByText(/目前沒有需要處理的事項/)).toBeTruthy();
  });

  it('show offers to answer before those that are over', async () => {
    await openList('/consult/offers', [], [anOffer({ id: 'a', status: 'EXPIRED' }), anOffer()]);
    expect(links()).toEqual([`/consult/offers/${OFFER_ID}`, '/consult/offers/a']);
    expect(screen.getByText(/逾時未回覆/)).toBeTruthy();
  });

  it('show cases under way before finished ones', async () => {
    await openList('/consult/cases', [aRow({ no: 'D113-0100', status: 'closed' }), aRow()]);
    expect(links()).toEqual(['/consult/cases/D113-0152', '/consult/cases/D113-0100']);
  });

  it('show the agenda by day, and what is over below', async () => {
    const held = aVisit({ id: 'b', status: 'HELD', startsAt: '2024-06-20T01:30:00.000Z' });
    await openList('/consult/visits', [aRow({ status: 'scheduled', interviews: [held, aVisit()] })]);
    expect(screen.getByRole('heading', { level: 2, name: '7月2日（二）' })).toBeTruthy();
    expect(screen.getByText('09:30–11:30')).toBeTruthy();
    expect(screen.getByText('已完成')).toBeTruthy();
  });
});
