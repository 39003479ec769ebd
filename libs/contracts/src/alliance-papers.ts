import * as z from 'zod';
import { paperKinds } from '@pilotage/domain/alliance';
import { byId, instant } from './common';
import { endpoint } from './endpoint';

const leaders = ['FIRM_OWNER', 'FIRM_STAFF'] as const;

/** A paper as it was asked for last; one that is not `isCurrent` shows an older state of the proposal. */
const paper = z.object({
  id: z.uuid(),
  kind: z.enum(paperKinds),
  state: z.enum(['PRINTING', 'READY', 'FAILED']),
  askedAt: instant,
  /** The code that stands on it, as the desk scans it. */
  code: z.string().nullable(),
  pages: z.int().nullable(),
  isCurrent: z.boolean(),
});
export type AlliancePaperView = z.infer<typeof paper>;

const papers = z.object({ papers: z.array(paper) });

export const listAlliancePapers = endpoint({
  name: 'listAlliancePapers',
  summary: 'The papers printed from the own proposal, the newest of each kind',
  method: 'GET',
  path: '/alliances/:id/papers',
  allow: leaders,
  verified: true,
  params: byId,
  answer: papers,
});

export const printAlliancePaper = endpoint({
  name: 'printAlliancePaper',
  summary:
    'Print the plan, its summary or the label of the envelope; one that shows the present state is not made anew',
  method: 'POST',
  path: '/alliances/:id/papers',
  allow: leaders,
  verified: true,
  params: byId,
  body: z.object({ kind: z.enum(paperKinds) }),
  answer: papers,
  status: 202,
});

export const seeAlliancePaper = endpoint({
  name: 'seeAlliancePaper',
  summary: 'A printed paper of the own proposal',
  method: 'GET',
  path: '/alliances/:id/papers/:paper',
  allow: leaders,
  verified: true,
  params: z.object({ id: z.uuid(), paper: z.uuid() }),
  answer: 'FILE',
});

export const alliancePaperEndpoints = [listAlliancePapers, printAlliancePaper, seeAlliancePaper] as const;
