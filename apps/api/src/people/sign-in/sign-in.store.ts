import { Injectable } from '@nestjs/common';
import type { Me } from '@pilotage/contracts/people';
import { Database, type Unit } from '../../platform/database/database';

@Injectable()
export class SignInStore {
  constructor(private readonly database: Database) {}

  byLogin(login: string) {
    return this.database.client.account.findUnique({ where: { login } });
  }

  async me(accountId: string): Promise<Me | null> {
    const a = await this.database.client.account.findUnique({
      where: { id: accountId },
      include: { firm: true, consultant: true },
    });
    if (!a) return null;
    return {
      name: a.name,
      login: a.login,
      roles: a.roles,
      locale: a.locale === 'en' ? 'en' : 'zh-Hant',
      firm: a.firm ? { ubn: a.firm.ubn, name: a.firm.nameZh } : null,
      consultantCode: a.consultant?.code ?? null,
    };
  }

  /** Counts a failure; the one that fills the measure also locks, and the count starts again. */
  async countFailure(accountId: string, lockAfter: number, lockUntil: Date): Promise<void> {
    await this.database.rows(
      `UPDATE account SET failed_sign_ins = failed_sign_ins + 1,
         locked_until = CASE WHEN (failed_sign_ins + 1) % $2 = 0 THEN $3 ELSE locked_until END WHERE id = $1`,
      [accountId, lockAfter, lockUntil],
    );
  }

  async signedIn(unit: Unit, accountId: string): Promise<void> {
    await unit.tx.account.update({
      where: { id: accountId },
      data: { failedSignIns: 0, lockedUntil: null, lastSignInAt: unit.now },
    });
  }

  async setLocale(accountId: string, locale: string): Promise<void> {
    await this.database.client.account.update({ where: { id: accountId }, data: { locale } });
  }
}
