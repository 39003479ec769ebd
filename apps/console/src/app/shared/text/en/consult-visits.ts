import type { Dictionary } from '../dictionary';

type Areas = 'times' | 'giveUp' | 'held' | 'interviews';

export const consultVisits: Pick<Dictionary['consult'], Areas> = {
  times: {
    title: 'Offer times',
    intro: 'The firm gets a link and chooses one; the first choice counts, and neither side is booked twice.',
    label: 'Times to offer',
    hint: (least, most) =>
      `Tick at least ${least} and at most ${most}. Other interviews, leave and the way there are left out already.`,
    none: 'The half days of the firm have passed or are full; add other times below.',
    day: 'Another day',
    add: 'Add this time',
    wish: (text) => `None of the times suited the firm. It would like: ${text}`,
    open: 'The times offered last still wait for the firm; sending again replaces them.',
    submit: 'Send to the firm',
    done: 'Sent; you will be told when the firm has chosen',
  },
  giveUp: {
    title: 'Give this slot up',
    text: 'The case goes back to “dispatched”; fix another time with the firm.',
    reason: 'Reason',
    noShow: 'The firm did not come',
    yes: 'Give it up',
    no: 'Keep it',
    done: 'The slot is given up',
  },
  held: {
    title: 'Record the interview',
    intro: 'The hours are computed. Under 60 minutes online or 90 on site needs a reason.',
    date: 'Date',
    from: 'From',
    to: 'To',
    lasted: (n) => `${n} minutes`,
    attendees: 'Present for the firm',
    attendeesHint: 'Names and titles',
    short: 'Why it was shorter',
    submit: 'Record it',
    done: 'Recorded; the report can be written now',
    none: 'There is no fixed interview to record.',
  },
  interviews: {
    none: 'No interview yet.',
    status: { SCHEDULED: 'Fixed', HELD: 'Held', CANCELLED: 'Cancelled', NO_SHOW: 'The firm did not come' },
    held: 'From and to',
    attendees: 'Present',
    reason: 'Reason',
    contact: 'Contact',
    dispute: 'Objection',
  },
};
