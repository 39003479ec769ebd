import type { visits as Source } from '../zh-hant/visits';

export const visits: typeof Source = {
  title: 'Interviews',
  before: 'Week before',
  after: 'Week after',
  today: 'This week',
  consultant: 'Consultant',
  everybody: 'All consultants',
  span: (from, to) => `${from} – ${to}`,
  counted: (n) => `${n}`,
  none: 'None',
  noneAll: 'No interview this week.',
  unrecorded: 'to be recorded',
  modes: { ONLINE: 'Online', ONSITE: 'On site' },
  states: { SCHEDULED: 'Scheduled', HELD: 'Held', CANCELLED: 'Cancelled', NO_SHOW: 'Nobody came' },
};
