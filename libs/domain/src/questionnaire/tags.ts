import type { Text } from '../kernel';

/** The 24 themes that join needs, consultants' expertise, tools and referral resources (FACTS section 1). */
export const tags = {
  STRAT_EXPORT_PLAN: { zh: '外銷策略計畫', en: 'Export strategy' },
  ORG_TALENT: { zh: '人力與語言', en: 'Staff and languages' },
  BUDGET_FUNDING: { zh: '預算與資金', en: 'Budget and funding' },
  MKT_RESEARCH: { zh: '市場研究', en: 'Market research' },
  PROD_LOCALIZE: { zh: '產品在地化', en: 'Product localisation' },
  CERT_COMPLIANCE: { zh: '認證與標示', en: 'Certificates and labels' },
  BRAND_IP: { zh: '品牌與商標', en: 'Brand and trade marks' },
  PRICING_TERMS: { zh: '報價與貿易條件', en: 'Pricing and terms' },
  SITE_MULTILINGUAL: { zh: '多語網站', en: 'Multilingual site' },
  MARKETPLACE_OPS: { zh: '跨境平台經營', en: 'Marketplace operation' },
  B2B_LEADGEN: { zh: 'B2B 開發', en: 'B2B lead generation' },
  CHANNEL_PARTNER: { zh: '海外通路夥伴', en: 'Channel partners' },
  SOCIAL_KOL: { zh: '社群與 KOL', en: 'Social media and KOL' },
  PAID_ADS_SEO: { zh: '廣告與搜尋', en: 'Advertising and SEO' },
  CONTENT_VIDEO: { zh: '外語素材與影音', en: 'Content and video' },
  EVENT_LIVE: { zh: '線上活動與直播', en: 'Online events and live' },
  DATA_ANALYTICS: { zh: '成效數據', en: 'Data and analytics' },
  CRM_AUTOMATION: { zh: '客戶資料與自動化', en: 'CRM and automation' },
  AI_CHATBOT: { zh: 'AI 工具', en: 'AI tools' },
  AR_VR: { zh: 'AR／VR 體驗', en: 'AR/VR' },
  XBORDER_LOGISTICS: { zh: '跨境物流', en: 'Cross-border logistics' },
  PAYMENT_TAX: { zh: '收款與稅務', en: 'Payment and tax' },
  AFTER_SALES: { zh: '售後與回覆', en: 'After-sales' },
  PRIVACY_SEC: { zh: '個資與資安', en: 'Privacy and security' },
} as const satisfies Record<string, Text>;

export type Tag = keyof typeof tags;

export const tagCodes = Object.keys(tags) as [Tag, ...Tag[]];

export function isTag(code: string): code is Tag {
  return Object.hasOwn(tags, code);
}
