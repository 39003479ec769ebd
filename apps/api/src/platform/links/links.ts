import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { Database, type Tx, type Unit } from '../database/database';
import { newId } from '../database/ids';
import type { LinkPurpose } from '@pilotage/prisma/enums';

export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly hours: number;
  readonly uses: number;
  readonly accountId?: string;
  readonly diagnosisId?: string;
  readonly documentId?: string;
  readonly memberId?: string;
  readonly email?: string;
}

export interface LinkRow {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly accountId: string | null;
  readonly diagnosisId: string | null;
  readonly documentId: string | null;
  readonly memberId: string | null;
  readonly email: string | null;
  readonly expiresAt: Date;
  readonly usesLeft: number;
  readonly revokedAt: Date | null;
}

export type LinkState = 'VALID' | 'SPENT' | 'EXPIRED' | 'INVALID';

/**
 * Mailed links. A token is derived from its row's id and a secret that is not in the database, and only its hash is
 * stored: the sender can make the address again from the row, a copy of the database cannot (decision 14).
 */
@Injectable()
export class Links {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  token(linkId: string): string {
    return createHmac('sha256', this.config.env.LINK_SECRET).update(linkId).digest('base64url').slice(0, 32);
  }

  url(linkId: string): string {
    return `${this.config.publicUrl}/t/${this.token(linkId)}`;
  }

  private hash(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }

  async create(unit: Unit, link: NewLink): Promise<string> {
    const id = newId();
    const { hours, uses, ...row } = link;
    const expiresAt = new Date(unit.now.getTime() + hours * 3600_000);
    await unit.tx.linkToken.create({
      data: { id, tokenHash: this.hash(this.token(id)), createdAt: unit.now, expiresAt, usesLeft: uses, ...row },
    });
    return id;
  }

  async find(token: string, tx: Tx = this.database.client): Promise<LinkRow | null> {
    return tx.linkToken.findUnique({ where: { tokenHash: this.hash(token) } });
  }

  state(link: LinkRow | null, now: Date): LinkState {
    if (!link || link.revokedAt) return 'INVALID';
    if (link.expiresAt <= now) return 'EXPIRED';
    return link.usesLeft > 0 ? 'VALID' : 'SPENT';
  }

  /** The state of a token without spending it. */
  async look(token: string): Promise<{ state: LinkState; link: LinkRow | null }> {
    const link = await this.find(token);
    return { state: this.state(link, await this.clock.now()), link };
  }

  /** The same inside a transaction. */
  async lookIn(unit: Unit, token: string): Promise<{ state: LinkState; link: LinkRow | null }> {
    const link = await this.find(token, unit.tx);
    return { state: this.state(link, unit.now), link };
  }

  /**
   * Takes one use of a link inside a transaction; of two requests with the last use, one gets it.
   * @throws DomainError LINK_INVALID, LINK_EXPIRED or LINK_SPENT
   */
  async spend(unit: Unit, token: string, purpose: LinkPurpose): Promise<LinkRow> {
    const link = await unit.tx.linkToken.findUnique({ where: { tokenHash: this.hash(token) } });
    if (!link || link.purpose !== purpose) throw new DomainError('LINK_INVALID');
    const state = this.state(link, unit.now);
    if (state !== 'VALID')
      throw new DomainError(state === 'EXPIRED' ? 'LINK_EXPIRED' : state === 'SPENT' ? 'LINK_SPENT' : 'LINK_INVALID');
    const { count } = await unit.tx.linkToken.updateMany({
      where: { id: link.id, usesLeft: { gt: 0 } },
      data: { usesLeft: { decrement: 1 } },
    });
    if (count === 0) throw new DomainError('LINK_SPENT');
    return link;
  }

  /** Ends every open link of a kind for an account or a case. */
  async revoke(
    unit: Unit,
    where: { purpose: LinkPurpose; accountId?: string; diagnosisId?: string; memberId?: string },
  ): Promise<number> {
    const { count } = await unit.tx.linkToken.updateMany({
      where: { ...where, revokedAt: null, usesLeft: { gt: 0 } },
      data: { revokedAt: unit.now },
    });
    return count;
  }
}
