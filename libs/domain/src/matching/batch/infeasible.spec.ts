import { aCase, aConsultant, context } from '../pools.fixture';
import { easeAll } from './easing';
import { planBatch } from './plan';
import type { Tag } from '../../questionnaire';
import type { BatchInput, Infeasible } from './types';

const three = (more: Partial<ReturnType<typeof aConsultant>> = {}) =>
  ['甲', '乙', '丙'].map((name, j) => aConsultant(`K${j + 1}`, { name, ...more }));
const cases = (n: number, change: Parameters<typeof aCase>[1] = {}) =>
  Array.from({ length: n }, (_, i) => ({ case: aCase(`D${i + 1}`, change), required: true }));

const WHY = 0;
const zh = (found: Infeasible) => [found.blocking[WHY]!.sentence.zh, ...found.remedies.map((r) => r.sentence.zh)];
const en = (found: Infeasible) => [found.blocking[WHY]!.sentence.en, ...found.remedies.map((r) => r.sentence.en)];

/** Six ways in which a batch cannot be filled (PAINS 1). */
const pools: Record<string, { input: BatchInput; zh: string[]; en: string[] }> = {
  'more cases than places': {
    input: {
      cases: cases(7),
      consultants: three().map((k, j) => ({ ...k, activeCases: j === 0 ? 1 : 0 })),
      context,
    },
    zh: [
      '7 件越南「跨境平台經營」案件需要 7 個名額，可承接的 3 位顧問（甲、乙、丙）只剩 5 個，還差 2 個。',
      '乙增加 2 個名額（代價 2）。',
      '案件 D3 少排 1 位顧問（延後）；案件 D7 少排 1 位顧問（延後）（代價 16）。',
      '增聘 1 位顧問（跨境平台經營、越南；各 2 個名額）（代價 20）。',
    ],
    en: [
      '7 Viet Nam cases (Marketplace operation) need 7 places; the 3 consultants who may take them (甲, 乙, 丙) have 5 left: 2 short.',
      'Give 乙 2 more places (price 2).',
      'Leave 1 seat of case D3 for later; leave 1 seat of case D7 for later (price 16).',
      'Recruit 1 consultant (Marketplace operation, Viet Nam; 2 places each) (price 20).',
    ],
  },
  'an island that one consultant serves': {
    input: {
      cases: cases(3, { mode: 'ONSITE', county: 'TW-PEN' }),
      consultants: three().map((k, j) => ({ ...k, countiesServed: j === 2 ? ['TW-PEN'] : [] })),
      context,
    },
    zh: [
      '3 件越南「跨境平台經營」案件需要 3 個名額，唯一可承接的顧問（丙）只剩 2 個，還差 1 個。',
      '丙增加 1 個名額（代價 1）。',
      '請企業（案件 D3）改為線上或實地皆可（代價 1）。',
      '增聘 1 位顧問（跨境平台經營、越南、澎湖縣；各 2 個名額）（代價 20）。',
    ],
    en: [
      '3 Viet Nam cases (Marketplace operation) need 3 places; the only consultant who may take them (丙) has 2 left: 1 short.',
      'Give 丙 1 more place (price 1).',
      'Ask the firm of case D3 to accept either mode (price 1).',
      'Recruit 1 consultant (Marketplace operation, Viet Nam, Penghu County; 2 places each) (price 20).',
    ],
  },
  'two seats and one who may': {
    input: {
      cases: [{ case: aCase('D1', { slots: [{ date: '2024-05-13', half: 'AM' }] }), seats: 2, required: true }],
      consultants: three().map((k, j) => ({
        ...k,
        leave: j === 0 ? [] : [{ from: '2024-05-13', to: '2024-05-13', half: null }],
      })),
      context,
    },
    zh: [
      '1 件越南「跨境平台經營」案件沒有其他顧問通過門檻（最多：企業提出的時段都在請假期間），還差 1 位。',
      '請企業（案件 D1）改提其他時段（代價 1）。',
      '案件 D1 少排 1 位顧問（延後）（代價 8）。',
      '增聘 1 位顧問（跨境平台經營、越南；各 2 個名額）（代價 20）。',
    ],
    en: [
      'Nobody else passes the gates for 1 Viet Nam case (Marketplace operation) (most often: On leave during every time the firm offered): 1 consultant short.',
      'Ask the firm of case D1 to offer other half days (price 1).',
      'Leave 1 seat of case D1 for later (price 8).',
      'Recruit 1 consultant (Marketplace operation, Viet Nam; 2 places each) (price 20).',
    ],
  },
  'a language nobody speaks': {
    input: { cases: cases(2, { language: 'th', markets: ['TH'] }), consultants: three(), context },
    zh: [
      '2 件泰國「跨境平台經營」案件沒有其他顧問通過門檻（最多：不具訪談語言），還差 2 位。',
      '請企業（案件 D1）改以中文訪談；請企業（案件 D2）改以中文訪談（代價 2）。',
      '案件 D1 少排 1 位顧問（延後）；案件 D2 少排 1 位顧問（延後）（代價 16）。',
      '增聘 1 位顧問（跨境平台經營、泰國、語言 th；各 2 個名額）（代價 20）。',
    ],
    en: [
      'Nobody else passes the gates for 2 Thailand cases (Marketplace operation) (most often: Does not speak the interview language): 2 consultants short.',
      'Ask the firm of case D1 to hold the interview in Mandarin; ask the firm of case D2 to hold the interview in Mandarin (price 2).',
      'Leave 1 seat of case D1 for later; leave 1 seat of case D2 for later (price 16).',
      'Recruit 1 consultant (Marketplace operation, Thailand, language th; 2 places each) (price 20).',
    ],
  },
  'a promise to a market': {
    input: {
      cases: cases(4).map((b) => ({ ...b, required: false })),
      consultants: three({ maxActiveCases: 1 }),
      marketMinimums: [{ market: 'VN', least: 4 }],
      context,
    },
    zh: [
      '越南保證至少媒合 4 件，現有名額最多 3 件，還差 1 件。',
      '甲增加 1 個名額（代價 1）。',
      '越南的保證件數減 1（代價 5）。',
      '增聘 1 位顧問（跨境平台經營、越南；各 1 個名額）（代價 20）。',
    ],
    en: [
      'Viet Nam is promised 4 matches, but at most 3 can be had: 1 short.',
      'Give 甲 1 more place (price 1).',
      'Lower what Viet Nam is promised by 1 (price 5).',
      'Recruit 1 consultant (Marketplace operation, Viet Nam; 1 place each) (price 20).',
    ],
  },
  'a promise to a consultant': {
    input: {
      cases: ['AR_VR', 'AR_VR', 'AI_CHATBOT'].map((tag, i) => ({
        case: aCase(`D${i + 1}`, { needs: [{ tag: tag as Tag, need: 0.5 }] }),
      })),
      consultants: [...three(), aConsultant('K4', { name: '丁', expertise: [{ tag: 'AR_VR', level: 3 }] })].map(
        (k) => ({
          ...k,
          maxActiveCases: 5,
        }),
      ),
      limits: { K4: { least: 3 } },
      context,
    },
    zh: [
      '1 位顧問（丁）保證至少 3 件，可派給他們的案件最多 2 件，還差 1 件。',
      '丁的保證件數減 1（代價 2）。',
      '再受理 1 件丁可承接的案件（代價 3）。',
      '請丁增加：AI 工具（代價 5）。',
    ],
    en: [
      '1 consultant (丁) is promised 3 cases, but can get only 2: 1 short.',
      'Lower what 丁 is promised by 1 (price 2).',
      'Accept 1 more case that 丁 may take (price 3).',
      'Have 丁 add AI tools (price 5).',
    ],
  },
};

describe('a batch that cannot be filled', () => {
  it.each(Object.entries(pools))('because of %s says why, and what would help', (_name, { input, ...said }) => {
    const { whole } = planBatch(input);
    expect(whole.outcome).toBe('INFEASIBLE');
    expect({ zh: zh(whole.infeasible!), en: en(whole.infeasible!) }).toEqual(said);
  });

  it.each(Object.entries(pools))('because of %s can be filled with each of its remedies', (_name, { input }) => {
    const { remedies } = planBatch(input).whole.infeasible!;
    expect(remedies.length).toBe(3);
    for (const r of remedies) {
      const eased = planBatch(easeAll(input, r.easings)).whole;
      expect(eased).toMatchObject({ outcome: 'OPTIMAL', total: r.total, infeasible: null });
      expect(eased.certificate.certified).toBe(true);
    }
  });
});
