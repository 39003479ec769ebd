import * as z from 'zod';
import { allianceStatusCodes, qualificationCheckNames } from '@pilotage/domain/alliance';
import { industries } from '@pilotage/domain/questionnaire';
import { instant, isoDate, reason, text } from './common';
import { endpoint } from './endpoint';

const desk = ['COORDINATOR', 'ADMIN'] as const;

/** A public number such as `A113-001`. */
export const allianceNumber = z.string().regex(/^[A-Z]\d{2,3}[A-Z]?-\d{3,}$/);
export const byAlliance = z.object({ no: allianceNumber });
export const allianceStatusCode = z.enum(allianceStatusCodes);
/** Somebody of the office, by name. */
export const signature = z.object({ name: z.string(), at: instant });

export const checkNames = qualificationCheckNames;
export const checkResults = ['PASS', 'FAIL', 'CORRECT'] as const;
const check = z.object({ result: z.enum(checkResults).nullable(), reason: z.string().max(500) });
export const qualificationChecks = z.object({ eligibility: check, documents: check, content: check });
export type QualificationChecks = z.infer<typeof qualificationChecks>;

/** What the rules found, in words; `ASK` waits for a decision of the office. */
const allianceFinding = z.object({
  code: z.string(),
  field: z.string(),
  severity: z.enum(['BLOCK', 'WARN', 'ASK']),
  subject: z.string(),
  message: text,
});

const carriers = ['HAND', 'COURIER', 'REGISTERED', 'POST'] as const;
export const mismatches = ['OLDER_PAPER', 'NEWER_PAPER', 'PLAN_FILE_DIFFERS', 'NEVER_PRINTED', 'NO_CODE'] as const;
export const paperReceipt = z.object({
  receivedAt: instant,
  clerk: z.string(),
  carrier: z.enum(carriers),
  tracking: z.string().nullable(),
  postmarkedOn: isoDate.nullable(),
  copies: z.int(),
  sealed: z.boolean(),
  certificate: z.boolean(),
  code: z.string().nullable(),
  paperRevision: z.int().nullable(),
  onlineRevision: z.int(),
  mismatches: z.array(z.enum(mismatches)),
  note: z.string().nullable(),
});
export type PaperReceiptView = z.infer<typeof paperReceipt>;

const allianceRow = z.object({
  no: allianceNumber,
  name: z.string(),
  leader: z.string(),
  status: allianceStatusCode,
  statusSince: instant,
  dueAt: instant.nullable(),
  industry: z.enum(industries).nullable(),
  market: z.string().nullable(),
  members: z.int(),
  submittedAt: instant.nullable(),
  papers: z.object({ receivedAt: instant, complete: z.boolean(), sameAsOnline: z.boolean() }).nullable(),
  signatures: z.int(),
});
export type AllianceRow = z.infer<typeof allianceRow>;

export const listDeskAlliances = endpoint({
  name: 'listDeskAlliances',
  summary: 'Proposals that have been handed in, with both channels and where each stands; drafts only as a count',
  method: 'GET',
  path: '/desk/alliances',
  allow: desk,
  query: z.object({ year: z.coerce.number().int().optional() }),
  answer: z.object({ year: z.int().nullable(), rows: z.array(allianceRow), drafts: z.int() }),
});

const member = z.object({
  name: z.string(),
  ubn: z.string(),
  role: z.enum(['LEADER', 'MEMBER']),
  confirmed: z.boolean(),
});
const file = z.object({
  id: z.uuid(),
  kind: z.string(),
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  at: instant,
});
const qualification = z.object({
  round: z.int(),
  checks: qualificationChecks,
  opinion: z.string().nullable(),
  revision: z.int(),
  savedBy: z.string().nullable(),
  first: signature.nullable(),
  second: signature.nullable(),
  /** Who may sign next besides the first. */
  open: z.boolean(),
});

