import { both, desk, type AllianceMove } from './movers';
import { allianceStatusCodes, allianceStatuses, type AllianceStatusCode } from './statuses';

const open = (...steps: readonly string[]): AllianceStatusCode[] =>
  allianceStatusCodes.filter((s) => !allianceStatuses[s].ended && steps.includes(allianceStatuses[s].step));

/** From the contract to the close, and the ways out at any time. */
export const movesAfterAward = {
  // coach
  contract: {
    from: ['selected'],
    to: 'contracted',
    by: desk,
    label: { zh: '完成簽約', en: 'Sign the contract' },
    reason: 'none',
    tells: ['leader'],
  },
  // check
  fileMidterm: {
    from: ['contracted', 'midtermConditional'],
    to: 'midtermFiled',
    by: ['leader', 'coordinator'],
    label: { zh: '送期中查核', en: 'File the midterm' },
    reason: 'none',
    tells: ['coordinators'],
  },
  passMidterm: {
    from: ['midtermFiled'],
    to: 'midtermPassed',
    by: desk,
    label: { zh: '期中通過', en: 'Pass the midterm' },
    reason: 'none',
    tells: ['leader'],
  },
  conditionMidterm: {
    from: ['midtermFiled'],
    to: 'midtermConditional',
    by: desk,
    label: { zh: '期中限期改善', en: 'Ask for improvement' },
    reason: 'required',
    tells: ['leader'],
  },
  fileFinal: {
    from: ['midtermPassed'],
    to: 'finalFiled',
    by: ['leader', 'coordinator'],
    label: { zh: '送期末審查', en: 'File the final review' },
    reason: 'none',
    tells: ['coordinators'],
  },
  returnFinal: {
    from: ['finalFiled'],
    to: 'midtermPassed',
    by: desk,
    label: { zh: '期末退回補件', en: 'Return the final filing' },
    reason: 'required',
    tells: ['leader'],
  },
  passFinal: {
    from: ['finalFiled'],
    to: 'finalPassed',
    by: desk,
    label: { zh: '期末通過', en: 'Pass the final review' },
    reason: 'none',
    tells: ['leader'],
  },
  failFinal: {
    from: ['finalFiled'],
    to: 'finalFailed',
    by: desk,
    label: { zh: '期末未通過', en: 'Fail the final review' },
    reason: 'required',
    tells: ['leader'],
  },
  close: {
    from: ['finalPassed'],
    to: 'closed',
    by: desk,
    label: { zh: '結案', en: 'Close' },
    reason: 'none',
    tells: ['leader'],
  },
  closeAbnormally: {
    from: ['finalFailed'],
    to: 'closedAbnormally',
    by: desk,
    label: { zh: '異常結案', en: 'Close abnormally' },
    reason: 'required',
    tells: ['leader'],
  },
  // side: a breach that is proven rejects before the award, revokes it, or ends the contract (SPEC section 1)
  withdraw: {
    from: [...open('propose', 'screen', 'review'), 'selected', 'reserved'],
    to: 'withdrawn',
    by: ['leader', 'coordinator'],
    label: { zh: '撤案', en: 'Withdraw' },
    reason: 'required',
    tells: both,
  },
  reject: {
    from: open('screen', 'review').concat('proposed'),
    to: 'rejected',
    by: desk,
    label: { zh: '駁回申請', en: 'Reject' },
    reason: 'required',
    tells: ['leader'],
  },
  revoke: {
    from: ['selected', 'reserved'],
    to: 'revoked',
    by: desk,
    label: { zh: '撤銷入選', en: 'Revoke the award' },
    reason: 'required',
    tells: ['leader'],
  },
  terminate: {
    from: ['contracted', ...open('check').filter((s) => s !== 'finalFailed')],
    to: 'terminated',
    by: desk,
    label: { zh: '撤銷輔導並解約', en: 'Revoke and terminate' },
    reason: 'required',
    tells: ['leader'],
  },
} as const satisfies Record<string, AllianceMove>;
