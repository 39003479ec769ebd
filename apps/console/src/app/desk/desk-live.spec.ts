import { screen } from '@testing-library/dom';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { aDiagnosis, aPage, aRow, beWide, openDesk } from '../../testing/desk';
import { changed, FakeLines } from '../../testing/live';
import { asked, notAsked, settle } from '../../testing/open';
import { press } from '../../testing/press';
import { Live } from '../shared/live/live';
import '../shared/dialog/reason-dialog';
import { Toasts } from '../shared/toast/toasts';
import { caseRoutes } from './case/case.routes';
import { Inbox } from './inbox/inbox';

@Component({ template: '' })
class Elsewhere {}

const routes = [
  { path: 'desk/inbox', component: Inbox },
  { path: 'desk/cases', children: caseRoutes },
  { path: 'desk/match/:no', component: Elsewhere },
];
const NO = 'D113-0118';
const path = `/desk/diagnoses/${NO}`;
const lines = new FakeLines();

async function open(url: string): Promise<void> {
  await openDesk(routes, url, { providers: [lines.provider] });
  TestBed.inject(Live).start();
  lines.last.open();
}
const rowOf = (no: string): string => document.getElementById(`row-${no}`)?.textContent ?? '';

describe('what another coordinator does meanwhile', () => {
  beforeEach(() => beWide(false));

  it('shows in the row where it stands; what would move the list waits behind a button', async () => {
    const mine = aRow({ status: 'applied' });
    await open('/desk/inbox');
    (await asked('GET', '/desk/diagnoses')).flush(aPage([mine]));
    (await asked('GET', '/desk/tasks')).flush({ tasks: [] });
    await settle(30);
    expect(rowOf(NO)).not.toContain('選派顧問');
    await lines.last.tell(changed(NO));
    (await asked('GET', '/desk/diagnoses')).flush(aPage([{ ...mine, status: 'accepted' }, aRow({ no: 'D113-0300' })]));
    await settle(30);
    expect(rowOf(NO)).toContain('選派顧問');
    expect(rowOf('D113-0300')).toBe('');
    press('1 筆更新');
    await settle();
    expect(rowOf('D113-0300')).toContain('選派顧問');
  });

  it('takes a case away that has left the list, and leaves alone what stands behind its end', async () => {
    await open('/desk/cases');
    (await asked('GET', '/desk/diagnoses')).flush(aPage([aRow(), aRow({ no: 'D113-0119' })], { next: 'here' }));
    await settle(30);
    await lines.last.tell(changed('D113-0900'));
    const behind = aRow({ no: 'D113-0900', dueAt: '2024-07-09T09:30:00.000Z' });
    (await asked('GET', '/desk/diagnoses')).flush(aPage([behind]));
    await settle(30);
    expect(screen.queryByRole('button', { name: /筆更新/ })).toBeNull();
    await lines.last.tell(changed(NO));
    (await asked('GET', '/desk/diagnoses')).flush(aPage([]));
    await settle(30);
    press('1 筆更新');
    await settle();
    expect([...document.querySelectorAll('[id^=row-]')].map((row) => row.id)).toEqual(['row-D113-0119']);
  });

  it('shows on the page of the case, and not when it was about another one', async () => {
    await open(`/desk/cases/${NO}`);
    (await asked('GET', path)).flush(aDiagnosis());
    await settle(50);
    await lines.last.tell(changed('D113-0119'));
    expect(notAsked('GET', path)).toBe(true);
    await lines.last.tell(changed(NO));
    (await asked('GET', path)).flush(aDiagnosis({ status: 'matched' }));
    await settle(30);
    expect(document.querySelector('main, pl-desk-case')?.textContent).toContain('候選已定');
    expect(TestBed.inject(Toasts).shown()).toEqual([]);
  });

  it('is told to who is just writing about it; what was written stays', async () => {
    await open(`/desk/cases/${NO}`);
    (await asked('GET', path)).flush(aDiagnosis({ status: 'applied', moves: ['accept', 'reject'] }));
    await settle(50);
    press('不予受理');
    await settle(150);
    const reason = screen.getByLabelText<HTMLTextAreaElement>(/理由/);
    reason.value = '寫到一半';
    await lines.last.tell(changed(NO, true));
    (await asked('GET', path)).flush(aDiagnosis({ status: 'applied', moves: ['accept', 'reject'] }));
    expect(TestBed.inject(Toasts).shown()).toEqual([]);
    await lines.last.tell(changed(NO));
    (await asked('GET', path)).flush(aDiagnosis());
    await settle(30);
    expect(TestBed.inject(Toasts).shown()[0]?.text).toContain('D113-0118 剛由他人更新');
    expect(reason.value).toBe('寫到一半');
    expect(reason.isConnected).toBe(true);
  });
});
