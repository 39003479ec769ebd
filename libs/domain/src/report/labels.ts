import type { Text } from '../kernel';
import type { Effort, MarketCriterion, SectionId } from './content';

/** Section labels; the mandatory names of SPEC H1 stand here so that the linter and the eye find them. */
export const sectionLabels: Readonly<Record<SectionId, Text>> = {
  summary: { zh: '摘要', en: 'Summary' },
  firm: { zh: '企業概況', en: 'The firm' },
  interview: { zh: '訪談紀錄摘要', en: 'Interview record' },
  assessment: { zh: '數位能量評估', en: 'Digital capability' },
  pains: { zh: '企業現況與拓銷痛點', en: 'Present state and pains' },
  markets: { zh: '目標市場建議', en: 'Target markets' },
  tools: { zh: '數位創新工具評估', en: 'Digital tools' },
  actions: { zh: '行動建議', en: 'Actions' },
  roadmap: { zh: '九十天路徑', en: 'Ninety-day roadmap' },
  referrals: { zh: '轉介資源', en: 'Referrals' },
  expectations: { zh: '期待回覆', en: 'Your questions' },
  evidence: { zh: '證據附表', en: 'Evidence' },
  statement: { zh: '聲明與查驗', en: 'Statement and verification' },
};

export const criterionLabels: Readonly<Record<MarketCriterion, Text>> = {
  demand: { zh: '需求', en: 'Demand' },
  rivals: { zh: '競品', en: 'Rivals' },
  access: { zh: '准入法規', en: 'Access and rules' },
  channel: { zh: '通路', en: 'Channel' },
  price: { zh: '價格', en: 'Price' },
  logistics: { zh: '物流', en: 'Logistics' },
  language: { zh: '語言', en: 'Language' },
  risk: { zh: '風險', en: 'Risk' },
};

export const effortLabels: Readonly<Record<Effort, Text>> = {
  S: { zh: '小', en: 'Small' },
  M: { zh: '中', en: 'Medium' },
  L: { zh: '大', en: 'Large' },
};

export const confidenceLabels = {
  HIGH: { zh: '高', en: 'High' },
  MEDIUM: { zh: '中', en: 'Medium' },
  LOW: { zh: '低', en: 'Low' },
} as const satisfies Record<string, Text>;

export const decisionLabels = {
  ENTER: { zh: '建議進入', en: 'Enter' },
  PROBE: { zh: '先不投放', en: 'Probe first' },
  HOLD: { zh: '暫緩', en: 'Hold' },
} as const satisfies Record<string, Text>;

export const answerStates = {
  ANSWERED: { zh: '已回答', en: 'Answered', mark: '●' },
  PARTLY: { zh: '部分回答', en: 'Partly', mark: '◐' },
  NOT_YET: { zh: '未回答', en: 'Not yet', mark: '○' },
} as const;

export const gateStates = {
  CLOSED: { zh: '全關', en: 'Closed' },
  HALF: { zh: '半開', en: 'Half open' },
  OPEN: { zh: '已開', en: 'Open' },
} as const satisfies Record<string, Text>;

export const evidenceKinds = {
  QUESTIONNAIRE: { zh: '問卷', en: 'Questionnaire' },
  DOCUMENT: { zh: '文件', en: 'Document' },
  OBSERVATION: { zh: '觀察', en: 'Observation' },
  PUBLIC: { zh: '公開', en: 'Public' },
  INTERVIEW: { zh: '訪談', en: 'Interview' },
} as const satisfies Record<string, Text>;

/** Tool types of the programme's KPI pages (FACTS 2.9); BASE is groundwork that is no marketing tool. */
export const toolTypes = {
  T1: { zh: '數位平台', en: 'Platforms' },
  T2: { zh: '數位廣告', en: 'Advertising' },
  T3: { zh: '社群與 KOL', en: 'Social and KOL' },
  T4: { zh: 'AR／VR', en: 'AR/VR' },
  T5: { zh: 'AI 與大數據', en: 'AI and data' },
  BASE: { zh: '基礎', en: 'Groundwork' },
} as const satisfies Record<string, Text>;
