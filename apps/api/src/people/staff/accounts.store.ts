import { Injectable } from '@nestjs/common';
import type { AccountRow } from '@pilotage/contracts/accounts';
import type { Output, Role } from '@pilotage/contracts/endpoint';
import type { listAccounts } from '@pilotage/contracts/accounts';
import { Database, type Unit } from '../../platform/database/database';

interface Found {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  readonly status: 'ACTIVE' | 'DISABLED';
  readonly firm: string | null;
  readonly consultant: string | null;
  readonly last_sign_in_at: Date | null;
  readonly locked_until: Date | null;
  readonly invited: boolean;
}

export interface Standing {
  readonly roles: readonly Role[];
  readonly status: 'ACTIVE' | 'DISABLED';
}

const FROM = `SELECT a.id, a.login, a.name, a.email, to_jsonb(a.roles) AS roles, a.status::text AS status,
   f.name_zh AS firm, k.code AS consultant, a.last_sign_in_at, a.locked_until, a.password_hash IS NULL AS invited
 FROM account a LEFT JOIN firm f ON f.id = a.firm_id LEFT JOIN consultant k ON k.id = a.consultant_id`;

@Injectable()
export class AccountsStore {
  constructor(private readonly database: Database) {}

  async list(q: string, role: Role | null, after: string, limit: number): Promise<Output<typeof listAccounts>> {
    const wanted = `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    const rows = await this.database.rows<Found>(
      `${FROM} WHERE a.login > $1 AND ($2::role IS NULL OR $2 = ANY(a.roles))
         AND concat_ws(' ', a.login, a.name, a.email, f.name_zh, k.code) ILIKE $3 ORDER BY a.login LIMIT $4`,
      [after, role, wanted, limit + 1],
    );
    const counts = await this.database.rows<{ role: Role; n: number }>(
      'SELECT role::text AS role, count(*)::int AS n FROM account, unnest(roles) AS role GROUP BY 1',
    );
    const page = rows.slice(0, limit);
    return {
      accounts: page.map(rowOf),
      next: rows.length > limit ? (page.at(-1)?.login ?? null) : null,
      counts: Object.fromEntries(counts.map((c) => [c.role, c.n])),
    };
  }

  async one(id: string): Promise<AccountRow | null> {
    const [row] = await this.database.rows<Found>(`${FROM} WHERE a.id = $1`, [id]);
    return row ? rowOf(row) : null;
  }

  /** The accounts locked in one order, so that of two administrators who shut each other out the second finds himself shut. */
  async locked(unit: Unit, ids: readonly string[]) {
    await unit.tx.$queryRaw`SELECT id FROM account WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
    const found = await unit.tx.account.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, roles: true, status: true, firmId: true, consultantId: true },
    });
    return new Map(found.map((a) => [a.id, a]));
  }

  async stand(unit: Unit, id: string, { roles, status }: Standing): Promise<void> {
    await unit.tx.account.update({ where: { id }, data: { roles: [...roles], status } });
  }
}

function rowOf(found: Found): AccountRow {
  return {
    id: found.id,
    login: found.login,
    name: found.name,
    email: found.email,
    roles: found.roles,
    status: found.status,
    firm: found.firm,
    consultantCode: found.consultant,
    lastSignInAt: found.last_sign_in_at?.toISOString() ?? null,
    lockedUntil: found.locked_until?.toISOString() ?? null,
    invited: found.invited,
  };
}
