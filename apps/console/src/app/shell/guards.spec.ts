import { screen } from '@testing-library/dom';
import { Component } from '@angular/core';
import { address, asked, openArea, settle } from '../../testing/open';
import { Missing } from '../public/missing';
import { forRoles } from './guards';

@Component({ template: '<p id="secret"></p>' })
class Secret {}

@Component({ template: '' })
class Door {}

const routes = [
  { path: 'desk', canActivate: [forRoles('COORDINATOR')], component: Secret },
  { path: 'sign-in', component: Door },
  { path: '**', component: Missing },
];

async function answer(roles: readonly string[] | null): Promise<void> {
  const me = roles && { name: '吳', login: 'x', roles, locale: 'zh-Hant', firm: null, consultantCode: null };
  (await asked('GET', '/session')).flush({
    me,
    now: '2024-06-28T02:24:07Z',
    settableClock: false,
    demo: false,
    demoAccounts: [],
  });
  await settle(50);
}

describe('the guard of roles', () => {
  it('leads who is not signed in to the door, and remembers where to', async () => {
    void openArea(routes, '/desk?view=mine');
    await answer(null);
    expect(address()).toBe('/sign-in?next=%2Fdesk%3Fview%3Dmine');
  });

  it('shows the wrong role what is shown for a page that does not exist', async () => {
    void openArea(routes, '/desk');
    await answer(['CONSULTANT']);
    expect(document.getElementById('secret')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('找不到這個頁面');
  });

  it('opens to the right role', async () => {
    void openArea(routes, '/desk');
    await answer(['COORDINATOR']);
    expect(document.getElementById('secret')).not.toBeNull();
  });
});
