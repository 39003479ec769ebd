import type { Dictionary } from '../dictionary';
import { consultCapacity } from './consult-capacity';
import { consultCase } from './consult-case';
import { consultOffer } from './consult-offer';
import { consultVisits } from './consult-visits';

export const consult: Dictionary['consult'] = {
  ...consultCapacity,
  ...consultOffer,
  ...consultCase,
  ...consultVisits,
  today: {
    title: 'Today',
    count: (n) => `${n} to do`,
    none: 'Nothing waits for you now; a new offer comes by e-mail.',
    head: (due) => (due ? `Do this first: ${due}` : 'Do this first'),
    capacity: (n, cap) => `${n} of ${cap} cases`,
    groups: { late: 'Overdue', soon: 'Due today', week: 'Within seven days', later: 'Later', open: 'No deadline' },
    verbs: {
      answer: 'Answer the offer',
      schedule: 'Fix the interview',
      visit: 'Hold the interview',
      record: 'Record the interview',
      write: 'Write the report',
      mend: 'Correct the report',
    },
    why: {
      answer: (needs) => `Needs: ${needs}`,
      schedule: (markets) => `Target markets: ${markets}`,
      visit: 'Read the answers and notes once more before it begins',
      record: 'Its time has passed; record from when to when and who was there',
      write: 'Due for approval within 10 working days of the interview',
      mend: 'Returned by the approver; the comments stand at their sections',
    },
    go: {
      answer: 'See the offer',
      schedule: 'Fix a time',
      visit: 'Open the case',
      record: 'Record it',
      write: 'Write',
      mend: 'Correct',
    },
  },
};
