import * as z from 'zod';
import { attachmentKinds } from '@pilotage/domain/interview';
import { byNumber, instant } from './common';
import { endpoint } from './endpoint';

const both = ['CONSULTANT', 'COORDINATOR', 'ADMIN'] as const;
const byAttachment = byNumber.extend({ attachment: z.uuid() });

export const attachmentView = z
  .object({
    id: z.uuid(),
    interview: z.uuid(),
    kind: z.enum(attachmentKinds),
    name: z.string(),
    bytes: z.int(),
    mime: z.string(),
    at: instant,
    byOffice: z.boolean(),
    hasThumbnail: z.boolean(),
    /** Added by whoever looks, and the report not handed in yet. */
    removable: z.boolean(),
  })
  .meta({ id: 'Attachment' });
export type AttachmentView = z.infer<typeof attachmentView>;

const attachmentList = z.object({ attachments: z.array(attachmentView), open: z.boolean() });

export const listAttachments = endpoint({
  name: 'listAttachments',
  summary: "Files kept with the record of a case's interviews",
  method: 'GET',
  path: '/diagnoses/:no/attachments',
  allow: both,
  params: byNumber,
  answer: attachmentList,
});

export const addAttachment = endpoint({
  name: 'addAttachment',
  summary:
    'Keep a photo, a screenshot or a document with the record of an interview: PDF, JPG or PNG, judged by content',
  method: 'POST',
  path: '/diagnoses/:no/attachments',
  allow: both,
  params: byNumber,
  query: z.object({
    kind: z.enum(attachmentKinds),
    /** The latest one where none is named. */
    interview: z.uuid().optional(),
  }),
  answer: attachmentList,
  status: 201,
  upload: true,
});

export const seeAttachment = endpoint({
  name: 'seeAttachment',
  summary: 'A file of an interview',
  method: 'GET',
  path: '/diagnoses/:no/attachments/:attachment',
  allow: both,
  params: byAttachment,
  answer: 'FILE',
});

export const seeThumbnail = endpoint({
  name: 'seeThumbnail',
  summary: 'A small picture of a picture of an interview',
  method: 'GET',
  path: '/diagnoses/:no/attachments/:attachment/thumbnail',
  allow: both,
  params: byAttachment,
  answer: 'FILE',
});

export const removeAttachment = endpoint({
  name: 'removeAttachment',
  summary: 'Remove a file one has added, until the report is handed in',
  method: 'DELETE',
  path: '/diagnoses/:no/attachments/:attachment',
  allow: both,
  params: byAttachment,
  answer: attachmentList,
});

export const attachmentEndpoints = [listAttachments, addAttachment, seeAttachment, seeThumbnail, removeAttachment];
