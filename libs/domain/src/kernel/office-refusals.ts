import type { Text } from './text';

/** Refusals of what the office brings in by file: working days, lists. */
export const officeRefusals = {
  FILE_UNREADABLE: {
    zh: '檔案內容讀不出來，請存成 UTF-8 的 CSV 或 JSON 再匯入',
    en: 'The file cannot be read; save it as CSV or JSON in UTF-8 and import it again',
  },
  COLUMN_MISSING: { zh: '缺少欄位：{columns}', en: 'These columns are missing: {columns}' },
  CALENDAR_DAY_WRONG: {
    zh: '{date} 不屬於 {year} 年，或不是{kind}，請核對檔案',
    en: '{date} is not in {year}, or not {kindEn}; please check the file',
  },
  CALENDAR_KIND_UNKNOWN: {
    zh: '類別只能是「放假」或「上班」（closed、worked，或 2、0）',
    en: 'The kind is "closed" or "worked" (放假, 上班, or 2, 0)',
  },
} as const satisfies Record<string, Text>;
