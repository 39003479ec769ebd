import type {
  budgets,
  businessModels,
  exportShares,
  horizons,
  interests,
  orgTypes,
} from '@pilotage/domain/questionnaire';
import type { DeemedSmeGround } from '@pilotage/domain/taiwan';

type Labels<L extends readonly string[]> = Readonly<Record<L[number], string>>;

/** Names of the choices that the form offers, by the codes of the domain. */
export interface ChoiceNames {
  readonly orgTypes: Labels<typeof orgTypes>;
  readonly deemed: Readonly<Record<DeemedSmeGround | 'NONE', string>>;
  readonly exportShares: Labels<typeof exportShares>;
  readonly models: Labels<typeof businessModels>;
  readonly budgets: Labels<typeof budgets>;
  readonly horizons: Labels<typeof horizons>;
  readonly modes: Readonly<Record<'ONLINE' | 'ONSITE' | 'EITHER', string>>;
  readonly halves: Readonly<Record<'AM' | 'PM', string>>;
  readonly languages: Readonly<Record<'zh-Hant' | 'en', string>>;
  readonly contact: Readonly<Record<'EMAIL' | 'PHONE', string>>;
  readonly interests: Labels<typeof interests>;
  readonly yes: string;
  readonly no: string;
}

export const choices: ChoiceNames = {
  orgTypes: { COMPANY: '公司', BUSINESS: '商業（獨資、合夥）', OTHER: '其他（協會、農會等）' },
  deemed: {
    EXPANSION_GRACE: '因擴充超過標準，自超過起未滿 2 年',
    MERGER_GRACE: '因合併超過標準，自合併起未滿 3 年',
    GROUP_GUIDANCE: '參加集團輔導的中小企業',
    NONE: '都不是',
  },
  exportShares: { '0': '沒有外銷', '1-10': '1–10%', '11-30': '11–30%', '31-60': '31–60%', '61-100': '61–100%' },
  models: { B2B: 'B2B，賣給企業', B2C: 'B2C，賣給消費者', B2B2C: 'B2B2C，透過通路賣給消費者' },
  budgets: {
    '0': '尚未編列',
    '1-100000': '10 萬元以下',
    '100001-500000': '超過 10 萬至 50 萬元',
    '500001-2000000': '超過 50 萬至 200 萬元',
    '2000001+': '超過 200 萬元',
  },
  horizons: { '3M': '3 個月內', '6M': '6 個月內', '12M': '12 個月內' },
  modes: { ONLINE: '線上視訊', ONSITE: '顧問到貴公司', EITHER: '兩者皆可' },
  halves: { AM: '上午', PM: '下午' },
  languages: { 'zh-Hant': '華語', en: '英語' },
  contact: { EMAIL: '電子郵件', PHONE: '電話' },
  interests: {
    REFERRAL_OK: '願意由計畫轉介其他輔導資源',
    ALLIANCE_INTEREST: '有興趣參加國際主題聯盟',
    NEWS_OK: '願意收到計畫消息',
  },
  yes: '是',
  no: '否',
};
