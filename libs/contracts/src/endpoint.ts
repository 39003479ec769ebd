import * as z from 'zod';

export const roles = [
  'FIRM_OWNER',
  'FIRM_STAFF',
  'ALLIANCE_MEMBER',
  'CONSULTANT',
  'APPROVER',
  'COORDINATOR',
  'PANEL_MEMBER',
  'AUTHORITY',
  'ADMIN',
  'AUDITOR',
] as const;
export type Role = (typeof roles)[number];

/** Who may call an endpoint at all; ownership is checked by the service behind it. `PUBLIC` needs no sign-in. */
export type Allow = 'PUBLIC' | 'SIGNED_IN' | readonly Role[];

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How the answer comes: JSON by a schema, nothing (204), a file as an attachment, or server-sent events without an end. */
export type Answer = z.ZodType | 'NOTHING' | 'FILE' | 'STREAM';

export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  A extends Answer = Answer,
> {
  /** Unique, a verb phrase; the operation id of the API description. */
  readonly name: string;
  readonly summary: string;
  readonly method: Method;
  /** Path below `/api`, parameters as `:name`. */
  readonly path: string;
  readonly allow: Allow;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly answer: A;
  readonly status: 200 | 201 | 202 | 204;
  /** The request carries `If-Match` with the revision it was made on; a newer one answers 412. */
  readonly versioned: boolean;
  /** The request is one multipart file; its form fields are in `query`. */
  readonly upload: boolean;
  /** Opens only in a session whose holder has answered a verification question (SPEC B4: the alliance's pages). */
  readonly verified: boolean;
}

const none = z.object({});
type None = typeof none;

interface Declared<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends Answer> {
  readonly name: string;
  readonly summary: string;
  readonly method: Method;
  readonly path: string;
  readonly allow: Allow;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
  readonly status?: 200 | 201 | 202;
  readonly versioned?: boolean;
  readonly upload?: boolean;
  readonly verified?: boolean;
}

/**
 * Declares one endpoint of the wire. The API serves this literal, the console calls it, the permission matrix and the
 * API description are made from it: there is no second place where a route is written.
 */
export function endpoint<
  A extends Answer,
  P extends z.ZodType = None,
  Q extends z.ZodType = None,
  B extends z.ZodType = None,
>(declared: Declared<P, Q, B, A>): Endpoint<P, Q, B, A> {
  return {
    name: declared.name,
    summary: declared.summary,
    method: declared.method,
    path: declared.path,
    allow: declared.allow,
    params: declared.params ?? (none as unknown as P),
    query: declared.query ?? (none as unknown as Q),
    body: declared.body ?? (none as unknown as B),
    answer: declared.answer,
    status: declared.answer === 'NOTHING' ? 204 : (declared.status ?? 200),
    versioned: declared.versioned ?? false,
    upload: declared.upload ?? false,
    verified: declared.verified ?? false,
  };
}

/** What a handler receives once the request has passed the endpoint's schemas. */
export interface Input<E extends Endpoint> {
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<E['body']>;
  /** The revision of `If-Match`; 0 where the endpoint is not versioned. */
  readonly revision: number;
}

/** What an endpoint answers with. */
export type Output<E extends Endpoint> = E['answer'] extends z.ZodType ? z.output<E['answer']> : void;

/** What a caller has to hand over. */
export interface Call<E extends Endpoint> {
  readonly params?: z.input<E['params']>;
  readonly query?: z.input<E['query']>;
  readonly body?: z.input<E['body']>;
  readonly revision?: number;
}

/** The path with its parameters filled in and encoded. */
export function pathOf(e: Pick<Endpoint, 'path'>, params: Readonly<Record<string, string | number>> = {}): string {
  return e.path.replace(/:(\w+)/g, (_whole, key: string) => encodeURIComponent(params[key] ?? ''));
}
