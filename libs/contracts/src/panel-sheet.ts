import * as z from 'zod';
import { scoreEntries } from '@pilotage/domain/alliance';
import { industries } from '@pilotage/domain/questionnaire';
import { instant } from './common';
import { endpoint } from './endpoint';
import { byMeetingAndProposal, clock, meetingHead, panelist, panelRules, question, rubric, seatCode } from './panel';
import { allianceNumber } from './qualification';

const totalsOfOther = z.object({
  code: seatCode,
  total: z.number(),
  points: z.record(z.string(), z.number()),
  comments: z.record(z.string(), z.string()),
});

export const mySheet = z
  .object({
    meeting: meetingHead,
    proposal: allianceNumber,
    name: z.string(),
    leader: z.string(),
    position: z.int(),
    startsAt: instant,
    endsAt: instant,
    summary: z.string(),
    industry: z.enum(industries).nullable(),
    market: z.string().nullable(),
    members: z.array(z.string()),
    files: z.array(z.object({ id: z.uuid(), kind: z.string(), name: z.string(), bytes: z.int() })),
    rubric,
    rules: panelRules,
    code: seatCode,
    scores: scoreEntries,
    revision: z.int(),
    savedAt: instant.nullable(),
    submittedAt: instant.nullable(),
    reopened: z.object({ at: instant, reason: z.string() }).nullable(),
    clock,
    questions: z.array(question),
    attendance: z.object({ seats: z.int(), taking: z.int(), recused: z.array(seatCode), quorum: z.int() }),
    /** Empty until my own sheet is in (SPEC M6). */
    others: z.array(totalsOfOther),
    now: instant,
  })
  .meta({ id: 'MyPanelSheet' });
export type MySheet = z.infer<typeof mySheet>;

export const seeMySheet = endpoint({
  name: 'seeMySheet',
  summary: 'One proposal on my desk: its documents, my sheet, the clock and the questions',
  method: 'GET',
  path: '/panel/meetings/:no/proposals/:proposal',
  allow: panelist,
  params: byMeetingAndProposal,
  answer: mySheet,
});

export const seePanelFile = endpoint({
  name: 'seePanelFile',
  summary: 'A document of a proposal that is mine to score',
  method: 'GET',
  path: '/panel/meetings/:no/proposals/:proposal/files/:file',
  allow: panelist,
  params: byMeetingAndProposal.extend({ file: z.uuid() }),
  answer: 'FILE',
});

export const saveMySheet = endpoint({
  name: 'saveMySheet',
  summary: 'Save my scores as they are; nobody else sees them',
  method: 'PUT',
  path: '/panel/meetings/:no/proposals/:proposal/sheet',
  allow: panelist,
  params: byMeetingAndProposal,
  body: z.object({ scores: scoreEntries }),
  answer: z.object({ revision: z.int(), savedAt: instant }),
  versioned: true,
});

export const submitMySheet = endpoint({
  name: 'submitMySheet',
  summary: 'Hand my scores in: every criterion on its step, comments where they are due',
  method: 'POST',
  path: '/panel/meetings/:no/proposals/:proposal/sheet/submission',
  allow: panelist,
  params: byMeetingAndProposal,
  answer: mySheet,
  versioned: true,
});

export const askPanelQuestion = endpoint({
  name: 'askPanelQuestion',
  summary: 'Put a question on the list while questions are collected; `sameAs` joins one that is there',
  method: 'POST',
  path: '/panel/meetings/:no/proposals/:proposal/questions',
  allow: panelist,
  params: byMeetingAndProposal,
  body: z.object({ text: z.string().trim().min(1).max(300), sameAs: z.uuid().nullable().default(null) }),
  answer: z.object({ questions: z.array(question) }),
  status: 201,
});

export const panelSheetEndpoints = [seeMySheet, seePanelFile, saveMySheet, submitMySheet, askPanelQuestion];
