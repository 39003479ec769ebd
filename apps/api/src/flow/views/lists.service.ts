import { Injectable } from '@nestjs/common';
import { channels, statuses } from '@pilotage/domain/flow';
import { say, type Locale, type Text } from '@pilotage/domain/kernel';
import { industryLabels } from '@pilotage/domain/questionnaire';
import { counties, marketName, taipeiDate } from '@pilotage/domain/taiwan';
import type { Input as In } from '@pilotage/contracts/endpoint';
import type { exportCases } from '@pilotage/contracts/lists';
import type { Cell } from '../../platform/files/csv';
import { ListFiles, type ListFile } from '../../platform/files/list-files';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { ListsStore, type ListedCase, type ListedSurvey } from './lists.store';

type Asked = In<typeof exportCases>['query'];
type Column<T> = readonly [zh: string, en: string, cell: (row: T, locale: Locale) => Cell];

const day = (at: Date | null): string => (at ? taipeiDate(at) : '');
/** The label of a code; a code without one stands for itself. */
function labelled(labels: Readonly<Record<string, Text>>, code: string | null, locale: Locale): string {
  const label = code === null ? undefined : labels[code];
  return label ? say(label, locale) : (code ?? '');
}

const whose: readonly Column<ListedCase | ListedSurvey>[] = [
  ['案號', 'Case', (r) => r.number],
  ['年度', 'Season', (r) => r.year],
  ['統一編號', 'Tax ID', (r) => ({ digits: r.ubn })],
  ['企業', 'Firm', (r) => r.firm],
];
const byWhom: readonly Column<ListedCase | ListedSurvey>[] = [
  ['顧問代碼', 'Consultant code', (r) => r.code],
  ['顧問', 'Consultant', (r) => r.consultant],
];

const caseColumns: readonly Column<ListedCase>[] = [
  ...whose,
  ['狀態', 'Status', (r, locale) => say(statuses[r.status].staff, locale)],
  ['狀態起日', 'Status since', (r) => day(r.status_since)],
  ['期限', 'Due on', (r) => day(r.due_at)],
  ['送件日', 'Applied on', (r) => day(r.submitted_at)],
  ['管道', 'Channel', (r, locale) => labelled(channels, r.channel, locale)],
  ['產業', 'Industry', (r, locale) => labelled(industryLabels, r.focus, locale)],
  ['縣市', 'County', (r, locale) => labelled(counties, r.county, locale)],
  ['目標市場', 'Markets', (r, locale) => r.markets.map((m) => say(marketName(m), locale)).join(';')],
  ...byWhom,
];

const QUESTIONS = [0, 1, 2, 3, 4];
const mean = (marks: readonly number[]): number =>
  Math.round((marks.reduce((sum, m) => sum + m, 0) / marks.length) * 100) / 100;

const surveyColumns: readonly Column<ListedSurvey>[] = [
  ...whose,
  ...byWhom,
  ['填答日', 'Answered on', (r) => day(r.submitted_at)],
  ...QUESTIONS.map((i): Column<ListedSurvey> => [`第${i + 1}題`, `Question ${i + 1}`, (r) => r.answers[i] ?? null]),
  ['平均', 'Mean', (r) => mean(r.answers)],
  ['其他意見', 'Comment', (r) => r.comment],
];

/** Cases and answers to the survey, taken out as files. */
@Injectable()
export class ListsService {
  constructor(
    private readonly store: ListsStore,
    private readonly files: ListFiles,
  ) {}

  async cases(asked: Asked, actor: Actor): Promise<FileAnswer> {
    const rows = tableOf(caseColumns, await this.store.cases(asked.year ?? null), asked.locale);
    return this.files.handOut({ list: 'cases', ...fileOf('診斷案件', 'cases', asked), rows }, actor);
  }

  async surveys(asked: Asked, actor: Actor): Promise<FileAnswer> {
    const rows = tableOf(surveyColumns, await this.store.surveys(asked.year ?? null), asked.locale);
    return this.files.handOut({ list: 'surveys', ...fileOf('滿意度', 'surveys', asked), rows }, actor);
  }
}

function tableOf<T>(columns: readonly Column<T>[], list: readonly T[], locale: Locale): Cell[][] {
  const heads = columns.map(([zh, en]) => say({ zh, en }, locale));
  return [heads, ...list.map((row) => columns.map(([, , cell]) => cell(row, locale)))];
}

function fileOf(zh: string, en: string, { year, locale, format }: Asked): Pick<ListFile, 'name' | 'format' | 'detail'> {
  const name = [say({ zh, en }, locale), ...(year === undefined ? [] : [year])].join('-');
  return { name, format, detail: { year: year ?? null } };
}
