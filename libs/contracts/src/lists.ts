import * as z from 'zod';
import { endpoint } from './endpoint';
import { locale } from './common';

const office = ['COORDINATOR', 'ADMIN'] as const;
/** In which language the heads stand, and the labels of codes where there are no columns to read back. */
const asked = { locale: locale.default('zh-Hant'), format: z.enum(['csv', 'xlsx']).default('csv') };
const ofYear = z.object({ ...asked, year: z.coerce.number().int().min(100).max(200).optional() });

export const exportConsultants = endpoint({
  name: 'exportConsultants',
  summary: 'The consultants as CSV (UTF-8 with BOM) or XLSX, in the columns of their import',
  method: 'GET',
  path: '/desk/exports/consultants',
  allow: office,
  query: z.object(asked),
  answer: 'FILE',
});

export const exportCases = endpoint({
  name: 'exportCases',
  summary: 'The cases of a year, or of all, as CSV (UTF-8 with BOM) or XLSX',
  method: 'GET',
  path: '/desk/exports/cases',
  allow: office,
  query: ofYear,
  answer: 'FILE',
});

export const exportSurveys = endpoint({
  name: 'exportSurveys',
  summary: 'The answers to the survey of satisfaction of a year, or of all, as CSV (UTF-8 with BOM) or XLSX',
  method: 'GET',
  path: '/desk/exports/surveys',
  allow: office,
  query: ofYear,
  answer: 'FILE',
});

export const exportAlliances = endpoint({
  name: 'exportAlliances',
  summary:
    'The alliances of a year that were handed in, of the newest where none is named, as CSV (UTF-8 with BOM) or XLSX',
  method: 'GET',
  path: '/desk/exports/alliances',
  allow: office,
  query: ofYear,
  answer: 'FILE',
});

const list = z.object({ content: z.string().min(1).max(1_500_000) });

export const consultantTrial = z
  .object({
    rows: z.array(
      z.object({
        /** In the file, the heads being row 1. */
        row: z.int(),
        code: z.string(),
        name: z.string(),
        kind: z.enum(['NEW', 'CHANGED', 'SAME']),
        /** Columns that differ, as they are written; for somebody new everything that is filled. */
        changes: z.array(z.object({ key: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
  })
  .meta({ id: 'ConsultantTrial' });
export type ConsultantTrial = z.infer<typeof consultantTrial>;

export const tryConsultantList = endpoint({
  name: 'tryConsultantList',
  summary: 'What a list of consultants (CSV) would change, or row, column and rule of what is wrong; saves nothing',
  method: 'POST',
  path: '/admin/consultants/trial',
  allow: ['ADMIN'],
  body: list,
  answer: consultantTrial,
});

export const importConsultantList = endpoint({
  name: 'importConsultantList',
  summary: 'Add or change consultants by a list (CSV), all or nothing; ties, leave, loads and ratings stay',
  method: 'POST',
  path: '/admin/consultants/list',
  allow: ['ADMIN'],
  body: list,
  answer: z.object({ added: z.int(), changed: z.int(), same: z.int() }),
});

export const listEndpoints = [
  exportConsultants,
  exportCases,
  exportSurveys,
  exportAlliances,
  tryConsultantList,
  importConsultantList,
];
