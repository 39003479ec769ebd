import * as z from 'zod';
import { questionnaireDefinition } from '@pilotage/domain/questionnaire';
import { matchingPolicy } from '@pilotage/domain/matching';
import { callSettings, seasonSettings } from '@pilotage/domain/programme';
import { byId, instant, isoDate, text } from './common';
import { endpoint } from './endpoint';

export const callCard = z
  .object({
    slug: z.string(),
    year: z.int(),
    scheme: z.enum(['DIAGNOSIS', 'ALLIANCE']),
    state: z.enum(['BEFORE', 'OPEN', 'CLOSED']),
    opensAt: instant,
    closesAt: instant,
    deadline: text,
    places: z.int().nullable(),
    placesLeft: z.int().nullable(),
    waiting: z.int(),
    isDemo: z.boolean(),
    settings: callSettings,
  })
  .meta({ id: 'Call' });
export type CallCard = z.infer<typeof callCard>;

export const listCalls = endpoint({
  name: 'listCalls',
  summary: 'Published calls with their windows by the server clock',
  method: 'GET',
  path: '/calls',
  allow: 'PUBLIC',
  answer: z.object({ now: instant, calls: z.array(callCard) }),
});

export const seeQuestionnaire = endpoint({
  name: 'seeQuestionnaire',
  summary: 'A version of the questionnaire',
  method: 'GET',
  path: '/questionnaires/:key',
  allow: 'PUBLIC',
  params: z.object({ key: z.string().max(100) }),
  answer: questionnaireDefinition,
});

export const lookUpFirm = endpoint({
  name: 'lookUpFirm',
  summary: 'The name that the register snapshot holds for a 統編',
  method: 'GET',
  path: '/register/:ubn',
  allow: 'PUBLIC',
  params: z.object({ ubn: z.string().max(20) }),
  answer: z.object({ found: z.boolean(), name: z.string().nullable(), active: z.boolean().nullable() }),
});

export const finding = z.object({
  code: z.string(),
  briefing: z.enum(['S1', 'S2', 'S3', 'S4']).nullable(),
  severity: z.enum(['error', 'warning']),
  scheme: z.enum(['DIAGNOSIS', 'ALLIANCE']).nullable(),
  text,
});

export const lintSeason = endpoint({
  name: 'lintSeason',
  summary: "What contradicts itself in a season's settings",
  method: 'GET',
  path: '/desk/seasons/:year/findings',
  allow: ['COORDINATOR', 'ADMIN', 'AUTHORITY'],
  params: z.object({ year: z.coerce.number().int() }),
  answer: z.object({ findings: z.array(finding) }),
});

/** A call as it is published, and what it says otherwise than the settings do by now. */
const publishedCall = z.object({
  slug: z.string(),
  scheme: z.enum(['DIAGNOSIS', 'ALLIANCE']),
  state: z.enum(['BEFORE', 'OPEN', 'CLOSED']),
  opensAt: instant,
  closesAt: instant,
  places: z.int().nullable(),
  isDemo: z.boolean(),
  /** Names of the settings that differ: what publishing again would change. */
  behind: z.array(z.string()),
});

export const seasonView = z
  .object({
    years: z.array(z.int()),
    settings: seasonSettings,
    revision: z.int(),
    savedAt: instant.nullable(),
    calls: z.array(publishedCall),
    findings: z.array(finding),
    /** The year of the office calendar that the deadlines stand on; null while none is imported. */
    calendar: z.object({ source: z.string(), lastChecked: isoDate }).nullable(),
  })
  .meta({ id: 'Season' });
export type SeasonView = z.infer<typeof seasonView>;

export const seeSeason = endpoint({
  name: 'seeSeason',
  summary: "A season's settings, its published calls and what contradicts itself; the newest where no year is named",
  method: 'GET',
  path: '/desk/season',
  allow: ['COORDINATOR', 'ADMIN', 'AUTHORITY'],
  query: z.object({ year: z.coerce.number().int().optional() }),
  answer: seasonView,
});

export const checkSeason = endpoint({
  name: 'checkSeason',
  summary: 'What would contradict itself in settings that are not saved yet',
  method: 'POST',
  path: '/admin/seasons/findings',
  allow: ['ADMIN'],
  body: seasonSettings,
  answer: z.object({ findings: z.array(finding) }),
});

export const saveSeason = endpoint({
  name: 'saveSeason',
  summary: 'Store the settings of a season, on the revision that was seen',
  method: 'PUT',
  path: '/admin/seasons/:year',
  allow: ['ADMIN'],
  versioned: true,
  params: z.object({ year: z.coerce.number().int() }),
  body: seasonSettings,
  answer: z.object({ revision: z.int() }),
});

export const publishCall = endpoint({
  name: 'publishCall',
  summary: 'Open a call of a season; blocked while the season has an error',
  method: 'POST',
  path: '/admin/calls',
  allow: ['ADMIN'],
  body: z.object({
    year: z.int(),
    scheme: z.enum(['DIAGNOSIS', 'ALLIANCE']),
    slug: z.string().regex(/^[a-z0-9-]{3,40}$/),
    places: z.int().min(0).nullable().optional(),
    numberSeries: z.string().optional(),
    isDemo: z.boolean().default(false),
  }),
  answer: byId,
  status: 201,
});

export const importQuestionnaire = endpoint({
  name: 'importQuestionnaire',
  summary: 'Store a version of the questionnaire',
  method: 'POST',
  path: '/admin/questionnaires',
  allow: ['ADMIN'],
  body: questionnaireDefinition,
  answer: z.object({ key: z.string() }),
  status: 201,
});

export const activatePolicy = endpoint({
  name: 'activatePolicy',
  summary: 'Store a matching policy and make it the active one',
  method: 'POST',
  path: '/admin/policies',
  allow: ['ADMIN'],
  body: matchingPolicy,
  answer: z.object({ version: z.string() }),
  status: 201,
});

const registerRecord = z.object({
  ubn: z.string(),
  name: z.string(),
  kind: z.string(),
  status: z.string(),
  paidInCapitalTwd: z.int().nullable(),
  responsiblePerson: z.string().nullable(),
  address: z.string().nullable(),
  setupDateRoc: z.string().nullable().optional(),
  isFictional: z.boolean().default(false),
});

export const importRegister = endpoint({
  name: 'importRegister',
  summary: 'Replace or add records of the register snapshot, all or nothing',
  method: 'POST',
  path: '/admin/register',
  allow: ['ADMIN'],
  body: z.object({ source: z.string().min(1), records: z.array(registerRecord).max(20_000) }),
  answer: z.object({ stored: z.int() }),
});

export const programmeEndpoints = [
  listCalls,
  seeQuestionnaire,
  lookUpFirm,
  lintSeason,
  seeSeason,
  checkSeason,
  saveSeason,
  publishCall,
  importQuestionnaire,
  activatePolicy,
  importRegister,
];
