import type { Text } from '../kernel';

export const steps = {
  apply: { zh: '申請', en: 'Apply' },
  accept: { zh: '受理', en: 'Accept' },
  match: { zh: '媒合', en: 'Match' },
  dispatch: { zh: '派案', en: 'Dispatch' },
  interview: { zh: '訪談', en: 'Interview' },
  report: { zh: '建議書', en: 'Report' },
  deliver: { zh: '送達', en: 'Deliver' },
  followUp: { zh: '追蹤', en: 'Follow up' },
  side: { zh: '其他', en: 'Side' },
} as const satisfies Record<string, Text>;

export type Step = keyof typeof steps;

/** Who has to act next; `nobody` for ended cases. */
export type WaitsFor = 'firm' | 'coordinator' | 'consultant' | 'approver' | 'system' | 'nobody';

export interface Status {
  readonly step: Step;
  readonly staff: Text;
  readonly public: Text;
  readonly waitsFor: WaitsFor;
  /** Counts toward the load of the consultant it is offered or dispatched to (PAINS 8: one definition of load). */
  readonly load: boolean;
  /** Nothing follows. */
  readonly ended: boolean;
}

/** The statuses of a diagnosis: codes are participles and never change; labels may be polished (SPEC section 5). */
export const statuses = {
  drafted: {
    step: 'apply',
    staff: { zh: '草稿', en: 'Draft' },
    public: { zh: '草稿', en: 'Draft' },
    waitsFor: 'firm',
    load: false,
    ended: false,
  },
  applied: {
    step: 'apply',
    staff: { zh: '已送件', en: 'Applied' },
    public: { zh: '已送件，審查中', en: 'Submitted, being checked' },
    waitsFor: 'coordinator',
    load: false,
    ended: false,
  },
  returned: {
    step: 'accept',
    staff: { zh: '待補件', en: 'Returned' },
    public: { zh: '請補件', en: 'Please complete' },
    waitsFor: 'firm',
    load: false,
    ended: false,
  },
  held: {
    step: 'accept',
    staff: { zh: '人工查核', en: 'Manual check' },
    public: { zh: '已送件，審查中', en: 'Submitted, being checked' },
    waitsFor: 'coordinator',
    load: false,
    ended: false,
  },
  waitlisted: {
    step: 'accept',
    staff: { zh: '候補', en: 'Waiting list' },
    public: { zh: '候補第 {n} 位', en: 'Waiting list, place {n}' },
    waitsFor: 'system',
    load: false,
    ended: false,
  },
  rejected: {
    step: 'accept',
    staff: { zh: '不符資格', en: 'Not eligible' },
    public: { zh: '不符資格（附規定）', en: 'Not eligible (rule attached)' },
    waitsFor: 'nobody',
    load: false,
    ended: true,
  },
  accepted: {
    step: 'accept',
    staff: { zh: '已受理（待媒合）', en: 'Accepted (to be matched)' },
    public: { zh: '已受理，媒合中', en: 'Accepted; finding a consultant' },
    waitsFor: 'coordinator',
    load: false,
    ended: false,
  },
  matched: {
    step: 'match',
    staff: { zh: '候選已定（待派案）', en: 'Matched (to be dispatched)' },
    public: { zh: '已受理，媒合中', en: 'Accepted; finding a consultant' },
    waitsFor: 'coordinator',
    load: false,
    ended: false,
  },
  offered: {
    step: 'dispatch',
    staff: { zh: '派案邀請中', en: 'Offered' },
    public: { zh: '媒合中', en: 'Finding a consultant' },
    waitsFor: 'consultant',
    load: true,
    ended: false,
  },
  dispatched: {
    step: 'dispatch',
    staff: { zh: '已派案', en: 'Dispatched' },
    public: { zh: '已安排顧問', en: 'Consultant assigned' },
    waitsFor: 'consultant',
    load: true,
    ended: false,
  },
  scheduled: {
    step: 'interview',
    staff: { zh: '訪談已排定', en: 'Interview scheduled' },
    public: { zh: '訪談已排定', en: 'Interview scheduled' },
    waitsFor: 'consultant',
    load: true,
    ended: false,
  },
  interviewed: {
    step: 'interview',
    staff: { zh: '訪談完成', en: 'Interviewed' },
    public: { zh: '訪談完成，建議書撰寫中', en: 'Interview done; report being written' },
    waitsFor: 'consultant',
    load: true,
    ended: false,
  },
  submitted: {
    step: 'report',
    staff: { zh: '建議書審核中', en: 'Report in review' },
    public: { zh: '建議書審核中', en: 'Report in review' },
    waitsFor: 'approver',
    load: true,
    ended: false,
  },
  sentBack: {
    step: 'report',
    staff: { zh: '退回修改', en: 'Sent back' },
    public: { zh: '建議書審核中', en: 'Report in review' },
    waitsFor: 'consultant',
    load: true,
    ended: false,
  },
  approved: {
    step: 'report',
    staff: { zh: '已核定', en: 'Approved' },
    public: { zh: '建議書製作中', en: 'Report being made' },
    waitsFor: 'system',
    load: false,
    ended: false,
  },
  delivered: {
    step: 'deliver',
    staff: { zh: '已送達', en: 'Delivered' },
    public: { zh: '建議書已送達', en: 'Report delivered' },
    waitsFor: 'firm',
    load: false,
    ended: false,
  },
  closed: {
    step: 'followUp',
    staff: { zh: '結案', en: 'Closed' },
    public: { zh: '結案', en: 'Closed' },
    waitsFor: 'nobody',
    load: false,
    ended: true,
  },
  withdrawn: {
    step: 'side',
    staff: { zh: '撤案', en: 'Withdrawn' },
    public: { zh: '撤案', en: 'Withdrawn' },
    waitsFor: 'nobody',
    load: false,
    ended: true,
  },
  suspended: {
    step: 'side',
    staff: { zh: '暫停', en: 'Suspended' },
    public: { zh: '暫停', en: 'On hold' },
    waitsFor: 'coordinator',
    load: false,
    ended: false,
  },
} as const satisfies Record<string, Status>;

export type StatusCode = keyof typeof statuses;

export const statusCodes = Object.keys(statuses) as [StatusCode, ...StatusCode[]];

/** Statuses in which a case counts toward a consultant's load. */
export const loadStatuses = statusCodes.filter((s) => statuses[s].load);

/** Statuses in which nothing more happens. */
export const endedStatuses = statusCodes.filter((s) => statuses[s].ended);

/** Statuses of the main course from application to close, for the course line. */
export const mainCourse = [
  'applied',
  'accepted',
  'matched',
  'dispatched',
  'scheduled',
  'interviewed',
  'submitted',
  'approved',
  'delivered',
  'closed',
] as const satisfies readonly StatusCode[];
