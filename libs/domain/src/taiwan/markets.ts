import type { Text } from '../kernel';

/** Target markets offered by the form (FACTS 2.8: ASEAN, South Asia, Japan, Korea; the list is open at the end). */
export const markets = {
  JP: { zh: '日本', en: 'Japan' },
  KR: { zh: '韓國', en: 'Korea' },
  SG: { zh: '新加坡', en: 'Singapore' },
  MY: { zh: '馬來西亞', en: 'Malaysia' },
  TH: { zh: '泰國', en: 'Thailand' },
  VN: { zh: '越南', en: 'Viet Nam' },
  ID: { zh: '印尼', en: 'Indonesia' },
  PH: { zh: '菲律賓', en: 'Philippines' },
  KH: { zh: '柬埔寨', en: 'Cambodia' },
  LA: { zh: '寮國', en: 'Laos' },
  MM: { zh: '緬甸', en: 'Myanmar' },
  BN: { zh: '汶萊', en: 'Brunei' },
  TL: { zh: '東帝汶', en: 'Timor-Leste' },
  IN: { zh: '印度', en: 'India' },
  BD: { zh: '孟加拉', en: 'Bangladesh' },
  PK: { zh: '巴基斯坦', en: 'Pakistan' },
  LK: { zh: '斯里蘭卡', en: 'Sri Lanka' },
  NP: { zh: '尼泊爾', en: 'Nepal' },
  BT: { zh: '不丹', en: 'Bhutan' },
  MV: { zh: '馬爾地夫', en: 'Maldives' },
  AU: { zh: '澳洲', en: 'Australia' },
  NZ: { zh: '紐西蘭', en: 'New Zealand' },
} as const satisfies Record<string, Text>;

export type MarketCode = keyof typeof markets;

export const marketCodes = Object.keys(markets) as [MarketCode, ...MarketCode[]];

/** The market's name; an unknown code is shown as it is, since imported data may hold any ISO 3166-1 code. */
export function marketName(code: string): Text {
  return Object.hasOwn(markets, code) ? markets[code as MarketCode] : { zh: code, en: code };
}
