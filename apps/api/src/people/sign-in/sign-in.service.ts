import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { Output } from '@pilotage/contracts/endpoint';
import { session as sessionSchema, type seeSession } from '@pilotage/contracts/people';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import type { Reply } from '../../platform/http/request';
import { RateLimits } from '../access/rate-limits';
import { Captchas } from './captcha';
import { Passwords } from './passwords';
import { Sessions } from './sessions';
import { SignInStore } from './sign-in.store';

const CAPTCHA_AFTER = 2;
const LOCK_AFTER = 5;
const LOCK_MINUTES = 15;
const TRIES_AN_ADDRESS = 60;
const DAY_MINUTES = 24 * 60;

interface CaptchaAnswer {
  readonly id: string;
  readonly answer: string;
}

export interface SignInRequest {
  readonly login: string;
  readonly password: string;
  readonly captcha?: CaptchaAnswer | undefined;
}

/**
 * Signing in and out (SPEC B4): the same words for every failure, a question after two, a lock of 15 minutes after five.
 * Whoever answers one also opens the alliance's pages, which are closed to a session without.
 */
@Injectable()
export class SignInService {
  constructor(
    private readonly store: SignInStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly captchas: Captchas,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    private readonly config: Config,
  ) {}

  async see(actor: Actor | null): Promise<Output<typeof seeSession>> {
    const demoAccounts = await this.demoAccounts();
    return {
      me: actor ? await this.store.me(actor.accountId) : null,
      now: (await this.clock.now()).toISOString(),
      settableClock: this.clock.settable,
      demo: demoAccounts.length > 0 || this.clock.settable,
      demoAccounts: actor ? [] : demoAccounts,
    };
  }

  async signIn(request: SignInRequest, ip: string | null, reply: Reply): Promise<Output<typeof seeSession>> {
    const login = request.login.normalize('NFKC').trim().toLowerCase();
    await this.limits.count(`sign-in:${hashOf(ip ?? '')}`, TRIES_AN_ADDRESS, 5);
    const account = await this.store.byLogin(login);
    // A name without an account is asked after two failures as well: the question must not tell which names exist.
    const unknown = `unknown:${hashOf(login)}`;
    const failures = account?.failedSignIns ?? (await this.limits.seen(unknown, DAY_MINUTES));
    if (failures >= CAPTCHA_AFTER || request.captcha) await this.captchas.require(request.captcha);
    const now = await this.clock.now();
    const locked = account?.lockedUntil && account.lockedUntil > now;
    const good = await this.passwords.match(request.password, account?.passwordHash ?? null);
    if (!account || !good || locked || account.status !== 'ACTIVE') {
      if (!account) await this.limits.note(unknown, DAY_MINUTES);
      else if (!locked)
        await this.store.countFailure(account.id, LOCK_AFTER, new Date(now.getTime() + LOCK_MINUTES * 60_000));
      throw new DomainError('SIGN_IN_FAILED');
    }
    if (!account.emailVerifiedAt) throw new DomainError('EMAIL_NOT_VERIFIED');
    await this.database.transact(now, async (unit) => {
      await this.store.signedIn(unit, account.id);
      await this.sessions.open(unit.tx, account.id, request.captcha !== undefined, reply);
      await this.audit.record(unit, {
        actor: { id: account.id, kind: 'person', ip },
        action: 'signIn',
        subject: { type: 'account', id: account.id },
      });
    });
    return { ...(await this.see(null)), me: await this.store.me(account.id), demoAccounts: [] };
  }

  /** Answers the question in a session that was opened without it. @throws DomainError CAPTCHA_WRONG */
  async verify(captcha: CaptchaAnswer, cookie: string | undefined, ip: string | null): Promise<void> {
    await this.limits.count(`sign-in:${hashOf(ip ?? '')}`, TRIES_AN_ADDRESS, 5);
    await this.captchas.require(captcha);
    await this.sessions.verify(cookie);
  }

  private async demoAccounts(): Promise<Output<typeof seeSession>['demoAccounts']> {
    const file = this.config.env.DEMO_ACCOUNTS_FILE;
    if (!file) return [];
    const text = await readFile(file, 'utf8').catch(() => '[]');
    return sessionSchema.shape.demoAccounts.catch([]).parse(JSON.parse(text));
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
