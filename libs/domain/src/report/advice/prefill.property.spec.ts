import fc from 'fast-check';
import { scoreQuestionnaire, tagCodes, type Answer, type Tag } from '../../questionnaire';
import { isWorkingDay } from '../../taiwan';
import { checkReport } from '../checks';
import { reportContent } from '../content';
import { byPriority } from '../priority';
import { tooLong } from './lengths.fixture';
import { prefillReport } from './prefill';
import { calendar, definition, inputOf } from './sample.fixture';

const answers = fc.record(
  Object.fromEntries(
    definition.items.map((i) => {
      const level = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Answer>;
      return [i.id, i.allowNA ? fc.oneof(level, fc.constant<Answer>('NA')) : level];
    }),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, Answer>>;

const text = fc.string({ unit: 'grapheme', maxLength: 320 });
const pick = (of: readonly string[], max: number) => fc.uniqueArray(fc.constantFrom(...of), { maxLength: max });

const needs = fc.record({
  markets: pick(['JP', 'SG', 'TH', 'VN', 'LK', 'ZZ', 'constructor'], 4),
  models: pick(['B2B', 'B2C', 'B2B2C'], 3),
  themes: fc.uniqueArray(fc.constantFrom<Tag>(...tagCodes), { maxLength: 3 }),
  toolTypes: pick(['T1_PLATFORM', 'T2_ADS', 'T3_SOCIAL', 'T4_ARVR', 'T5_AI_DATA'], 5),
  pain: text,
  budget: fc.constantFrom('0', '1-100000', '100001-500000', '500001-2000000', '2000001+', '', 'constructor'),
  horizon: fc.constantFrom('3M', '6M', '12M', 'constructor'),
  toolsUsed: pick(['試算表', '官方網站', '電子報'], 3),
  exportShare: fc.constantFrom('0', '1-10', '61-100', ''),
  referralOk: fc.boolean(),
  allianceInterest: fc.boolean(),
});

const note = fc.record(
  {
    code: fc.constantFrom('V01', 'V02', 'V03', 'V99', 'N1'),
    tag: fc.constantFrom<Tag>(...tagCodes),
    said: text,
    meaning: text,
    confirmed: fc.boolean(),
  },
  { requiredKeys: ['code', 'said', 'meaning', 'confirmed'] },
);

const firm = fc.record({
  employees: fc.integer({ min: 0, max: 250 }),
  paidInCapitalTwd: fc.integer({ min: 0, max: 200_000_000 }),
  exports: fc.array(
    fc.record({ year: fc.integer({ min: 111, max: 113 }), amountTwd: fc.integer({ min: 0, max: 2_000_000_000 }) }),
    { maxLength: 3 },
  ),
  products: text,
});

describe('prefillReport', () => {
  it('never throws and never breaks a submission check, whatever was answered', () => {
    const base = inputOf('QA03');
    fc.assert(
      fc.property(
        answers,
        needs,
        fc.array(note, { maxLength: 6 }),
        firm,
        fc.array(text, { maxLength: 6 }),
        (a, n, notes, f, expectations) => {
          const score = scoreQuestionnaire(definition, a, n.themes);
          const content = prefillReport({
            ...base,
            answers: a,
            score,
            needs: n,
            notes,
            firm: { ...base.firm, ...f, markets: [] },
            expectations,
          });
          expect(reportContent.safeParse(content).success).toBe(true);
          // What people type may be little, or look like a placeholder.
          expect(
            checkReport(content).filter((i) => !['TOO_SHORT', 'PLACEHOLDER', 'WORDS_EMPTY'].includes(i.code)),
          ).toEqual([]);
          expect(tooLong(content)).toEqual([]);
          expect(content.summary.findings).toHaveLength(3);
          const { items } = content.actions;
          expect(
            items.every((x) => isWorkingDay(x.dueOn ?? '', calendar) && isWorkingDay(x.startsOn ?? '', calendar)),
          ).toBe(true);
          const needOf = new Map<Tag, number>(score.needs.map((x) => [x.tag, x.need]));
          expect(byPriority(items, needOf).map((x) => x.id)).toEqual(items.map((x) => x.id));
        },
      ),
      { numRuns: 300 },
    );
  });
});
