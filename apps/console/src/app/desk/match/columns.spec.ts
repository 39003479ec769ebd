import { aRanking } from '../../../testing/desk';
import { behindFirst, columnsOf, leavesRanking, proposedOrder, rankWithout, sameRanking } from './columns';

const ranking = aRanking();

describe('the columns of candidates', () => {
  it('takes a total apart into what adds up to it again', () => {
    for (const column of columnsOf(ranking, proposedOrder(ranking))) {
      const sum = column.cells.reduce((all, cell) => all + Math.round(cell.part * 10_000), 0);
      expect(sum).toBe(Math.round(column.total * 10_000));
      for (const cell of column.cells) expect(cell.part).toBeCloseTo(cell.weight * cell.feature, 4);
    }
  });

  it('proposes the first and three alternates', () => {
    expect(proposedOrder(ranking)).toEqual(['K01', 'K02', 'K03', 'K04']);
  });

  it('needs a reason for another order or another person, not for fewer', () => {
    expect(leavesRanking(ranking, ['K01', 'K02'])).toBe(false);
    expect(leavesRanking(ranking, ['K02', 'K01'])).toBe(true);
    expect(leavesRanking(ranking, ['K01', 'K02', 'K03', 'K05'])).toBe(true);
  });

  it('names the preference in which most is missing to the first', () => {
    const [first, second] = ranking.ranked;
    expect(second && behindFirst(ranking, second)).toEqual({ by: 0.02, in: 'expertise', part: 0.02 });
    expect(first && behindFirst(ranking, first)).toBeNull();
  });

  it('says where somebody would rank without his gate', () => {
    expect([rankWithout(ranking, 9999), rankWithout(ranking, 1)]).toEqual([1, 6]);
  });

  it('tells a ranking that leads to another decision from one that is only newer', () => {
    expect(sameRanking(ranking, aRanking({ asOf: '2024-06-28T03:00:00.000Z', inputHash: 'b' }))).toBe(true);
    expect(sameRanking(ranking, aRanking({ gated: [] }))).toBe(false);
  });
});
