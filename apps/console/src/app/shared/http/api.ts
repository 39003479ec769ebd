import { HttpClient, HttpErrorResponse, HttpHeaders, type HttpResponse } from '@angular/common/http';
import { inject, Injectable, InjectionToken, Injector } from '@angular/core';
import { pathOf, type Call, type Endpoint, type Output } from '@pilotage/contracts/endpoint';
import { firstValueFrom } from 'rxjs';
import { ServerClock } from '../clock/server-clock';
import { Refused, refusedBy } from './refused';

/** A file that the server handed over. */
export interface FileAnswer {
  readonly name: string;
  readonly blob: Blob;
}

export type Answered<E extends Endpoint> = E['answer'] extends 'FILE' ? FileAnswer : Output<E>;
export type Request<E extends Endpoint> = Call<E> & { readonly file?: File };

/** Asks the person to sign in again where he stands; true when he did. What was typed on the screen stays. */
export const SIGN_IN_AGAIN = new InjectionToken<() => Promise<boolean>>('sign in again');

/** Asks the verification question where one stands; true when it was answered. */
export const VERIFY_SESSION = new InjectionToken<() => Promise<boolean>>('verify session');

const BASE = '/api';

function queryOf(query: unknown): Record<string, string> {
  const entries = Object.entries((query ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([, v]) => v !== undefined && v !== null).map(([k, v]) => [k, String(v)]));
}

function fileName(response: HttpResponse<Blob>): string {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]*)"/i.exec(header)?.[1] ?? 'download');
}

/**
 * Calls the endpoints of the contracts: path, method, version header, upload and kind of answer are all in the literal.
 * Only files named `<noun>-client.ts` use it.
 */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);
  private readonly clock = inject(ServerClock);
  private readonly injector = inject(Injector);

  async call<E extends Endpoint>(endpoint: E, request: Request<E> = {}): Promise<Answered<E>> {
    const met = new Set<string>();
    for (;;) {
      try {
        return await this.send(endpoint, request);
      } catch (error) {
        if (!(error instanceof Refused) || met.has(error.code) || !(await this.mended(error))) throw error;
        met.add(error.code);
      }
    }
  }

  /** True when the cause is gone and the same call may be made once more; each cause is mended once. */
  private async mended(error: Refused): Promise<boolean> {
    if (error.code === 'NOT_SIGNED_IN') {
      return (await this.injector.get(SIGN_IN_AGAIN, null, { optional: true })?.()) ?? false;
    }
    if (error.code === 'SESSION_UNVERIFIED') {
      return (await this.injector.get(VERIFY_SESSION, null, { optional: true })?.()) ?? false;
    }
    if (error.code !== 'FORM_EXPIRED') return false;
    await firstValueFrom(this.http.get(`${BASE}/session`)).catch(() => null);
    return true;
  }

  private async send<E extends Endpoint>(endpoint: E, request: Request<E>): Promise<Answered<E>> {
    const asked = performance.now();
    try {
      const response = await firstValueFrom(
        this.http.request<unknown>(
          endpoint.method,
          BASE + pathOf(endpoint, (request.params ?? {}) as Readonly<Record<string, string | number>>),
          {
            params: queryOf(request.query),
            body: this.body(endpoint, request),
            headers: endpoint.versioned
              ? new HttpHeaders({ 'If-Match': `"${request.revision ?? 0}"` })
              : new HttpHeaders(),
            responseType: (endpoint.answer === 'FILE' ? 'blob' : 'json') as 'json',
            observe: 'response',
          },
        ),
      );
      return this.read(endpoint, response, (performance.now() - asked) / 2);
    } catch (error) {
      if (error instanceof HttpErrorResponse) throw refusedBy(error.status, await bodyOf(error));
      throw error;
    }
  }

  private body(endpoint: Endpoint, request: Request<Endpoint>): unknown {
    if (endpoint.method === 'GET') return undefined;
    if (!endpoint.upload) return request.body ?? (endpoint.method === 'DELETE' ? undefined : {});
    const form = new FormData();
    if (request.file) form.append('file', request.file, request.file.name);
    return form;
  }

  private read<E extends Endpoint>(endpoint: E, response: HttpResponse<unknown>, halfTrip: number): Answered<E> {
    if (endpoint.answer === 'FILE') {
      const file: FileAnswer = { name: fileName(response as HttpResponse<Blob>), blob: response.body as Blob };
      return file as Answered<E>;
    }
    const now = (response.body as { now?: unknown } | null)?.now;
    if (typeof now === 'string') this.clock.learn(now, halfTrip);
    return response.body as Answered<E>;
  }
}

/** A refused download brings its problem as a Blob. */
async function bodyOf(error: HttpErrorResponse): Promise<unknown> {
  if (!(error.error instanceof Blob)) return error.error;
  try {
    return JSON.parse(await error.error.text());
  } catch {
    return null;
  }
}
