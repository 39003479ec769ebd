import { Injectable } from '@nestjs/common';
import { DomainError, say, type Refusal } from '@pilotage/domain/kernel';
import {
  consultantChanges,
  consultantColumns,
  readConsultantRows,
  type ConsultantLine,
  type ConsultantProfile,
} from '@pilotage/domain/matching';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { ConsultantTrial, exportConsultants, importConsultantList } from '@pilotage/contracts/lists';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Tx } from '../../platform/database/database';
import { readCsv } from '../../platform/files/csv';
import { ListFiles } from '../../platform/files/list-files';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { ConsultantsStore } from './consultants.store';
import { ConsultantDirectory, profileOf } from './directory.store';

type Kind = ConsultantTrial['rows'][number]['kind'];

/** Consultants as a list: taken out, and brought in after a trial, all or nothing (SPEC R1). */
@Injectable()
export class ConsultantLists {
  constructor(
    private readonly store: ConsultantsStore,
    private readonly directory: ConsultantDirectory,
    private readonly files: ListFiles,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async export({ locale, format }: In<typeof exportConsultants>['query'], actor: Actor): Promise<FileAnswer> {
    const profiles = (await this.directory.all()).map(profileOf);
    const heads = consultantColumns.map((c) => say(c.head, locale));
    const rows = [heads, ...profiles.map((p) => consultantColumns.map((c) => c.write(p)))];
    const name = locale === 'en' ? 'consultants' : '顧問';
    return this.files.handOut({ list: 'consultants', name, rows, format }, actor);
  }

  /** @throws DomainError with row, column and rule of everything that is wrong */
  async try(content: string): Promise<ConsultantTrial> {
    return { rows: await this.compared(read(content)) };
  }

  /** @throws DomainError as `try`; nothing is stored then */
  async import(content: string, actor: Actor): Promise<Output<typeof importConsultantList>> {
    const lines = read(content);
    return this.database.transact(await this.clock.now(), async (unit) => {
      const rows = await this.compared(lines, unit.tx);
      for (const [i, { profile }] of lines.entries())
        if (rows[i]?.kind !== 'SAME') await this.store.putProfile(unit, profile);
      const count = (kind: Kind): number => rows.filter((r) => r.kind === kind).length;
      const done = { added: count('NEW'), changed: count('CHANGED'), same: count('SAME') };
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action: 'importConsultants',
        subject: { type: 'consultants', id: 'all' },
        detail: { ...done, codes: rows.filter((r) => r.kind !== 'SAME').map((r) => r.code) },
      });
      return done;
    });
  }

  private async compared(lines: readonly ConsultantLine[], tx?: Tx): Promise<ConsultantTrial['rows']> {
    const known = new Map((await this.directory.all(tx)).map((r) => [r.code, profileOf(r)] as const));
    return lines.map(({ row, profile }) => lineOf(row, profile, known.get(profile.code) ?? null));
  }
}

function lineOf(
  row: number,
  after: ConsultantProfile,
  before: ConsultantProfile | null,
): ConsultantTrial['rows'][number] {
  const changes = consultantChanges(before, after);
  const kind = before === null ? 'NEW' : changes.length > 0 ? 'CHANGED' : 'SAME';
  return { row, code: after.code, name: after.name, kind, changes };
}

function read(content: string): readonly ConsultantLine[] {
  const rows = readCsv(content);
  if (!rows) throw new DomainError('FILE_UNREADABLE', undefined, 'content');
  const lines = readConsultantRows(rows);
  const wrong = lines.filter((line): line is Refusal => 'code' in line);
  if (wrong.length > 0) throw new DomainError(wrong);
  return lines as readonly ConsultantLine[];
}
