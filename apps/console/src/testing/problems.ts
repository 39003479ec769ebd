import { fill, refusals, type RefusalCode, type RefusalParams } from '@pilotage/domain/kernel';
import type { Problem } from '@pilotage/contracts/common';

/** A refusal as the API answers it. */
export function problem(
  status: number,
  code: RefusalCode,
  field = '',
  params?: RefusalParams,
  extra?: unknown,
): Problem {
  return {
    type: 'about:blank',
    title: code,
    status,
    code,
    requestId: '0f17714f2395e1e5',
    refusals: [{ code, field, message: fill(refusals[code], params), ...(params ? { params } : {}) }],
    ...(extra === undefined ? {} : { extra }),
  };
}
