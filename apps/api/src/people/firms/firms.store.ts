import { Injectable } from '@nestjs/common';
import { Database, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';

export interface NewOwner {
  readonly ubn: string;
  readonly name: string;
  readonly contactName: string;
  readonly email: string;
  readonly locale: string;
  readonly passwordHash: string | null;
  readonly verifiedAt: Date | null;
}

export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly firmId: string | null;
  readonly emailVerifiedAt: Date | null;
  readonly status: string;
}

const STAFF_ROLES = ['CONSULTANT', 'APPROVER', 'COORDINATOR', 'PANEL_MEMBER', 'AUTHORITY', 'ADMIN', 'AUDITOR'] as const;

@Injectable()
export class FirmsStore {
  constructor(private readonly database: Database) {}

  byLogin(login: string): Promise<AccountRow | null> {
    return this.database.client.account.findUnique({ where: { login } });
  }

  firmByUbn(unit: Unit, ubn: string) {
    return unit.tx.firm.findUnique({ where: { ubn }, include: { accounts: { select: { id: true } } } });
  }

  /** The firm's row, made when it is not there; of two at the same moment the second waits and finds the first's. */
  async firm(unit: Unit, ubn: string, name: string): Promise<string> {
    await unit.tx.firm.createMany({
      data: [{ id: newId(), ubn, nameZh: name, isFictional: name.includes('（示範）'), createdAt: unit.now }],
      skipDuplicates: true,
    });
    return (await unit.tx.firm.findUniqueOrThrow({ where: { ubn }, select: { id: true } })).id;
  }

  async openOwner(unit: Unit, owner: NewOwner): Promise<AccountRow> {
    const firmId = await this.firm(unit, owner.ubn, owner.name);
    return unit.tx.account.create({
      data: {
        id: newId(),
        login: owner.ubn,
        email: owner.email,
        emailVerifiedAt: owner.verifiedAt,
        passwordHash: owner.passwordHash,
        name: owner.contactName,
        roles: ['FIRM_OWNER'],
        locale: owner.locale,
        firmId,
        createdAt: unit.now,
      },
    });
  }

  verified(unit: Unit, accountId: string): Promise<AccountRow> {
    return unit.tx.account.update({ where: { id: accountId }, data: { emailVerifiedAt: unit.now } });
  }

  /** A link in the mailbox proves the address too. */
  setPassword(unit: Unit, accountId: string, passwordHash: string): Promise<AccountRow> {
    return unit.tx.account.update({
      where: { id: accountId },
      data: { passwordHash, emailVerifiedAt: unit.now, failedSignIns: 0, lockedUntil: null },
    });
  }

  async isStaff(accountId: string): Promise<boolean> {
    return (
      (await this.database.client.account.count({ where: { id: accountId, roles: { hasSome: [...STAFF_ROLES] } } })) > 0
    );
  }
}
