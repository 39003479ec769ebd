import { grainsOf, reconcile, stillPending, without } from './reconcile';

const base = { profile: { nameZh: '甲', website: '無', contact: { name: '王' } } };

describe('putting two devices together', () => {
  it('keeps what only I changed', () => {
    const theirs = { profile: { ...base.profile, nameZh: '乙' } };
    expect(reconcile(base, { profile: { website: 'https://a.example' } }, theirs)).toEqual({
      mine: { profile: { website: 'https://a.example' } },
      clashes: [],
    });
  });

  it('asks where both changed the same field differently, also below the contact', () => {
    const theirs = { profile: { ...base.profile, contact: { name: '陳' } } };
    expect(reconcile(base, { profile: { contact: { name: '林' } } }, theirs)).toEqual({
      mine: {},
      clashes: [{ path: 'profile.contact.name', mine: '林', theirs: '陳' }],
    });
  });

  it('needs nothing where both changed it to the same', () => {
    const theirs = { profile: { ...base.profile, website: 'x' } };
    expect(reconcile(base, { profile: { website: 'x' } }, theirs)).toEqual({ mine: {}, clashes: [] });
  });

  it('has nothing left of what was saved, but what was changed again meanwhile', () => {
    const pending = { profile: { website: 'y' }, needs: { N6: null } };
    expect(grainsOf(stillPending(pending, { profile: { website: 'x' } })).map(([p]) => p)).toEqual([
      'profile.website',
      'needs.N6',
    ]);
    expect(stillPending({ profile: { website: 'x' } }, { profile: { website: 'x' } })).toEqual({});
  });

  it('leaves refused fields out of the next save', () => {
    const change = { needs: { N5: 'x', N8: { mode: 'ONLINE' as const } } };
    expect(without(change, ['needs.N8.slots.0'])).toEqual({ needs: { N5: 'x' } });
  });
});
