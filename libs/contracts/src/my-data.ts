import * as z from 'zod';
import { caseNumber, instant } from './common';
import { endpoint, roles } from './endpoint';

const firm = ['FIRM_OWNER', 'FIRM_STAFF'] as const;

export const myDataView = z
  .object({
    ubn: z.string(),
    firm: z.string(),
    /** Who looked at or took away what concerns the firm, newest first; its own people are left out. */
    looks: z.array(
      z.object({
        at: instant,
        /** Null for a mailed link, whose holder is not known. */
        name: z.string().nullable(),
        role: z.enum(roles).nullable(),
        what: z.enum(['CASE', 'FILE', 'REPORT']),
        no: caseNumber.nullable(),
      }),
    ),
  })
  .meta({ id: 'MyData' });
export type MyDataView = z.infer<typeof myDataView>;

export const seeMyData = endpoint({
  name: 'seeMyData',
  summary: 'Who has seen what my firm has entrusted to the programme',
  method: 'GET',
  path: '/my/data',
  allow: firm,
  answer: myDataView,
});

export const takeMyData = endpoint({
  name: 'takeMyData',
  summary: 'Everything kept about my firm as one file: account, applications, consents, courses, answers, who looked',
  method: 'GET',
  path: '/my/data/pack',
  allow: firm,
  answer: 'FILE',
});

export const myDataEndpoints = [seeMyData, takeMyData];
