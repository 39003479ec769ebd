import type { Stop, Wish } from '../wish';

/** What somebody does once a case stands where its way has led. */
export type Ending = 'returns' | 'rejects' | 'waitlists' | 'withdraws' | 'suspends' | 'sendsBack';

/** One firm's part in the demonstration. */
export interface Part {
  readonly company: string;
  /** Working days before today on which the form is handed in; a fraction is hours before this very moment. */
  readonly ago: number;
  readonly stop: Stop;
  /** What happens to it then, and how many working days after the form was handed in. */
  readonly ending?: readonly [Ending, number];
  readonly wish?: Partial<Wish>;
}

const withAccount = { byMail: false } as const;

/** Cases of the first season, long ended, at the times of the sample. */
export const history: readonly (Pick<Part, 'stop' | 'wish'> & { readonly questionnaire: string })[] = [
  { questionnaire: 'QA01', stop: 'CLOSED', wish: { ...withAccount, satisfaction: 5 } },
  { questionnaire: 'QA03', stop: 'REPORT_DELIVERED', wish: withAccount },
];

/**
 * This season: at least one case in every status, some of them late. The days follow from the usual course, in working
 * days after the form: 1 accepted and offered, 6 interviewed, 9 report handed in, 11 delivered.
 */
export const parts: readonly Part[] = [
  // at their end
  { company: 'C013', ago: 27, stop: 'CLOSED', wish: { ...withAccount, satisfaction: 4 } },
  { company: 'C030', ago: 22, stop: 'CLOSED', wish: { ...withAccount, satisfaction: 5 } },
  { company: 'C014', ago: 19, stop: 'REPORT_DELIVERED', wish: withAccount },
  { company: 'C024', ago: 13, stop: 'REPORT_DELIVERED', wish: withAccount },
  { company: 'C039', ago: 12, stop: 'SUBMITTED', ending: ['rejects', 1] },
  { company: 'C004', ago: 7, stop: 'ACCEPTED', ending: ['withdraws', 3], wish: withAccount },
  // the report
  { company: 'C012', ago: 17, stop: 'REPORT_IN_REVIEW' },
  { company: 'C038', ago: 11, stop: 'REPORT_IN_REVIEW' },
  { company: 'C025', ago: 10, stop: 'REPORT_IN_REVIEW' },
  { company: 'C028', ago: 14, stop: 'REPORT_IN_REVIEW', ending: ['sendsBack', 10] },
  { company: 'C029', ago: 12, stop: 'REPORT_STARTED' },
  // the interview
  { company: 'C017', ago: 18, stop: 'INTERVIEWED' },
  { company: 'C032', ago: 8, stop: 'INTERVIEWED' },
  { company: 'C034', ago: 5, stop: 'INTERVIEW_SCHEDULED' },
  { company: 'C001', ago: 4, stop: 'INTERVIEW_SCHEDULED', wish: withAccount },
  { company: 'C020', ago: 3, stop: 'INTERVIEW_SCHEDULED' },
  // a consultant is found, or asked
  { company: 'C016', ago: 18, stop: 'ASSIGNED' },
  { company: 'C010', ago: 3, stop: 'ASSIGNED', wish: { ...withAccount, firstDeclines: 'NO_TIME' } },
  { company: 'C021', ago: 2, stop: 'ASSIGNED' },
  { company: 'C015', ago: 9, stop: 'ASSIGNED', ending: ['suspends', 3] },
  { company: 'C022', ago: 2, stop: 'OFFERED', wish: { firstDeclines: 'DISTANCE' } },
  { company: 'C033', ago: 2, stop: 'OFFERED' },
  { company: 'C008', ago: 5, stop: 'OFFERED', wish: { firstDeclines: 'NOT_MY_FIELD', alternates: 0 } },
  { company: 'C035', ago: 3, stop: 'MATCHED' },
  { company: 'C026', ago: 3, stop: 'MATCHING' },
  { company: 'C037', ago: 2, stop: 'ACCEPTED' },
  { company: 'C002', ago: 9, stop: 'ACCEPTED' },
  // at the door
  { company: 'C006', ago: 5, stop: 'SUBMITTED' },
  { company: 'C031', ago: 2, stop: 'SUBMITTED' },
  { company: 'C040', ago: 1, stop: 'SUBMITTED' },
  { company: 'C009', ago: 0.3, stop: 'SUBMITTED' },
  { company: 'C003', ago: 0.1, stop: 'SUBMITTED', wish: { onBehalf: { channel: 'PAPER', pagesReceived: 3 } } },
  { company: 'C007', ago: 6, stop: 'SUBMITTED', ending: ['waitlists', 1] },
  {
    company: 'C019',
    ago: 3,
    stop: 'SUBMITTED',
    ending: ['returns', 1],
    wish: { ...withAccount, typed: { nameAsTyped: '白露啤酒有限公司' } },
  },
  {
    company: 'C011',
    ago: 10,
    stop: 'SUBMITTED',
    ending: ['returns', 1],
    wish: { onBehalf: { channel: 'EMAIL', pagesReceived: 2 } },
  },
];

/** Forms that are not handed in: how many of the three pages are filled, and how many hours ago. */
export const drafts: readonly { company: string; pages: number; hoursAgo: number; withAccount?: boolean }[] = [
  { company: 'C023', pages: 1, hoursAgo: 9 * 24 },
  { company: 'C018', pages: 2, hoursAgo: 5, withAccount: true },
];
