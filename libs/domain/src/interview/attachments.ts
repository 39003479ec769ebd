import type { StatusCode } from '../flow';
import type { Refusal } from '../kernel';

/** What is kept with the record of an interview (SPEC G6). */
export const attachmentKinds = ['PHOTO', 'SCREENSHOT', 'DOCUMENT'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** Of one case. */
export const MAX_ATTACHMENTS = 20;

const ADDING: ReadonlySet<StatusCode> = new Set(['scheduled', 'interviewed', 'sentBack']);
const REMOVING: ReadonlySet<StatusCode> = new Set(['scheduled', 'interviewed']);

/** Until the report is approved, as long as it lies with the consultant. */
export function mayAttach(status: StatusCode): boolean {
  return ADDING.has(status);
}

/** Until the report is handed in for the first time. */
export function mayDetach(status: StatusCode): boolean {
  return REMOVING.has(status);
}

/** Why a file cannot be attached; `count` is how many the case has already. */
export function checkAttachment(file: { kind: AttachmentKind; mime: string; count: number }): Refusal[] {
  if (file.count >= MAX_ATTACHMENTS)
    return [{ code: 'ATTACHMENTS_FULL', field: 'file', params: { max: MAX_ATTACHMENTS } }];
  return file.kind !== 'DOCUMENT' && !file.mime.startsWith('image/')
    ? [{ code: 'ATTACHMENT_NO_PICTURE', field: 'file' }]
    : [];
}
