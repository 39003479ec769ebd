import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, isMailAddress } from '@pilotage/domain/kernel';
import { checkUbn } from '@pilotage/domain/taiwan';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { registerFirm } from '@pilotage/contracts/people';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { violatesUnique } from '../../platform/database/violations';
import { Links } from '../../platform/links/links';
import { Notices } from '../../platform/notices/notices';
import { RateLimits } from '../access/rate-limits';
import { FIRM_PASSWORD_LENGTH, Passwords, requireGoodPassword, STAFF_PASSWORD_LENGTH } from '../sign-in/passwords';
import { PasswordLinks } from '../sign-in/password-links';
import { Sessions } from '../sign-in/sessions';
import { FirmsStore, type AccountRow } from './firms.store';

const VERIFY_HOURS = 24;
const RESET_HOURS = 0.5;
const DUPLICATES_AN_HOUR = 10;
const MAILS_AN_HOUR = 5;

type Registration = In<typeof registerFirm>['body'];

/** Accounts of firms: one owner a 統編, verified by mail (SPEC B1–B3, B5). */
@Injectable()
export class FirmsService {
  constructor(
    private readonly store: FirmsStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: Links,
    private readonly notices: Notices,
    private readonly limits: RateLimits,
    private readonly sessions: Sessions,
    private readonly passwordLinks: PasswordLinks,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  async register(body: Registration, ip: string | null): Promise<{ login: string; email: string }> {
    const ubn = this.readUbn(body.ubn);
    if (body.firmName === '') throw new DomainError('FIELD_REQUIRED', undefined, 'firmName');
    if (!isMailAddress(body.email)) throw new DomainError('EMAIL_INVALID', undefined, 'email');
    requireGoodPassword(body.password, FIRM_PASSWORD_LENGTH);
    const passwordHash = await this.passwords.hash(body.password);
    const now = await this.clock.now();
    try {
      await this.database.transact(now, async (unit) => {
        const account = await this.store.openOwner(unit, {
          ubn,
          name: body.firmName,
          contactName: body.contactName || body.firmName,
          email: body.email,
          locale: body.locale,
          passwordHash,
          verifiedAt: null,
        });
        await this.mailVerification(unit, account);
        await this.audit.record(unit, {
          actor: { id: account.id, kind: 'person', ip },
          action: 'registerFirm',
          subject: { type: 'account', id: account.id },
        });
      });
    } catch (error) {
      if (!violatesUnique(error, 'login')) throw error;
      // The briefing demands the answer that shows that the number is taken: it is limited by address and by number.
      await this.limits.count(`duplicate:${hashOf(ip ?? '')}`, DUPLICATES_AN_HOUR, 60);
      await this.limits.count(`duplicate:${ubn}`, DUPLICATES_AN_HOUR, 60);
      throw new DomainError('ACCOUNT_EXISTS', { ubn }, 'ubn');
    }
    return { login: ubn, email: body.email };
  }

  /**
   * The owner's account made when an application is handed in without one: the address is proven by the resume link, the
   * password follows by mail (decision 5). An account that exists keeps its owner.
   */
  async ownerFor(
    unit: Unit,
    firm: { ubn: string; name: string; contactName: string; email: string; locale: string },
  ): Promise<{ firmId: string; created: boolean }> {
    const existing = await this.store.firmByUbn(unit, firm.ubn);
    if (existing?.accounts.length) return { firmId: existing.id, created: false };
    const account = await this.store.openOwner(unit, { ...firm, passwordHash: null, verifiedAt: unit.now });
    await this.passwordLinks.mail(unit, account.id, 'accountOpened', 7 * 24);
    return { firmId: account.firmId ?? '', created: true };
  }

  /** The firm of a case keyed in by staff; no account is made for it. */
  firmFor(unit: Unit, ubn: string, name: string): Promise<string> {
    return this.store.firm(unit, ubn, name);
  }

  async resendVerification(login: string): Promise<void> {
    const account = await this.askedFor(login, 'verify');
    if (!account || account.emailVerifiedAt) return;
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.links.revoke(unit, { purpose: 'VERIFY_EMAIL', accountId: account.id });
      await this.mailVerification(unit, account);
    });
  }

  async requestPasswordReset(login: string): Promise<void> {
    const account = await this.askedFor(login, 'reset');
    if (!account || account.status !== 'ACTIVE') return;
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.links.revoke(unit, { purpose: 'RESET_PASSWORD', accountId: account.id });
      await this.passwordLinks.mail(unit, account.id, 'passwordReset', RESET_HOURS);
    });
  }

  /** Counted by the name that was typed, before it is looked for: the limit does not tell which names exist. */
  private async askedFor(typed: string, what: 'verify' | 'reset'): Promise<AccountRow | null> {
    const login = normal(typed);
    await this.limits.count(`${what}:${hashOf(login)}`, MAILS_AN_HOUR, 60);
    return this.store.byLogin(login);
  }

  async verifyEmail(token: string, ip: string | null): Promise<{ login: string }> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const link = await this.links.spend(unit, token, 'VERIFY_EMAIL');
      const account = await this.store.verified(unit, link.accountId ?? '');
      await this.audit.record(unit, {
        actor: { id: account.id, kind: 'person', ip },
        action: 'verifyEmail',
        subject: { type: 'account', id: account.id },
      });
      return { login: account.login };
    });
  }

  async setPassword(token: string, password: string, ip: string | null): Promise<{ login: string }> {
    const { link } = await this.links.look(token);
    const staff = link?.accountId ? await this.store.isStaff(link.accountId) : false;
    requireGoodPassword(password, staff ? STAFF_PASSWORD_LENGTH : FIRM_PASSWORD_LENGTH);
    const passwordHash = await this.passwords.hash(password);
    return this.database.transact(await this.clock.now(), async (unit) => {
      const spent = await this.links.spend(unit, token, 'RESET_PASSWORD');
      const account = await this.store.setPassword(unit, spent.accountId ?? '', passwordHash);
      await this.sessions.endAll(unit.tx, account.id);
      await this.audit.record(unit, {
        actor: { id: account.id, kind: 'person', ip },
        action: 'setPassword',
        subject: { type: 'account', id: account.id },
      });
      return { login: account.login };
    });
  }

  private readUbn(typed: string): string {
    const check = checkUbn(typed);
    if (!check.ok) throw new DomainError(check.problem, check.proposal ? { ubn: check.proposal } : undefined, 'ubn');
    return check.ubn;
  }

  private async mailVerification(unit: Unit, account: AccountRow): Promise<void> {
    const linkId = await this.links.create(unit, {
      purpose: 'VERIFY_EMAIL',
      hours: VERIFY_HOURS,
      uses: 1,
      accountId: account.id,
    });
    await this.notices.queue(unit, {
      event: 'verifyEmail',
      to: { accountId: account.id },
      params: { linkId },
      key: linkId,
    });
  }
}

function normal(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
