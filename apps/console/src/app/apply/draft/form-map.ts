import type { ApplicationDraft, QuestionnaireDefinition } from '@pilotage/domain/questionnaire';

/** Every field of the form but the answers, by the path that refusals name. */
export const fieldPaths = [
  'profile.ubn',
  'profile.nameZh',
  'profile.nameEn',
  'profile.orgType',
  'profile.responsiblePerson',
  'profile.foundedOn',
  'profile.countyCode',
  'profile.address',
  'profile.website',
  'profile.focus',
  'profile.industryCode',
  'profile.mainProducts',
  'profile.paidInCapitalTwd',
  'profile.avgInsuredEmployees12m',
  'profile.deemedSmeGround',
  'profile.exportsTwd',
  'profile.governmentProjects',
  'profile.contact.name',
  'profile.contact.title',
  'profile.contact.phone',
  'profile.contact.mobile',
  'profile.contact.email',
  'privacy.accepted',
  'privacy.marketingOptIn',
  'signature.kind',
  'signature.signerName',
  'signature.signerTitle',
  'signature.signedOn',
  'needs.N1',
  'needs.N12',
  'needs.N2',
  'needs.N3',
  'needs.N4',
  'needs.N11',
  'needs.N5',
  'needs.N6',
  'needs.N7',
  'needs.N8.mode',
  'needs.N10',
  'needs.N8.slots',
  'needs.N8.language',
  'needs.N13',
  'needs.N9',
] as const;
export type FieldPath = (typeof fieldPaths)[number];

export type StepNo = 1 | 2 | 3;
export type SubjectName = 'firm' | 'size' | 'contact' | 'consent' | 'markets' | 'help' | 'pain' | 'meeting' | 'wishes';

/** One page of the form: a subject with its fields, or one dimension of the questionnaire. */
export interface FormPage {
  readonly step: StepNo;
  /** Position within its step, from 1: `?page=`. */
  readonly no: number;
  readonly subject: SubjectName | null;
  readonly dimension: string | null;
  readonly fields: readonly string[];
}

const subjects: readonly (readonly [StepNo, SubjectName, readonly FieldPath[]])[] = [
  [1, 'firm', fieldPaths.slice(0, 9)],
  [1, 'size', fieldPaths.slice(9, 17)],
  [1, 'contact', fieldPaths.slice(17, 22)],
  [1, 'consent', fieldPaths.slice(22, 28)],
  [3, 'markets', fieldPaths.slice(28, 31)],
  [3, 'help', fieldPaths.slice(31, 34)],
  [3, 'pain', fieldPaths.slice(34, 37)],
  [3, 'meeting', fieldPaths.slice(37, 41)],
  [3, 'wishes', fieldPaths.slice(41)],
];

/** The pages in order: firm and contact, one page for each dimension, needs and wishes. */
export function pagesOf(definition: Pick<QuestionnaireDefinition, 'dimensions' | 'items'>): readonly FormPage[] {
  const bySubject = (step: StepNo): FormPage[] =>
    subjects
      .filter(([s]) => s === step)
      .map(([s, subject, fields], i) => ({ step: s, no: i + 1, subject, dimension: null, fields }));
  const byDimension = definition.dimensions.map((d, i): FormPage => {
    const fields = definition.items.filter((item) => item.dimension === d.id).map((item) => `answers.${item.id}`);
    return { step: 2, no: i + 1, subject: null, dimension: d.id, fields };
  });
  return [...bySubject(1), ...byDimension, ...bySubject(3)];
}

/** The page that holds a field; a path below a field, such as one slot, belongs to it. */
export function pageOf(pages: readonly FormPage[], field: string): FormPage | null {
  return pages.find((p) => p.fields.some((f) => field === f || field.startsWith(`${f}.`))) ?? null;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** What a draft holds at a path. */
export function valueAt(draft: ApplicationDraft, path: string): unknown {
  return path.split('.').reduce<unknown>((v, key) => (v as Record<string, unknown> | undefined)?.[key], draft);
}

export function isFilled(draft: ApplicationDraft, path: string): boolean {
  return !isEmpty(valueAt(draft, path));
}
