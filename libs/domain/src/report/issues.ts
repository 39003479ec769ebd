import type { Text } from '../kernel';
import type { SectionId } from './content';

/** One thing that stands in the way of submission, with the place to go to. */
export interface ReportIssue {
  readonly code: ReportIssueCode;
  readonly section: SectionId;
  /** Path inside the section, such as `items.0.firstStep`. */
  readonly path: string;
  readonly subject: string;
}

export const reportIssues = {
  TEXT_MISSING: { zh: '未填', en: 'Missing' },
  PLACEHOLDER: { zh: '還留著待補的記號', en: 'A placeholder still stands here' },
  WORDS_EMPTY: { zh: '空泛或誇大的用語，請改寫成可查核的內容', en: 'Empty or inflated words; say what can be checked' },
  TOO_SHORT: { zh: '全文太短，至少 1,500 字', en: 'The report is too short: at least 1,500 characters' },
  TOO_LONG: { zh: '全文太長，最多 8,000 字', en: 'The report is too long: at most 8,000 characters' },
  GLYPHS_MISSING: { zh: '字型缺字，印出會是空格', en: 'Characters that no font can draw' },
  OTHER_FIRM: { zh: '出現另一家企業的名稱', en: 'The name of another firm stands here' },
  FINDINGS_THREE: {
    zh: '摘要需要三項發現，各配一項先做的行動',
    en: 'The summary needs three findings, each with a first action',
  },
  FINDING_WITHOUT_EVIDENCE: { zh: '發現沒有依據', en: 'Finding without evidence' },
  ORDER_REASON: {
    zh: '先做的行動不是優先值前三，請說明理由',
    en: 'The first actions are not the top three by formula; give the reason',
  },
  ACTIONS_THREE: { zh: '至少三項行動', en: 'At least three actions' },
  ACTION_WITHOUT_FINDING: { zh: '行動沒有連到任何發現', en: 'Action without a finding' },
  ACTION_UNGROUNDED: {
    zh: '行動所依據的發現，引用的證據已不存在',
    en: 'The finding under this action cites evidence that no longer exists',
  },
  OWNER_MISSING: { zh: '行動沒有負責人', en: 'Action without an owner' },
  FIRST_STEP_MISSING: { zh: '行動沒有第一步', en: 'Action without a first step' },
  DELIVERABLE_MISSING: { zh: '行動沒有交付物', en: 'Action without a deliverable' },
  MEASURE_MISSING: { zh: '行動沒有衡量方式', en: 'Action without a measure' },
  START_MISSING: { zh: '行動沒有開始日期', en: 'Action without a start' },
  DUE_MISSING: { zh: '行動沒有期限', en: 'Action without a due date' },
  DUE_BEFORE_START: { zh: '行動的期限早於開始', en: 'The action is due before it starts' },
  DEPENDS_UNKNOWN: { zh: '行動等待的前項不存在', en: 'The action waits for one that does not exist' },
  COST_BAND: { zh: '費用帶的上限低於下限', en: 'The cost band ends below its start' },
  PAINS_MISSING: { zh: '至少一個痛點', en: 'At least one pain' },
  PAIN_WITHOUT_ACTION: { zh: '痛點沒有對應行動', en: 'Pain without an action' },
  PAIN_WITHOUT_EVIDENCE: { zh: '痛點沒有依據', en: 'Pain without evidence' },
  ADJUSTMENT_REASON: { zh: '調整分數沒有理由', en: 'Adjusted score without a reason' },
  ADJUSTMENT_EVIDENCE: { zh: '調整分數沒有依據', en: 'Adjusted score without evidence' },
  MARKETS_MISSING: { zh: '至少一個目標市場', en: 'At least one market' },
  MARKET_CELL_WITHOUT_SOURCE: { zh: '市場評分缺來源或信心', en: 'Market score without source or confidence' },
  TOOLS_MISSING: { zh: '至少一組工具評估', en: 'At least one group of tools' },
  TOOLS_FEW: {
    zh: '每個需求至少三種做法（含一種免費），或寫明理由',
    en: 'At least three ways a need, one free, or a reason',
  },
  TIE_INCOMPLETE: { zh: '利益揭露要寫明對象與關係', en: 'A disclosed tie needs the vendor and the relation' },
  TIED_TOOL: {
    zh: '推薦的做法屬於已揭露利益關係的廠商，請改為不推薦',
    en: 'A recommended way is of a vendor with a disclosed tie; do not recommend it',
  },
  TIE_UNDISCLOSED: {
    zh: '顧問登記有工具廠商的利益關係，聲明中須揭露',
    en: 'The consultant has a registered tie to a tool vendor; the statement must disclose it',
  },
  REFERRAL_MISSING: { zh: '至少一項轉介資源，或寫明暫不轉介的理由', en: 'At least one referral, or a reason for none' },
  REFERRAL_EXPIRED: { zh: '轉介的資源已截止或不在目錄中', en: 'The resource is closed or not in the catalogue' },
  EXPECTATION_MISSING: { zh: '企業期待的問題沒有回覆', en: 'A question of the firm has no answer' },
  EXPECTATION_ANSWER: { zh: '期待的問題沒有寫回答', en: 'A question of the firm has an empty answer' },
  EXPECTATION_OPEN: {
    zh: '未完整回答的問題須寫明由誰、何時回覆',
    en: 'An open question needs who answers and by when',
  },
  EVIDENCE_UNKNOWN: { zh: '引用的證據不存在', en: 'Cited evidence does not exist' },
  EVIDENCE_UNUSED: { zh: '證據沒有被引用', en: 'Evidence is not cited' },
  NOTE_GONE: { zh: '這則筆記已從訪談紀錄刪除', en: 'This note is no longer in the interview record' },
  SIMILAR_TEXT: {
    zh: '自撰文字與另一案相似，請確認是否適用',
    en: 'What was written by hand resembles another case; make sure that it fits',
  },
} as const satisfies Record<string, Text>;

export type ReportIssueCode = keyof typeof reportIssues;

/** Worth a look by author and approver; it does not stop a report. */
const ADVICE: ReadonlySet<ReportIssueCode> = new Set(['SIMILAR_TEXT']);

export function stops(issue: Pick<ReportIssue, 'code'>): boolean {
  return !ADVICE.has(issue.code);
}

export const issue = (code: ReportIssueCode, section: SectionId, path = '', subject = ''): ReportIssue => ({
  code,
  section,
  path,
  subject,
});

export const blank = (s: string): boolean => s.trim() === '';
