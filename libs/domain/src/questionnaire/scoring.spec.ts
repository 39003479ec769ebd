import { readFileSync } from 'node:fs';
import { halfUp } from '../kernel';
import { questionnaireDefinition } from './definition';
import { scoreQuestionnaire, topNeeds, type Answers } from './scoring';

const read = <T>(name: string): T => JSON.parse(readFileSync(`test/fixtures/sample-data/${name}.json`, 'utf8')) as T;

interface Filled {
  id: string;
  answers: Answers;
  needs: { N3: string[] };
  expected: { dimensions: Record<string, number>; overall: number; band: string; topNeeds: [string, number][] };
}

const definition = questionnaireDefinition.parse(read('questionnaire-definition'));
const filled = [...read<Filled[]>('questionnaires'), ...read<Filled[]>('questionnaires-more')];

describe('scoreQuestionnaire', () => {
  it.each(filled.map((q) => [q.id, q] as const))('gives the expected scores of %s to one decimal', (_id, q) => {
    const score = scoreQuestionnaire(definition, q.answers, q.needs.N3);
    const shown = Object.fromEntries(
      Object.entries(score.dimensions).map(([d, s]) => [d, s === null ? null : halfUp(s, 1)]),
    );
    expect(shown).toEqual(q.expected.dimensions);
    expect(halfUp(score.overall ?? -1, 1)).toBe(q.expected.overall);
    expect(score.band).toBe(q.expected.band);
    expect(topNeeds(score).map((n) => [n.tag, halfUp(n.need, 2)])).toEqual(q.expected.topNeeds);
  });

  it('leaves a dimension out when fewer than 60 % of its items are answered, and renormalises the rest', () => {
    const answers: Record<string, number> = Object.fromEntries(definition.items.map((i) => [i.id, 2]));
    delete answers['Q01'];
    delete answers['Q02'];
    const score = scoreQuestionnaire(definition, answers, []);
    expect(score.dimensions['D1']).toBeNull();
    expect(score.overall).toBe(50);
  });

  it('treats an unanswered item as unknown, not as 0', () => {
    const answers: Record<string, number> = Object.fromEntries(definition.items.map((i) => [i.id, 4]));
    delete answers['Q04'];
    expect(scoreQuestionnaire(definition, answers, []).dimensions['D1']).toBe(100);
  });

  it('has no overall score and no band for an empty form', () => {
    const score = scoreQuestionnaire(definition, {}, []);
    expect(score.overall).toBeNull();
    expect(score.band).toBeNull();
    expect(score.answered).toBe(0);
  });

  it('decides the band on the unrounded value', () => {
    const ids = definition.items.map((i) => i.id);
    const quarter = scoreQuestionnaire(definition, Object.fromEntries(ids.map((id) => [id, 1])), []);
    expect([quarter.overall, quarter.band]).toEqual([25, 'STARTER']);
  });
});
