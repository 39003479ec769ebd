import { Injectable } from '@nestjs/common';
import { DomainError, isMailAddress } from '@pilotage/domain/kernel';
import type { Input as In, Role } from '@pilotage/contracts/endpoint';
import type { createStaffAccount } from '@pilotage/contracts/people';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import { violatesUnique } from '../../platform/database/violations';
import type { Actor } from '../../platform/http/actor';
import { PasswordLinks } from '../sign-in/password-links';
import { Passwords, requireGoodPassword, STAFF_PASSWORD_LENGTH } from '../sign-in/passwords';
import { StaffStore } from './staff.store';

export interface StaffAccount {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Null until the person has chosen a password by the mailed link. */
  readonly passwordHash: string | null;
  readonly consultantId: string | null;
  readonly locale: string;
}

export const FIRM_ROLES: readonly Role[] = ['FIRM_OWNER', 'FIRM_STAFF', 'ALLIANCE_MEMBER'];
export const INVITED_HOURS = 7 * 24;

/** Sign-ins of the programme's own people; they use their mail address. */
@Injectable()
export class StaffService {
  constructor(
    private readonly store: StaffStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly passwordLinks: PasswordLinks,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError PASSWORD_WEAK: staff need ten characters */
  async hash(password: string): Promise<string> {
    requireGoodPassword(password, STAFF_PASSWORD_LENGTH);
    return this.passwords.hash(password);
  }

  put(unit: Unit, account: StaffAccount): Promise<string> {
    return this.store.put(unit, account);
  }

  async create(body: In<typeof createStaffAccount>['body'], actor: Actor): Promise<{ id: string }> {
    if (body.roles.some((r) => FIRM_ROLES.includes(r))) throw new DomainError('ROLES_OF_FIRM', undefined, 'roles');
    if (body.roles.includes('CONSULTANT') && !body.consultantCode)
      throw new DomainError('ROLE_NEEDS_PROFILE', undefined, 'consultantCode');
    if (!isMailAddress(body.email)) throw new DomainError('EMAIL_INVALID', undefined, 'email');
    const passwordHash = body.password === undefined ? null : await this.hash(body.password);
    try {
      return await this.database.transact(await this.clock.now(), async (unit) => {
        const consultantId = body.consultantCode ? await this.store.consultantId(unit, body.consultantCode) : null;
        if (body.consultantCode && !consultantId) throw new DomainError('NOT_FOUND', undefined, 'consultantCode');
        const id = await this.store.create(unit, { ...body, passwordHash, consultantId });
        if (!passwordHash) await this.passwordLinks.mail(unit, id, 'accountInvited', INVITED_HOURS);
        await this.audit.record(unit, {
          actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
          action: 'createAccount',
          subject: { type: 'account', id },
          detail: { roles: body.roles },
        });
        return { id };
      });
    } catch (error) {
      if (violatesUnique(error, 'login')) throw new DomainError('EMAIL_TAKEN', undefined, 'email');
      // A consultant has one sign-in.
      if (violatesUnique(error, 'consultant_id')) throw new DomainError('INPUT_INVALID', undefined, 'consultantCode');
      throw error;
    }
  }
}
