import * as z from 'zod';
import { cefrLevels, tieKinds } from '@pilotage/domain/matching';
import { tagCodes } from '@pilotage/domain/questionnaire';
import { instant, isoDate } from './common';
import { endpoint } from './endpoint';

const desk = ['COORDINATOR', 'ADMIN'] as const;
const mine = ['CONSULTANT'] as const;
const byCode = z.object({ code: z.string().regex(/^[A-Z0-9-]{1,20}$/i) });
const byTie = z.object({ tie: z.uuid() });

const most = (n: number) => z.int().min(0).max(n);
const profileEdit = z.object({
  expertise: z.array(z.object({ tag: z.enum(tagCodes), level: z.int().min(1).max(3) })),
  markets: z.array(z.string().max(10)).max(100),
  languages: z
    .array(z.object({ code: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/), level: z.enum(cefrLevels) }))
    .max(20),
  baseCounty: z.string().max(10),
  countiesServed: z.array(z.string().max(10)).max(40),
  modes: z.array(z.enum(['ONLINE', 'ONSITE'])),
  maxActiveCases: most(100),
  /** Null leaves it to the policy. */
  maxPerWeek: most(100).nullable(),
  maxPerSeason: most(1000).nullable(),
});

const words = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullable()
    .transform((text) => text || null)
    .pipe(z.string().nullable())
    .default(null);
const tieEdit = z.object({
  kind: z.enum(tieKinds),
  ubn: words(20),
  /** The vendor or product, or how the firm is called. */
  name: words(120),
  person: words(60),
  since: isoDate.nullable().default(null),
  until: isoDate.nullable().default(null),
  note: words(500),
});
export type TieWish = z.input<typeof tieEdit>;

export const consultantView = z
  .object({
    code: z.string(),
    name: z.string(),
    revision: z.int(),
    editedAt: instant.nullable(),
    status: z.string(),
    frozen: z.boolean(),
    ndaSignedOn: isoDate.nullable(),
    appointmentEndsOn: isoDate.nullable(),
    profile: profileEdit,
    ties: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(tieKinds),
        ubn: z.string().nullable(),
        name: z.string().nullable(),
        person: z.string().nullable(),
        since: isoDate.nullable(),
        until: isoDate.nullable(),
        note: z.string().nullable(),
        source: z.string(),
        /** Whether the consultant himself may change it; what he declared at an offer he may not. */
        own: z.boolean(),
      }),
    ),
    leave: z.array(
      z.object({
        id: z.uuid(),
        from: isoDate,
        to: isoDate,
        half: z.enum(['AM', 'PM']).nullable(),
        source: z.enum(['IMPORT', 'ENTERED']),
      }),
    ),
  })
  .meta({ id: 'ConsultantView' });
export type ConsultantView = z.infer<typeof consultantView>;

export const seeMyProfile = endpoint({
  name: 'seeMyProfile',
  summary: 'My profile, ties and leave, with the revision to change them on',
  method: 'GET',
  path: '/consult/profile',
  allow: mine,
  answer: consultantView,
});

export const saveMyProfile = endpoint({
  name: 'saveMyProfile',
  summary: 'Change my profile and how many cases I take; waiting offers go out at once',
  method: 'PUT',
  path: '/consult/profile',
  allow: mine,
  body: profileEdit,
  versioned: true,
  answer: consultantView,
});

export const addMyTie = endpoint({
  name: 'addMyTie',
  summary: 'Enter an interest of mine in a firm, a person, a vendor or a product',
  method: 'POST',
  path: '/consult/ties',
  allow: mine,
  body: tieEdit,
  versioned: true,
  answer: consultantView,
  status: 201,
});

export const saveMyTie = endpoint({
  name: 'saveMyTie',
  summary: 'Change or end an interest of mine; one declared at an offer is the office to change',
  method: 'PUT',
  path: '/consult/ties/:tie',
  allow: mine,
  params: byTie,
  body: tieEdit,
  versioned: true,
  answer: consultantView,
});

export const removeMyTie = endpoint({
  name: 'removeMyTie',
  summary: 'Remove an interest that I entered by mistake',
  method: 'DELETE',
  path: '/consult/ties/:tie',
  allow: mine,
  params: byTie,
  versioned: true,
  answer: consultantView,
});

export const seeConsultant = endpoint({
  name: 'seeConsultant',
  summary: 'Profile, ties and leave of a consultant, with the revision to change them on',
  method: 'GET',
  path: '/desk/consultants/:code',
  allow: desk,
  params: byCode,
  answer: consultantView,
});

export const saveConsultant = endpoint({
  name: 'saveConsultant',
  summary: 'Change the profile of a consultant and how many cases he takes; waiting offers go out at once',
  method: 'PUT',
  path: '/desk/consultants/:code/profile',
  allow: desk,
  params: byCode,
  body: profileEdit,
  versioned: true,
  answer: consultantView,
});

export const addTie = endpoint({
  name: 'addTie',
  summary: 'Enter an interest of a consultant',
  method: 'POST',
  path: '/desk/consultants/:code/ties',
  allow: desk,
  params: byCode,
  body: tieEdit,
  versioned: true,
  answer: consultantView,
  status: 201,
});

export const saveTie = endpoint({
  name: 'saveTie',
  summary: 'Change or end an interest of a consultant',
  method: 'PUT',
  path: '/desk/consultants/:code/ties/:tie',
  allow: desk,
  params: byCode.extend(byTie.shape),
  body: tieEdit,
  versioned: true,
  answer: consultantView,
});

export const removeTie = endpoint({
  name: 'removeTie',
  summary: 'Remove an interest of a consultant that was entered by mistake',
  method: 'DELETE',
  path: '/desk/consultants/:code/ties/:tie',
  allow: desk,
  params: byCode.extend(byTie.shape),
  versioned: true,
  answer: consultantView,
});

export const consultantEndpoints = [
  seeMyProfile,
  saveMyProfile,
  addMyTie,
  saveMyTie,
  removeMyTie,
  seeConsultant,
  saveConsultant,
  addTie,
  saveTie,
  removeTie,
];
