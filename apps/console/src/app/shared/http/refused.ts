import { fill, refusals as texts, type RefusalCode, type RefusalParams } from '@pilotage/domain/kernel';
import type { Problem, WireRefusal } from '@pilotage/contracts/common';

/** The server's "no": what is wrong, where, and what to do, in both languages. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly refusals: readonly WireRefusal[],
    readonly requestId = '',
    readonly extra?: unknown,
  ) {
    super(refusals.map((r) => r.code).join(', '));
    this.name = 'Refused';
  }

  get code(): string {
    return this.refusals[0]?.code ?? 'INTERNAL';
  }

  has(code: RefusalCode): boolean {
    return this.refusals.some((r) => r.code === code);
  }
}

/** 412: somebody else has saved since. */
export class Conflict extends Refused {}

/** The server was not reached; what was typed stays here. */
export class Offline extends Error {
  constructor() {
    super('offline');
    this.name = 'Offline';
  }
}

/** A refusal made here, in the same words as the server's. */
export function refusal(code: RefusalCode, field = '', params?: RefusalParams): WireRefusal {
  return { code, field, message: fill(texts[code], params), ...(params ? { params } : {}) };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'refusals' in body;
}

/** An error answer as what it means. */
export function refusedBy(status: number, body: unknown): Refused | Offline {
  if (status === 0 || status === 504) return new Offline();
  if (!isProblem(body)) return new Refused(status, [refusal('INTERNAL', '', { code: String(status) })]);
  const list =
    body.refusals.length > 0 ? body.refusals : [refusal('INTERNAL', '', { code: body.requestId.slice(0, 8) })];
  return status === 412
    ? new Conflict(status, list, body.requestId, body.extra)
    : new Refused(status, list, body.requestId, body.extra);
}

/** The refusals of each field, by path; those of the whole request stand under the empty path. */
export function byField(refusals: readonly WireRefusal[]): ReadonlyMap<string, WireRefusal> {
  const map = new Map<string, WireRefusal>();
  for (const r of refusals) if (!map.has(r.field)) map.set(r.field, r);
  return map;
}
