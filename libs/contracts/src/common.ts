import * as z from 'zod';
import { statusCodes } from '@pilotage/domain/flow';

/** An instant, UTC. */
export const instant = z.iso.datetime({ offset: true });
/** A calendar date in Taipei, `YYYY-MM-DD`. */
export const isoDate = z.iso.date();
export const text = z.object({ zh: z.string(), en: z.string() });
export const locale = z.enum(['zh-Hant', 'en']);
export const statusCode = z.enum(statusCodes);
/** A public case number such as `D115-0001`. */
export const caseNumber = z.string().regex(/^[A-Z]\d{2,3}[A-Z]?-\d{4,}$/);
export const byNumber = z.object({ no: caseNumber });
export const byId = z.object({ id: z.uuid() });
export const reason = z.string().trim().min(1).max(500);

/** One refusal as it goes over the wire: stable code, field, and the words in both languages. */
export const refusal = z.object({
  code: z.string(),
  field: z.string(),
  message: text,
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type WireRefusal = z.infer<typeof refusal>;

/** RFC 9457 problem details; `code` is the first refusal's. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    refusals: z.array(refusal),
    extra: z.unknown().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
