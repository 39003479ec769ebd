import { Injectable } from '@nestjs/common';
import type { Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { StaffAccount } from './staff.service';

function rowOf(account: StaffAccount) {
  return {
    login: account.email.trim().toLowerCase(),
    email: account.email.trim(),
    name: account.name,
    roles: [...account.roles],
    passwordHash: account.passwordHash,
    consultantId: account.consultantId,
    locale: account.locale,
  };
}

@Injectable()
export class StaffStore {
  async create(unit: Unit, account: StaffAccount): Promise<string> {
    const { id } = await unit.tx.account.create({
      data: { id: newId(), ...rowOf(account), emailVerifiedAt: unit.now, createdAt: unit.now },
      select: { id: true },
    });
    return id;
  }

  /** Adds or replaces, as imports do. */
  async put(unit: Unit, account: StaffAccount): Promise<string> {
    const row = rowOf(account);
    const { id } = await unit.tx.account.upsert({
      where: { login: row.login },
      update: row,
      create: { id: newId(), ...row, emailVerifiedAt: unit.now, createdAt: unit.now },
      select: { id: true },
    });
    return id;
  }

  async consultantId(unit: Unit, code: string): Promise<string | null> {
    return (await unit.tx.consultant.findUnique({ where: { code }, select: { id: true } }))?.id ?? null;
  }
}
