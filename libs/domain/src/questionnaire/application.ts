import * as z from 'zod';
import { countyCodes, deemedSmeGrounds } from '../taiwan';
import { tagCodes } from './tags';

const short = z.string().max(120);
const medium = z.string().max(300);
const money = z.int().min(0).max(9_999_999_999_999);

export const orgTypes = ['COMPANY', 'BUSINESS', 'OTHER'] as const;
export const industries = ['IT', 'FNB_TOURISM', 'BEAUTY', 'OTHER'] as const;
export type Industry = (typeof industries)[number];

export const industryLabels = {
  IT: { zh: '資訊科技', en: 'Information technology' },
  FNB_TOURISM: { zh: '餐飲旅遊', en: 'Food and travel' },
  BEAUTY: { zh: '美妝保養', en: 'Beauty and care' },
  OTHER: { zh: '其他', en: 'Other' },
} as const;

const contact = z
  .object({ name: short, title: short, phone: short, mobile: short.nullable(), email: z.string().max(200) })
  .partial();

const profile = z
  .object({
    nameZh: short,
    nameEn: z.string().max(200).nullable(),
    ubn: z.string().max(20),
    orgType: z.enum(orgTypes),
    responsiblePerson: short,
    focus: z.enum(industries),
    industryCode: z.string().max(20).nullable(),
    foundedOn: z.string().max(20).nullable(),
    countyCode: z.enum(countyCodes),
    address: medium,
    paidInCapitalTwd: money,
    avgInsuredEmployees12m: z.number().min(0).max(1_000_000),
    mainProducts: medium,
    website: z.string().max(300),
    /** NT$ by ROC year, for example `{ "111": 3200000 }`. */
    exportsTwd: z.record(z.string().regex(/^\d{3}$/), money),
    /** Year, agency and full title of each, or 「無」. */
    governmentProjects: z.string().max(2000),
    deemedSmeGround: z.enum(deemedSmeGrounds).nullable(),
    contact,
  })
  .partial();

const privacy = z
  .object({ noticeVersion: z.string().max(40), accepted: z.boolean(), marketingOptIn: z.boolean() })
  .partial();

export const signatureKinds = ['DRAWN', 'TYPED', 'UPLOAD'] as const;

const signature = z
  .object({
    kind: z.enum(signatureKinds),
    signerName: short,
    signerTitle: short,
    signedOn: z.string().max(20).nullable(),
    /** Strokes of a drawn signature as an SVG path in a 600 × 200 box. */
    strokes: z
      .string()
      .max(60_000)
      .regex(/^[MLQCZ0-9 .,-]*$/i),
    /** The uploaded scan. */
    fileId: z.uuid().nullable(),
  })
  .partial();

const slot = z.tuple([z.string().max(20), z.enum(['AM', 'PM'])]);

export const budgets = ['0', '1-100000', '100001-500000', '500001-2000000', '2000001+'] as const;
export const horizons = ['3M', '6M', '12M'] as const;
export const exportShares = ['0', '1-10', '11-30', '31-60', '61-100'] as const;
export const businessModels = ['B2B', 'B2C', 'B2B2C'] as const;
export const toolTypeCodes = ['T1_PLATFORM', 'T2_ADS', 'T3_SOCIAL', 'T4_ARVR', 'T5_AI_DATA'] as const;
export const interests = ['REFERRAL_OK', 'ALLIANCE_INTEREST', 'NEWS_OK'] as const;

const needs = z
  .object({
    N1: z.array(z.string().regex(/^[A-Z]{2}$/)).max(3),
    N2: z.array(z.enum(businessModels)).max(3),
    N3: z.array(z.enum(tagCodes)).max(3),
    N4: z.array(z.enum(toolTypeCodes)).max(5),
    N5: z.string().max(300),
    N6: z.enum(budgets).nullable(),
    N7: z.enum(horizons).nullable(),
    N8: z
      .object({
        mode: z.enum(['ONLINE', 'ONSITE', 'EITHER']),
        slots: z.array(slot).max(6),
        language: z.string().max(20),
      })
      .partial(),
    N9: z.array(z.enum(interests)).max(3),
    N10: z.string().max(200).nullable(),
    N11: z.array(z.string().max(60)).max(8),
    N12: z.enum(exportShares).nullable(),
    N13: z.enum(['EMAIL', 'PHONE']).nullable(),
  })
  .partial();

/**
 * The application as it is saved: every field may be missing, so that a draft can be kept at any time (SPEC D1).
 * What a submitted one must hold is decided by `checkApplication`.
 */
export const applicationDraft = z
  .object({
    profile,
    privacy,
    signature,
    answers: z.record(z.string().regex(/^Q\d{2}$/), z.union([z.int().min(0).max(4), z.literal('NA'), z.null()])),
    needs,
  })
  .partial();

export type ApplicationDraft = z.infer<typeof applicationDraft>;

/** One level below the pages, a save replaces the named fields and leaves the others: two devices cannot wipe a page. */
export function mergeDraft(before: ApplicationDraft, change: ApplicationDraft): ApplicationDraft {
  const out: Record<string, unknown> = { ...before };
  for (const [page, fields] of Object.entries(change)) {
    const old = (before as Record<string, object | undefined>)[page];
    out[page] = { ...old, ...fields };
  }
  const contactChange = change.profile?.contact;
  if (contactChange) {
    out['profile'] = { ...(out['profile'] as object), contact: { ...before.profile?.contact, ...contactChange } };
  }
  return out;
}
