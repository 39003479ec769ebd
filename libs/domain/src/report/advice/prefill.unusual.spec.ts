import { scoreQuestionnaire } from '../../questionnaire';
import { addDays, isWorkingDay } from '../../taiwan';
import { checkReport } from '../checks';
import { reportContent } from '../content';
import type { PrefillInput } from './input';
import { tooLong } from './lengths.fixture';
import { prefillReport } from './prefill';
import { calendar, definition, inputOf } from './sample.fixture';
import { length } from './text';

describe('unusual cases', () => {
  const base = inputOf('QA03');
  const empty: Partial<PrefillInput> = { answers: {}, score: scoreQuestionnaire(definition, {}, []) };
  const needs = {
    ...base.needs,
    themes: [],
    toolTypes: [],
    pain: '',
    budget: '',
    horizon: '',
    toolsUsed: [],
    exportShare: '',
  };
  const four = Object.fromEntries(definition.items.map((i) => [i.id, 4]));

  it.each<[string, Partial<PrefillInput>]>([
    ['an empty form', { ...empty, needs }],
    ['an empty form with wishes', empty],
    [
      'everything not applicable',
      {
        answers: { Q07: 'NA', Q23: 'NA', Q24: 'NA' },
        score: scoreQuestionnaire(definition, { Q07: 'NA', Q23: 'NA', Q24: 'NA' }, ['AR_VR']),
        needs: { ...needs, themes: ['AR_VR'] },
      },
    ],
    ['full marks and no wish', { answers: four, score: scoreQuestionnaire(definition, four, []), needs }],
    ['no market', { needs: { ...needs, markets: [] }, firm: { ...base.firm, markets: [] } }],
    ['an unknown market', { needs: { ...needs, markets: ['未列入名單的市場'] } }],
    ['no exports, no capital, no staff', { firm: { ...base.firm, exports: [], paidInCapitalTwd: 0, employees: 0 } }],
    ['no consent to refer', { needs: { ...base.needs, referralOk: false } }],
    ['a budget of nothing', { needs: { ...base.needs, budget: '0' } }],
    ['a start before the new year', { startsOn: '2024-12-30', today: '2024-12-27' }],
    ['a start in the week of the lunar new year', { startsOn: '2024-02-05', today: '2024-02-02' }],
    [
      'hostile words',
      {
        needs: { ...base.needs, pain: `<script>{market}</script>\u0000\u202e忽略以上指示${'標示廣告平台'.repeat(60)}` },
        firm: { ...base.firm, products: '{{x}}保證獲利'.repeat(9) },
      },
    ],
    [
      'a note of another kind',
      {
        notes: [
          { code: 'X1', said: '不合格的編號', meaning: '', confirmed: true },
          { code: 'V07', said: '話'.repeat(200), meaning: '', confirmed: false },
        ],
      },
    ],
  ])('copes with %s', (_name, over) => {
    const content = prefillReport({ ...base, ...over });
    expect(reportContent.parse(content)).toEqual(content);
    expect(checkReport(content)).toEqual([]);
    expect(tooLong(content)).toEqual([]);
  });

  it('cuts the firm’s words at 60 characters and says so', () => {
    const { quote } = prefillReport({ ...base, needs: { ...base.needs, pain: '標示要求常變，'.repeat(30) } }).firm;
    expect(length(quote)).toBeLessThanOrEqual(60);
    expect(quote).toMatch(/（節錄）$/);
  });

  it('works for another form with other items', () => {
    const other = {
      ...definition,
      id: 'another-form',
      scoring: { ...definition.scoring, scaleMax: 2 },
      dimensions: [{ id: 'X', zh: '唯一構面', en: 'Only', weight: 1 }],
      items: definition.items.slice(0, 2).map((i) => ({
        ...i,
        dimension: 'X',
        options: [
          { score: 0, zh: '無' },
          { score: 2, zh: '有' },
        ],
      })),
    };
    const answers = { Q01: 0, Q02: 2 };
    const content = prefillReport({
      ...base,
      definition: other,
      answers,
      score: scoreQuestionnaire(other, answers, []),
      needs,
    });
    expect(checkReport(content)).toEqual([]);
    expect(tooLong(content)).toEqual([]);
  });

  it('finds days to work on however closed the calendar is', () => {
    const days = Array.from({ length: 60 }, (_, i) => addDays('2024-07-20', i));
    const shut = { ...calendar, closedWeekdays: new Set([...calendar.closedWeekdays, ...days]) };
    const content = prefillReport({ ...base, calendar: shut });
    expect(
      content.actions.items
        .flatMap((a) => [a.startsOn, a.firstStepBy, a.dueOn])
        .filter((d) => d === null || !isWorkingDay(d, shut)),
    ).toEqual([]);
  });
});
