import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit';
import { Clock } from '../clock/clock';
import { Database } from '../database/database';
import type { Actor } from '../http/actor';
import type { FileAnswer } from '../http/request';
import { csvOf, type Cell } from './csv';
import { XLSX_MIME, xlsxOf } from './xlsx';

export type ListFormat = 'csv' | 'xlsx';

export interface ListFile {
  /** What the list is of, for the trail: `cases`. */
  readonly list: string;
  /** Name of the file without its ending. */
  readonly name: string;
  /** The first row names the columns. */
  readonly rows: readonly (readonly Cell[])[];
  readonly format: ListFormat;
  /** What was asked for: a year. */
  readonly detail?: Record<string, unknown>;
}

/** Lists that are taken out of the house; each leaves a line in the trail (SPEC Q4, R1). */
@Injectable()
export class ListFiles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async handOut({ list, name, rows, format, detail }: ListFile, actor: Actor): Promise<FileAnswer> {
    await this.database.transact(await this.clock.now(), (unit) =>
      this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'staff', ip: actor.ip },
        action: 'exportList',
        subject: { type: 'list', id: list },
        detail: { rows: rows.length - 1, format, ...detail },
      }),
    );
    return format === 'xlsx'
      ? { name: `${name}.xlsx`, mime: XLSX_MIME, content: await xlsxOf(rows) }
      : { name: `${name}.csv`, mime: 'text/csv; charset=utf-8', content: csvOf(rows) };
  }
}
