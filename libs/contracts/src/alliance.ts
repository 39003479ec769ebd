import * as z from 'zod';
import { memberSheet, onlineDocuments, proposalDraft } from '@pilotage/domain/alliance';
import { alliance, allianceCall, allianceSummary } from './alliance-views';
import { byId, locale, reason } from './common';
import { endpoint } from './endpoint';

const leaders = ['FIRM_OWNER', 'FIRM_STAFF'] as const;
const byMember = z.object({ id: z.uuid(), member: z.uuid() });

export const listMyAlliances = endpoint({
  name: 'listMyAlliances',
  summary: "The firm's own proposals, and the calls it may propose in",
  method: 'GET',
  path: '/alliances',
  allow: leaders,
  verified: true,
  answer: z.object({ proposals: z.array(allianceSummary), calls: z.array(allianceCall) }),
});

export const startAlliance = endpoint({
  name: 'startAlliance',
  summary: 'Begin the proposal of a year; a firm leads one',
  method: 'POST',
  path: '/alliances',
  allow: leaders,
  verified: true,
  body: z.object({ call: z.string().max(60) }),
  answer: alliance,
  status: 201,
});

export const seeAlliance = endpoint({
  name: 'seeAlliance',
  summary: 'A proposal of the own firm with everything saved, and what is still missing',
  method: 'GET',
  path: '/alliances/:id',
  allow: leaders,
  verified: true,
  params: byId,
  answer: alliance,
});

export const saveAlliance = endpoint({
  name: 'saveAlliance',
  summary: 'Save some fields of a proposal; partial and unfinished values are kept',
  method: 'PATCH',
  path: '/alliances/:id',
  allow: leaders,
  verified: true,
  params: byId,
  body: proposalDraft,
  answer: alliance,
  versioned: true,
});

export const discardAlliance = endpoint({
  name: 'discardAlliance',
  summary: 'Delete a draft that was never handed in',
  method: 'DELETE',
  path: '/alliances/:id',
  allow: leaders,
  verified: true,
  params: byId,
  answer: 'NOTHING',
});

export const addAllianceMember = endpoint({
  name: 'addAllianceMember',
  summary: 'Add a member; what the register knows of it is filled in',
  method: 'POST',
  path: '/alliances/:id/members',
  allow: leaders,
  verified: true,
  params: byId,
  body: memberSheet,
  answer: alliance,
  status: 201,
});

export const saveAllianceMember = endpoint({
  name: 'saveAllianceMember',
  summary: "Save some fields of a member's sheet, until the member has confirmed it",
  method: 'PATCH',
  path: '/alliances/:id/members/:member',
  allow: leaders,
  verified: true,
  params: byMember,
  body: memberSheet,
  answer: alliance,
  versioned: true,
});

export const removeAllianceMember = endpoint({
  name: 'removeAllianceMember',
  summary: 'Take a member off the proposal',
  method: 'DELETE',
  path: '/alliances/:id/members/:member',
  allow: leaders,
  verified: true,
  params: byMember,
  answer: alliance,
});

export const inviteAllianceMember = endpoint({
  name: 'inviteAllianceMember',
  summary: 'Mail a member the link to its own sheet; an earlier link ends, an earlier answer too',
  method: 'POST',
  path: '/alliances/:id/members/:member/invitation',
  allow: leaders,
  verified: true,
  params: byMember,
  body: z.object({ email: z.string().trim().max(200), locale: locale.default('zh-Hant') }),
  answer: alliance,
});

export const uploadAllianceFile = endpoint({
  name: 'uploadAllianceFile',
  summary: 'Upload the plan or the slides; a new file is a new version',
  method: 'POST',
  path: '/alliances/:id/files',
  allow: leaders,
  verified: true,
  params: byId,
  query: z.object({ kind: z.enum(onlineDocuments) }),
  answer: alliance,
  status: 201,
  upload: true,
});

export const seeAllianceFile = endpoint({
  name: 'seeAllianceFile',
  summary: 'A file of the own proposal',
  method: 'GET',
  path: '/alliances/:id/files/:file',
  allow: leaders,
  verified: true,
  params: z.object({ id: z.uuid(), file: z.uuid() }),
  answer: 'FILE',
});

export const submitAlliance = endpoint({
  name: 'submitAlliance',
  summary: 'Hand the proposal in: everything is checked again, and the database tells the time; again, nothing happens',
  method: 'POST',
  path: '/alliances/:id/submission',
  allow: leaders,
  verified: true,
  params: byId,
  answer: alliance,
});

export const recallAlliance = endpoint({
  name: 'recallAlliance',
  summary: 'Take a proposal back to change it, until the deadline',
  method: 'DELETE',
  path: '/alliances/:id/submission',
  allow: leaders,
  verified: true,
  params: byId,
  answer: alliance,
});

export const withdrawAlliance = endpoint({
  name: 'withdrawAlliance',
  summary: 'Withdraw a proposal for good',
  method: 'POST',
  path: '/alliances/:id/withdrawal',
  allow: leaders,
  verified: true,
  params: byId,
  body: z.object({ reason }),
  answer: alliance,
});

export const allianceEndpoints = [
  listMyAlliances,
  startAlliance,
  seeAlliance,
  saveAlliance,
  discardAlliance,
  addAllianceMember,
  saveAllianceMember,
  removeAllianceMember,
  inviteAllianceMember,
  uploadAllianceFile,
  seeAllianceFile,
  submitAlliance,
  recallAlliance,
  withdrawAlliance,
] as const;
