import { tagCodes, tags } from '@pilotage/domain/questionnaire';
import { efforts, effortLabels, toolTypeCodes, toolTypes } from '@pilotage/domain/report';
import type { Text } from '@pilotage/domain/kernel';
import type { Dictionary } from '../../shared/text/dictionary';
import type { CatalogueKind, Entry } from './catalogue-client';

export type FieldName = keyof Dictionary['catalogues']['fields'];

/** How a field is asked for. `PAIR` is a text in both languages. */
export type FieldKind = 'PAIR' | 'LINE' | 'DATE' | 'TICK' | 'NUMBER' | 'ONE' | 'MANY';

export interface EntryField {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly optional?: boolean;
  /** Lines of a text, where they are not two. */
  readonly rows?: number;
  readonly choices?: readonly { readonly value: string | number; readonly label: Text }[];
}

const themes = tagCodes.map((value) => ({ value, label: tags[value] }));
const grades = [1, 2, 3, 4, 5].map((value) => ({ value, label: { zh: `${value}`, en: `${value}` } }));
const graded = (name: FieldName): EntryField => ({ name, kind: 'ONE', choices: grades });

const resourceFields: readonly EntryField[] = [
  { name: 'name', kind: 'PAIR', rows: 1 },
  { name: 'owner', kind: 'PAIR', rows: 1 },
  { name: 'validFrom', kind: 'DATE', optional: true },
  { name: 'validTo', kind: 'DATE', optional: true },
  { name: 'lastCheckedOn', kind: 'DATE', optional: true },
  { name: 'checked', kind: 'TICK' },
  { name: 'helps', kind: 'PAIR' },
  { name: 'why', kind: 'PAIR' },
  { name: 'firstStep', kind: 'PAIR' },
  { name: 'deadline', kind: 'PAIR' },
  { name: 'terms', kind: 'PAIR', optional: true },
  { name: 'contact', kind: 'LINE' },
  { name: 'website', kind: 'LINE', optional: true },
  { name: 'maxEmployees', kind: 'NUMBER', optional: true },
  { name: 'general', kind: 'TICK' },
  { name: 'alliance', kind: 'TICK' },
  { name: 'tags', kind: 'MANY', choices: themes },
];

const toolFields: readonly EntryField[] = [
  { name: 'name', kind: 'PAIR', rows: 1 },
  { name: 'validTo', kind: 'DATE', optional: true },
  { name: 'checkedOn', kind: 'DATE', optional: true },
  { name: 'cost', kind: 'PAIR' },
  { name: 'risk', kind: 'PAIR' },
  { name: 'tag', kind: 'ONE', choices: themes },
  { name: 'type', kind: 'ONE', choices: toolTypeCodes.map((value) => ({ value, label: toolTypes[value] })) },
  { name: 'effort', kind: 'ONE', choices: efforts.map((value) => ({ value, label: effortLabels[value] })) },
  graded('fit'),
  graded('language'),
  graded('reach'),
  graded('ease'),
  { name: 'free', kind: 'TICK' },
];

export const entryFields: Readonly<Record<CatalogueKind, readonly EntryField[]>> = {
  resources: resourceFields,
  tools: toolFields,
};

const blank = { zh: '', en: '' };
const dates = { validTo: null, retired: false };

/** What a new entry begins with. */
export const newEntry: Readonly<Record<CatalogueKind, Entry>> = {
  resources: {
    ...dates,
    ...{ name: blank, owner: blank, helps: blank, why: blank, firstStep: blank, deadline: blank, terms: null },
    ...{ tags: [], contact: '', website: null, checked: false, general: false, alliance: false },
    ...{ industries: [], goods: null, maxEmployees: null, validFrom: null, lastCheckedOn: null },
  },
  tools: {
    ...dates,
    ...{ name: blank, cost: blank, risk: blank, tag: tagCodes[0], type: 'BASE', effort: 'M', free: false },
    ...{ fit: 3, language: 3, reach: 3, ease: 3, existing: [], checkedOn: null },
  },
};
