import type { Refusal } from '../kernel';
import { checkUbn, comparableName, isCounty, type IsoDate } from '../taiwan';
import type { ConsultantProfile } from './consultant-list';
import type { TieKind } from './types';

/** What a consultant himself and a coordinator may change of a profile. */
export type ProfileEdit = Pick<
  ConsultantProfile,
  | 'baseCounty'
  | 'countiesServed'
  | 'markets'
  | 'modes'
  | 'languages'
  | 'expertise'
  | 'maxActiveCases'
  | 'maxPerWeek'
  | 'maxPerSeason'
>;

export const profileFields = [
  'expertise',
  'markets',
  'languages',
  'baseCounty',
  'countiesServed',
  'modes',
  'maxActiveCases',
  'maxPerWeek',
  'maxPerSeason',
] as const satisfies readonly (keyof ProfileEdit)[];

/** An interest as it is entered: a firm by its 統編, a person in it, or a vendor or product by its name. */
export interface TieEdit {
  readonly kind: TieKind;
  readonly ubn: string | null;
  readonly name: string | null;
  readonly person: string | null;
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
  readonly note: string | null;
}

/** The first of each value that is there twice, or that is none of the known. */
function wrongValues(field: string, values: readonly string[], known?: (value: string) => boolean): Refusal[] {
  const twice = values.find((v, i) => values.indexOf(v) !== i);
  const unknown = known && values.find((v) => !known(v));
  return [
    ...(unknown === undefined ? [] : [{ code: 'VALUE_UNKNOWN' as const, field, params: { value: unknown } }]),
    ...(twice === undefined ? [] : [{ code: 'VALUE_TWICE' as const, field, params: { value: twice } }]),
  ];
}

/** Any ISO 3166-1 code: lists bring in markets beyond those that the form offers. */
const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code);

const needed = (field: string, lacking: boolean): Refusal[] => (lacking ? [{ code: 'FIELD_REQUIRED', field }] : []);

/** What stands in the way of a profile: nothing twice, nothing unknown, and a county to go to for whoever travels. */
export function checkProfile(p: ProfileEdit): readonly Refusal[] {
  const languages = p.languages.map((l) => l.code);
  return [
    ...needed('expertise', p.expertise.length === 0),
    ...needed('languages', p.languages.length === 0),
    ...needed('modes', p.modes.length === 0),
    ...needed('countiesServed', p.modes.includes('ONSITE') && p.countiesServed.length === 0),
    ...wrongValues(
      'expertise',
      p.expertise.map((e) => e.tag),
    ),
    ...wrongValues('languages', languages),
    ...wrongValues('modes', p.modes),
    ...wrongValues('markets', p.markets, isCountry),
    ...wrongValues('countiesServed', p.countiesServed, isCounty),
    ...wrongValues('baseCounty', [p.baseCounty], isCounty),
  ];
}

/** The fields of a profile that differ. */
export function changedProfile(before: ProfileEdit, after: ProfileEdit): (keyof ProfileEdit)[] {
  return profileFields.filter((f) => JSON.stringify(before[f]) !== JSON.stringify(after[f]));
}

/**
 * An interest with its 統編 in eight plain digits, or what stands in its way: a vendor of tools is named, any other firm
 * has a 統編, a relative may be named instead (PAINS 5, SPEC X9).
 */
export function readTie(typed: TieEdit): TieEdit | readonly Refusal[] {
  const ubn = typed.ubn === null ? null : checkUbn(typed.ubn);
  const wrong: Refusal[] = [];
  if (ubn && !ubn.ok)
    wrong.push({ code: ubn.problem, field: 'ubn', ...(ubn.proposal ? { params: { ubn: ubn.proposal } } : {}) });
  const isNamed = typed.kind === 'KIN' && typed.person !== null;
  if (typed.kind === 'TOOL_VENDOR') wrong.push(...needed('name', typed.name === null));
  else wrong.push(...needed('ubn', ubn === null && !isNamed));
  if (typed.since !== null && typed.until !== null && typed.until < typed.since)
    wrong.push({ code: 'TIE_ENDS_BEFORE', field: 'until' });
  return wrong.length > 0 ? wrong : { ...typed, ubn: ubn?.ok ? ubn.ubn : null };
}

const same = (a: string | null, b: string | null): boolean => comparableName(a ?? '') === comparableName(b ?? '');

/** Whether two ties say the same of the same at an overlapping time. */
export function isSameTie(a: TieEdit, b: TieEdit): boolean {
  const apart = (x: TieEdit, y: TieEdit): boolean => x.until !== null && y.since !== null && x.until < y.since;
  const to = a.ubn === null || b.ubn === null ? same(a.name, b.name) && same(a.person, b.person) : true;
  return a.kind === b.kind && a.ubn === b.ubn && to && !apart(a, b) && !apart(b, a);
}
