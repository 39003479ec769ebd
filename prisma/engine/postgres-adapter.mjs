// Prisma's own PostgreSQL driver adapter, made fit for the schema engine. It lacks two things the engine needs:
// 1. it refuses the catalogue's one-byte type "char" (oid 18), which introspection reads;
// 2. it splits a script at every ';', which tears apart the $$ bodies of functions and triggers.
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const CHAR_OID = 18;
const TEXT_OID = 25;

/** Hands "char" columns to the adapter as text and remembers, by the rows it returned, which columns they were. */
class CatalogPool extends pg.Pool {
  charColumns = new WeakMap();

  async query(...args) {
    const result = await super.query(...args);
    if (!result?.fields) return result;
    const columns = result.fields.flatMap((field, index) => (field.dataTypeID === CHAR_OID ? [index] : []));
    for (const index of columns) result.fields[index].dataTypeID = TEXT_OID;
    this.charColumns.set(result.rows, columns);
    return result;
  }
}

async function connect(url) {
  const pool = new CatalogPool({ connectionString: url, max: 2 });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of pool.charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // The simple query protocol takes a whole script at once, as the native engine sends it.
  adapter.executeScript = (script) =>
    pool.query(script).then(
      () => undefined,
      (error) => adapter.onError(error),
    );
  return adapter;
}

async function connectToShadowCopy(url) {
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  await runOnce(url, `CREATE DATABASE "${name}"`);
  const shadow = new URL(url);
  shadow.pathname = `/${name}`;
  const adapter = await connect(shadow.href);
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await runOnce(url, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  };
  return adapter;
}

/** One statement on its own connection. */
export async function runOnce(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export function adapterFactory(url, shadowUrl) {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: () => (shadowUrl ? connect(shadowUrl) : connectToShadowCopy(url)),
  };
}
