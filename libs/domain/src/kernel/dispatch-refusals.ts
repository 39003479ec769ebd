import type { Text } from './text';

/** Refusals of matching, batches and offers. */
export const dispatchRefusals = {
  // matching and dispatch
  INACTIVE: { zh: '顧問已停用', en: 'The consultant is inactive' },
  NDA_MISSING: { zh: '尚未簽保密切結', en: 'No confidentiality pledge signed' },
  APPOINTMENT_ENDED: { zh: '聘期已於 {date} 結束', en: 'The appointment ended on {date}' },
  CONFLICT_OF_INTEREST: { zh: '與企業有利益關係', en: 'Has an interest in the firm' },
  CONSULTANT_AT_CAPACITY: { zh: '承接已滿（{active}/{cap} 件）', en: 'At capacity ({active} of {cap})' },
  ON_LEAVE: { zh: '企業提出的時段都在請假期間', en: 'On leave during every time the firm offered' },
  LANGUAGE: { zh: '不具訪談語言', en: 'Does not speak the interview language' },
  MODE: { zh: '無法以企業要求的方式訪談', en: 'Does not offer the requested interview mode' },
  OUT_OF_REACH: { zh: '無法到{county}實地訪談', en: 'Does not travel to {county}' },
  NO_RELEVANT_EXPERTISE: { zh: '前五項需求都不在專長內', en: 'None of the five top needs is covered' },
  DECLINED_BEFORE: { zh: '曾婉拒此案', en: 'Has declined this case before' },
  EXCLUDED_BY_FIRM: { zh: '企業要求迴避', en: 'Excluded by the firm' },
  FROZEN: { zh: '暫停派案', en: 'Not taking cases for now' },
  PROPOSAL_OUTDATED: {
    zh: '{name}已先完成媒合，以下是差異',
    en: 'Committed first by {nameEn}; here is the difference',
  },
  PROPOSAL_STALE: {
    zh: '試算後資料或政策已有變動，{n} 案不能照這一版確認，請再試算',
    en: 'Data or policy have changed since: {n} rows of this version no longer hold; please run it again',
  },
  POLICY_EXISTS: {
    zh: '政策版本 {version} 已存在，請換一個名稱',
    en: 'Policy version {version} exists; choose another name',
  },
  POLICY_FROZEN: {
    zh: '政策版本 {version} 曾經生效，不能再修改，請另開新版',
    en: 'Policy version {version} has been in force and cannot be changed; draft a new one',
  },
  POLICY_NOT_REHEARSED: {
    zh: '政策版本 {version} 的內容尚未模擬並簽核，不能啟用',
    en: 'Version {version} as it stands has not been rehearsed and signed off; it cannot be put in force',
  },
  POLICY_MOVED: {
    zh: '目前生效的是 {active}，不是您看到的版本，請重新整理',
    en: '{active} is in force now, not the version you saw; please reload',
  },
  REHEARSAL_NOT_DONE: { zh: '模擬尚未完成，不能簽核', en: 'The rehearsal is not finished and cannot be signed off' },
  REHEARSAL_OUTDATED: {
    zh: '政策 {version} 在模擬後已修改，請重新模擬',
    en: 'Version {version} has changed since it was rehearsed; rehearse it again',
  },
  REHEARSAL_EMPTY: { zh: '這個公告沒有可重播的案件', en: 'This call has no case to be played' },
  LEAVE_HAS_WORK: {
    zh: '請假期間有 {meetings} 場訪談、手上有 {cases} 件案子，請先確認交接',
    en: '{meetings} interviews fall into the leave and {cases} cases are open; confirm the hand-over first',
  },
  LEAVE_OVERLAPS: { zh: '這段期間已有請假紀錄', en: 'There is leave in this time already' },
  LEAVE_ENDS_BEFORE: { zh: '結束日不可早於開始日', en: 'The end cannot be before the beginning' },
  VALUE_TWICE: { zh: '「{value}」重複，請只留一項', en: '「{value}」 is there twice; keep one' },
  VALUE_UNKNOWN: { zh: '「{value}」不是可用的值', en: '「{value}」 is not a value of this field' },
  TIE_ENDS_BEFORE: { zh: '結束日不可早於開始日', en: 'The end cannot be before the beginning' },
  TIE_TWICE: { zh: '同一項利益關係已有紀錄，請修改那一項', en: 'This tie is on record already; change that one' },
  TIE_DECLARED: {
    zh: '派案時的聲明不能自行更改，請與承辦人聯絡',
    en: 'What was declared at an offer cannot be changed by yourself; ask your coordinator',
  },
  BATCH_CLOSED: { zh: '這一批已{state}，不能再改', en: 'This batch is {stateEn} and cannot be changed' },
  BATCH_NOT_SOLVED: { zh: '第 {version} 版還沒有結果，請稍候', en: 'Version {version} has no result yet' },
  BATCH_INFEASIBLE: {
    zh: '第 {version} 版的限制無法同時成立，不能確認，請調整後再試算',
    en: 'The settings of version {version} cannot all be kept; change them and run again',
  },
  BATCH_EMPTY: { zh: '沒有待媒合的案件', en: 'There is no case to be matched' },
  CASE_NOT_WAITING: { zh: '{no} 目前不在待媒合', en: '{no} is not waiting to be matched' },
  CANDIDATE_UNKNOWN: { zh: '所選顧問不在這次的候選名單中', en: 'The chosen consultant is not among the candidates' },
  OFFER_CLOSED: { zh: '這份邀請已結束：{state}', en: 'This offer is closed: {state}' },
  DECLARATION_INCOMPLETE: { zh: '請逐項回答利益關係聲明', en: 'Answer every statement of the declaration' },
  DECLARED_INTEREST: {
    zh: '聲明有利益關係，系統已停止派案並通知承辦人',
    en: 'An interest was declared; the offer has been stopped and the coordinator informed',
  },
} as const satisfies Record<string, Text>;
