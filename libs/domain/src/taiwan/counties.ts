import type { Text } from '../kernel';

/** The 22 counties and cities with their ISO 3166-2 codes (FACTS 2.5). */
export const counties = {
  'TW-TPE': { zh: '臺北市', en: 'Taipei City' },
  'TW-NWT': { zh: '新北市', en: 'New Taipei City' },
  'TW-KEE': { zh: '基隆市', en: 'Keelung City' },
  'TW-TAO': { zh: '桃園市', en: 'Taoyuan City' },
  'TW-HSZ': { zh: '新竹市', en: 'Hsinchu City' },
  'TW-HSQ': { zh: '新竹縣', en: 'Hsinchu County' },
  'TW-MIA': { zh: '苗栗縣', en: 'Miaoli County' },
  'TW-TXG': { zh: '臺中市', en: 'Taichung City' },
  'TW-CHA': { zh: '彰化縣', en: 'Changhua County' },
  'TW-NAN': { zh: '南投縣', en: 'Nantou County' },
  'TW-YUN': { zh: '雲林縣', en: 'Yunlin County' },
  'TW-CYI': { zh: '嘉義市', en: 'Chiayi City' },
  'TW-CYQ': { zh: '嘉義縣', en: 'Chiayi County' },
  'TW-TNN': { zh: '臺南市', en: 'Tainan City' },
  'TW-KHH': { zh: '高雄市', en: 'Kaohsiung City' },
  'TW-PIF': { zh: '屏東縣', en: 'Pingtung County' },
  'TW-ILA': { zh: '宜蘭縣', en: 'Yilan County' },
  'TW-HUA': { zh: '花蓮縣', en: 'Hualien County' },
  'TW-TTT': { zh: '臺東縣', en: 'Taitung County' },
  'TW-PEN': { zh: '澎湖縣', en: 'Penghu County' },
  'TW-KIN': { zh: '金門縣', en: 'Kinmen County' },
  'TW-LIE': { zh: '連江縣', en: 'Lienchiang County' },
} as const satisfies Record<string, Text>;

export type CountyCode = keyof typeof counties;

export const countyCodes = Object.keys(counties) as [CountyCode, ...CountyCode[]];

export function isCounty(code: string): code is CountyCode {
  return Object.hasOwn(counties, code);
}

/** 台 and 臺 name the same county when compared; what is stored keeps the register's form. */
export function countyOfAddress(address: string): CountyCode | null {
  const text = address
    .normalize('NFKC')
    .replaceAll('台', '臺')
    .replace(/^\d{3,6}\s*/, '');
  return countyCodes.find((code) => text.startsWith(counties[code].zh)) ?? null;
}
