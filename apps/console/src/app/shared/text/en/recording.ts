import type { recording as Source } from '../zh-hant/recording';

export const recording: typeof Source = {
  title: 'Consent to a recording',
  intro:
    'The interview may be recorded only when the firm and the consultant both agree. To refuse changes nothing in the diagnosis.',
  sides: { FIRM: 'Firm', CONSULTANT: 'Consultant' },
  agreed: (when) => `has agreed (${when})`,
  open: 'has not agreed',
  agree: 'Agree to a recording',
  takeBack: 'Take the consent back',
  mark: 'Mark as recorded',
  unmark: 'Take the mark away',
  marked: (when) => `Marked as recorded (${when})`,
};
