import { differences } from './differences';

describe('the differences of two states', () => {
  it('are the fields that say something else, by their path', () => {
    const mine = { title: '同', lead: '我的', rows: [{ a: '1', b: true }, { a: '2' }], picks: ['F1', 'F2'], none: [] };
    const theirs = { title: '同', lead: '', rows: [{ a: '1', b: false }], picks: ['F1'], none: null };
    expect(differences(mine, theirs, 's')).toEqual([
      { path: 's.lead', mine: '我的', theirs: null },
      { path: 's.rows.0.b', mine: true, theirs: false },
      { path: 's.rows.1', mine: { a: '2' }, theirs: null },
      { path: 's.picks', mine: ['F1', 'F2'], theirs: ['F1'] },
    ]);
    expect(differences(mine, mine, 's')).toEqual([]);
  });
});
