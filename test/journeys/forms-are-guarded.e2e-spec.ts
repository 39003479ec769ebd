import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pathOf, type Endpoint } from '@pilotage/contracts/endpoint';
import { endpoints } from '@pilotage/contracts/endpoints';
import { registerFirm, seeLink, signIn } from '@pilotage/contracts/people';
import { nextUbn } from '../builders/cases';
import { problemOf } from '../support/caller';
import { Instance } from '../support/instance';
import { PASSWORD, TestOffice } from '../support/office';
import { ADMIN } from '../support/template';
import { refused } from '../support/refused';

const SPARE = 'x'.repeat(36);

describe('forms are guarded', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const addressOf = (e: Endpoint): string =>
    `${office.instance.base}/api${pathOf(e, { no: 'D113-0001', id: SPARE, token: SPARE, year: 113, key: 'x', ubn: 'x', code: 'x' })}`;
  const post = (path: string, init: RequestInit) =>
    fetch(`${office.instance.base}/api${path}`, { method: 'POST', ...init });

  it.each(endpoints.filter((e) => e.method !== 'GET').map((e) => [e.name, e] as const))(
    '%s is refused without the token of the form',
    async (_name, e) => {
      const answer = await fetch(addressOf(e), {
        method: e.method,
        ...(e.method === 'DELETE' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' }),
      });
      expect([answer.status, (await problemOf(answer)).code]).toEqual([403, 'FORM_EXPIRED']);
    },
  );

  it('takes no token of another browser', async () => {
    const stolen = (await fetch(`${office.instance.base}/api/session`)).headers.getSetCookie();
    const token = decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(stolen.join('\n'))?.[1] ?? '');
    const own = (await fetch(`${office.instance.base}/api/session`)).headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const answer = await post('/captcha', { headers: { cookie: own, 'x-xsrf-token': token } });
    expect((await problemOf(answer)).code).toBe('FORM_EXPIRED');
  });

  it('sends every answer with the headers that keep a browser from being fooled', async () => {
    const answer = await fetch(`${office.instance.base}/api/session`);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
    });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    const [csrf = ''] = answer.headers.getSetCookie().filter((line) => line.startsWith('pilotage_csrf='));
    expect(csrf).toMatch(/HttpOnly/);
    expect(csrf).toMatch(/SameSite=Lax/);
  });

  it('keeps the session where no script can read it', async () => {
    const caller = office.instance.caller();
    const body = JSON.stringify({ login: ADMIN, password: PASSWORD });
    const answer = await caller.send(signIn, {}, body, { 'content-type': 'application/json' });
    const [session = ''] = answer.headers.getSetCookie().filter((line) => line.startsWith('pilotage_session='));
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Lax/);
  });

  it.each([
    ['what is not JSON', '{"login":', 422, 'INPUT_INVALID'],
    ['more than two megabytes', JSON.stringify({ login: 'x'.repeat(2_200_000) }), 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuses %s with a problem', async (_what, body, status, code) => {
    const caller = office.instance.caller();
    const answer = await caller.send(signIn, {}, body, { 'content-type': 'application/json' });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([status, code]);
  });

  it.each(['no-such-page', '%E0%A4%A', `links/${'x'.repeat(400)}`])('answers /api/%s with a problem', async (page) => {
    const answer = await fetch(`${office.instance.base}/api/${page}`);
    expect([answer.status, (await problemOf(answer)).code]).toEqual([404, 'NOT_FOUND']);
  });

  it('stops showing that a number is taken after ten times an hour, for the number and for the address', async () => {
    const [ubn, other] = [nextUbn(), nextUbn()];
    const form = (number: string) => ({
      body: {
        ubn: number,
        firmName: '重複（示範）有限公司',
        contactName: '吳樣儒',
        email: `a@firm-${number}.example`,
        password: PASSWORD,
      },
    });
    const caller = office.instance.caller();
    await caller.call(registerFirm, form(ubn));
    await caller.call(registerFirm, form(other));
    const codes: string[] = [];
    for (let i = 0; i < 12; i++) codes.push((await refused(caller.call(registerFirm, form(ubn)))).code);
    expect(codes.filter((c) => c === 'ACCOUNT_EXISTS')).toHaveLength(10);
    expect(codes.slice(-2)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
    expect((await refused(caller.call(registerFirm, form(other)))).code).toBe('TOO_MANY_REQUESTS');
    await caller.call(registerFirm, form(nextUbn()));
  });

  describe('in the open', () => {
    let api: Instance;
    beforeAll(async () => {
      api = await Instance.start({
        databaseUrl: office.databaseUrl,
        admin: { email: ADMIN, password: PASSWORD },
        seeded: true,
        processes: ['main'],
        env: { RATE_LIMIT_PER_MINUTE: '50', SECURE_COOKIES: 'true', LOG_LEVEL: 'info', TRUST_PROXY: '127.0.0.1' },
      });
    });
    afterAll(() => api.stop());

    it('asks for https and sends its cookies over nothing else', async () => {
      const answer = await fetch(`${api.base}/api/session`);
      expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
      const cookies = answer.headers.getSetCookie();
      expect(cookies.filter((line) => !/; Secure/i.test(line))).toEqual([]);
      expect(cookies.length).toBeGreaterThan(0);
    });

    it('writes no token of a link into its log', async () => {
      const token = 'never-to-be-found-in-any-log-file';
      await api.caller().call(seeLink, { params: { token } });
      const log = () => readFile(join(api.folder, 'main.log'), 'utf8');
      while (!(await log()).includes('/api/links/:token')) await sleep(20);
      expect(await log()).not.toContain(token);
    });

    it('slows down one address, tells it so, and goes on answering the others and the health check', async () => {
      const from = (address: string, path = '/api/calls') =>
        fetch(`${api.base}${path}`, { headers: { 'x-forwarded-for': address } });
      const answers = await Promise.all(Array.from({ length: 70 }, () => from('203.0.113.7')));
      const slowed = answers.filter((a) => a.status === 429);
      expect(slowed.length).toBeGreaterThanOrEqual(10);
      const [first] = slowed;
      expect(Number(first?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(first && (await problemOf(first)).code).toBe('TOO_MANY_REQUESTS');
      expect((await from('203.0.113.8')).status).toBe(200);
      expect((await from('203.0.113.7', '/api/health')).status).toBe(200);
    });
  });
});
