import type * as z from 'zod';
import { problem, type Problem } from '@pilotage/contracts/common';
import { pathOf, type Call, type Endpoint } from '@pilotage/contracts/endpoint';

/** A refused request, as the wire told it. */
export class Refused extends Error {
  constructor(
    readonly endpoint: string,
    readonly problem: Problem,
  ) {
    super(
      `${endpoint}: ${problem.status} ${problem.refusals.map((r) => `${r.code}${r.field ? ` at ${r.field}` : ''}`).join(', ')}`,
    );
  }

  get code(): string {
    return this.problem.code;
  }

  get codes(): string[] {
    return this.problem.refusals.map((r) => r.code);
  }
}

export interface FileReceived {
  readonly name: string;
  readonly mime: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

export type Answered<E extends Endpoint> = E['answer'] extends z.ZodType
  ? z.output<E['answer']>
  : E['answer'] extends 'FILE'
    ? FileReceived
    : undefined;

/** One person's browser: cookies, the token against forged requests, and typed calls of the contracts. */
export class Caller {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly base: string) {}

  async call<E extends Endpoint>(endpoint: E, request: Call<E> = {}): Promise<Answered<E>> {
    const response = await this.send(
      endpoint,
      request,
      request.body === undefined ? undefined : JSON.stringify(request.body),
      { 'content-type': 'application/json' },
    );
    return this.read(endpoint, response);
  }

  async upload<E extends Endpoint>(
    endpoint: E,
    request: Call<E>,
    file: { name: string; content: Uint8Array<ArrayBuffer>; mime?: string },
  ): Promise<Answered<E>> {
    const form = new FormData();
    form.append('file', new Blob([file.content], { type: file.mime ?? 'application/octet-stream' }), file.name);
    return this.read(endpoint, await this.send(endpoint, request, form, {}));
  }

  /** The raw answer, for tests that look at headers and statuses. */
  async send<E extends Endpoint>(
    endpoint: E,
    request: Call<E>,
    body: string | FormData | undefined,
    headers: Record<string, string>,
  ): Promise<Response> {
    const query = new URLSearchParams(
      Object.entries((request.query ?? {}) as Record<string, unknown>).map(([k, v]): [string, string] => [
        k,
        String(v),
      ]),
    );
    const url = `${this.base}/api${pathOf(endpoint, request.params ?? {})}${query.size > 0 ? `?${query.toString()}` : ''}`;
    const safe = endpoint.method === 'GET';
    if (!safe && !this.cookies.has('XSRF-TOKEN')) await this.fetch(`${this.base}/api/session`, { method: 'GET' });
    return this.fetch(url, {
      method: endpoint.method,
      headers: {
        ...(body === undefined ? {} : headers),
        ...(safe ? {} : { 'x-xsrf-token': decodeURIComponent(this.cookies.get('XSRF-TOKEN') ?? '') }),
        ...(endpoint.versioned ? { 'if-match': `"${request.revision ?? 0}"` } : {}),
      },
      ...(body === undefined ? {} : { body }),
    });
  }

  private async fetch(url: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
    const response = await fetch(url, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Reads an answer as it is declared; one that does not fit its declaration fails the test. */
  private async read<E extends Endpoint>(endpoint: E, response: Response): Promise<Answered<E>> {
    if (!response.ok) throw new Refused(endpoint.name, await problemOf(response));
    if (response.status !== endpoint.status)
      throw new Error(`${endpoint.name} answered ${response.status}, declared is ${endpoint.status}`);
    if (endpoint.answer === 'NOTHING' || endpoint.answer === 'STREAM') return undefined as Answered<E>;
    if (endpoint.answer === 'FILE') {
      const disposition = response.headers.get('content-disposition') ?? '';
      const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? '');
      return {
        name,
        mime: response.headers.get('content-type') ?? '',
        content: new Uint8Array(await response.arrayBuffer()),
      } as Answered<E>;
    }
    return (await endpoint.answer.parseAsync(await response.json())) as Answered<E>;
  }
}

/** Every refusal has the one declared shape and says its status twice. @throws when it does not */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) throw new Error(`${response.status} came as ${type}`);
  const read = await problem.strict().parseAsync(await response.json());
  if (read.status !== response.status || read.code !== read.refusals[0]?.code)
    throw new Error(`the problem contradicts itself: ${JSON.stringify(read)}`);
  return read;
}
