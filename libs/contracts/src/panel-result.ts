import * as z from 'zod';
import { objectionOutcomes } from './alliance-review';
import { instant, reason, text } from './common';
import { endpoint } from './endpoint';
import { byMeeting } from './panel';
import { act, bySlot, desk, dispositionKinds, outcomes } from './panel-desk';
import { allianceNumber } from './qualification';

export const closeScoring = endpoint({
  ...act,
  name: 'closeScoring',
  summary: 'Close the scoring of everything on the agenda, where each proposal has its quorum',
  path: '/desk/meetings/:no/closing',
  params: byMeeting,
});

export const reopenScoring = endpoint({
  ...act,
  name: 'reopenScoring',
  summary: 'Open the scoring again before anything is released; a frozen result is set aside with the reason',
  path: '/desk/meetings/:no/reopening',
  params: byMeeting,
  body: z.object({ reason }),
});

export const recordVote = endpoint({
  ...act,
  method: 'PUT',
  name: 'recordVote',
  summary: 'Record the vote among tied proposals, the first of them first',
  path: '/desk/meetings/:no/vote',
  params: byMeeting,
  body: z.object({ order: z.array(allianceNumber).min(2).max(20), note: reason }),
});

export const disposeDivergence = endpoint({
  ...act,
  method: 'PUT',
  name: 'disposeDivergence',
  summary: 'Write down how a divergence between reviewers was dealt with',
  path: '/desk/meetings/:no/slots/:proposal/disposition',
  params: bySlot,
  body: z.object({ kind: z.enum(dispositionKinds), text: z.string().trim().min(1).max(1000) }),
});

export const freezeResult = endpoint({
  ...act,
  name: 'freezeResult',
  summary: 'Close the result: places, awards and the reserve list as one document that does not change',
  path: '/desk/meetings/:no/result',
  params: byMeeting,
});

const letter = z.object({
  no: allianceNumber,
  name: z.string(),
  outcome: z.enum(outcomes),
  subject: text,
  paragraphs: z.array(text),
  comments: z.array(z.string()),
  /** How many people are mailed that it is there. */
  recipients: z.int(),
});
export type WireLetter = z.infer<typeof letter>;

export const previewLetters = endpoint({
  name: 'previewLetters',
  summary: 'Every letter of a frozen result as it will be read',
  method: 'GET',
  path: '/desk/meetings/:no/letters',
  allow: desk,
  params: byMeeting,
  answer: z.object({ letters: z.array(letter), recipients: z.int(), releasedAt: instant.nullable() }),
});

export const releaseResult = endpoint({
  ...act,
  name: 'releaseResult',
  summary: 'Send all letters at once and put up the public list; `recipients` is the number that was shown',
  path: '/desk/meetings/:no/release',
  params: byMeeting,
  body: z.object({ recipients: z.int().min(0) }),
});

export const answerObjection = endpoint({
  ...act,
  method: 'PUT',
  name: 'answerObjection',
  summary: 'Answer an objection to a result, with the reason; the applicant is told and reads it',
  path: '/desk/meetings/:no/slots/:proposal/objection',
  params: bySlot,
  body: z.object({ outcome: z.enum(objectionOutcomes), answer: reason }),
});

export const printPanelSummary = endpoint({
  ...act,
  name: 'printPanelSummary',
  summary: 'Print the summary sheet of a frozen result, with whoever has signed by now; reviewers by their letters',
  path: '/desk/meetings/:no/summary',
  params: byMeeting,
  status: 202,
});

export const seePanelSummary = endpoint({
  name: 'seePanelSummary',
  summary: 'The summary sheet of the frozen result, as it was printed last',
  method: 'GET',
  path: '/desk/meetings/:no/summary',
  allow: desk,
  params: byMeeting,
  answer: 'FILE',
});

export const panelResultEndpoints = [
  closeScoring,
  reopenScoring,
  recordVote,
  disposeDivergence,
  freezeResult,
  previewLetters,
  releaseResult,
  printPanelSummary,
  seePanelSummary,
  answerObjection,
];
