#!/usr/bin/env node
// Stands in for Prisma's downloaded schema engine, so that migrations work offline and without install scripts:
// the CLI starts it (PRISMA_SCHEMA_ENGINE_BINARY), speaks JSON-RPC with it over stdin and stdout, and every call is
// passed to the official WebAssembly build of the same engine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { adapterFactory, runOnce } from './postgres-adapter.mjs';

const KNOWN_ERRORS = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1010', '42P04': 'P1009' };
const NOT_REACHABLE = 'P1001';
const RPC_ERROR = 4466;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datamodels: { type: 'string', multiple: true }, datasource: { type: 'string' } },
});
const datasource = values.datasource ? JSON.parse(values.datasource) : {};

const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

function log(level, fields, target) {
  process.stderr.write(`${JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target })}\n`);
}

/** `schema-engine cli can-connect-to-database | create-database | drop-database`: the answer is the exit code. */
async function runCliCommand(command) {
  const url = new URL(datasource.url);
  const name = pg.escapeIdentifier(decodeURIComponent(url.pathname.slice(1)));
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const commands = {
    'can-connect-to-database': () => runOnce(url.href, 'SELECT 1'),
    'create-database': () => runOnce(admin.href, `CREATE DATABASE ${name}`),
    'drop-database': () => runOnce(admin.href, `DROP DATABASE ${name} WITH (FORCE)`),
  };
  log('INFO', { message: 'Starting schema engine CLI' }, 'schema_engine');
  try {
    if (!commands[command]) throw new Error(`unknown command ${command}`);
    await commands[command]();
    return 0;
  } catch (error) {
    const code = KNOWN_ERRORS[error.code] ?? NOT_REACHABLE;
    log('ERROR', { message: error.message, error_code: code, is_panic: false }, 'schema_engine::logger');
    return 1;
  }
}

async function createEngine() {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const wasm = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const { exports } = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': engineModule });
  engineModule.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  const datamodels = values.datamodels?.map((path) => [path, readFileSync(path, 'utf8')]);
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(datasource.url, datasource.shadowDatabaseUrl));
  return engineModule.SchemaEngine.new({ datamodels }, () => {}, factory);
}

async function call(engine, method, params) {
  if (method === 'getDatabaseVersion') return engine.version(params ?? null);
  if (method === 'createDatabase') return { databaseName: new URL(datasource.url).pathname.slice(1) };
  if (typeof engine[method] !== 'function') throw new Error(`the schema engine has no method ${method}`);
  const result = await engine[method](params);
  if (method === 'diff' && result.stdout) {
    send({ jsonrpc: '2.0', method: 'print', id: 0, params: { content: result.stdout } });
  }
  return result;
}

/** The engine answers with Maps and undefined; JSON wants objects and null. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  const entries = value instanceof Map ? [...value] : Object.entries(value ?? {});
  if (value instanceof Map || (value && typeof value === 'object')) {
    return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
  }
  return value ?? null;
}

/** A user-facing error of the engine arrives as JSON in the message. */
function errorData(error) {
  try {
    return { is_panic: false, ...JSON.parse(error.message) };
  } catch {
    return { is_panic: false, message: error.message, error_code: error.code ?? null };
  }
}

async function answer(engine, { id, method, params }) {
  try {
    send({ jsonrpc: '2.0', id, result: plain(await call(await engine(), method, params)) ?? {} });
  } catch (error) {
    const message = 'An error happened. Check the data field for details.';
    send({ jsonrpc: '2.0', id, error: { code: RPC_ERROR, message, data: errorData(error) } });
  }
}

async function serve() {
  let started;
  const engine = () => (started ??= createEngine());
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const request = line.trim() ? JSON.parse(line) : {};
    if (request.method) await answer(engine, request);
  }
  return 0;
}

process.exit(positionals[0] === 'cli' ? await runCliCommand(positionals[1]) : await serve());
