import type { QuestionnaireDefinition, QuestionnaireItem } from './definition';
import { tags } from './tags';

/** Names of the items for heat maps and lists, where the whole question is too long. */
const SHORT: Readonly<Record<string, Readonly<Record<string, { zh: string; en: string }>>>> = {
  'intl-marketing-capability': {
    Q01: { zh: '年度目標', en: 'Yearly targets' },
    Q02: { zh: '主管投入', en: 'Management time' },
    Q03: { zh: '人力語言', en: 'Staff, languages' },
    Q04: { zh: '預算占比', en: 'Budget share' },
    Q05: { zh: '市場了解', en: 'Market knowledge' },
    Q06: { zh: '產品在地化', en: 'Localisation' },
    Q07: { zh: '認證標示', en: 'Certificates' },
    Q08: { zh: '商標布局', en: 'Trade marks' },
    Q09: { zh: '報價條件', en: 'Pricing, terms' },
    Q10: { zh: '多語網站', en: 'Multilingual site' },
    Q11: { zh: '平台數量', en: 'Platforms' },
    Q12: { zh: '平台經營', en: 'Platform depth' },
    Q13: { zh: 'B2B 開發', en: 'B2B leads' },
    Q14: { zh: '海外夥伴', en: 'Partners abroad' },
    Q15: { zh: '社群經營', en: 'Social media' },
    Q16: { zh: 'KOL 合作', en: 'KOL work' },
    Q17: { zh: '廣告搜尋', en: 'Ads, search' },
    Q18: { zh: '影音素材', en: 'Content, video' },
    Q19: { zh: '線上活動', en: 'Online events' },
    Q20: { zh: '成效數據', en: 'Analytics' },
    Q21: { zh: '客戶資料', en: 'Customer data' },
    Q22: { zh: 'AI 工具', en: 'AI tools' },
    Q23: { zh: 'AR／VR', en: 'AR/VR' },
    Q24: { zh: '跨境物流', en: 'Logistics' },
    Q25: { zh: '收款稅務', en: 'Payment, tax' },
    Q26: { zh: '回覆時間', en: 'Reply time' },
    Q27: { zh: '個資資安', en: 'Privacy, security' },
  },
};

/** The short name of an item; a form without names of its own falls back to the item's theme. */
export function shortName(
  definition: Pick<QuestionnaireDefinition, 'id'>,
  item: Pick<QuestionnaireItem, 'id' | 'tag'>,
): { zh: string; en: string } {
  return SHORT[definition.id]?.[item.id] ?? tags[item.tag];
}
