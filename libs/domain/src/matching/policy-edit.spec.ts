import { matchingPolicy } from './policy';
import { editOf, policyChanges, policyEdit, withEdit } from './policy-edit';
import { previewPolicy } from './policy-preview';
import { aCase, aConsultant, policy } from './pools.fixture';

const weights = { ...policy.weights, expertise: 20, market: 45 };
const other = withEdit(policy, { ...editOf(policy), weights, caps: { perWeek: 3, perSeason: null } }, 'v2');

describe('editing a policy', () => {
  it('changes what staff may change, under a new name, and nothing else', () => {
    expect(matchingPolicy.parse(other)).toEqual(other);
    const { weights: _w, caps: _c, policy: _p, ...rest } = other;
    expect(policy).toMatchObject(rest);
  });

  it('says what differs, path by path', () => {
    expect(policyChanges(policy, other)).toEqual([
      { path: 'weights.expertise', before: 40, after: 20 },
      { path: 'weights.market', before: 25, after: 45 },
      { path: 'caps.perWeek', before: null, after: 3 },
    ]);
    expect(policyChanges(policy, { ...policy, policy: 'v9' })).toEqual([]);
  });

  it('refuses weights that do not sum to 100 and clocks that never end', () => {
    const edit = editOf(policy);
    expect(policyEdit.safeParse(edit).success).toBe(true);
    expect(policyEdit.safeParse({ ...edit, weights: { ...edit.weights, load: 11 } }).success).toBe(false);
    expect(policyEdit.safeParse({ ...edit, offer: { workingHours: 0, maxAlternates: 3 } }).success).toBe(false);
  });

  it('is previewed case by case: who would come first, and how often', () => {
    const expert = aConsultant('K1', { markets: [], expertise: [{ tag: 'MARKETPLACE_OPS', level: 3 }] });
    const local = aConsultant('K2', { expertise: [{ tag: 'MARKETPLACE_OPS', level: 1 }], markets: ['VN'] });
    const cases = [aCase('D1'), aCase('D2', { declinedBy: ['K1'] })];
    const preview = previewPolicy(cases, [expert, local], { before: policy, after: other }, '2024-05-10');
    expect(preview.rows.map((r) => [r.case, r.before[0]?.consultant, r.after[0]?.consultant, r.firstChanges])).toEqual([
      ['D1', 'K1', 'K2', true],
      ['D2', 'K2', 'K2', false],
    ]);
    expect(preview).toMatchObject({
      changed: 1,
      firsts: [
        { consultant: 'K2', before: 1, after: 2 },
        { consultant: 'K1', before: 1, after: 0 },
      ],
    });
  });
});
