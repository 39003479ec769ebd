import type { FlowStatus, Text } from '../kernel';

export const allianceSteps = {
  propose: { zh: '提案', en: 'Propose' },
  screen: { zh: '資格審查', en: 'Screen' },
  review: { zh: '遴選', en: 'Review' },
  decide: { zh: '核定', en: 'Decide' },
  coach: { zh: '輔導', en: 'Coach' },
  check: { zh: '查核', en: 'Check' },
  side: { zh: '其他', en: 'Side' },
} as const satisfies Record<string, Text>;

export type AllianceStep = keyof typeof allianceSteps;

export interface AllianceStatus extends FlowStatus {
  readonly step: AllianceStep;
  readonly waitsFor: 'leader' | 'coordinator' | 'panel' | 'system' | 'nobody';
}

const status = (
  step: AllianceStep,
  waitsFor: AllianceStatus['waitsFor'],
  staff: readonly [zh: string, en: string],
  shown: readonly [zh: string, en: string] = staff,
): AllianceStatus => ({
  step,
  waitsFor,
  staff: { zh: staff[0], en: staff[1] },
  public: { zh: shown[0], en: shown[1] },
  ended: waitsFor === 'nobody',
});

/**
 * The statuses of an alliance case, from draft to close. What the panel does between the qualification check and the
 * release is one word to the public: a result shows only when every letter goes out (SPEC M9).
 */
export const allianceStatuses = {
  drafted: status('propose', 'leader', ['草稿', 'Draft'], ['暫存', 'Draft']),
  proposed: status('propose', 'coordinator', ['待審核', 'Submitted'], ['待審核', 'To be checked']),
  returned: status('screen', 'leader', ['待補正', 'Returned'], ['請補正', 'Please correct']),
  qualified: status(
    'screen',
    'coordinator',
    ['資格符合', 'Qualified'],
    ['資格符合，待遴選', 'Qualified, to be reviewed'],
  ),
  unqualified: status(
    'screen',
    'nobody',
    ['資格不符', 'Not qualified'],
    ['資格不符（附規定）', 'Not qualified (rule attached)'],
  ),
  scheduled: status(
    'review',
    'panel',
    ['已排遴選會議', 'Meeting fixed'],
    ['遴選會議已排定', 'Selection meeting fixed'],
  ),
  presented: status('review', 'panel', ['已簡報，評分中', 'Presented, being scored'], ['遴選中', 'Under review']),
  scored: status('review', 'coordinator', ['評分完成', 'Scored'], ['遴選中', 'Under review']),
  selected: status('decide', 'leader', ['入選（待簽約）', 'Selected, to sign'], ['入選', 'Selected']),
  reserved: status('decide', 'system', ['備取', 'Reserve list'], ['備取', 'On the reserve list']),
  declined: status('decide', 'nobody', ['未入選', 'Not selected']),
  lapsed: status('coach', 'nobody', ['未如期簽約', 'Not signed in time']),
  contracted: status('coach', 'leader', ['輔導中', 'In coaching']),
  midtermFiled: status('check', 'coordinator', ['期中待審', 'Midterm filed'], ['期中審查中', 'Midterm under review']),
  midtermConditional: status('check', 'leader', ['期中限期改善', 'Midterm conditional']),
  midtermPassed: status('check', 'leader', ['期中通過', 'Midterm passed']),
  finalFiled: status('check', 'coordinator', ['期末待審', 'Final filed'], ['期末審查中', 'Final under review']),
  finalPassed: status('check', 'coordinator', ['期末通過', 'Final passed']),
  finalFailed: status('check', 'coordinator', ['期末未通過', 'Final failed']),
  closed: status('check', 'nobody', ['結案', 'Closed']),
  closedAbnormally: status('check', 'nobody', ['異常結案', 'Closed abnormally']),
  withdrawn: status('side', 'nobody', ['撤案', 'Withdrawn']),
  rejected: status('side', 'nobody', ['駁回', 'Rejected']),
  revoked: status('side', 'nobody', ['撤銷入選', 'Award revoked']),
  terminated: status('side', 'nobody', ['撤銷輔導並解約', 'Revoked and terminated']),
} as const satisfies Record<string, AllianceStatus>;

export type AllianceStatusCode = keyof typeof allianceStatuses;

export const allianceStatusCodes = Object.keys(allianceStatuses) as [AllianceStatusCode, ...AllianceStatusCode[]];

/** Statuses in which the proposal's content may be written: before submission, and while a correction is open. */
export const writableStatuses = ['drafted', 'returned'] as const satisfies readonly AllianceStatusCode[];

/** Statuses of an alliance with a contract in force: evidence, progress and change requests belong to these. */
export const runningStatuses = [
  'contracted',
  'midtermFiled',
  'midtermConditional',
  'midtermPassed',
  'finalFiled',
] as const satisfies readonly AllianceStatusCode[];

/** Statuses in which the firm still has its one proposal of the year. */
export const standingStatuses = allianceStatusCodes.filter(
  (s) => s !== 'drafted' && s !== 'withdrawn' && s !== 'rejected',
);
