import type { mails as Source } from '../zh-hant/mails';

export const mails: typeof Source = {
  title: 'Notices',
  view: 'Show',
  views: { LOG: 'Outbox', TEMPLATES: 'Templates' },
  all: 'All',
  states: { FAILED: 'Failed', QUEUED: 'Waiting', SUPPRESSED: 'Address refused', SENT: 'Sent' },
  stateOf: (state: string, n: number) => `${state} ${n}`,
  search: 'Search mails',
  searchHint: 'Case number or recipient',
  none: 'No mail matches.',
  clear: 'Clear filters',
  more: 'Load more',
  columns: { subject: 'Subject', no: 'Case', to: 'To', state: 'State', at: 'Time', acts: 'Actions' },
  named: (act: string, name: string) => `${act}: ${name}`,
  retry: 'Send again',
  retried: 'It will be sent again',
  templates: {
    event: 'Mail',
    option: (subject: string, event: string) => `${subject} (${event})`,
    no: 'Fill from case',
    noHint: 'Empty: the newest one',
    noSuch: (no: string) => `This mail was never sent for ${no}. Try another number, or leave it empty for the newest.`,
    filledFrom: (no: string) => `Filled from ${no}; links are not shown.`,
    neverSent: 'Never sent yet; filled from an example.',
    plain: 'Plain text',
  },
};
