import * as z from 'zod';
import { cefrLevels, tieKinds } from '@pilotage/domain/matching';
import { tagCodes } from '@pilotage/domain/questionnaire';
import { byId, instant, isoDate } from './common';
import { endpoint } from './endpoint';

const consultantImport = z.object({
  code: z.string().regex(/^[A-Z0-9-]{1,20}$/i),
  name: z.string().min(1),
  orgType: z.string(),
  status: z.enum(['ACTIVE', 'PENDING_NDA', 'INACTIVE']),
  frozen: z.boolean().default(false),
  emails: z.array(z.string()).min(1),
  baseCounty: z.string(),
  countiesServed: z.array(z.string()),
  years: z.int().min(0),
  industries: z.array(z.string()),
  markets: z.array(z.string()),
  modes: z.array(z.enum(['ONLINE', 'ONSITE'])),
  languages: z.array(z.object({ code: z.string(), level: z.enum(cefrLevels) })),
  certificates: z.array(z.string()).default([]),
  maxActiveCases: z.int().min(0),
  maxPerWeek: z.int().min(0).nullable().default(null),
  maxPerSeason: z.int().min(0).nullable().default(null),
  ndaSignedOn: isoDate.nullable(),
  appointmentEndsOn: isoDate.nullable(),
  ratingMean: z.number().min(1).max(5).nullable(),
  ratingCount: z.int().min(0),
  isFictional: z.boolean().default(false),
  expertise: z.array(z.object({ tag: z.enum(tagCodes), level: z.int().min(1).max(3) })),
  ties: z.array(
    z.object({
      kind: z.enum(tieKinds),
      ubn: z.string().nullable().default(null),
      person: z.string().nullable().default(null),
      mail: z.string().nullable().default(null),
      from: isoDate.nullable().default(null),
      to: isoDate.nullable().default(null),
      source: z.string(),
    }),
  ),
  leave: z.array(z.object({ from: isoDate, to: isoDate, half: z.enum(['AM', 'PM']).nullable() })),
  externalLoad: z.object({ activeCases: z.int().min(0), asOf: isoDate }).nullable(),
  /** Opens a sign-in for the consultant when given. */
  password: z.string().optional(),
});
export type ConsultantImport = z.input<typeof consultantImport>;

export const importConsultants = endpoint({
  name: 'importConsultants',
  summary: 'Add or replace consultants with their ties, leave and loads, all or nothing',
  method: 'POST',
  path: '/admin/consultants',
  allow: ['ADMIN'],
  body: z.object({ consultants: z.array(consultantImport).max(5000) }),
  answer: z.object({ stored: z.int() }),
});

export const jobView = z.object({
  id: z.uuid(),
  queue: z.string(),
  key: z.string(),
  runAt: instant,
  attempts: z.int(),
  error: z.string().nullable(),
  state: z.enum(['WAITING', 'FAILED', 'DONE']),
});
export const listJobs = endpoint({
  name: 'listJobs',
  summary: 'Jobs by state, newest first',
  method: 'GET',
  path: '/admin/jobs',
  allow: ['ADMIN'],
  query: z.object({
    state: z.enum(['WAITING', 'FAILED', 'DONE']).default('FAILED'),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: z.object({ jobs: z.array(jobView), counts: z.record(z.string(), z.int()) }),
});
export const retryJob = endpoint({
  name: 'retryJob',
  summary: 'Run a failed job again',
  method: 'POST',
  path: '/admin/jobs/:id/retry',
  allow: ['ADMIN'],
  params: byId,
  answer: 'NOTHING',
});

export const verifyAudit = endpoint({
  name: 'verifyAudit',
  summary: 'Walk the audit chain and compare every hash',
  method: 'GET',
  path: '/admin/audit/verification',
  allow: ['ADMIN', 'AUDITOR'],
  answer: z.object({ entries: z.int(), intact: z.boolean(), firstBroken: z.string().nullable() }),
});

export const health = endpoint({
  name: 'health',
  summary: 'The process is up',
  method: 'GET',
  path: '/health',
  allow: 'PUBLIC',
  answer: z.object({ status: z.literal('ok'), version: z.string(), uptimeSeconds: z.number() }),
});
export const ready = endpoint({
  name: 'ready',
  summary: 'Database, queue, files and migrations answer; refused with 503 and the checks while one does not',
  method: 'GET',
  path: '/ready',
  allow: 'PUBLIC',
  answer: z.object({ status: z.literal('ok'), checks: z.record(z.string(), z.enum(['ok', 'failed'])) }),
});
export const describeApi = endpoint({
  name: 'describeApi',
  summary: 'This API as OpenAPI 3.1',
  method: 'GET',
  path: '/openapi.json',
  allow: 'PUBLIC',
  answer: z.record(z.string(), z.unknown()),
});

export const setClock = endpoint({
  name: 'setClock',
  summary: 'Move the settable clock forward and run what has come due; only where the clock is settable',
  method: 'PUT',
  path: '/clock',
  allow: 'PUBLIC',
  body: z.object({ now: instant }),
  answer: z.object({ now: instant }),
});
export const settle = endpoint({
  name: 'settle',
  summary: 'Whether every job that is due has run; only where the clock is settable',
  method: 'GET',
  path: '/clock/settled',
  allow: 'PUBLIC',
  answer: z.object({ due: z.int(), failed: z.int() }),
});

export const adminEndpoints = [
  importConsultants,
  listJobs,
  retryJob,
  verifyAudit,
  health,
  ready,
  describeApi,
  setClock,
  settle,
];
