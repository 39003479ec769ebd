import { panelRefusals } from './panel-refusals';
import type { Text } from './text';

/** What the alliance scheme refuses, warns of or asks; spread into `refusals`, where every code of the product stands. */
export const allianceRefusals = {
  // proposal
  LEADER_ALREADY_HAS_PROPOSAL: { zh: '每家廠商只能申請1案', en: 'A firm may lead one proposal a year' },
  NEVER_HANDED_IN: {
    zh: '提案尚未送出，不需撤案，刪除草稿即可',
    en: 'It was never handed in: delete the draft instead',
  },
  PROPOSAL_CLOSED: { zh: '提案已送出，不能再修改', en: 'The proposal is handed in and cannot be changed' },
  FIELD_BLANK_WRITE_NONE: { zh: '請填寫「無」', en: 'Write 「無」 if there is none' },
  NAME_LONGER_THAN_4: { zh: '聯盟名稱建議4個字以內', en: 'A name of up to 4 characters is advised' },
  PREVIOUS_CASE_MISSING: { zh: '延續申請請填寫前案編號', en: 'A continued application names the former case' },
  INDUSTRY_NOT_IN_FOCUS: {
    zh: '產業須為資訊科技、餐飲旅遊或美妝保養',
    en: 'The industry must be IT, food and travel, or beauty',
  },
  MARKET_NOT_ONE: { zh: '請鎖定 1 個主要目標市場', en: 'Choose exactly one main target market' },
  MARKET_NOT_IN_REGION: {
    zh: '「{market}」不在亞太重點市場名單，請說明理由，由執行單位認定',
    en: '{market} is not on the list of markets; give the reason, the office decides',
  },
  MARKET_TWICE: { zh: '次要市場與主要市場重複', en: 'A further market repeats the main one' },
  MARKETS_TOO_MANY: { zh: '次要市場最多 {max} 個', en: 'At most {max} further markets' },
  SUMMARY_TOO_LONG: {
    zh: '摘要 {n} 字，建議 {max} 字以內，以免超過 1 頁',
    en: 'The summary has {n} characters; keep to {max} so that it fits one page',
  },
  SUMMARY_OVER_ONE_PAGE: {
    zh: '摘要表印出 {pages} 頁，不可超過 1 頁',
    en: 'The summary prints on {pages} pages, not 1',
  },
  // members
  MEMBERS_LT_6: { zh: '聯盟成員 {n} 家，須含領導企業至少 {min} 家', en: '{n} members; at least {min} with the leader' },
  MEMBER_TWICE: { zh: '統編 {ubn} 重複列入', en: 'Tax ID {ubn} is listed twice' },
  MEMBER_NOT_SME: {
    zh: '「{name}」不符中小企業認定標準，可列為合作單位',
    en: '{name} is not an SME; it may be named as a partner unit',
  },
  MEMBER_NOT_CONFIRMED: { zh: '「{name}」尚未確認其資料', en: '{name} has not confirmed its sheet' },
  MEMBER_REFUSED: { zh: '「{name}」回覆不參加', en: '{name} has declined to take part' },
  MEMBER_IN_TWO_ALLIANCES: {
    zh: '統編 {ubn} 也列在其他聯盟，請查核是否一案多投',
    en: 'Tax ID {ubn} is in another alliance too; duplicate filing to be checked',
  },
  REVENUE_BASIS_AUDITED_ONLY: {
    zh: '{year} 年營業額須以會計師簽證為準，自結只適用最近一年',
    en: 'The figure of {year} must be audited; only the latest year may be self-reported',
  },
  RESOURCE_OUTSIDE_YEARS: { zh: '請列近三年（{from}–{to} 年）的計畫', en: 'List the last three years ({from}–{to})' },
  SHEET_CONFIRMED: {
    zh: '這家成員已確認資料，請由成員修改，或重新邀請',
    en: 'The member has confirmed its sheet; the member changes it, or invite it again',
  },
  FIGURES_WITHHELD: { zh: '這家成員未公開營業額，須由成員填寫', en: 'The member keeps its figures to itself' },
  // indicators
  KPI_EVENTS_NEED_ONE_EACH: {
    zh: '數位與實體行銷活動須各至少 1 場',
    en: 'At least one digital and one physical event',
  },
  KPI_TOOLS_LT_3: { zh: '行銷工具須至少 {min} 種', en: 'At least {min} kinds of tools' },
  KPI_TOOLS_NOT_DISTINCT: { zh: '行銷工具須為 {min} 種不同類型', en: 'The tools must be of {min} different types' },
  KPI_TOOL_INDICATOR: { zh: '請填寫量化指標、單位與目標值', en: 'Give the indicator, its unit and target' },
  KPI_CHANNELS_LT_2: { zh: '國際通路合作須至少 {min} 案', en: 'At least {min} channel co-operations' },
  KPI_CHANNEL_INCOMPLETE: {
    zh: '請填寫合作對象、國家、類型與預定月份',
    en: 'Give the partner, country, type and planned month',
  },
  KPI_CHANNEL_OUT_OF_PERIOD: { zh: '簽署月份須在輔導期間內', en: 'The month must lie within the coaching period' },
  KPI_CHANNEL_OTHER_COUNTRY: { zh: '通路不在主要目標市場', en: 'The channel is not in the main target market' },
  KPI_OPPORTUNITY_LT_15: { zh: '海外整體商機須提升至少 {pct}%', en: 'The overseas business must grow by {pct}%' },
  KPI_OPPORTUNITY_BASIS_ZERO: {
    zh: '成員 {year} 年海外商機合計為 0，無法計算百分比，由執行單位核定絕對目標',
    en: 'The base of year {year} is 0; the office decides on an absolute target',
  },
  KPI_OPPORTUNITY_NEEDS_PERCENT: {
    zh: '有成員未公開營業額，請以百分比填寫目標，金額由系統核算',
    en: 'A member keeps its figures to itself: give the target in percent',
  },
  CONTRIBUTION_SUM_NE_100: { zh: '成員貢獻度合計 {sum}%，須為 100%', en: 'Contributions sum to {sum}%, not 100%' },
  KPI_CUSTOM_LT_1: { zh: '聯盟自訂指標須至少 {min} 項', en: 'At least {min} self-defined indicator' },
  KPI_TARGET_NE_TABLE: {
    zh: '全程目標 {target} 與量化表 {table} 不一致',
    en: 'The full target {target} differs from the table {table}',
  },
  H1_PLUS_H2_NE_TOTAL: {
    zh: '上半年 {h1}＋下半年 {h2} 與全程目標 {total} 不符',
    en: 'First half {h1} plus second half {h2} is not {total}',
  },
  KPI_EVIDENCE_MISSING: { zh: '「{kpi}」尚未選佐證種類', en: '{kpi} has no kind of evidence' },
  KPI_EVIDENCE_ORPHAN: { zh: '佐證「{evidence}」不適用於「{kpi}」', en: '{evidence} does not prove {kpi}' },
  // schedule
  GANTT_ITEM_MISSING: { zh: '進度表缺「{kpi}」', en: 'The schedule lacks {kpi}' },
  GANTT_ITEM_TWICE: { zh: '進度表重複列出「{kpi}」', en: 'The schedule lists {kpi} twice' },
  GANTT_MONTHS: { zh: '「{kpi}」須填 {months} 個月的進度', en: '{kpi} needs progress for {months} months' },
  GANTT_ITEM_SUM_NE_100: { zh: '「{kpi}」每月進度合計 {sum}%，須為 100%', en: '{kpi} sums to {sum}%, not 100%' },
  GANTT_WEIGHT_SUM_NE_100: { zh: '權重合計 {sum}%，須為 100.00%', en: 'Weights sum to {sum}%, not 100.00%' },
  // declarations, documents, deadline
  DECLARATION_MISSING: { zh: '請逐項聲明', en: 'Answer every declaration' },
  DECLARATION_EXCLUDES: { zh: '所聲明的情事不得申請', en: 'What was declared excludes the proposal' },
  DOCUMENT_MISSING: { zh: '缺「{document}」', en: '{document} is missing' },
  PAPER_LATE: { zh: '書面於 {at} 送達，逾 {deadline} 收件期限', en: 'The paper came at {at}, after {deadline}' },
  ONLINE_LATE: { zh: '線上於 {at} 送出，逾 {deadline} 期限', en: 'Submitted online at {at}, after {deadline}' },
  // review
  CONFLICT_NOT_DECLARED: { zh: '請先完成利益迴避聲明', en: 'Declare conflicts of interest first' },
  SCORE_INCOMPLETE: { zh: '請完成 5 項評分', en: 'Score every criterion' },
  SCORE_OUT_OF_RANGE: { zh: '分數須為 0–{max}，以 {step} 為級距', en: 'A score is 0 to {max} in steps of {step}' },
  COMMENT_REQUIRED: { zh: '低於 60% 或高於 90% 請寫評語', en: 'Under 60% or over 90% needs a comment' },
  SHEET_SUBMITTED: {
    zh: '評分已送出，修改須由承辦人重開並記錄理由',
    en: 'The sheet is in; the desk reopens it with a reason',
  },
  QUORUM_NOT_MET: { zh: '{no} 只有 {n} 份有效評分，須 {min} 份', en: '{no} has {n} valid sheets, {min} are needed' },
  DISPOSITION_MISSING: { zh: '{no} 評分差異尚未填寫處理情形', en: 'The divergence of {no} has no disposition' },
  TIE_NEEDS_VOTE: { zh: '{nos} 同分，請記錄表決結果', en: '{nos} are tied; record the vote' },
  RESULT_FROZEN: { zh: '結果已核定，不能再修改', en: 'The result is frozen and cannot be changed' },
  RESULT_NOT_FROZEN: { zh: '請先核定結果', en: 'Freeze the result first' },
  SIGNED_BY_ONE: { zh: '須由另一位承辦人簽核', en: 'A second person has to sign' },
  SHEET_UNFINISHED: { zh: '資格審查三項都須有結果', en: 'All three checks need a result' },
  OPEN_QUESTIONS: { zh: '尚有 {n} 項待認定', en: '{n} questions still have to be decided' },
  ...panelRefusals,
  // after the award
  PAYMENTS_STOPPED: { zh: '案件已撤銷或解約，停止撥款', en: 'The case is revoked or terminated; payments are stopped' },
  ALREADY_PAID: { zh: '這一期已撥款', en: 'This instalment has been paid' },
  ALREADY_DECIDED: { zh: '這項變更已有決定', en: 'This change has been decided' },
  CLAIM_COUNTED: { zh: '已採計的項目不能收回', en: 'What has been counted cannot be taken back' },
  NOT_RUNNING: { zh: '目前不在輔導期間', en: 'The alliance is not in coaching now' },
  VISIT_MISSING: { zh: '請先登錄訪視或審查會議', en: 'Record the visit or the meeting first' },
  TARGETS_SHORT: { zh: '採計數未達目標（{measure}）', en: 'Less was counted than promised ({measure})' },
  PAYMENT_NOT_DUE: { zh: '撥款條件尚未成就', en: 'The condition of this payment is not met' },
  EVIDENCE_KIND: { zh: '此佐證種類不適用於這項指標', en: 'This kind of evidence does not prove this indicator' },
  EVIDENCE_OUT_OF_PERIOD: { zh: '佐證日期須在輔導期間內', en: 'The date must lie within the coaching period' },
  EVIDENCE_SAME_FILE: { zh: '同一檔案已用於「{kpi}」', en: 'The same file already proves {kpi}' },
  MEMBERS_FELL_BELOW: { zh: '成員將少於 {min} 家', en: 'Fewer than {min} members would be left' },
} as const satisfies Record<string, Text>;
