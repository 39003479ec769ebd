import type { attachments as Source } from '../zh-hant/attachments';

export const attachments: typeof Source = {
  title: 'Attachments of the interview',
  intro:
    'Seen by the consultant of the case and the office only; whoever added a file can remove it until the report is handed in.',
  none: 'No attachments yet.',
  kinds: { PHOTO: 'Photo of the visit', SCREENSHOT: 'Screenshot', DOCUMENT: 'Document' },
  kind: 'Kind of attachment',
  interview: 'Which interview',
  of: (when) => `interview of ${when}`,
  byOffice: 'added by the office',
  byConsultant: 'added by the consultant',
  add: 'Add a file',
  adding: 'Uploading…',
  added: 'Attachment added',
  hint: 'Photos and screenshots: JPG, PNG; documents: PDF, JPG, PNG. Up to 10 MB each.',
  open: 'Download',
  openOf: (name) => `Download ${name}`,
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  removeAsk: {
    title: 'Remove this attachment?',
    text: (name) => `“${name}” cannot be brought back.`,
    yes: 'Remove',
    no: 'Keep',
  },
  removed: 'Attachment removed',
};
