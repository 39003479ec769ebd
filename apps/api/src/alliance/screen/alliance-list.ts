import { Injectable } from '@nestjs/common';
import { allianceStatuses } from '@pilotage/domain/alliance';
import { say, type Locale } from '@pilotage/domain/kernel';
import { marketName, taipeiDate } from '@pilotage/domain/taiwan';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { exportAlliances } from '@pilotage/contracts/lists';
import type { Cell } from '../../platform/files/csv';
import { ListFiles } from '../../platform/files/list-files';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { contentOf } from '../documents.store';
import { ScreenCases, type ScreenCase } from './screen-cases.store';

const HEADS = [
  ['案號', 'Number'],
  ['年度', 'Season'],
  ['統一編號', 'Tax ID of the leader'],
  ['提案單位', 'Leader'],
  ['計畫名稱', 'Plan'],
  ['主要市場', 'Main market'],
  ['成員數', 'Members'],
  ['狀態', 'Status'],
  ['狀態起日', 'Status since'],
  ['期限', 'Due on'],
  ['送件日', 'Handed in on'],
] as const;

const day = (at: Date | null): string => (at ? taipeiDate(at) : '');

/** The alliances that were handed in, taken out as a file. */
@Injectable()
export class AllianceList {
  constructor(
    private readonly cases: ScreenCases,
    private readonly files: ListFiles,
  ) {}

  async export({ year, locale, format }: In<typeof exportAlliances>['query'], actor: Actor): Promise<FileAnswer> {
    const { records } = await this.cases.handedIn(year ?? null);
    const rows = await Promise.all(records.map((record) => this.row(record, locale)));
    const name = `${locale === 'en' ? 'alliances' : '主題聯盟'}${year === undefined ? '' : `-${year}`}`;
    const heads = HEADS.map(([zh, en]) => say({ zh, en }, locale));
    const detail = { year: year ?? null };
    return this.files.handOut({ list: 'alliances', name, rows: [heads, ...rows], format, detail }, actor);
  }

  private async row(record: ScreenCase, locale: Locale): Promise<Cell[]> {
    const { name = '', primaryMarket = '' } = contentOf(record).plan ?? {};
    return [
      record.number,
      record.year,
      { digits: record.firm.ubn },
      record.firm.nameZh,
      name,
      say(marketName(primaryMarket), locale),
      (await this.cases.members(record)).length,
      say(allianceStatuses[record.status].staff, locale),
      day(record.statusSince),
      day(record.dueAt),
      day(record.submittedAt),
    ];
  }
}
