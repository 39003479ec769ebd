import type { Text } from '@pilotage/domain/kernel';
import type { Tag } from '@pilotage/domain/questionnaire';

const pair = (zh: string, en: string): Text => ({ zh, en });

/** The themes in words short enough for a chart; the full names stand in the tables. */
export const shortTags: Readonly<Record<Tag, Text>> = {
  STRAT_EXPORT_PLAN: pair('外銷計畫', 'Plan'),
  ORG_TALENT: pair('人力語言', 'Staff'),
  BUDGET_FUNDING: pair('預算資金', 'Funding'),
  MKT_RESEARCH: pair('市場研究', 'Research'),
  PROD_LOCALIZE: pair('在地化', 'Localise'),
  CERT_COMPLIANCE: pair('認證標示', 'Labels'),
  BRAND_IP: pair('品牌商標', 'Brand'),
  PRICING_TERMS: pair('報價條件', 'Pricing'),
  SITE_MULTILINGUAL: pair('多語網站', 'Site'),
  MARKETPLACE_OPS: pair('平台經營', 'Platforms'),
  B2B_LEADGEN: pair('B2B 開發', 'B2B leads'),
  CHANNEL_PARTNER: pair('海外夥伴', 'Partners'),
  SOCIAL_KOL: pair('社群 KOL', 'Social'),
  PAID_ADS_SEO: pair('廣告搜尋', 'Ads, SEO'),
  CONTENT_VIDEO: pair('影音素材', 'Content'),
  EVENT_LIVE: pair('線上活動', 'Events'),
  DATA_ANALYTICS: pair('成效數據', 'Analytics'),
  CRM_AUTOMATION: pair('客戶資料', 'CRM'),
  AI_CHATBOT: pair('AI 工具', 'AI'),
  AR_VR: pair('AR／VR', 'AR/VR'),
  XBORDER_LOGISTICS: pair('跨境物流', 'Logistics'),
  PAYMENT_TAX: pair('收款稅務', 'Payment'),
  AFTER_SALES: pair('售後回覆', 'After-sales'),
  PRIVACY_SEC: pair('個資資安', 'Privacy'),
};
