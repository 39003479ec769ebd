import type { Text } from '../kernel';

/** The five mandatory KPIs, in the order of the plan (SPEC K1). */
export const kpiCodes = ['K1_EVENTS', 'K2_TOOLS', 'K3_CHANNEL', 'K4_OPPORTUNITY', 'K5_CUSTOM'] as const;
export type KpiCode = (typeof kpiCodes)[number];

/** The card of a KPI in the draft. */
export const kpiCards = {
  K1_EVENTS: 'events',
  K2_TOOLS: 'tools',
  K3_CHANNEL: 'channels',
  K4_OPPORTUNITY: 'growth',
  K5_CUSTOM: 'custom',
} as const satisfies Record<KpiCode, string>;
export type KpiCard = (typeof kpiCards)[KpiCode];

export const kpiLabels = {
  K1_EVENTS: { zh: '數位、實體行銷活動', en: 'Digital and physical marketing events' },
  K2_TOOLS: { zh: '新興科技及網路行銷工具', en: 'Emerging and online marketing tools' },
  K3_CHANNEL: { zh: '國際通路合作', en: 'International channel co-operations' },
  K4_OPPORTUNITY: { zh: '海外整體商機', en: 'Total overseas business' },
  K5_CUSTOM: { zh: '聯盟自訂加分關鍵績效指標', en: 'Self-defined bonus KPI' },
} as const satisfies Record<KpiCode, Text>;

/** Kinds of evidence the briefing names. */
export const evidenceKinds = {
  URL: { zh: '活動網址', en: 'Address of the event' },
  SCREENSHOT: { zh: '截圖', en: 'Screenshot' },
  ATTENDANCE_LIST: { zh: '與會名單', en: 'Attendance list' },
  PHOTO: { zh: '照片', en: 'Photograph' },
  EFFECT: { zh: '成效佐證', en: 'Proof of the effect' },
  ANALYTICS: { zh: '數據分析結果', en: 'Analysis results' },
  REACH_CAPTURE: { zh: '觸及率／導流數截圖', en: 'Capture of reach or referrals' },
  SOCIAL_POST: { zh: '社群影音圖文截圖', en: 'Capture of social media posts' },
  CONTRACT_OR_MOU_IMAGE: { zh: '合約／MOU／訂單影像', en: 'Image of contract, MOU or order' },
  LISTING_PHOTO: { zh: '通路進駐照片', en: 'Photograph of the listing' },
  CALCULATION_TABLE: { zh: '計算表', en: 'Calculation table' },
  ORDER: { zh: '訂單', en: 'Order' },
} as const satisfies Record<string, Text>;
export type EvidenceKind = keyof typeof evidenceKinds;
export const evidenceKindCodes = Object.keys(evidenceKinds) as [EvidenceKind, ...EvidenceKind[]];

/** What may prove what: evidence and indicator have to correspond (SPEC K3, N3). */
export const evidenceFor: Readonly<Record<KpiCode, readonly EvidenceKind[]>> = {
  K1_EVENTS: ['URL', 'SCREENSHOT', 'ATTENDANCE_LIST', 'PHOTO', 'EFFECT'],
  K2_TOOLS: ['SCREENSHOT', 'REACH_CAPTURE', 'SOCIAL_POST', 'ANALYTICS'],
  K3_CHANNEL: ['CONTRACT_OR_MOU_IMAGE', 'LISTING_PHOTO', 'ORDER'],
  K4_OPPORTUNITY: ['CALCULATION_TABLE', 'ORDER'],
  K5_CUSTOM: ['PHOTO', 'SCREENSHOT', 'EFFECT', 'REACH_CAPTURE'],
};

/** The plan proper before the coaching ends; what a firm must not leave blank says 「無」. */
export const NONE = '無';
