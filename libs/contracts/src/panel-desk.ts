import * as z from 'zod';
import { dispositions, slotPhases, type DispositionKind } from '@pilotage/domain/alliance';
import { objectionParts } from './alliance-review';
import { caseNumber, instant, reason, text } from './common';
import { endpoint } from './endpoint';
import {
  byMeeting,
  clock,
  deskSeat,
  meetingPlan,
  meetingStatuses,
  panelRules,
  question,
  rubric,
  seatCode,
} from './panel';
import { allianceNumber, allianceStatusCode } from './qualification';

export const desk = ['COORDINATOR', 'ADMIN'] as const;
export const outcomes = ['SELECTED', 'RESERVED', 'DECLINED'] as const;
export const dispositionKinds = Object.keys(dispositions) as [DispositionKind, ...DispositionKind[]];
export const bySlot = byMeeting.extend({ proposal: allianceNumber });
const bySeat = byMeeting.extend({ code: seatCode });

const divergence = z.object({
  kind: z.enum(['SPREAD', 'DEVIATION', 'CRITERION', 'PLACES']),
  of: z.string(),
  value: z.number(),
  limit: z.number(),
});

/** A proposal's standing; points in hundredths, reviewers by letter. */
export const concludedCase = z.object({
  id: allianceNumber,
  name: z.string(),
  leader: z.string(),
  standing: z.object({
    id: z.string(),
    sheets: z.int(),
    sum: z.int(),
    mean: z.number().nullable(),
    place: z.int(),
    outcome: z.enum(outcomes),
    reserve: z.int().nullable(),
    tieBrokenBy: z.string().nullable(),
  }),
  scores: z.array(z.object({ reviewer: seatCode, total: z.int(), points: z.record(z.string(), z.int()) })),
  recused: z.array(seatCode),
  absent: z.array(seatCode),
  questions: z.int(),
  opinion: z.string().nullable(),
  divergence: z.array(divergence),
  disposition: z.object({ kind: z.enum(dispositionKinds), text: z.string() }).nullable(),
});
export type WireConcludedCase = z.infer<typeof concludedCase>;

const slot = z.object({
  proposal: allianceNumber,
  name: z.string(),
  leader: z.string(),
  status: allianceStatusCode,
  position: z.int(),
  startsAt: instant,
  endsAt: instant,
  clock,
  recused: z.array(seatCode),
  /** How many sheets are in, of how many that can be: never what is in them while the scoring is open. */
  sheets: z.object({ in: z.int(), of: z.int(), missing: z.array(seatCode) }),
  questions: z.array(question),
  disposition: z.object({ kind: z.enum(dispositionKinds), text: z.string() }).nullable(),
});
export type DeskSlot = z.infer<typeof slot>;

export const deskMeeting = z
  .object({
    no: caseNumber,
    title: z.string(),
    startsAt: instant,
    place: z.string().nullable(),
    meetingLink: z.string().nullable(),
    status: z.enum(meetingStatuses),
    awards: z.int(),
    rules: panelRules,
    rubric,
    seed: z.string().nullable(),
    drawnAt: instant.nullable(),
    comings: z.int(),
    seats: z.array(deskSeat),
    slots: z.array(slot),
    /** Qualified proposals that are on no agenda yet. */
    waiting: z.array(z.object({ proposal: allianceNumber, name: z.string(), leader: z.string() })),
    /** The standing as it would be closed now; null while the scoring is open. */
    standing: z.array(concludedCase).nullable(),
    /** What still stands against closing the result. */
    open: z.array(z.object({ code: z.string(), field: z.string(), message: text })),
    result: z
      .object({
        frozenAt: instant,
        frozenBy: z.string(),
        hash: z.string(),
        /** The sheet as it was asked for last; null until it has been. */
        summary: z.object({ state: z.enum(['PRINTING', 'READY', 'FAILED']), askedAt: instant }).nullable(),
      })
      .nullable(),
    releasedAt: instant.nullable(),
    objections: z.array(z.object({ proposal: allianceNumber, ...objectionParts })),
    now: instant,
  })
  .meta({ id: 'DeskPanelMeeting' });
export type DeskMeeting = z.infer<typeof deskMeeting>;

export const act = { method: 'POST', allow: desk, answer: deskMeeting } as const;

