import { Injectable } from '@nestjs/common';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { importRegister } from '@pilotage/contracts/programme';
import type { RegisterRecord } from '@pilotage/domain/programme';
import { Database, type Tx, type Unit } from '../../platform/database/database';

type ImportBody = In<typeof importRegister>['body'];

/** The imported snapshot of the company register; the real one is never asked from here. */
@Injectable()
export class RegisterStore {
  constructor(private readonly database: Database) {}

  async find(ubn: string, tx: Tx = this.database.client): Promise<RegisterRecord | null> {
    return (await this.findAll([ubn], tx)).get(ubn) ?? null;
  }

  /** What the register knows of many firms, by 統編. */
  async findAll(ubns: readonly string[], tx: Tx = this.database.client): Promise<ReadonlyMap<string, RegisterRecord>> {
    const rows = await tx.registerEntry.findMany({ where: { ubn: { in: [...ubns] } } });
    const record = (row: (typeof rows)[number]): RegisterRecord => ({
      name: row.name,
      kind: row.kind,
      status: row.status,
      paidInCapitalTwd: row.paidInCapitalTwd === null ? null : Number(row.paidInCapitalTwd),
      responsiblePerson: row.responsiblePerson,
      address: row.address,
    });
    return new Map(rows.map((row) => [row.ubn, record(row)]));
  }

  async put(unit: Unit, { source, records }: ImportBody): Promise<void> {
    await unit.tx.registerEntry.deleteMany({ where: { ubn: { in: records.map((r) => r.ubn) } } });
    await unit.tx.registerEntry.createMany({
      data: records.map((r) => ({
        ...r,
        paidInCapitalTwd: r.paidInCapitalTwd === null ? null : BigInt(r.paidInCapitalTwd),
        setupDateRoc: r.setupDateRoc ?? null,
        source,
        fetchedAt: unit.now,
      })),
    });
  }
}
