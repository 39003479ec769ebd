import * as z from 'zod';
import { byId, instant } from './common';
import { endpoint, roles } from './endpoint';

const accountRow = z
  .object({
    id: z.uuid(),
    login: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(roles)),
    status: z.enum(['ACTIVE', 'DISABLED']),
    firm: z.string().nullable(),
    consultantCode: z.string().nullable(),
    lastSignInAt: instant.nullable(),
    /** Wrong passwords keep the account shut until then. */
    lockedUntil: instant.nullable(),
    /** Opened, and no password chosen yet. */
    invited: z.boolean(),
  })
  .meta({ id: 'AccountRow' });
export type AccountRow = z.infer<typeof accountRow>;

export const listAccounts = endpoint({
  name: 'listAccounts',
  summary: 'Accounts by name, mail address, firm or 統編, in the order of their login names',
  method: 'GET',
  path: '/admin/accounts',
  allow: ['ADMIN'],
  query: z.object({
    q: z.string().trim().max(100).default(''),
    role: z.enum(roles).optional(),
    /** The last login name of the page before. */
    after: z.string().max(200).default(''),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    accounts: z.array(accountRow),
    next: z.string().nullable(),
    /** How many accounts have each role, whatever is searched for. */
    counts: z.partialRecord(z.enum(roles), z.int()),
  }),
});

const standing = z.object({ roles: z.array(z.enum(roles)).min(1), status: z.enum(['ACTIVE', 'DISABLED']) });

export const changeAccount = endpoint({
  name: 'changeAccount',
  summary: 'Give or take roles, shut or reopen an account; what was seen is sent along, and a newer state answers 412',
  method: 'PUT',
  path: '/admin/accounts/:id',
  allow: ['ADMIN'],
  params: byId,
  body: standing.extend({ seen: standing }),
  answer: accountRow,
});

export const mailPasswordLink = endpoint({
  name: 'mailPasswordLink',
  summary: 'Mail the person a link for choosing a password; older links end',
  method: 'POST',
  path: '/admin/accounts/:id/password-link',
  allow: ['ADMIN'],
  params: byId,
  answer: 'NOTHING',
});

export const accountEndpoints = [listAccounts, changeAccount, mailPasswordLink];
