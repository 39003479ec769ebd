import type { ChoiceNames } from '../zh-hant/apply-choices';

export const choices: ChoiceNames = {
  orgTypes: {
    COMPANY: 'Company',
    BUSINESS: 'Business (sole proprietor, partnership)',
    OTHER: 'Other (association and the like)',
  },
  deemed: {
    EXPANSION_GRACE: 'Over the limits by growth, for less than 2 years',
    MERGER_GRACE: 'Over the limits by a merger, for less than 3 years',
    GROUP_GUIDANCE: 'An SME in a guided group',
    NONE: 'None of these',
  },
  exportShares: { '0': 'No exports', '1-10': '1–10%', '11-30': '11–30%', '31-60': '31–60%', '61-100': '61–100%' },
  models: { B2B: 'B2B, to businesses', B2C: 'B2C, to consumers', B2B2C: 'B2B2C, to consumers through a channel' },
  budgets: {
    '0': 'None set aside',
    '1-100000': 'Up to NT$100,000',
    '100001-500000': 'Up to NT$500,000',
    '500001-2000000': 'Up to NT$2,000,000',
    '2000001+': 'More than NT$2,000,000',
  },
  horizons: { '3M': 'Within 3 months', '6M': 'Within 6 months', '12M': 'Within 12 months' },
  modes: { ONLINE: 'Online', ONSITE: 'At our place', EITHER: 'Either' },
  halves: { AM: 'morning', PM: 'afternoon' },
  languages: { 'zh-Hant': 'Mandarin', en: 'English' },
  contact: { EMAIL: 'E-mail', PHONE: 'Telephone' },
  interests: {
    REFERRAL_OK: 'You may refer us to other support',
    ALLIANCE_INTEREST: 'We are interested in an international alliance',
    NEWS_OK: 'Send us news of the programme',
  },
  yes: 'Yes',
  no: 'No',
};
