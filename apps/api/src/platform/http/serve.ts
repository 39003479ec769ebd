import {
  createParamDecorator,
  Delete,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
  applyDecorators,
  type ExecutionContext,
} from '@nestjs/common';
import type * as z from 'zod';
import { DomainError, type Refusal } from '@pilotage/domain/kernel';
import type { Endpoint, Input as EndpointInput, Method } from '@pilotage/contracts/endpoint';
import type { Upload } from '../files/files';
import type { Incoming } from '../files/received';
import { MAX_STREAMED_BYTES, MAX_UPLOAD_BYTES } from '../files/sniff';
import type { Actor } from './actor';
import type { Request } from './request';

export const ENDPOINT = 'pilotage:endpoint';

const routes: Readonly<Record<Method, (path: string) => MethodDecorator>> = {
  GET: Get,
  POST: Post,
  PUT: Put,
  PATCH: Patch,
  DELETE: Delete,
};

/** Serves an endpoint of the contracts: its route, status, permission, schemas and description are all in the literal. */
export function Serve(endpoint: Endpoint): MethodDecorator {
  return applyDecorators(
    routes[endpoint.method](endpoint.path),
    HttpCode(endpoint.status),
    SetMetadata(ENDPOINT, endpoint),
  );
}

export function endpointOf(context: ExecutionContext): Endpoint | undefined {
  return Reflect.getMetadata(ENDPOINT, context.getHandler()) as Endpoint | undefined;
}

/** Schema problems as refusals: the field as a path, one code for all (texts of the schema library are English). */
function refusalsOf(error: z.ZodError, value: unknown): Refusal[] {
  return error.issues.map((issue): Refusal => {
    const field = issue.path.join('.');
    if (issue.code === 'too_big' && issue.origin === 'string')
      return { code: 'TEXT_TOO_LONG', field, params: { max: Number(issue.maximum) } };
    const at = issue.path.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown> | undefined)?.[key], value);
    return { code: at === undefined || at === null || at === '' ? 'FIELD_REQUIRED' : 'INPUT_INVALID', field };
  });
}

function parse(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value ?? {});
  if (!parsed.success) throw new DomainError(refusalsOf(parsed.error, value ?? {}));
  return parsed.data;
}

function revisionOf(endpoint: Endpoint, request: Request): number {
  if (!endpoint.versioned) return 0;
  const hit = /^"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '');
  if (!hit) throw new DomainError('FIELD_REQUIRED', undefined, 'If-Match');
  return Number(hit[1]);
}

/** What the request holds, through the endpoint's schemas. */
export const Input = createParamDecorator((_data: unknown, context: ExecutionContext): EndpointInput<Endpoint> => {
  const endpoint = endpointOf(context);
  if (!endpoint) throw new Error('Input needs a handler that serves an endpoint');
  const request = context.switchToHttp().getRequest<Request>();
  return {
    params: parse(endpoint.params, request.params),
    query: parse(endpoint.query, request.query),
    body: endpoint.upload ? {} : parse(endpoint.body, request.body),
    revision: revisionOf(endpoint, request),
  };
});

/** Who acts; null where nobody is signed in. */
export const Acting = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<Request>().actor ?? null,
);

/** The one file of an upload as it comes in; whoever takes it reads it to its end. */
export const StreamedFile = createParamDecorator(
  async (_data: unknown, context: ExecutionContext): Promise<Incoming> => {
    const request = context.switchToHttp().getRequest<Request>();
    if (!request.isMultipart()) throw new DomainError('FIELD_REQUIRED', undefined, 'file');
    const part = await request.file({ limits: { fileSize: MAX_STREAMED_BYTES, files: 1 } });
    if (!part) throw new DomainError('FIELD_REQUIRED', undefined, 'file');
    return { name: part.filename, content: part.file };
  },
);

/** The one file of an upload, read whole up to the limit. */
export const UploadedFile = createParamDecorator(async (_data: unknown, context: ExecutionContext): Promise<Upload> => {
  const request = context.switchToHttp().getRequest<Request>();
  if (!request.isMultipart()) throw new DomainError('FIELD_REQUIRED', undefined, 'file');
  const part = await request.file({ limits: { fileSize: MAX_UPLOAD_BYTES, files: 1 } });
  if (!part) throw new DomainError('FIELD_REQUIRED', undefined, 'file');
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated) throw new DomainError('FILE_TOO_LARGE', { max: MAX_UPLOAD_BYTES / 1024 / 1024 }, 'file');
  return { name: part.filename, content: Buffer.concat(chunks) };
});