export const deskAlliance = z
  .object({
    no: allianceNumber,
    name: z.string(),
    leader: z.object({ name: z.string(), ubn: z.string() }),
    status: allianceStatusCode,
    statusSince: instant,
    dueAt: instant.nullable(),
    industry: z.enum(industries).nullable(),
    market: z.string().nullable(),
    revision: z.int(),
    /** What a print of this very revision bears. */
    paperCode: z.string(),
    submittedAt: instant.nullable(),
    deadline: instant,
    paperBasis: z.enum(['RECEIVED', 'POSTMARK']),
    summary: z.string(),
    members: z.array(member),
    files: z.array(file),
    findings: z.object({
      eligibility: z.array(allianceFinding),
      documents: z.array(allianceFinding),
      content: z.array(allianceFinding),
    }),
    papers: z.array(paperReceipt),
    qualification,
    calls: z.array(
      z.object({
        about: z.enum(['QUALIFICATION', 'RESULT']),
        answered: z.boolean(),
        note: z.string().nullable(),
        by: z.string(),
        at: instant,
      }),
    ),
    timeline: z.array(
      z.object({
        move: z.string(),
        to: allianceStatusCode,
        by: z.string().nullable(),
        reason: z.string().nullable(),
        at: instant,
      }),
    ),
    meeting: z.string().nullable(),
  })
  .meta({ id: 'DeskAlliance' });
export type DeskAlliance = z.infer<typeof deskAlliance>;

export const seeDeskAlliance = endpoint({
  name: 'seeDeskAlliance',
  summary: 'One proposal as the office sees it: papers, findings, qualification sheet, calls',
  method: 'GET',
  path: '/desk/alliances/:no',
  allow: desk,
  params: byAlliance,
  answer: deskAlliance,
});

export const seeDeskAllianceFile = endpoint({
  name: 'seeDeskAllianceFile',
  summary: 'A file of a proposal, for the office',
  method: 'GET',
  path: '/desk/alliances/:no/files/:file',
  allow: desk,
  params: byAlliance.extend({ file: z.uuid() }),
  answer: 'FILE',
});

export const recordPapers = endpoint({
  name: 'recordPapers',
  summary: 'Take an envelope in: the time is the server’s, the code on it is compared with what is online',
  method: 'POST',
  path: '/desk/alliances/:no/papers',
  allow: desk,
  params: byAlliance,
  body: z.object({
    carrier: z.enum(carriers),
    tracking: z.string().trim().max(60).nullable().default(null),
    postmarkedOn: isoDate.nullable().default(null),
    copies: z.int().min(0).max(20),
    sealed: z.boolean(),
    certificate: z.boolean(),
    code: z.string().trim().max(40).nullable().default(null),
    note: z.string().trim().max(500).nullable().default(null),
  }),
  answer: paperReceipt,
  status: 201,
});

export const saveQualification = endpoint({
  name: 'saveQualification',
  summary: 'Write the three checks of the qualification sheet; a signature that was there is taken back',
  method: 'PUT',
  path: '/desk/alliances/:no/qualification',
  allow: desk,
  params: byAlliance,
  body: z.object({ checks: qualificationChecks, opinion: z.string().trim().max(1000).nullable().default(null) }),
  answer: deskAlliance,
  versioned: true,
});

export const signQualification = endpoint({
  name: 'signQualification',
  summary: 'Sign the sheet as it stands; with the second signature the proposal is qualified, turned down or sent back',
  method: 'POST',
  path: '/desk/alliances/:no/qualification/signatures',
  allow: desk,
  params: byAlliance,
  answer: deskAlliance,
  versioned: true,
});

export const settleAllianceQuestion = endpoint({
  name: 'settleAllianceQuestion',
  summary: 'Decide what the rules left to the office, with a reason',
  method: 'POST',
  path: '/desk/alliances/:no/decisions',
  allow: desk,
  params: byAlliance,
  body: z.object({ code: z.string().max(60), subject: z.string().max(60), reason }),
  answer: deskAlliance,
});

export const logPhoneCall = endpoint({
  name: 'logPhoneCall',
  summary: 'Note that a result was told by telephone',
  method: 'POST',
  path: '/desk/alliances/:no/calls',
  allow: desk,
  params: byAlliance,
  body: z.object({
    about: z.enum(['QUALIFICATION', 'RESULT']),
    answered: z.boolean(),
    note: z.string().trim().max(300).nullable().default(null),
  }),
  answer: deskAlliance,
});

export const qualificationEndpoints = [
  listDeskAlliances,
  seeDeskAlliance,
  seeDeskAllianceFile,
  recordPapers,
  saveQualification,
  signQualification,
  settleAllianceQuestion,
  logPhoneCall,
];
