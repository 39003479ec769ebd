import * as z from 'zod';
import { instant, isoDate } from './common';
import { endpoint } from './endpoint';

const auditRow = z
  .object({
    /** Position in the chain. */
    seq: z.string(),
    at: instant,
    actor: z.object({ name: z.string().nullable(), kind: z.string() }),
    action: z.string(),
    subject: z.object({ type: z.string(), id: z.string(), name: z.string().nullable() }),
    /** Codes, numbers and ids. */
    detail: z.record(z.string(), z.unknown()),
    /** Personal values are kept apart from the chain: there, erased by rule, or none. */
    personal: z.enum(['KEPT', 'ERASED', 'NONE']),
  })
  .meta({ id: 'AuditRow' });
export type AuditRow = z.infer<typeof auditRow>;

export const listAudit = endpoint({
  name: 'listAudit',
  summary: 'Who did what, newest first; personal values are not shown',
  method: 'GET',
  path: '/admin/audit',
  allow: ['ADMIN', 'AUDITOR'],
  query: z.object({
    /** A person's name or login, or a case number. */
    q: z.string().trim().max(100).default(''),
    action: z.string().max(60).default(''),
    from: isoDate.optional(),
    to: isoDate.optional(),
    /** The last position of the page before. */
    before: z.string().regex(/^\d+$/).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ entries: z.array(auditRow), next: z.string().nullable(), actions: z.array(z.string()) }),
});

export const auditEndpoints = [listAudit];
