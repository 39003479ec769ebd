import { catalogues } from './sample.fixture';
import { entryState, suggestActions, suggestReferrals, suggestTools } from './suggest';

const { tools, resources, advice } = catalogues;
const ids = (today: string, firm = {}): string[] =>
  suggestReferrals(resources, ['CRM_AUTOMATION'], today, firm).map((r) => r.id);

describe('suggestTools', () => {
  it('gives the ways of the themes asked for, best fit first', () => {
    const ways = suggestTools(tools, ['PAID_ADS_SEO', 'CONTENT_VIDEO'], '2024-07-15');
    expect(new Set(ways.map((w) => w.tag))).toEqual(new Set(['PAID_ADS_SEO', 'CONTENT_VIDEO']));
    expect(ways.map((w) => w.fit)).toEqual(ways.map((w) => w.fit).sort((a, b) => b - a));
  });
});

describe('entryState', () => {
  const entry = { retired: false, validFrom: '2024-03-01', validTo: '2024-06-30' };
  it.each([
    ['2024-02-29', 'NOT_YET'],
    ['2024-03-01', 'OPEN'],
    ['2024-06-30', 'OPEN'],
    ['2024-07-01', 'EXPIRED'],
  ])('on %s is %s', (today, state) => {
    expect(entryState(entry, today)).toBe(state);
    expect(entryState({ ...entry, retired: true }, today)).toBe('RETIRED');
  });

  it('keeps a way that is expired or retired out of what is suggested', () => {
    const tag = tools.ways[0]!.tag;
    const all = suggestTools(tools, [tag], '2024-07-15');
    const [first, second] = [all[0]!.id, all[1]!.id];
    const ways = tools.ways.map((w) => ({
      ...w,
      validTo: w.id === first ? '2024-07-14' : w.validTo,
      retired: w.id === second,
    }));
    const left = suggestTools({ ...tools, ways }, [tag], '2024-07-15').map((w) => w.id);
    expect(left).toEqual(all.map((w) => w.id).filter((id) => id !== first && id !== second));
  });
});

describe('suggestReferrals', () => {
  it('leaves out what has ended and what has not begun', () => {
    expect(ids('2025-12-31')).toContain('R20');
    expect(ids('2026-01-01')).not.toContain('R20');
    expect(suggestReferrals(resources, ['MKT_RESEARCH'], '2024-07-15').map((r) => r.id)).not.toContain('R25');
  });

  it('respects size, trade and kind where they are known', () => {
    expect(ids('2024-07-15', { employees: 31 })).not.toContain('R20');
    expect(ids('2024-07-15', { industry: 'IT' })).not.toContain('R04');
    expect(ids('2024-07-15', { goods: false })).not.toContain('R04');
  });

  it('offers the alliance only to who asked for one', () => {
    const alliance = (wanted: boolean): boolean =>
      suggestReferrals(resources, ['SOCIAL_KOL'], '2024-07-15', { alliance: wanted }).some((r) => r.id === 'R27');
    expect([alliance(true), alliance(false)]).toEqual([true, false]);
  });

  it('falls back to the general windows for a theme nobody serves', () => {
    expect(suggestReferrals(resources, ['AR_VR'], '2024-07-15').map((r) => r.id)).toEqual(['R14', 'R24']);
  });
});

describe('suggestActions', () => {
  it('gives the templates of the stage the firm is at', () => {
    const name = (level: number): string => suggestActions(advice, 'CHANNEL_PARTNER', level)[0]?.name.zh ?? '';
    expect(name(0)).toContain('試銷條款');
    expect(name(2)).toContain('現有夥伴');
    expect(name(4)).toContain('季指標');
  });

  it('gives all of a theme without a level', () => {
    expect(suggestActions(advice, 'CERT_COMPLIANCE').length).toBeGreaterThan(
      suggestActions(advice, 'CERT_COMPLIANCE', 0).length,
    );
  });
});
