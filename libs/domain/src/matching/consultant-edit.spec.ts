import { checkProfile, isSameTie, readTie, type ProfileEdit, type TieEdit } from './consultant-edit';

const profile: ProfileEdit = {
  baseCounty: 'TW-TPE',
  countiesServed: ['TW-TPE'],
  markets: ['JP'],
  modes: ['ONLINE', 'ONSITE'],
  languages: [{ code: 'zh-Hant', level: 'NATIVE' }],
  expertise: [{ tag: 'BRAND_IP', level: 2 }],
  maxActiveCases: 5,
  maxPerWeek: null,
  maxPerSeason: null,
};
const tie: TieEdit = {
  kind: 'PAID_CLIENT',
  ubn: '04595257',
  name: null,
  person: null,
  since: null,
  until: null,
  note: null,
};
const wrong = (change: Partial<ProfileEdit>) =>
  checkProfile({ ...profile, ...change }).map((r) => `${r.field} ${r.code}`);
const read = (change: Partial<TieEdit>) => {
  const is = readTie({ ...tie, ...change });
  return 'kind' in is ? is.ubn : is.map((r) => `${r.field} ${r.code}`);
};

describe('what is changed of a consultant', () => {
  it('has no value twice and none that nobody knows, and a county where he travels', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ markets: ['JP', '火星', 'JP'] })).toEqual(['markets VALUE_UNKNOWN', 'markets VALUE_TWICE']);
    expect(wrong({ countiesServed: [] })).toEqual(['countiesServed FIELD_REQUIRED']);
    expect(wrong({ countiesServed: [], modes: ['ONLINE'] })).toEqual([]);
    expect(wrong({ baseCounty: '臺北', expertise: [] })).toEqual([
      'expertise FIELD_REQUIRED',
      'baseCounty VALUE_UNKNOWN',
    ]);
  });

  it('is tied to a firm by its tax ID, to a relative by name, to a vendor by what it is called', () => {
    expect(read({ ubn: ' ０４５９５２５７ ' })).toBe('04595257');
    expect(read({ ubn: '4595257' })).toEqual(['ubn UBN_SEVEN_DIGITS']);
    expect(read({ ubn: null })).toEqual(['ubn FIELD_REQUIRED']);
    expect(read({ ubn: null, kind: 'KIN', person: '許測安' })).toBeNull();
    expect(read({ ubn: null, kind: 'TOOL_VENDOR' })).toEqual(['name FIELD_REQUIRED']);
    expect(read({ ubn: null, kind: 'TOOL_VENDOR', name: '雲端收銀（示範）' })).toBeNull();
    expect(read({ since: '2024-03-02', until: '2024-03-01' })).toEqual(['until TIE_ENDS_BEFORE']);
  });

  it('holds a tie once at a time', () => {
    expect(isSameTie(tie, { ...tie, note: '另一份合約' })).toBe(true);
    expect(isSameTie(tie, { ...tie, ubn: '10458575' })).toBe(false);
    expect(isSameTie({ ...tie, until: '2023-12-31' }, { ...tie, since: '2024-01-01' })).toBe(false);
    const vendor = { ...tie, kind: 'TOOL_VENDOR' as const, ubn: null, name: '雲端收銀' };
    expect(isSameTie(vendor, { ...vendor, name: '雲端 收銀' })).toBe(true);
    expect(isSameTie(vendor, { ...vendor, name: '另一家' })).toBe(false);
  });
});
