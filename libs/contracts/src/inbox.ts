import * as z from 'zod';
import { statusCodes } from '@pilotage/domain/flow';
import { byId, caseNumber, refusal, statusCode } from './common';
import { endpoint } from './endpoint';

const desk = ['COORDINATOR', 'ADMIN'] as const;

/** Lists of the desk that a person may keep views of. */
export const savedLists = ['INBOX', 'CASES'] as const;
export type SavedList = (typeof savedLists)[number];
/** Views that one person may keep of one list. */
export const MOST_VIEWS = 20;

export const savedView = z
  .object({
    id: z.uuid(),
    list: z.enum(savedLists),
    name: z.string(),
    /** The query of the list's address, without the question mark. */
    query: z.string(),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof savedView>;

export const listSavedViews = endpoint({
  name: 'listSavedViews',
  summary: "A person's own views of the desk's lists, oldest first",
  method: 'GET',
  path: '/desk/views',
  allow: desk,
  answer: z.object({ views: z.array(savedView) }),
});

export const saveView = endpoint({
  name: 'saveView',
  summary: 'Keeps how a list is filtered and sorted under a name; a name that is there already gets the new filters',
  method: 'POST',
  path: '/desk/views',
  allow: desk,
  body: z.object({
    list: z.enum(savedLists),
    name: z.string().trim().min(1).max(40),
    query: z
      .string()
      .max(500)
      .regex(/^[\w=&%.~+*!'()-]*$/),
  }),
  answer: savedView,
});

export const removeView = endpoint({
  name: 'removeView',
  summary: "Forgets one of a person's own views",
  method: 'DELETE',
  path: '/desk/views/:id',
  allow: desk,
  params: byId,
  answer: 'NOTHING',
});

/** Decisions that may be made on many cases at once: those that ask nothing of the single case. */
export const togetherActs = ['accept', 'waitlist', 'suspend', 'resume', 'closeSeason', 'close'] as const;
export type TogetherAct = (typeof togetherActs)[number];
/** Cases that may be moved at once. */
export const MOST_TOGETHER = 200;
/** From here on the number of cases has to be said a second time (SPEC P3). */
export const MANY = 20;

const together = {
  act: z.enum(togetherActs),
  reason: z.string().trim().max(1000).optional(),
  /** Each case with the status that it was ticked in: one that has moved since is refused. */
  cases: z
    .array(z.object({ no: caseNumber, expected: z.enum(statusCodes) }))
    .min(1)
    .max(MOST_TOGETHER),
};

/** What becomes, or would become, of one case. */
export const togetherLine = z
  .object({
    no: caseNumber,
    firm: z.string(),
    from: statusCode,
    /** Null where the move is refused. */
    to: statusCode.nullable(),
    /** Messages that go out with it. */
    messages: z.int(),
    refusal: refusal.nullable(),
  })
  .meta({ id: 'TogetherLine' });
export type TogetherLine = z.infer<typeof togetherLine>;

export const tryTogether = endpoint({
  name: 'tryTogether',
  summary: 'What a move of many cases would do to each of them: it is carried out and undone',
  method: 'POST',
  path: '/desk/together/trial',
  allow: desk,
  body: z.object(together),
  answer: z.object({ lines: z.array(togetherLine) }),
});

export const moveTogether = endpoint({
  name: 'moveTogether',
  summary: 'Moves many cases, each by itself: what is refused stands beside what was done',
  method: 'POST',
  path: '/desk/together',
  allow: desk,
  body: z.object({
    ...together,
    /** The number of cases, said again where there are more than twenty. */
    confirmed: z.int().optional(),
  }),
  answer: z.object({ lines: z.array(togetherLine) }),
});

export const inboxEndpoints = [listSavedViews, saveView, removeView, tryTogether, moveTogether];
