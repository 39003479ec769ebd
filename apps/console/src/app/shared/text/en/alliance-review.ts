import type { allianceReview as Source } from '../zh-hant/alliance-review';

export const allianceReview: typeof Source = {
  title: 'Selection meeting',
  how: (talk, answer) => `${talk} minutes to present; then all questions and all answers in ${answer} minutes.`,
  place: 'Place',
  link: 'Meeting link',
  comments: 'Comments of the panel',
  objection: {
    title: 'Your objection to the result',
    file: 'Object to the result',
    ask: 'Once for each proposal, and not to be changed. Say what you object to and why; we mail you when it is answered.',
    label: 'What you object to, and why',
    no: 'Not now',
    until: (at) => `You can object to the result until ${at}.`,
    filed: (at) => `Made ${at}`,
    waiting: 'The office is looking into it.',
    outcomes: { UPHELD: 'Your objection holds', DISMISSED: 'The result stands' },
  },
};
