import type { allianceReview as Source } from '../zh-hant/alliance-review';

export const allianceReview: typeof Source = {
  title: 'Selection meeting',
  how: (talk, answer) => `${talk} minutes to present; then all questions and all answers in ${answer} minutes.`,
  place: 'Place',
  link: 'Meeting link',
  comments: 'Comments of the panel',
};
