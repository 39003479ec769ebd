import * as z from 'zod';
import { memberSheet } from '@pilotage/domain/alliance';
import { memberView } from './alliance-views';
import { endpoint } from './endpoint';

const byToken = z.object({ token: z.string().max(100) });

export const seeMemberSheet = endpoint({
  name: 'seeMemberSheet',
  summary: "A member's own sheet, by its mailed link",
  method: 'GET',
  path: '/alliance-members/:token',
  allow: 'PUBLIC',
  params: byToken,
  answer: memberView,
});

export const saveMemberSheet = endpoint({
  name: 'saveMemberSheet',
  summary: 'The member fills in its sheet',
  method: 'PATCH',
  path: '/alliance-members/:token',
  allow: 'PUBLIC',
  params: byToken,
  body: memberSheet,
  answer: memberView,
  versioned: true,
});

export const confirmMemberSheet = endpoint({
  name: 'confirmMemberSheet',
  summary: 'The member confirms its sheet, agrees to the notice, and says whether the leader sees its figures',
  method: 'POST',
  path: '/alliance-members/:token/confirmation',
  allow: 'PUBLIC',
  params: byToken,
  body: z.object({ accepted: z.boolean(), sharesFigures: z.boolean() }),
  answer: memberView,
});

export const refuseMembership = endpoint({
  name: 'refuseMembership',
  summary: 'The firm does not take part',
  method: 'POST',
  path: '/alliance-members/:token/refusal',
  allow: 'PUBLIC',
  params: byToken,
  body: z.object({}),
  answer: memberView,
});

export const allianceMemberEndpoints = [seeMemberSheet, saveMemberSheet, confirmMemberSheet, refuseMembership] as const;
