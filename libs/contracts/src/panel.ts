import * as z from 'zod';
import { slotPhases } from '@pilotage/domain/alliance';
import { callSettings, allianceRules } from '@pilotage/domain/programme';
import { caseNumber, instant, text } from './common';
import { endpoint } from './endpoint';
import { allianceNumber } from './qualification';

export const panelist = ['PANEL_MEMBER'] as const;

/** A meeting by its number, such as `M113-0001`. */
/** What a meeting is planned with, and what may change until it begins. */
export const meetingPlan = {
  title: z.string().trim().min(1).max(100),
  startsAt: instant,
  place: z.string().trim().max(200).nullable().default(null),
  meetingLink: z
    .url({ protocol: /^https$/ })
    .max(300)
    .nullable()
    .default(null),
};

export const byMeeting = z.object({ no: caseNumber });
export const byMeetingAndProposal = byMeeting.extend({ proposal: allianceNumber });
/** A member's letter in every record. */
export const seatCode = z.string().regex(/^[A-Z]$/);
export const seatAnswers = ['INVITED', 'ACCEPTED', 'DECLINED'] as const;
export const meetingStatuses = ['PLANNED', 'OPEN', 'CLOSED', 'RELEASED'] as const;

export const rubric = callSettings.shape.rubric.unwrap();
export const panelRules = allianceRules.shape.panel.unwrap();
export type WirePanelRules = z.output<typeof panelRules>;

export const meetingHead = z.object({
  no: caseNumber,
  title: z.string(),
  startsAt: instant,
  place: z.string().nullable(),
  status: z.enum(meetingStatuses),
});

export const question = z.object({
  id: z.uuid(),
  text: z.string(),
  state: z.enum(['ASKED', 'ANSWERING', 'ANSWERED']),
  answer: z.string().nullable(),
  /** Who asked this or the same. */
  by: z.array(seatCode),
});
export type QuestionView = z.infer<typeof question>;

export const clock = z.object({
  phase: z.enum(slotPhases),
  talkFrom: instant.nullable(),
  askFrom: instant.nullable(),
});

/** A member as the office sees him. */
export const deskSeat = z.object({
  code: seatCode,
  name: z.string(),
  answer: z.enum(seatAnswers),
  declaredAt: instant.nullable(),
  attended: z.boolean().nullable(),
  signedAt: instant.nullable(),
  conflicts: z.array(z.object({ proposal: allianceNumber, reason: z.string().nullable() })),
});

export const listMyMeetings = endpoint({
  name: 'listMyMeetings',
  summary: 'The selection meetings I am invited to',
  method: 'GET',
  path: '/panel/meetings',
  allow: panelist,
  answer: z.object({
    meetings: z.array(
      meetingHead.extend({
        answer: z.enum(seatAnswers),
        /** Whether interests are declared for everything on the agenda. */
        declared: z.boolean(),
        toScore: z.int(),
        scored: z.int(),
      }),
    ),
  }),
});

const mySlot = z.object({
  proposal: allianceNumber,
  name: z.string(),
  position: z.int(),
  startsAt: instant,
  endsAt: instant,
  clock,
  sheet: z.enum(['NONE', 'DRAFT', 'IN']),
});
export type MySlot = z.infer<typeof mySlot>;

/** What a member must answer before any document opens: only names, nothing of the proposal. */
const toDeclare = z.object({
  proposal: allianceNumber,
  name: z.string(),
  firms: z.array(z.string()),
  conflict: z.boolean().nullable(),
});

export const myMeeting = z
  .object({
    ...meetingHead.shape,
    meetingLink: z.string().nullable(),
    code: seatCode,
    answer: z.enum(seatAnswers),
    declared: z.boolean(),
    toDeclare: z.array(toDeclare),
    /** The proposals that are mine to read and score; what I am recused from is not among them. */
    slots: z.array(mySlot),
    talkMinutes: z.int(),
    answerMinutes: z.int(),
    signedAt: instant.nullable(),
    now: instant,
  })
  .meta({ id: 'MyPanelMeeting' });
export type MyMeeting = z.infer<typeof myMeeting>;

export const seeMyMeeting = endpoint({
  name: 'seeMyMeeting',
  summary: 'A meeting as one member sees it: agenda, clock, what is still to declare',
  method: 'GET',
  path: '/panel/meetings/:no',
  allow: panelist,
  params: byMeeting,
  answer: myMeeting,
});

export const answerInvitation = endpoint({
  name: 'answerInvitation',
  summary: 'Say whether I come',
  method: 'POST',
  path: '/panel/meetings/:no/answer',
  allow: panelist,
  params: byMeeting,
  body: z.object({ come: z.boolean() }),
  answer: myMeeting,
});

export const declareInterests = endpoint({
  name: 'declareInterests',
  summary:
    'Pledge confidentiality and declare interests, proposal by proposal; a conflict recuses at once and for good',
  method: 'POST',
  path: '/panel/meetings/:no/declarations',
  allow: panelist,
  params: byMeeting,
  body: z.object({
    pledge: z.literal(true),
    answers: z
      .array(
        z.object({
          proposal: allianceNumber,
          conflict: z.boolean(),
          reason: z.string().trim().max(300).nullable().default(null),
        }),
      )
      .max(200),
  }),
  answer: myMeeting,
});

/** What the panel has decided, as far as it concerns me. */
export const seeMyResult = endpoint({
  name: 'seeMyResult',
  summary: 'The frozen result of a meeting, without what I am recused from',
  method: 'GET',
  path: '/panel/meetings/:no/result',
  allow: panelist,
  params: byMeeting,
  answer: z.object({
    frozenAt: instant,
    hash: z.string(),
    cases: z.array(
      z.object({
        proposal: allianceNumber,
        name: z.string(),
        mean: z.number().nullable(),
        outcome: z.enum(['SELECTED', 'RESERVED', 'DECLINED']),
      }),
    ),
    signedAt: instant.nullable(),
  }),
});

export const signSummary = endpoint({
  name: 'signSummary',
  summary: 'Sign the summary of the meeting',
  method: 'POST',
  path: '/panel/meetings/:no/signature',
  allow: panelist,
  params: byMeeting,
  body: z.object({ hash: z.string().length(64) }),
  answer: z.object({ signedAt: instant }),
});

const publicAward = z.object({ name: z.string(), leader: z.string() });
export const listAwards = endpoint({
  name: 'listAwards',
  summary: 'The selected alliances of a year, by name and lead firm, once every letter has gone out',
  method: 'GET',
  path: '/awards/:year',
  allow: 'PUBLIC',
  params: z.object({ year: z.coerce.number().int() }),
  answer: z.object({ title: text.nullable(), releasedAt: instant.nullable(), awards: z.array(publicAward) }),
});

export const panelEndpoints = [
  listMyMeetings,
  seeMyMeeting,
  answerInvitation,
  declareInterests,
  seeMyResult,
  signSummary,
  listAwards,
];
