import { isMailAddress, type Refusal, type RefusalCode } from '../kernel';
import {
  checkUbn,
  countyOfAddress,
  parseDate,
  parsePhone,
  type CountyCode,
  type DeemedSmeGround,
  type IsoDate,
} from '../taiwan';
import type { ApplicationDraft, Industry } from './application';
import type { QuestionnaireDefinition } from './definition';
import type { Answers } from './scoring';
import type { Tag } from './tags';

/** A complete application, with everything read and normalised. */
export interface Application {
  readonly ubn: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly orgType: 'COMPANY' | 'BUSINESS' | 'OTHER';
  readonly responsiblePerson: string;
  readonly focus: Industry;
  readonly foundedOn: IsoDate | null;
  readonly county: CountyCode;
  readonly address: string;
  readonly paidInCapitalTwd: number;
  readonly avgInsuredEmployees12m: number;
  readonly deemedSmeGround: DeemedSmeGround | null;
  readonly mainProducts: string;
  readonly website: string;
  readonly exportsTwd: Readonly<Record<string, number>>;
  readonly governmentProjects: string;
  readonly contact: { readonly name: string; readonly title: string; readonly phone: string; readonly email: string };
  readonly signerName: string;
  readonly answers: Answers;
  readonly markets: readonly string[];
  readonly themes: readonly Tag[];
  readonly models: readonly string[];
  readonly pain: string;
  readonly budget: string | null;
  readonly horizon: string | null;
  readonly tools: readonly string[];
  readonly exportShare: string | null;
  readonly interests: readonly string[];
  readonly mode: 'ONLINE' | 'ONSITE' | 'EITHER';
  readonly slots: readonly { readonly date: IsoDate; readonly half: 'AM' | 'PM' }[];
  readonly language: string;
  readonly siteAddress: string | null;
  /** County of the on-site interview: of the site address, else of the firm. */
  readonly siteCounty: CountyCode;
}

export type ApplicationCheck =
  | { readonly ok: true; readonly application: Application }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

class Reader {
  readonly refusals: Refusal[] = [];

  refuse(code: RefusalCode, field: string, params?: Refusal['params']): void {
    this.refusals.push(params ? { code, field, params } : { code, field });
  }

  text(value: string | null | undefined, field: string, code: RefusalCode = 'FIELD_REQUIRED'): string {
    const text = value?.trim() ?? '';
    if (text === '') this.refuse(code, field);
    return text;
  }

  value<T>(value: T | null | undefined, field: string, fallback: T): T {
    if (value === null || value === undefined) this.refuse('FIELD_REQUIRED', field);
    return value ?? fallback;
  }

  date(value: string | null | undefined, field: string): IsoDate | null {
    if (!value?.trim()) return null;
    const date = parseDate(value);
    if (date === null) this.refuse('DATE_INVALID', field);
    return date;
  }
}

function readUbn(r: Reader, typed: string | undefined): string {
  const text = r.text(typed, 'profile.ubn');
  if (text === '') return text;
  const check = checkUbn(text);
  if (check.ok) return check.ubn;
  r.refuse(check.problem, 'profile.ubn', check.proposal ? { ubn: check.proposal } : undefined);
  return text;
}

function readContact(r: Reader, contact: NonNullable<ApplicationDraft['profile']>['contact']): Application['contact'] {
  const email = r.text(contact?.email, 'profile.contact.email');
  if (email !== '' && !isMailAddress(email)) r.refuse('EMAIL_INVALID', 'profile.contact.email');
  const phone = r.text(contact?.phone, 'profile.contact.phone');
  if (phone !== '' && parsePhone(phone) === null) r.refuse('PHONE_INVALID', 'profile.contact.phone');
  return { name: r.text(contact?.name, 'profile.contact.name'), title: contact?.title?.trim() ?? '', phone, email };
}

function readSignature(r: Reader, draft: ApplicationDraft, today: IsoDate): string {
  const s = draft.signature;
  const signed =
    s?.kind === 'DRAWN'
      ? !!s.strokes
      : s?.kind === 'TYPED'
        ? !!s.signerName?.trim()
        : s?.kind === 'UPLOAD' && !!s.fileId;
  if (!signed) {
    r.refuse('SIGNATURE_MISSING', 'signature.kind');
    return '';
  }
  const signedOn = r.date(s?.signedOn, 'signature.signedOn');
  if (!s?.signedOn?.trim()) r.refuse('SIGNATURE_DATE_MISSING', 'signature.signedOn');
  else if (signedOn !== null && signedOn > today) r.refuse('SIGNATURE_DATE_FUTURE', 'signature.signedOn');
  return r.text(s?.signerName, 'signature.signerName');
}

