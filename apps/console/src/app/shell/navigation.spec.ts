import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { asked, prepare } from '../../testing/open';
import { routes } from '../app.routes';
import { Navigation, routeExists } from './navigation';
import { Session } from './session';

const nowhere = { children: [] };

describe('the navigation', () => {
  it('knows which addresses lead to a screen that is built', () => {
    const built = [
      {
        path: '',
        children: [
          { path: 'my', redirectTo: 'my/cases' },
          { path: 'my/cases', ...nowhere },
        ],
      },
    ];
    expect(routeExists(built, '/my/cases')).toBe(true);
    expect(routeExists(built, '/my/cases/D113-0152')).toBe(true);
    expect(routeExists(built, '/my/privacy')).toBe(false);
    expect(routeExists(built, '/my/casesandmore')).toBe(false);
  });

  it('gives a firm its own items, the first its home, and none that is not built', async () => {
    await prepare();
    TestBed.inject(Router).resetConfig(routes);
    const loaded = TestBed.inject(Session).load();
    (await asked('GET', '/session')).flush({
      me: { name: '吳', login: '99037736', roles: ['FIRM_OWNER'], locale: 'zh-Hant', firm: null, consultantCode: null },
      now: '2024-06-28T02:24:07Z',
      settableClock: false,
      demo: false,
      demoAccounts: [],
    });
    await loaded;
    const navigation = TestBed.inject(Navigation);
    expect(navigation.items().map((i) => i.key)).toEqual(['myCases', 'apply', 'myPrivacy', 'alliance']);
    expect(navigation.home()).toBe('/my/cases');
  });
});