export const listMeetings = endpoint({
  name: 'listMeetings',
  summary: 'Selection meetings, the newest first; who can be invited',
  method: 'GET',
  path: '/desk/meetings',
  allow: desk,
  answer: z.object({
    meetings: z.array(
      z.object({
        no: caseNumber,
        title: z.string(),
        startsAt: instant,
        status: z.enum(meetingStatuses),
        proposals: z.int(),
        seats: z.int(),
      }),
    ),
    panelists: z.array(z.object({ email: z.string(), name: z.string() })),
    /** Qualified proposals without a meeting. */
    waiting: z.int(),
  }),
});

export const planMeeting = endpoint({
  ...act,
  name: 'planMeeting',
  summary: 'Plan a selection meeting of a call, by its rubric and rules of today',
  path: '/desk/meetings',
  body: z.object({
    call: z.string().max(40),
    ...meetingPlan,
  }),
  status: 201,
});

export const changeMeeting = endpoint({
  ...act,
  method: 'PUT',
  name: 'changeMeeting',
  summary: 'Another name, time or place before a meeting begins; at another time everybody invited answers anew',
  path: '/desk/meetings/:no',
  params: byMeeting,
  body: z.object(meetingPlan),
});

export const seeMeeting = endpoint({
  ...act,
  method: 'GET',
  name: 'seeMeeting',
  summary: 'A meeting as the office sees it; scores only once the scoring is closed',
  path: '/desk/meetings/:no',
  params: byMeeting,
});

export const invitePanel = endpoint({
  ...act,
  name: 'invitePanel',
  summary: 'Invite members of the panel; each gets the next letter',
  path: '/desk/meetings/:no/seats',
  params: byMeeting,
  body: z.object({ emails: z.array(z.email()).min(1).max(26) }),
});

export const drawAgenda = endpoint({
  ...act,
  name: 'drawAgenda',
  summary: 'Put qualified proposals on the agenda and draw their order from a seed that is kept',
  path: '/desk/meetings/:no/agenda',
  params: byMeeting,
  body: z.object({ proposals: z.array(allianceNumber).min(1).max(100), seed: z.string().trim().min(1).max(60) }),
});

export const markAttendance = endpoint({
  ...act,
  method: 'PUT',
  name: 'markAttendance',
  summary: 'Note who has come',
  path: '/desk/meetings/:no/seats/:code/attendance',
  params: bySeat,
  body: z.object({ attended: z.boolean() }),
});

export const moveClock = endpoint({
  ...act,
  name: 'moveClock',
  summary: 'Move a slot on: talk, questions, answers, over',
  path: '/desk/meetings/:no/slots/:proposal/clock',
  params: bySlot,
  body: z.object({ from: z.enum(slotPhases) }),
});

export const noteAnswer = endpoint({
  ...act,
  method: 'PUT',
  name: 'noteAnswer',
  summary: 'Gather a question under another, mark it as being answered, or note the answer',
  path: '/desk/meetings/:no/questions/:question',
  params: byMeeting.extend({ question: z.uuid() }),
  body: z.object({
    state: z.enum(['ASKED', 'ANSWERING', 'ANSWERED']),
    answer: z.string().trim().max(500).nullable().default(null),
    sameAs: z.uuid().nullable().default(null),
  }),
});

export const recuseLate = endpoint({
  ...act,
  name: 'recuseLate',
  summary: 'A conflict that was found later: the member is recused, a sheet taken out and everything computed anew',
  path: '/desk/meetings/:no/seats/:code/recusals',
  params: bySeat,
  body: z.object({ proposal: allianceNumber, reason }),
});

export const reopenSheet = endpoint({
  ...act,
  name: 'reopenSheet',
  summary: 'Give a sheet back to its member, with a reason; what was handed in first is kept',
  path: '/desk/meetings/:no/seats/:code/reopenings',
  params: bySeat,
  body: z.object({ proposal: allianceNumber, reason }),
});

export const panelDeskEndpoints = [
  listMeetings,
  planMeeting,
  changeMeeting,
  seeMeeting,
  invitePanel,
  drawAgenda,
  markAttendance,
  moveClock,
  noteAnswer,
  recuseLate,
  reopenSheet,
];