function readAnswers(r: Reader, draft: ApplicationDraft, definition: QuestionnaireDefinition): Answers {
  const answers = draft.answers ?? {};
  for (const item of definition.items) {
    if (answers[item.id] === 'NA' && !item.allowNA) r.refuse('NA_NOT_ALLOWED', `answers.${item.id}`);
  }
  return Object.fromEntries(definition.items.map((i) => [i.id, answers[i.id] ?? null]));
}

function readSlots(r: Reader, draft: ApplicationDraft): Application['slots'] {
  const slots = draft.needs?.N8?.slots ?? [];
  if (slots.length === 0) r.refuse('SLOTS_REQUIRED', 'needs.N8.slots');
  return slots.flatMap(([typed, half], i) => {
    const date = r.date(typed, `needs.N8.slots.${i}`);
    return date === null ? [] : [{ date, half }];
  });
}

function readProfile(r: Reader, draft: ApplicationDraft) {
  const p = draft.profile ?? {};
  return {
    ubn: readUbn(r, p.ubn),
    nameZh: r.text(p.nameZh, 'profile.nameZh'),
    nameEn: p.nameEn?.trim() || null,
    orgType: r.value(p.orgType, 'profile.orgType', 'COMPANY' as const),
    responsiblePerson: r.text(p.responsiblePerson, 'profile.responsiblePerson'),
    focus: r.value(p.focus, 'profile.focus', 'OTHER' as const),
    foundedOn: r.date(p.foundedOn, 'profile.foundedOn'),
    county: r.value(p.countyCode, 'profile.countyCode', 'TW-TPE' as const),
    address: r.text(p.address, 'profile.address'),
    paidInCapitalTwd: r.value(p.paidInCapitalTwd, 'profile.paidInCapitalTwd', 0),
    avgInsuredEmployees12m: r.value(p.avgInsuredEmployees12m, 'profile.avgInsuredEmployees12m', 0),
    deemedSmeGround: p.deemedSmeGround ?? null,
    mainProducts: r.text(p.mainProducts, 'profile.mainProducts'),
    website: r.text(p.website, 'profile.website', 'BLANK_NEEDS_NONE'),
    exportsTwd: p.exportsTwd ?? {},
    governmentProjects: r.text(p.governmentProjects, 'profile.governmentProjects', 'BLANK_NEEDS_NONE'),
    contact: readContact(r, p.contact),
  };
}

function readNeeds(r: Reader, draft: ApplicationDraft, firmCounty: CountyCode) {
  const n = draft.needs ?? {};
  if (!n.N1?.length) r.refuse('MARKET_REQUIRED', 'needs.N1');
  const mode = r.value(n.N8?.mode, 'needs.N8.mode', 'ONLINE' as const);
  const siteAddress = n.N10?.trim() || null;
  if (mode !== 'ONLINE' && siteAddress === null) r.refuse('SITE_ADDRESS_REQUIRED', 'needs.N10');
  return {
    markets: n.N1 ?? [],
    models: n.N2 ?? [],
    themes: n.N3 ?? [],
    pain: n.N5?.trim() ?? '',
    budget: n.N6 ?? null,
    horizon: n.N7 ?? null,
    mode,
    slots: readSlots(r, draft),
    language: n.N8?.language?.trim() || 'zh-Hant',
    interests: n.N9 ?? [],
    siteAddress,
    siteCounty: (siteAddress && countyOfAddress(siteAddress)) || firmCounty,
    tools: n.N11 ?? [],
    exportShare: n.N12 ?? null,
  };
}

/**
 * Reads a draft as an application: either everything in its final form, or every refusal with its field (SPEC D2–D5).
 * @param today the day in Taipei, for the date of signature
 */
export function checkApplication(
  draft: ApplicationDraft,
  definition: QuestionnaireDefinition,
  today: IsoDate,
): ApplicationCheck {
  const r = new Reader();
  const profile = readProfile(r, draft);
  const signerName = readSignature(r, draft, today);
  if (draft.privacy?.accepted !== true) r.refuse('PRIVACY_NOT_ACCEPTED', 'privacy.accepted');
  const answers = readAnswers(r, draft, definition);
  const needs = readNeeds(r, draft, profile.county);
  if (r.refusals.length > 0) return { ok: false, refusals: r.refusals };
  return { ok: true, application: { ...profile, signerName, answers, ...needs } };
}
