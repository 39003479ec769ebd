import type { Refusal, Text } from '../kernel';
import { industryLabels, tags, type Tag } from '../questionnaire';
import { counties, markets, parseDate, type IsoDate } from '../taiwan';
import { cefrLevels, type CefrLevel } from './policy';
import type { InterviewMode } from './types';

/** What a list says of a consultant; his ties, leave, loads and ratings are kept elsewhere. */
export interface ConsultantProfile {
  readonly code: string;
  readonly name: string;
  readonly orgType: string;
  readonly status: 'ACTIVE' | 'PENDING_NDA' | 'INACTIVE';
  readonly frozen: boolean;
  readonly emails: readonly string[];
  readonly baseCounty: string;
  readonly countiesServed: readonly string[];
  readonly years: number;
  readonly industries: readonly string[];
  readonly markets: readonly string[];
  readonly modes: readonly InterviewMode[];
  readonly languages: readonly { readonly code: string; readonly level: CefrLevel }[];
  readonly certificates: readonly string[];
  readonly maxActiveCases: number;
  readonly maxPerWeek: number | null;
  readonly maxPerSeason: number | null;
  readonly ndaSignedOn: IsoDate | null;
  readonly appointmentEndsOn: IsoDate | null;
  readonly expertise: readonly { readonly tag: Tag; readonly level: number }[];
}

/** A cell that follows its rule, or the refusal it meets. */
type Read = { readonly value: unknown } | Omit<Refusal, 'field'>;

interface Column {
  readonly key: keyof ConsultantProfile;
  readonly head: Text;
  readonly read: (cell: string) => Read;
  /** As it is written in a list; `read` reads it back. */
  readonly write: (profile: ConsultantProfile) => string;
}

type Labels = Readonly<Record<string, Text>>;

const statusLabels: Labels = {
  ACTIVE: { zh: '啟用', en: 'Active' },
  PENDING_NDA: { zh: '待簽保密切結', en: 'Awaits the pledge' },
  INACTIVE: { zh: '停用', en: 'Inactive' },
};
const modeLabels: Labels = { ONLINE: { zh: '線上', en: 'Online' }, ONSITE: { zh: '實地', en: 'On site' } };
const yesNo: Labels = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } };

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const CODE = /^[A-Z0-9-]{1,20}$/i;
const SHOWN = 6;

const missing: Read = { code: 'FIELD_REQUIRED' };
const partsOf = (cell: string): string[] => cell.split(/[;；]/).flatMap((part) => part.trim() || []);

/** The code that a cell names: by itself, or by either of its labels. */
function codeOf(labels: Labels, said: string): string | undefined {
  const word = said.trim().toLowerCase();
  return Object.keys(labels).find((code) =>
    [code, labels[code]?.zh, labels[code]?.en].some((name) => name?.toLowerCase() === word),
  );
}

function unknown(labels: Labels, value: string): Read {
  const codes = Object.keys(labels);
  const allowed = codes.slice(0, SHOWN).join('、') + (codes.length > SHOWN ? '…' : '');
  return { code: 'CELL_UNKNOWN', params: { value, allowed } };
}

const words = (cell: string): Read => (cell === '' ? missing : { value: cell });

const one =
  (labels: Labels, empty?: string) =>
  (cell: string): Read => {
    if (cell === '') return empty === undefined ? missing : { value: empty };
    const code = codeOf(labels, cell);
    return code === undefined ? unknown(labels, cell) : { value: code };
  };

const many =
  (labels: Labels) =>
  (cell: string): Read => {
    const parts = partsOf(cell);
    const wrong = parts.find((part) => codeOf(labels, part) === undefined);
    return wrong === undefined ? { value: parts.map((part) => codeOf(labels, part)) } : unknown(labels, wrong);
  };

const whole =
  (empty: 'needed' | 'open') =>
  (cell: string): Read => {
    if (cell === '') return empty === 'open' ? { value: null } : missing;
    return /^\d{1,4}$/.test(cell) ? { value: Number(cell) } : { code: 'CELL_NUMBER' };
  };

function day(cell: string): Read {
  const date = parseDate(cell);
  if (cell === '') return { value: null };
  return date === null ? { code: 'DATE_INVALID' } : { value: date };
}

function emails(cell: string): Read {
  const parts = partsOf(cell);
  if (parts.length === 0) return missing;
  return parts.every((part) => EMAIL.test(part)) ? { value: parts } : { code: 'EMAIL_INVALID' };
}

/** `zh-Hant:NATIVE;en:B2` */
function languages(cell: string): Read {
  const pairs = partsOf(cell).map((part) => part.split(/[:：]/).map((x) => x.trim()));
  const read = pairs.map(([code = '', level = '']) => ({
    code,
    level: cefrLevels.find((l) => l === level.toUpperCase()),
  }));
  const sound = read.every((l) => l.level !== undefined && /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(l.code));
  return sound ? { value: read } : { code: 'CELL_PAIR', params: { example: 'zh-Hant:NATIVE;en:B2' } };
}

/** `MKT_RESEARCH:3;品牌與商標:2` */
function expertise(cell: string): Read {
  const pairs = partsOf(cell).map((part) => part.split(/[:：]/).map((x) => x.trim()));
  const wrong = pairs.find(([tag = '']) => codeOf(tags, tag) === undefined);
  if (wrong) return unknown(tags, wrong[0] ?? '');
  const read = pairs.map(([tag = '', level = '']) => ({ tag: codeOf(tags, tag), level: Number(level) }));
  const sound = read.every(({ level }) => [1, 2, 3].includes(level));
  return sound ? { value: read } : { code: 'CELL_PAIR', params: { example: 'MKT_RESEARCH:3;BRAND_IP:2' } };
}

