import type { FlowMove } from '../kernel';
import { statusCodes, statuses, type StatusCode } from './statuses';

/** Who may make a move. `system` is a job or a schedule; `admin` may do what a coordinator may. */
export type Mover = 'firm' | 'coordinator' | 'consultant' | 'approver' | 'system';

/** Jobs that may follow a move; each name is a queue of its own (`jobs.ts` of the API declares them). */
export type FollowingJob = 'check-eligibility' | 'offer-assignment' | 'render-report' | 'deliver-report';

/** Who is told of a move, in a mail without personal data (SPEC P4). */
export type Audience = 'firm' | 'consultant' | 'coordinators' | 'approvers';

export type Move = FlowMove<StatusCode, Mover, FollowingJob, Audience>;

const OPEN = statusCodes.filter((s) => !statuses[s].ended && s !== 'suspended');

/** The only ways a status moves (SPEC section 5 and section 6.1). Guards, buttons, labels and jobs read this table. */
export const moves = {
  // apply
  submit: {
    from: ['drafted', 'returned'],
    to: 'applied',
    by: ['firm', 'coordinator'],
    label: { zh: '送出診斷申請', en: 'Submit application' },
    reason: 'none',
    then: 'check-eligibility',
    tells: ['firm', 'coordinators'],
  },
  // accept
  returnForCorrection: {
    from: ['applied'],
    to: 'returned',
    by: ['coordinator'],
    label: { zh: '退請補件', en: 'Return for correction' },
    reason: 'required',
    tells: ['firm'],
  },
  hold: {
    from: ['applied'],
    to: 'held',
    by: ['coordinator', 'system'],
    label: { zh: '轉人工查核', en: 'Hold for a manual check' },
    reason: 'required',
  },
  waitlist: {
    from: ['applied', 'held'],
    to: 'waitlisted',
    by: ['coordinator', 'system'],
    label: { zh: '列入候補', en: 'Put on the waiting list' },
    reason: 'none',
    tells: ['firm'],
  },
  reject: {
    from: ['applied', 'held', 'accepted'],
    to: 'rejected',
    by: ['coordinator'],
    label: { zh: '不予受理', en: 'Reject' },
    reason: 'required',
    tells: ['firm'],
  },
  accept: {
    from: ['applied', 'held', 'waitlisted'],
    to: 'accepted',
    by: ['coordinator'],
    label: { zh: '受理', en: 'Accept' },
    reason: 'none',
    tells: ['firm'],
  },
  // match
  commitMatch: {
    from: ['accepted'],
    to: 'matched',
    by: ['coordinator'],
    label: { zh: '確定候選', en: 'Commit the match' },
    reason: 'none',
  },
  releaseMatch: {
    from: ['matched'],
    to: 'accepted',
    by: ['coordinator'],
    label: { zh: '取消候選', en: 'Release the match' },
    reason: 'required',
  },
  // dispatch
  offer: {
    from: ['matched'],
    to: 'offered',
    by: ['coordinator', 'system'],
    label: { zh: '送出邀請', en: 'Send offer' },
    reason: 'none',
    tells: ['consultant'],
  },
  offerNext: {
    from: ['offered'],
    to: 'offered',
    by: ['coordinator', 'system'],
    label: { zh: '邀請下一位', en: 'Offer to the next' },
    reason: 'none',
    tells: ['consultant'],
  },
  exhaust: {
    from: ['matched', 'offered'],
    to: 'accepted',
    by: ['coordinator', 'system'],
    label: { zh: '無人承接，退回媒合', en: 'Nobody left; back to matching' },
    reason: 'none',
    tells: ['coordinators'],
  },
  acceptOffer: {
    from: ['offered'],
    to: 'dispatched',
    by: ['consultant'],
    label: { zh: '接受並聲明', en: 'Accept and declare' },
    reason: 'none',
    tells: ['firm', 'consultant', 'coordinators'],
  },
  redispatch: {
    from: ['dispatched', 'scheduled', 'interviewed'],
    to: 'matched',
    by: ['coordinator'],
    label: { zh: '改派顧問', en: 'Re-dispatch' },
    reason: 'required',
  },
  // interview
  schedule: {
    from: ['dispatched'],
    to: 'scheduled',
    by: ['consultant', 'coordinator', 'firm'],
    label: { zh: '排定訪談', en: 'Schedule the interview' },
    reason: 'none',
    tells: ['firm', 'consultant'],
  },
  reschedule: {
    from: ['scheduled'],
    to: 'scheduled',
    by: ['consultant', 'coordinator', 'firm'],
    label: { zh: '改期', en: 'Reschedule' },
    reason: 'required',
    tells: ['firm', 'consultant'],
  },
  giveUpSlot: {
    from: ['scheduled'],
    to: 'dispatched',
    by: ['consultant', 'coordinator'],
    label: { zh: '取消時段', en: 'Give the slot up' },
    reason: 'required',
    tells: ['firm', 'consultant'],
  },
  holdInterview: {
    from: ['scheduled'],
    to: 'interviewed',
    by: ['consultant', 'coordinator'],
    label: { zh: '訪談完成', en: 'Interview done' },
    reason: 'none',
  },
  secondVisit: {
    from: ['interviewed'],
    to: 'scheduled',
    by: ['consultant', 'coordinator', 'firm'],
    label: { zh: '加訪一次', en: 'Second visit' },
    reason: 'required',
    tells: ['firm', 'consultant'],
  },
  // report
  submitReport: {
    from: ['interviewed', 'sentBack'],
    to: 'submitted',
    by: ['consultant'],
    label: { zh: '送審', en: 'Send for approval' },
    reason: 'none',
    tells: ['approvers'],
  },
  sendBack: {
    from: ['submitted'],
    to: 'sentBack',
    by: ['approver'],
    label: { zh: '退回修改', en: 'Return with comments' },
    reason: 'required',
    tells: ['consultant'],
  },
  approve: {
    from: ['submitted'],
    to: 'approved',
    by: ['approver'],
    label: { zh: '核定', en: 'Approve' },
    reason: 'none',
    then: 'render-report',
  },
  // deliver and follow up
  deliver: {
    from: ['approved'],
    to: 'delivered',
    by: ['system', 'coordinator'],
    label: { zh: '送達建議書', en: 'Deliver the report' },
    reason: 'none',
    tells: ['firm', 'coordinators'],
  },
  close: {
    from: ['delivered'],
    to: 'closed',
    by: ['firm', 'system', 'coordinator'],
    label: { zh: '結案', en: 'Close' },
    reason: 'none',
  },
  closeSeason: {
    from: ['waitlisted'],
    to: 'closed',
    by: ['coordinator', 'system'],
    label: { zh: '年度結束', en: 'Season over' },
    reason: 'none',
    tells: ['firm'],
  },
  // side
  withdraw: {
    from: OPEN.filter((s) => s !== 'delivered'),
    to: 'withdrawn',
    by: ['firm', 'coordinator'],
    label: { zh: '撤案', en: 'Withdraw' },
    reason: 'required',
    tells: ['firm', 'coordinators'],
  },
  suspend: {
    from: OPEN.filter((s) => s !== 'drafted'),
    to: 'suspended',
    by: ['coordinator'],
    label: { zh: '暫停', en: 'Suspend' },
    reason: 'required',
    tells: ['firm'],
  },
  resume: {
    from: ['suspended'],
    to: 'back',
    by: ['coordinator'],
    label: { zh: '恢復', en: 'Resume' },
    reason: 'none',
    tells: ['firm'],
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;
