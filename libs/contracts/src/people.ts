import * as z from 'zod';
import { byId, instant, locale } from './common';
import { endpoint, roles } from './endpoint';

const login = z.string().trim().min(1).max(200);
const password = z.string().min(1).max(128);
const captchaAnswer = z.object({ id: z.uuid(), answer: z.string().trim().max(40) });

export const me = z
  .object({
    name: z.string(),
    login: z.string(),
    roles: z.array(z.enum(roles)),
    locale,
    firm: z.object({ ubn: z.string(), name: z.string() }).nullable(),
    consultantCode: z.string().nullable(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

export const session = z
  .object({
    me: me.nullable(),
    /** Where the server's clock stands; the browser counts down from it, never from its own. */
    now: instant,
    settableClock: z.boolean(),
    demo: z.boolean(),
    /** Demo accounts to offer on the sign-in page; only of an installation with fictional data. */
    demoAccounts: z.array(z.object({ role: z.string(), account: z.string(), password: z.string(), note: z.string() })),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

export const seeSession = endpoint({
  name: 'seeSession',
  summary: 'Who is signed in, and what time the server has',
  method: 'GET',
  path: '/session',
  allow: 'PUBLIC',
  answer: session,
});

export const signIn = endpoint({
  name: 'signIn',
  summary:
    'Sign in by 統編 or mail address; a verification question is due after two failures, and opens the pages of the alliance',
  method: 'POST',
  path: '/session',
  allow: 'PUBLIC',
  body: z.object({ login, password, captcha: captchaAnswer.optional() }),
  answer: session,
});

export const signOut = endpoint({
  name: 'signOut',
  summary: 'End this session',
  method: 'DELETE',
  path: '/session',
  allow: 'SIGNED_IN',
  answer: 'NOTHING',
});

export const verifySession = endpoint({
  name: 'verifySession',
  summary: 'Answer a verification question in an open session, which the pages of the alliance need',
  method: 'POST',
  path: '/session/verification',
  allow: 'SIGNED_IN',
  body: z.object({ captcha: captchaAnswer }),
  answer: 'NOTHING',
});

export const askCaptcha = endpoint({
  name: 'askCaptcha',
  summary: 'A single-use verification question, as a picture and in words',
  method: 'POST',
  path: '/captcha',
  allow: 'PUBLIC',
  answer: z.object({ id: z.uuid(), svg: z.string(), spoken: z.object({ zh: z.string(), en: z.string() }) }),
  status: 201,
});

export const registerFirm = endpoint({
  name: 'registerFirm',
  summary: 'Open the account of a firm; one account per 統編',
  method: 'POST',
  path: '/accounts',
  allow: 'PUBLIC',
  body: z.object({
    ubn: z.string().max(20),
    firmName: z.string().trim().max(120),
    contactName: z.string().trim().max(60),
    email: z.string().trim().max(200),
    password: z.string().max(200),
    locale: locale.default('zh-Hant'),
  }),
  answer: z.object({ login: z.string(), email: z.string() }),
  status: 201,
});

export const resendVerification = endpoint({
  name: 'resendVerification',
  summary: 'Mail the verification link again; answers the same whether or not the account exists',
  method: 'POST',
  path: '/accounts/verification',
  allow: 'PUBLIC',
  body: z.object({ login }),
  answer: 'NOTHING',
});

export const requestPasswordReset = endpoint({
  name: 'requestPasswordReset',
  summary: 'Mail a link to set a new password; answers the same whether or not the account exists',
  method: 'POST',
  path: '/accounts/password-reset',
  allow: 'PUBLIC',
  body: z.object({ login }),
  answer: 'NOTHING',
});

export const linkState = z.enum(['VALID', 'SPENT', 'EXPIRED', 'INVALID']);

export const seeLink = endpoint({
  name: 'seeLink',
  summary: 'What a mailed link is for; changes nothing',
  method: 'GET',
  path: '/links/:token',
  allow: 'PUBLIC',
  params: z.object({ token: z.string().max(100) }),
  answer: z.object({
    state: linkState,
    purpose: z
      .enum([
        'VERIFY_EMAIL',
        'RESET_PASSWORD',
        'RESUME_DRAFT',
        'DOWNLOAD',
        'SURVEY',
        'CHOOSE_SLOT',
        'FOLLOW_UP',
        'ALLIANCE_MEMBER',
      ])
      .nullable(),
    expiresAt: instant.nullable(),
    usesLeft: z.int().nullable(),
  }),
});

const byToken = z.object({ token: z.string().max(100) });

export const verifyEmail = endpoint({
  name: 'verifyEmail',
  summary: 'Spend a verification link',
  method: 'POST',
  path: '/links/:token/verify-email',
  allow: 'PUBLIC',
  params: byToken,
  answer: z.object({ login: z.string() }),
});

export const setPassword = endpoint({
  name: 'setPassword',
  summary: 'Spend a password link',
  method: 'POST',
  path: '/links/:token/password',
  allow: 'PUBLIC',
  params: byToken,
  body: z.object({ password }),
  answer: z.object({ login: z.string() }),
});

export const resumeDraft = endpoint({
  name: 'resumeDraft',
  summary: 'Spend a resume link: this browser may go on with the draft',
  method: 'POST',
  path: '/links/:token/resume',
  allow: 'PUBLIC',
  params: byToken,
  answer: z.object({ draft: z.uuid() }),
});

export const changeLocale = endpoint({
  name: 'changeLocale',
  summary: 'Change the language of my mails and screens',
  method: 'PUT',
  path: '/session/locale',
  allow: 'SIGNED_IN',
  body: z.object({ locale }),
  answer: 'NOTHING',
});

export const createStaffAccount = endpoint({
  name: 'createStaffAccount',
  summary: 'Open an account for a person of the staff, or for a consultant',
  method: 'POST',
  path: '/admin/accounts',
  allow: ['ADMIN'],
  body: z.object({
    email: z.string().trim().max(200),
    name: z.string().trim().min(1).max(60),
    roles: z.array(z.enum(roles)).min(1),
    /** Left out: the person is mailed a link and chooses it himself. */
    password: z.string().max(200).optional(),
    consultantCode: z.string().optional(),
    locale: locale.default('zh-Hant'),
  }),
  answer: byId,
  status: 201,
});

export const peopleEndpoints = [
  seeSession,
  signIn,
  signOut,
  verifySession,
  askCaptcha,
  registerFirm,
  resendVerification,
  requestPasswordReset,
  seeLink,
  verifyEmail,
  setPassword,
  resumeDraft,
  changeLocale,
  createStaffAccount,
];
