import type { Dictionary } from '../dictionary';

export const report: Dictionary['report'] = {
  title: 'Reports',
  version: (n) => `version ${n}`,
  list: {
    toWrite: 'To write',
    sent: 'In review and done',
    none: 'No report yet. Once an interview is recorded, its report can be written here.',
    states: {
      NONE: 'Not begun',
      DRAFT: 'Being written',
      SUBMITTED: 'In review',
      SENT_BACK: 'Returned',
      APPROVED: 'Approved',
      SUPERSEDED: 'Superseded',
      WITHDRAWN: 'Withdrawn',
    },
  },
};
