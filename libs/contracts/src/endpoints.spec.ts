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

  it('keep everything under /admin to administrators and auditors', () => {
    const others = endpoints.filter(
      (e) =>
        e.path.startsWith('/admin') &&
        (typeof e.allow === 'string' || e.allow.some((r) => r !== 'ADMIN' && r !== 'AUDITOR')),
    );
    expect(others).toEqual([]);
  });
});
