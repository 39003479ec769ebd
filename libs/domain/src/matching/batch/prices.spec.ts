import { aCase, aConsultant, anyWorld, context } from '../pools.fixture';
import { lacksInBatch, scarceSkills, valueOfPlace, valueOfRecruit } from './prices';
import { solveBatch } from './solve';
import type { BatchInput } from './types';

const world = (seed: number): BatchInput => {
  const { cases, consultants } = anyWorld(14, 6, seed);
  return { cases: cases.map((c) => ({ case: c })), consultants, context };
};
const seats = (input: BatchInput): number => solveBatch(input).result.empty.reduce((sum, e) => sum + e.seats, 0);

describe('shadow prices', () => {
  it('are what one more place brings when it is really there', () => {
    let paid = 0;
    for (let seed = 0; seed < 12; seed++) {
      const input = world(seed);
      const solved = solveBatch(input);
      for (const k of input.consultants) {
        const most = Math.max(0, k.maxActiveCases - k.activeCases) + 1;
        const more = { ...input, limits: { [k.id]: { most } } };
        const worth = valueOfPlace(solved, k.id)!;
        expect(worth.points).toBe(solveBatch(more).result.total - solved.result.total);
        expect(worth.seats).toBe(seats(input) - seats(more));
        if (worth.seats > 0) paid++;
      }
    }
    expect(paid).toBeGreaterThan(5);
  });

  it('name the skill that is missing, and what somebody with it would bring', () => {
    const cases = ['D1', 'D2', 'D3'].map((id, i) => ({
      case: aCase(id, { needs: [{ tag: i === 0 ? 'MARKETPLACE_OPS' : 'AR_VR', need: 0.5 }], markets: ['JP'] }),
    }));
    const solved = solveBatch({ cases, consultants: [aConsultant('K1', { name: '甲' })], context });
    const [best] = scarceSkills(solved);
    expect(best).toMatchObject({ seats: 2, profile: { tags: ['AR_VR'], markets: ['JP'] } });
    expect(best!.sentence).toEqual({
      zh: `再多 1 位顧問（AR／VR 體驗、日本）：多媒合 2 個名額，總分增加 ${(best!.points / 100).toFixed(2)}。`,
      en: `One more consultant (AR/VR, Japan): 2 more filled and ${(best!.points / 100).toFixed(2)} points more in total.`,
    });
    expect(valueOfRecruit(solved, best!.profile)).toMatchObject({ points: best!.points, seats: 2 });
    expect(valueOfPlace(solved, 'K1')).toMatchObject({ points: 0, seats: 0 });
    expect(valueOfPlace(solved, 'nobody')).toBeNull();
  });

  it('say how many points somebody lacks for a case: with them he would be chosen, with less not', () => {
    const { cases, consultants } = anyWorld(8, 12, 5);
    const input: BatchInput = { cases: cases.map((c) => ({ case: c })), consultants, context };
    const solved = solveBatch(input);
    let checked = 0;
    for (const a of solved.result.assignments) {
      for (const { consultantId, lacks, gates } of lacksInBatch(solved, a.caseId)) {
        if (gates.length > 0) expect(lacks).toBeNull();
        if (lacks === null) continue;
        const previous = [{ caseId: a.caseId, consultantId }];
        const has = (stability: number): boolean =>
          solveBatch({ ...input, previous, stability }).result.assignments.some(
            (b) => b.caseId === a.caseId && b.consultantId === consultantId,
          );
        expect(has(lacks + 1)).toBe(true);
        expect(lacks > 0 && has(lacks - 1)).toBe(false);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(10);
  });
});

describe('a batch that is solved again', () => {
  it('starts from the former solution and is as good as from nothing', () => {
    for (let seed = 0; seed < 20; seed++) {
      const before = solveBatch(world(seed));
      const declined = before.result.assignments[0];
      if (!declined) continue;
      const input = { ...world(seed), forbids: [declined], previous: before.result.assignments };
      const again = solveBatch(input, { start: before.result }).result;
      expect(again.certificate.certified).toBe(true);
      expect(again.total).toBe(solveBatch(input).result.total);
      expect(again.moved).toContain(declined.caseId);
    }
  });
});
