import type { Text } from './text';

/** Refusals of the interview, the report and its delivery. */
export const interviewRefusals = {
  // interview
  SLOT_TAKEN: {
    zh: '這個時段雙方之一已有訪談（含前後緩衝與路程），請改選時間',
    en: 'One side has an interview then (with its buffers and the way there); choose another time',
  },
  SLOT_PAST: { zh: '訪談時間不可早於現在', en: 'The interview cannot be in the past' },
  SLOT_OUTSIDE_HOURS: {
    zh: '07:00–22:00 以外的時段，須註明雙方同意',
    en: 'Outside 07:00–22:00 both sides must have agreed',
  },
  MEETING_LINK_REQUIRED: { zh: '線上訪談需要 https 會議連結', en: 'An online interview needs an https meeting link' },
  INTERVIEW_ADDRESS_REQUIRED: { zh: '實地訪談需要地址', en: 'An on-site interview needs an address' },
  INTERVIEW_AHEAD: {
    zh: '這場訪談還沒開始，不能登錄；若已提前進行，請填實際的起訖',
    en: 'The interview has not begun and cannot be recorded; if it was held earlier, give its real times',
  },
  SLOTS_FEW: {
    zh: '請提供至少 {least} 個不同的時段，或從企業可以的半天中挑選',
    en: 'Offer at least {least} different times, or choose from the half days the firm has named',
  },
  SLOT_NOT_OFFERED: { zh: '這個時段不在顧問提供的時段中', en: 'This is none of the times offered' },
  SLOTS_CLOSED: { zh: '這次的時段選擇已結束：{state}', en: 'This choice of times is closed: {state}' },
  EXPECTATIONS_CLOSED: {
    zh: '訪談已進行，期待事項不能再修改',
    en: 'The interview has been held; the points cannot be changed any more',
  },
  DISPUTE_CLOSED: {
    zh: '未出席的紀錄只能在 {days} 天內提出一次異議',
    en: 'A recorded no-show can be disputed once, within {days} days',
  },
  INTERVIEW_SHORT: {
    zh: '訪談少於 {minutes} 分鐘，請說明原因',
    en: 'The interview was shorter than {minutes} minutes; give the reason',
  },
  ATTACHMENTS_CLOSED: {
    zh: '這個階段不能更動訪談附件',
    en: 'The attachments of the interview cannot be changed at this step',
  },
  ATTACHMENTS_FULL: { zh: '一件診斷最多 {max} 個附件', en: 'A case holds {max} attachments at most' },
  ATTACHMENT_NO_PICTURE: {
    zh: '照片與截圖須為 JPG 或 PNG；PDF 請選「文件」',
    en: 'Photos and screenshots are JPG or PNG; file a PDF as a document',
  },
  ATTACHMENT_OF_ANOTHER: {
    zh: '附件只能由上傳的人移除',
    en: 'Only the person who added an attachment can remove it',
  },
  RECORDING_NOT_AGREED: {
    zh: '企業與顧問都同意錄音錄影後，才能標記為已錄',
    en: 'An interview is marked as recorded only when the firm and the consultant have both agreed',
  },
  RECORDING_MARKED: {
    zh: '這場訪談已標記為已錄，要撤回同意請洽計畫辦公室',
    en: 'The interview is marked as recorded; to take the consent back, turn to the office',
  },
  RECORDING_CLOSED: {
    zh: '沒有可以同意或標記錄音錄影的訪談',
    en: 'There is no interview whose recording can be agreed on or marked',
  },
  // report
  REPORT_INCOMPLETE: { zh: '還有 {n} 項必須修改才能送審', en: '{n} things must be corrected before submission' },
  REPORT_FROZEN: {
    zh: '這一版已送審或核定，不能再修改',
    en: 'This version is submitted or approved and cannot be changed',
  },
  OWN_REPORT: { zh: '撰寫人不能核定自己的建議書', en: 'The author cannot approve his own report' },
  GLYPH_MISSING: { zh: '字型缺字，無法印出：{characters}', en: 'Characters missing from the fonts: {characters}' },
  DOCUMENT_NOT_READY: { zh: '建議書正在製作，請稍後再試', en: 'The document is being made; try again shortly' },
} as const satisfies Record<string, Text>;
