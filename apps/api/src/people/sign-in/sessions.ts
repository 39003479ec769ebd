import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@pilotage/contracts/endpoint';
import { Config } from '../../platform/config/config';
import { Database, type Tx } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Actor } from '../../platform/http/actor';
import type { Reply } from '../../platform/http/request';

export const SESSION_COOKIE = 'pilotage_session';
const IDLE_MS = 30 * 60_000;
const LIFE_MS = 12 * 3600_000;
const TOUCH_MS = 60_000;

interface SessionRow {
  readonly id: string;
  readonly account_id: string;
  readonly last_seen_at: Date;
  readonly login: string;
  readonly name: string;
  readonly roles: string;
  readonly firm_id: string | null;
  readonly consultant_id: string | null;
  readonly locale: string;
  readonly verified: boolean;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Server-side sessions behind an httpOnly cookie. They live by the machine's own time, not by the settable clock: how
 * long a browser stays signed in has nothing to do with the date of the case.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Opens a session and sets its cookie; `verified` when a verification question was answered on the way in. */
  async open(tx: Tx, accountId: string, verified: boolean, reply: Reply): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const now = new Date();
    await tx.session.create({
      data: {
        id: newId(),
        tokenHash: hashOf(token),
        accountId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + LIFE_MS),
        verifiedAt: verified ? now : null,
      },
    });
    void reply.setCookie(SESSION_COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.env.SECURE_COOKIES,
    });
  }

  /** Who a cookie belongs to; null when the session is unknown, idle for too long, ended, or the account disabled. */
  async actor(token: string | undefined, ip: string | null): Promise<Actor | null> {
    if (!token) return null;
    const [row] = await this.database.rows<SessionRow>(
      `SELECT s.id, s.account_id, s.last_seen_at, a.login, a.name, a.roles::text[]::text AS roles, a.firm_id, a.consultant_id, a.locale,
         s.verified_at IS NOT NULL AS verified
       FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.expires_at > clock_timestamp() AND s.last_seen_at > clock_timestamp() - make_interval(secs => $2) AND a.status = 'ACTIVE'`,
      [hashOf(token), IDLE_MS / 1000],
    );
    if (!row) return null;
    if (Date.now() - row.last_seen_at.getTime() > TOUCH_MS)
      await this.database.rows('UPDATE session SET last_seen_at = clock_timestamp() WHERE id = $1', [row.id]);
    return {
      accountId: row.account_id,
      login: row.login,
      name: row.name,
      roles: row.roles.slice(1, -1).split(',').filter(Boolean) as Role[],
      firmId: row.firm_id,
      consultantId: row.consultant_id,
      locale: row.locale,
      ip,
      verified: row.verified,
    };
  }

  /** Notes that the session's holder has answered a verification question. */
  async verify(token: string | undefined): Promise<void> {
    await this.database.rows('UPDATE session SET verified_at = clock_timestamp() WHERE token_hash = $1', [
      hashOf(token ?? ''),
    ]);
  }

  /** Whether a cookie still opens anything; looking does not keep the session awake. */
  async stands(token: string | undefined): Promise<boolean> {
    if (!token) return false;
    const found = await this.database.rows(
      `SELECT 1 FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.token_hash = $1 AND s.expires_at > clock_timestamp() AND s.last_seen_at > clock_timestamp() - make_interval(secs => $2) AND a.status = 'ACTIVE'`,
      [hashOf(token), IDLE_MS / 1000],
    );
    return found.length > 0;
  }

  async close(token: string | undefined, reply: Reply): Promise<void> {
    if (token) await this.database.rows('DELETE FROM session WHERE token_hash = $1', [hashOf(token)]);
    void reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  /** Ends every session of an account, as after a new password. */
  async endAll(tx: Tx, accountId: string): Promise<void> {
    await tx.session.deleteMany({ where: { accountId } });
  }
}
