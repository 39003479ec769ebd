import { accountRefusals } from './account-refusals';
import { allianceRefusals } from './alliance-refusals';
import { dispatchRefusals } from './dispatch-refusals';
import { interviewRefusals } from './interview-refusals';
import { officeRefusals } from './office-refusals';
import type { Text } from './text';

/**
 * Every refusal of the product: one line each, saying what is wrong and what the caller can do.
 * The code is stable; the texts may be polished. `{name}` is filled from the error's params.
 */
export const refusals = {
  // input
  INPUT_INVALID: { zh: '這個欄位的內容不符規定，請修改', en: 'This field does not follow the rule; please correct it' },
  FIELD_REQUIRED: { zh: '請填寫這一項', en: 'Please fill in this field' },
  TEXT_TOO_LONG: { zh: '最多 {max} 個字，請縮短', en: 'At most {max} characters; please shorten it' },
  BLANK_NEEDS_NONE: { zh: '請填寫「無」', en: 'Write 「無」 if there is none' },
  DATE_INVALID: {
    zh: '日期不存在，請以 113/3/6 或 2024-03-06 的形式填寫',
    en: 'No such date; write 113/3/6 or 2024-03-06',
  },
  EMAIL_INVALID: { zh: '電子郵件的格式不符，請核對', en: 'The e-mail address is not valid' },
  PHONE_INVALID: {
    zh: '電話號碼的格式不符，請含區碼填寫，例如 02-10000001#606',
    en: 'The telephone number is not valid; include the area code, for example 02-10000001#606',
  },
  UBN_FORMAT: { zh: '統一編號須為 8 位數字', en: 'A tax ID has 8 digits' },
  UBN_SEVEN_DIGITS: { zh: '輸入 7 位數字。是否為 {ubn}？', en: '7 digits typed. Did you mean {ubn}?' },
  UBN_ZERO: { zh: '統一編號不可全為 0', en: 'A tax ID cannot be all zeros' },
  UBN_CHECKSUM: {
    zh: '統一編號的檢查碼不符，請核對 8 位數字',
    en: 'The tax ID check digit does not match; please check the 8 digits',
  },
  // accounts and sign-in
  ACCOUNT_EXISTS: { zh: '公司統編(帳號)：{ubn}，已申請過 !', en: 'This tax ID already has an account: {ubn}' },
  EMAIL_TAKEN: {
    zh: '這個電子郵件已有帳號，請直接登入或使用忘記密碼',
    en: 'This e-mail address already has an account; sign in or reset the password',
  },
  SIGN_IN_FAILED: {
    zh: '帳號或密碼不正確，或帳號暫時無法登入',
    en: 'Account or password is wrong, or the account cannot sign in for now',
  },
  EMAIL_NOT_VERIFIED: {
    zh: '請先點選驗證信中的連結。可以再寄一次驗證信',
    en: 'Open the link in the verification mail first; it can be sent again',
  },
  CAPTCHA_REQUIRED: { zh: '請回答驗證題', en: 'Please answer the verification question' },
  CAPTCHA_WRONG: { zh: '驗證題的答案不對，已換一題，請再答一次', en: 'The answer was wrong; here is a new question' },
  SESSION_UNVERIFIED: {
    zh: '進入主題聯盟系統前，請先回答驗證題',
    en: 'Answer the verification question before entering the pages of the alliance',
  },
  NOT_SIGNED_IN: { zh: '請先登入', en: 'Please sign in first' },
  FORM_EXPIRED: {
    zh: '頁面已逾時，請重新整理後再送出；已填的內容仍保留',
    en: 'The page has expired; reload and send again; what you typed is kept',
  },
  TOO_MANY_REQUESTS: {
    zh: '嘗試次數過多，請於 {minutes} 分鐘後再試',
    en: 'Too many attempts; try again in {minutes} minutes',
  },
  LINK_INVALID: { zh: '這個連結無效', en: 'This link is not valid' },
  LINK_EXPIRED: { zh: '這個連結已過期，可以再寄一次', en: 'This link has expired; it can be sent again' },
  LINK_SPENT: { zh: '這個連結已使用過', en: 'This link has been used' },
  // applying
  CALL_NOT_OPEN: { zh: '目前不在受理期間', en: 'Applications are not open now' },
  AFTER_DEADLINE: { zh: '收件已於 {deadline} 截止。您的草稿仍保留', en: 'Closed at {deadline}; your draft is kept' },
  DUPLICATE_IN_YEAR: {
    zh: '貴公司本年度已有診斷申請（{no}），每家企業每年一案',
    en: 'Your firm already has a diagnosis this year ({no}); one per firm and year',
  },
  PRIVACY_NOT_ACCEPTED: { zh: '請閱讀並同意個人資料告知事項', en: 'Please read and accept the privacy notice' },
  SIGNATURE_MISSING: {
    zh: '第 1 頁缺授權主管簽名或蓋章',
    en: "Page 1 lacks the authorised manager's signature or stamp",
  },
  SIGNATURE_DATE_MISSING: { zh: '第 1 頁缺簽章日期', en: 'Page 1 lacks the date of signature' },
  SIGNATURE_DATE_FUTURE: { zh: '簽章日期不可晚於今天', en: 'The date of signature cannot be in the future' },
  PAGES_MISSING: {
    zh: '收到 {received} 頁，應為 {expected} 頁，請補齊',
    en: '{received} pages received, {expected} expected; please send the rest',
  },
  FILE_TYPE: {
    zh: '只接受 PDF、JPG、PNG 檔，請另存後再上傳',
    en: 'Only PDF, JPG and PNG files; please convert and upload again',
  },
  FILE_TOO_LARGE: { zh: '檔案超過 {max} MB，請壓縮後再上傳', en: 'The file is over {max} MB; please compress it' },
  FILE_BROKEN: {
    zh: '這個檔案無法開啟，可能已加密或損壞。請另存為 PDF 再上傳',
    en: 'The file is encrypted or damaged; save it as PDF again',
  },
  NA_NOT_ALLOWED: { zh: '這一題不可填「不適用」', en: '"Not applicable" is not allowed for this question' },
  MARKET_REQUIRED: { zh: '請至少選一個目標市場', en: 'Choose at least one target market' },
  SITE_ADDRESS_REQUIRED: { zh: '選擇實地訪談時，請填寫訪談地址', en: 'An on-site interview needs an address' },
  SLOTS_REQUIRED: { zh: '請至少提供一個可訪談的時段', en: 'Offer at least one time for the interview' },
  NAME_CHARACTERS: {
    zh: '名稱中的「{characters}」目前無法印出，請改用同義字或聯絡我們',
    en: 'These characters cannot be printed yet: {characters}; use a variant or contact us',
  },
  // eligibility
  NOT_SME: {
    zh: '實收資本額超過 1 億元且員工達 200 人，不符中小企業認定標準。若有其他認定理由，請選擇並附證明',
    en: 'Over both SME limits; choose another ground and attach proof',
  },
  DEEMED_SME_NEEDS_PROOF: {
    zh: '選擇視同中小企業的理由，須附證明並由承辦人認定',
    en: 'A deemed-SME ground needs proof and a decision by staff',
  },
  NAME_DIFFERS_FROM_REGISTER: {
    zh: '企業全稱與登記不符：您填「{typed}」，登記為「{registered}」',
    en: 'The name differs from the register: you wrote 「{typed}」, registered is 「{registered}」',
  },
  REGISTER_STATUS: {
    zh: '登記狀態為「{status}」，須為核准設立',
    en: 'The register says 「{status}」; it must be approved and active',
  },
  SOLE_PROPRIETORSHIP_NOT_IN_COMPANY_REGISTER: {
    zh: '商業（獨資、合夥）不在公司登記資料中，由承辦人查核商業登記',
    en: 'A business is not in the company register; staff check the business register',
  },
  NOT_IN_REGISTER: {
    zh: '登記資料查無此統一編號，由承辦人人工查核',
    en: 'This tax ID is not in the register snapshot; staff check by hand',
  },
  QUOTA_FULL: { zh: '本年度名額已滿，列入候補', en: 'All places are taken; you are on the waiting list' },
  // the flow
  STATUS_MOVED: {
    zh: '{name}剛才已處理這件案子（{move}），目前為「{status}」，請重新整理',
    en: 'Just moved by {nameEn} ({moveEn}); the case is now "{statusEn}". Please reload',
  },
  MOVE_NOT_ALLOWED: {
    zh: '目前狀態「{status}」不能{move}',
    en: 'This cannot be done while the case is "{status}": {move}',
  },
  REASON_REQUIRED: { zh: '請填寫理由', en: 'Please give a reason' },
  COUNT_UNCONFIRMED: {
    zh: '一次處理超過 {most} 件，請再次確認件數（{count} 件）',
    en: 'More than {most} cases at once: please confirm the number ({count})',
  },
  TOO_MANY_VIEWS: {
    zh: '每份清單最多儲存 {most} 個檢視，請先刪除不用的',
    en: 'A list keeps at most {most} views; remove one that is not used first',
  },
  STALE_VERSION: {
    zh: '{name} 於 {time} 更新了同一筆資料，請比對後再存',
    en: '{name} changed this at {time}; compare first',
  },
  ...dispatchRefusals,
  ...interviewRefusals,
  ...officeRefusals,
  // the alliance scheme
  ...accountRefusals,
  ...allianceRefusals,
  // platform
  NOT_FOUND: { zh: '找不到這個頁面或資料', en: 'Not found' },
  PAYLOAD_TOO_LARGE: { zh: '送出的資料過大', en: 'The request is too large' },
  NOT_READY: { zh: '系統尚未就緒，請稍後再試', en: 'The system is not ready yet; try again shortly' },
  INTERNAL: {
    zh: '系統暫時無法完成，資料未遺失。請稍後再試，代碼 {code}',
    en: 'Not done; nothing lost. Try again, code {code}',
  },
} as const satisfies Record<string, Text>;

export type RefusalCode = keyof typeof refusals;

export type RefusalParams = Readonly<Record<string, string | number>>;

/** One refusal of one field; `field` is a path such as `page1.ubn`, empty when the whole request is meant. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly field: string;
  readonly params?: RefusalParams;
}

/** A refusal as an exception, thrown only where a request cannot go on; the API's one filter turns it into problem+json. */
export class DomainError extends Error {
  readonly refusals: readonly Refusal[];

  constructor(
    first: RefusalCode | readonly Refusal[],
    params?: RefusalParams,
    field = '',
    readonly extra?: unknown,
  ) {
    const list: readonly Refusal[] =
      typeof first === 'string' ? [params ? { code: first, field, params } : { code: first, field }] : first;
    super(list.map((r) => r.code).join(', '));
    this.name = 'DomainError';
    this.refusals = list;
  }

  get code(): RefusalCode {
    return this.refusals[0]?.code ?? 'INTERNAL';
  }
}
