import type { Text } from './text';

/** Refusals of what the office brings in by file (working days, lists), and of the words it gives to mails. */
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
  CELL_UNKNOWN: {
    zh: '「{value}」不是可用的值，可用：{allowed}',
    en: '「{value}」 is not a value of this column; use {allowed}',
  },
  CELL_NUMBER: { zh: '須為 0 到 9999 的整數', en: 'This is a whole number from 0 to 9999' },
  CELL_PAIR: {
    zh: '以分號分隔，每一項附等級，例如 {example}',
    en: 'Separated by semicolons, each with its level: {example}',
  },
  CODE_TWICE: { zh: '代碼與第 {row} 列相同', en: 'The code is that of row {row}' },
  CONSULTANT_CODE: {
    zh: '代碼為 1 到 20 個英文字母、數字或連字號',
    en: 'A code has 1 to 20 letters, digits or hyphens',
  },
  PLACEHOLDER_UNKNOWN: { zh: '這封信沒有這些欄位：{names}', en: 'This mail does not know: {names}' },
  PLACEHOLDER_MISSING: { zh: '請保留這些欄位：{names}', en: 'These must stay in the mail: {names}' },
} as const satisfies Record<string, Text>;
