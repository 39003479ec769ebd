import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describeApi, health, ready } from '@pilotage/contracts/admin';
import { pathOf } from '@pilotage/contracts/endpoint';
import { endpoints } from '@pilotage/contracts/endpoints';
import { rowsOf } from '../support/databases';
import { refused } from '../support/refused';
import { TestOffice } from '../support/office';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: readonly unknown[];
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

describe('the API describes itself', () => {
  let office: TestOffice;
  let description: Description;
  beforeAll(async () => {
    office = await TestOffice.open();
    description = (await office.instance.caller().call(describeApi)) as unknown as Description;
  });
  afterAll(() => office.close());

  it('as valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(
      structuredClone(description) as unknown as Record<string, unknown>,
    );
    expect([valid, errors, validator.version]).toEqual([true, undefined, '3.1']);
    expect(description.openapi).toBe('3.1.0');
  });

  it.each(endpoints.map((e) => [e.name, e] as const))('with %s as it is served', (_name, e) => {
    const path = `/api${e.path.replace(/:(\w+)/g, '{$1}')}`;
    const operation = description.paths[path]?.[e.method.toLowerCase()];
    expect(operation).toMatchObject({ operationId: e.name });
    expect(Object.keys(operation?.responses ?? {})).toEqual([String(e.status), 'default']);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
    expect(operation?.parameters.filter((p) => p.in === 'path').map((p) => p.name)).toEqual(named);
    expect(operation?.parameters.some((p) => p.name === 'If-Match')).toBe(e.versioned);
    expect(operation?.security !== undefined).toBe(e.allow === 'PUBLIC');
  });

  it('with nothing that is not served', () => {
    const described = Object.values(description.paths).flatMap((p) => Object.values(p).map((o) => o.operationId));
    expect(described.sort()).toEqual(endpoints.map((e) => e.name).sort());
    expect(pathOf({ path: '/a/:b' }, { b: 'c/d' })).toBe('/a/c%2Fd');
  });

  it('is up, and ready while database, migrations, queue and files answer', async () => {
    const caller = office.instance.caller();
    expect(await caller.call(health)).toMatchObject({ status: 'ok' });
    expect(await caller.call(ready)).toEqual({
      status: 'ok',
      checks: { database: 'ok', migrations: 'ok', queue: 'ok', files: 'ok' },
    });
    await rowsOf(
      office.databaseUrl,
      'UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)',
    );
    const { problem } = await refused(caller.call(ready));
    expect([problem.status, problem.extra]).toMatchObject([503, { database: 'ok', migrations: 'failed' }]);
    expect(await caller.call(health)).toMatchObject({ status: 'ok' });
    await rowsOf(office.databaseUrl, 'UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL');
    expect((await caller.call(ready)).status).toBe('ok');
  });
});
