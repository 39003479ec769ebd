import * as z from 'zod';
import { problem } from '@pilotage/contracts/common';
import type { Endpoint } from '@pilotage/contracts/endpoint';
import { endpoints } from '@pilotage/contracts/endpoints';

type Json = Record<string, unknown>;

/** Named schemas as they are met; those of requests and of answers differ, since a default may be left out of a request. */
class Schemas {
  readonly named: Record<string, unknown> = {};

  of(s: z.ZodType, io: 'input' | 'output'): Json {
    const {
      $schema: _dialect,
      $defs,
      ...rest
    } = z.toJSONSchema(s, {
      target: 'draft-2020-12',
      io,
      unrepresentable: 'any',
      reused: 'inline',
    });
    const nameOf = (id: string): string => (io === 'input' ? `${id}Input` : id);
    for (const [id, named] of Object.entries($defs ?? {})) this.named[nameOf(id)] = this.point(named, nameOf);
    return this.point(rest, nameOf) as Json;
  }

  /** References into a schema's own definitions, made to point to the components. */
  private point(value: unknown, nameOf: (id: string) => string): unknown {
    if (Array.isArray(value)) return value.map((v) => this.point(v, nameOf));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, v]): [string, unknown] => {
        const own = key === '$ref' && typeof v === 'string' ? /^#\/\$defs\/(.+)$/.exec(v)?.[1] : undefined;
        return [key, own === undefined ? this.point(v, nameOf) : `#/components/schemas/${nameOf(own)}`];
      }),
    );
  }
}

function parameters(schemas: Schemas, place: 'path' | 'query', s: z.ZodType): Json[] {
  const object = schemas.of(s, 'input');
  const required = new Set((object['required'] as string[] | undefined) ?? []);
  return Object.entries((object['properties'] as Json | undefined) ?? {}).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: value,
  }));
}

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: true,
  schema: { type: 'string' },
  description: 'The revision the change was made on',
};

function requestBody(schemas: Schemas, e: Endpoint): Json {
  if (e.upload)
    return {
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
          },
        },
      },
    };
  const body = schemas.of(e.body, 'input');
  if (Object.keys((body['properties'] as Json | undefined) ?? {}).length === 0) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: body } } } };
}

function success(schemas: Schemas, e: Endpoint): Json {
  if (e.answer === 'NOTHING') return { description: 'Done' };
  if (e.answer === 'FILE')
    return {
      description: 'The file, as an attachment',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    };
  if (e.answer === 'STREAM')
    return { description: 'Events', content: { 'text/event-stream': { schema: { type: 'string' } } } };
  return { description: 'Answer', content: { 'application/json': { schema: schemas.of(e.answer, 'output') } } };
}

function operation(schemas: Schemas, e: Endpoint): Json {
  const open = e.allow === 'PUBLIC';
  return {
    operationId: e.name,
    summary: e.summary,
    tags: [e.path.split('/')[1] ?? ''],
    ...(open
      ? { security: [] }
      : {
          description:
            e.allow === 'SIGNED_IN' ? 'Anybody signed in' : `Roles: ${(e.allow as readonly string[]).join(', ')}`,
        }),
    parameters: [
      ...parameters(schemas, 'path', e.params),
      ...parameters(schemas, 'query', e.query),
      ...(e.versioned ? [ifMatch] : []),
    ],
    ...requestBody(schemas, e),
    responses: {
      [String(e.status)]: success(schemas, e),
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** The API as OpenAPI 3.1, made from the same literals that are served. */
export function describe(version: string): Json {
  const schemas = new Schemas();
  const paths: Record<string, Json> = {};
  for (const e of endpoints) {
    const path = `/api${e.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[e.method.toLowerCase()] = operation(schemas, e);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Pilotage 領航', version, description: 'Consultant matching and diagnosis case management' },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas: { ...schemas.named, Problem: schemas.of(problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'pilotage_session' } },
    },
  };
}
