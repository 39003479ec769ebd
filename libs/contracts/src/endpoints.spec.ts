import { endpoints } from './endpoints';

describe('the endpoints', () => {
  it('have unique names and unique routes', () => {
    expect(new Set(endpoints.map((e) => e.name)).size).toBe(endpoints.length);
    expect(new Set(endpoints.map((e) => `${e.method} ${e.path}`)).size).toBe(endpoints.length);
  });

  it('declare a schema for every parameter of their path', () => {
    for (const e of endpoints) {
      const named = [...e.path.matchAll(/:(\w+)/g)].map((m) => m[1]).sort();
      const declared = Object.keys((e.params as unknown as { shape: object }).shape).sort();
      expect({ route: e.path, params: declared }).toEqual({ route: e.path, params: named });
    }
  });

  it('ask a verification question at exactly the doors by which a firm enters the alliance', () => {
    const firms = endpoints.filter((e) => typeof e.allow !== 'string' && e.allow.includes('FIRM_OWNER'));
    const doors = firms.filter((e) => /^\/alliances\b/.test(e.path));
    expect(doors.length).toBeGreaterThan(20);
    expect(endpoints.filter((e) => e.verified)).toEqual(doors);
  });

  it('keep everything under /admin to administrators and auditors', () => {
    const others = endpoints.filter(
      (e) =>
        e.path.startsWith('/admin') &&
        (typeof e.allow === 'string' || e.allow.some((r) => r !== 'ADMIN' && r !== 'AUDITOR')),
    );
    expect(others).toEqual([]);
  });
});
