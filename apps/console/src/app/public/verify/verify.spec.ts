import { screen } from '@testing-library/dom';
import { address, asked, openArea, settle } from '../../../testing/open';
import { press, type } from '../../../testing/press';
import { Verify } from './verify';

const routes = [
  { path: 'v', component: Verify },
  { path: 'v/:code', component: Verify },
];

describe('verifying a report', () => {
  it('puts the code into the address and tells the state', async () => {
    await openArea(routes, '/v');
    type('查驗碼', ' 7k2m-9qxa ');
    press('查驗');
    (await asked('GET', '/verify/7K2M-9QXA')).flush({ state: 'VALID' });
    await settle();
    expect(address()).toBe('/v/7K2M-9QXA');
    expect(screen.getByText('有效')).toBeTruthy();
  });

  it.each([
    ['SUPERSEDED', '已被取代'],
    ['WITHDRAWN', '已撤回'],
    ['UNKNOWN', '查無此碼'],
  ])('says %s in words', async (state, said) => {
    await openArea(routes, '/v/ABCD');
    (await asked('GET', '/verify/ABCD')).flush({ state });
    await settle();
    expect(screen.getByText(said)).toBeTruthy();
  });
});
