/**
 * The language in which goods are sold and talks are held, by market, and whether English or Chinese carries a business
 * talk there. General knowledge of the trade, kept short for table cells.
 */
interface MarketLanguage {
  readonly zh: string;
  readonly en: string;
  readonly english: boolean;
  readonly chinese: boolean;
}

const own = (zh: string, en: string): MarketLanguage => ({ zh, en, english: false, chinese: false });
const english = (chinese = false): MarketLanguage => ({ zh: '英文', en: 'English', english: true, chinese });

const languages: Readonly<Record<string, MarketLanguage>> = {
  JP: own('日文', 'Japanese'),
  KR: own('韓文', 'Korean'),
  TH: own('泰文', 'Thai'),
  VN: own('越南文', 'Vietnamese'),
  ID: own('印尼文', 'Indonesian'),
  KH: own('高棉文', 'Khmer'),
  LA: own('寮文', 'Lao'),
  MM: own('緬甸文', 'Burmese'),
  SG: english(true),
  MY: english(true),
  PH: english(),
  BN: english(),
  IN: english(),
  BD: english(),
  PK: english(),
  LK: english(),
  NP: english(),
  BT: english(),
  MV: english(),
  AU: english(),
  NZ: english(),
};

/** The market's language; an unknown market needs its own. */
export function languageOf(market: string): MarketLanguage {
  return Object.hasOwn(languages, market)
    ? (languages[market] as MarketLanguage)
    : own('當地語言', 'the local language');
}
