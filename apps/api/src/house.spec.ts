import { readFileSync } from 'node:fs';
import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { endpoints } from '@pilotage/contracts/endpoints';
import type { Endpoint } from '@pilotage/contracts/endpoint';
import { allianceMoves, type AllianceMove } from '@pilotage/domain/alliance';
import { moves, type Move } from '@pilotage/domain/flow';
import { refusals } from '@pilotage/domain/kernel';
import { allianceJobs } from './alliance/jobs';
import { allianceNotices } from './alliance/notices';
import { ApiModule } from './api.module';
import { flowJobs } from './flow/jobs';
import { flowNotices } from './flow/notices';
import { peopleNotices } from './people/notices';
import { environment } from './platform/config/config';
import { statusOf } from './platform/errors/problem.filter';
import { ENDPOINT } from './platform/http/serve';
import { PROCESSORS } from './platform/jobs/processor';
import { sendNotice } from './platform/notices/notices';
import { WorkerModule } from './worker.module';

type Class = new (...args: never[]) => object;
type Imported = Class | { module: Class };

function controllersOf(module: Class, seen = new Set<Class>()): Class[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const imports = (Reflect.getMetadata('imports', module) ?? []) as Imported[];
  const own = (Reflect.getMetadata('controllers', module) ?? []) as Class[];
  return [...own, ...imports.flatMap((m) => controllersOf('module' in m ? m.module : m, seen))];
}

function servedBy(controller: Class): Endpoint[] {
  const methods = Object.getOwnPropertyNames(controller.prototype).filter((n) => n !== 'constructor');
  const handlers = methods.map((n) => (controller.prototype as Record<string, object>)[n]);
  return handlers
    .flatMap((h) => (h ? [Reflect.getMetadata(ENDPOINT, h) as Endpoint | undefined] : []))
    .filter((e) => e !== undefined);
}

describe('the API', () => {
  it('serves exactly the endpoints of the contracts, each once', () => {
    const served = controllersOf(ApiModule).flatMap(servedBy);
    expect(served.map((e) => e.name).sort()).toEqual(endpoints.map((e) => e.name).sort());
  });

  it('has a handler with an endpoint behind every controller method that is reachable', () => {
    const reachable = controllersOf(ApiModule).flatMap((c) =>
      Object.getOwnPropertyNames(c.prototype).filter(
        (n) => n !== 'constructor' && Reflect.hasMetadata('path', (c.prototype as Record<string, object>)[n] ?? {}),
      ),
    );
    expect(reachable).toHaveLength(endpoints.length);
  });

  it('answers every refusal with a status of its own kind', () => {
    for (const code of Object.keys(refusals)) {
      const status = statusOf(code as keyof typeof refusals);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status === 500).toBe(code === 'INTERNAL');
    }
  });
});

describe('the worker', () => {
  it('has a processor for every declared job and no other', () => {
    const providers = Reflect.getMetadata('providers', WorkerModule) as { provide?: symbol; inject?: Class[] }[];
    const processors = providers.find((p) => p.provide === PROCESSORS)?.inject ?? [];
    expect(processors).toHaveLength(flowJobs.length + allianceJobs.length + 1);
    const queues = [...flowJobs, ...allianceJobs, sendNotice].map((k) => k.queue);
    expect(new Set(queues).size).toBe(queues.length);
  });
});

describe('the messages', () => {
  const templates = { ...peopleNotices, ...flowNotices, ...allianceNotices };

  it('have words for every audience that a move tells', () => {
    const table: Record<string, Move> = moves;
    const wanted = Object.entries(table).flatMap(([name, move]) => (move.tells ?? []).map((who) => `${name}.${who}`));
    const alliance: Record<string, AllianceMove> = allianceMoves;
    const ofAlliances = Object.entries(alliance).flatMap(([name, move]) =>
      (move.tells ?? []).map((who) => `alliance.${name}.${who}`),
    );
    expect([...wanted, ...ofAlliances].filter((event) => !(event in templates))).toEqual([]);
  });

  it('have no words for a move that tells nobody', () => {
    const table: Record<string, Move> = moves;
    const dead = Object.keys(flowNotices).filter((event) => {
      const [move = '', who = ''] = event.split('.');
      return who !== '' && !(table[move]?.tells ?? []).some((w) => w === who);
    });
    expect(dead).toEqual([]);
  });

  it('name nothing but numbers, times and where to look', () => {
    const allowed = new Set([
      'no',
      'deadline',
      'deadlineEn',
      'when',
      'whenEn',
      'at',
      'atEn',
      'files',
      'filesEn',
      'name',
      'year',
    ]);
    const texts = Object.values(templates).flatMap((t) => [t.subject, ...t.body, ...(t.button ? [t.button] : [])]);
    const used = texts.flatMap((t) => [...`${t.zh}${t.en}`.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? ''));
    expect(used.filter((name) => !allowed.has(name))).toEqual([]);
    expect(texts.every((t) => t.zh.length > 0 && t.en.length > 0)).toBe(true);
  });
});

describe('.env.example', () => {
  it('names every variable of the environment, and no other', () => {
    const names = [...readFileSync('.env.example', 'utf8').matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map(
      (m) => m[1] ?? '',
    );
    const known = Object.keys(environment.shape);
    const launcher = ['PILOTAGE_DATA_DIR', 'PILOTAGE_DEMO_WORLD', 'NODE_EXTRA_CA_CERTS'];
    expect(known.filter((n) => !names.includes(n))).toEqual([]);
    expect(names.filter((n) => !known.includes(n) && !launcher.includes(n))).toEqual([]);
  });
});