const consultantCode = (cell: string): Read => {
  if (cell === '') return missing;
  return CODE.test(cell) ? { value: cell.toUpperCase() } : { code: 'CONSULTANT_CODE' };
};

const joined = (list: readonly string[]): string => list.join(';');
const said = (value: string | number | null): string => (value === null ? '' : String(value));

function column(
  key: keyof ConsultantProfile,
  zh: string,
  en: string,
  read: Column['read'],
  write: Column['write'],
): Column {
  return { key, head: { zh, en }, read, write };
}

/** The columns of a list of consultants, in the order in which they are written. */
export const consultantColumns: readonly Column[] = [
  column('code', '代碼', 'Code', consultantCode, (p) => p.code),
  column('name', '姓名', 'Name', words, (p) => p.name),
  column('orgType', '組織類型', 'Organisation', words, (p) => p.orgType),
  column('status', '狀態', 'Status', one(statusLabels), (p) => p.status),
  column('frozen', '暫停派案', 'On hold', one(yesNo, 'no'), (p) => (p.frozen ? 'yes' : 'no')),
  column('emails', '電子郵件', 'E-mail', emails, (p) => joined(p.emails)),
  column('baseCounty', '所在縣市', 'County', one(counties), (p) => p.baseCounty),
  column('countiesServed', '可服務縣市', 'Counties served', many(counties), (p) => joined(p.countiesServed)),
  column('years', '年資', 'Years', whole('needed'), (p) => said(p.years)),
  column('industries', '產業', 'Industries', many(industryLabels), (p) => joined(p.industries)),
  column('markets', '市場', 'Markets', many(markets), (p) => joined(p.markets)),
  column('modes', '訪談方式', 'Modes', many(modeLabels), (p) => joined(p.modes)),
  column('languages', '語言', 'Languages', languages, (p) => joined(p.languages.map((l) => `${l.code}:${l.level}`))),
  column(
    'certificates',
    '證照',
    'Certificates',
    (c) => ({ value: partsOf(c) }),
    (p) => joined(p.certificates),
  ),
  column('maxActiveCases', '同時承接上限', 'Cases at a time', whole('needed'), (p) => said(p.maxActiveCases)),
  column('maxPerWeek', '每週上限', 'Cases a week', whole('open'), (p) => said(p.maxPerWeek)),
  column('maxPerSeason', '每年度上限', 'Cases a season', whole('open'), (p) => said(p.maxPerSeason)),
  column('ndaSignedOn', '保密切結日', 'Pledge signed on', day, (p) => said(p.ndaSignedOn)),
  column('appointmentEndsOn', '聘期迄日', 'Appointed until', day, (p) => said(p.appointmentEndsOn)),
  column('expertise', '專長', 'Expertise', expertise, (p) => joined(p.expertise.map((e) => `${e.tag}:${e.level}`))),
];

export interface ConsultantLine {
  /** Where it stands in the file, the heads being row 1. */
  readonly row: number;
  readonly profile: ConsultantProfile;
}

const namesOf = ({ key, head }: Column): string[] => [key, head.zh, head.en].map((name) => name.toLowerCase());

function lineOf(cells: readonly string[], row: number, places: readonly number[]): ConsultantLine | Refusal[] {
  const read = consultantColumns.map((c, i) => ({ key: c.key, is: c.read((cells[places[i] ?? -1] ?? '').trim()) }));
  const wrong = read.flatMap(({ key, is }) => ('code' in is ? [{ ...is, field: `content.${row}.${key}` }] : []));
  if (wrong.length > 0) return wrong;
  const values = Object.fromEntries(read.flatMap(({ key, is }) => ('value' in is ? [[key, is.value] as const] : [])));
  return { row, profile: { ...values, frozen: values['frozen'] === 'yes' } as unknown as ConsultantProfile };
}

/**
 * Consultants from the rows of a table whose first row names the columns, by key or in either language; empty rows are
 * passed over.
 * @returns the lines, or every refusal with `content.<row>.<column>` as its field
 */
export function readConsultantRows(rows: readonly (readonly string[])[]): readonly ConsultantLine[] | Refusal[] {
  const heads = (rows[0] ?? []).map((head) => head.trim().toLowerCase());
  const places = consultantColumns.map((c) => heads.findIndex((head) => namesOf(c).includes(head)));
  const lacking = consultantColumns.filter((_c, i) => places[i] === -1).map((c) => `${c.head.zh} (${c.key})`);
  if (lacking.length > 0)
    return [{ code: 'COLUMN_MISSING', field: 'content', params: { columns: lacking.join('、') } }];
  const lines: ConsultantLine[] = [];
  const wrong: Refusal[] = [];
  for (const [i, cells] of rows.entries()) {
    if (i === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const line = lineOf(cells, i + 1, places);
    if (Array.isArray(line)) {
      wrong.push(...line);
      continue;
    }
    const twin = lines.find((other) => other.profile.code === line.profile.code);
    if (twin) wrong.push({ code: 'CODE_TWICE', field: `content.${i + 1}.code`, params: { row: twin.row } });
    else lines.push(line);
  }
  return wrong.length > 0 ? wrong : lines;
}

/** Which columns differ, as they are written; all that are filled where there was nobody before. */
export function consultantChanges(
  before: ConsultantProfile | null,
  after: ConsultantProfile,
): { readonly key: string; readonly before: string; readonly after: string }[] {
  return consultantColumns
    .map(({ key, write }) => ({ key, before: before ? write(before) : '', after: write(after) }))
    .filter((c) => c.before !== c.after);
}
