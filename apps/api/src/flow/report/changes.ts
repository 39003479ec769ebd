import { diffWords } from 'diff';
import { sectionIds, textsOf, type ReportContent, type SectionId } from '@pilotage/domain/report';
import type { ReportChanges } from '@pilotage/contracts/report';

type Value = ReportChanges['fields'][number]['is'];

interface Place {
  readonly section: SectionId;
  /** The keys without places of rows. */
  readonly path: string;
  /** The row it stands in, such as A1; empty outside of rows. */
  readonly subject: string;
}

interface Row extends Place {
  /** A name that stays the same between versions. */
  readonly key: string;
}

interface Leaf extends Place {
  readonly value: Value;
  readonly prose: boolean;
  /** The rows it stands in, the outermost first. */
  readonly rows: readonly Row[];
}

interface Within {
  /** With places of rows, as the texts are placed. */
  readonly at: string;
  readonly key: string;
  readonly place: Place;
  readonly rows: readonly Row[];
}

const words = new Intl.Segmenter('zh-Hant', { granularity: 'word' });

/** What a row is called by, so that one put in front moves nothing: its own id before its place. */
function nameOf(row: unknown): string | null {
  if (row === null || typeof row !== 'object') return null;
  const { id, code, item, market } = row as Record<string, unknown>;
  return [id, code, item, market].find((v): v is string => typeof v === 'string') ?? null;
}

/** Codes in a list are one value; rows are not. */
function isBranch(value: unknown): value is object {
  if (value === null || typeof value !== 'object') return false;
  return !Array.isArray(value) || value.some((v) => v !== null && typeof v === 'object');
}

function valueOf(value: unknown): Value {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return value as Value;
}

function rowWithin(list: readonly unknown[], n: number, { at, key, place, rows }: Within): Within {
  const names = list.map(nameOf);
  const [name, number] = [names[n], String(n + 1)];
  const own = name && names.indexOf(name) === n ? name : null;
  const subject = own && rows.length === 0 ? own : [place.subject, own ?? number].filter(Boolean).join('-');
  const inner = { ...place, subject };
  const named = `${key}.${own ?? n}`;
  return { at: `${at}.${n}`, key: named, place: inner, rows: [...rows, { ...inner, key: named }] };
}

/** Every single value of a report under a name that stays the same between versions. */
function leavesOf(content: ReportContent): ReadonlyMap<string, Leaf> {
  const prose = new Set(textsOf(content).map((t) => `${t.section}.${t.path}`));
  const out = new Map<string, Leaf>();
  const walk = (value: unknown, within: Within): void => {
    const { at, key, place, rows } = within;
    if (!isBranch(value)) out.set(key, { ...place, value: valueOf(value), prose: prose.has(at), rows });
    else if (Array.isArray(value)) value.forEach((inner, n) => walk(inner, rowWithin(value, n, within)));
    else
      for (const [name, inner] of Object.entries(value)) {
        const next = { ...place, path: `${place.path}.${name}` };
        walk(inner, { at: `${at}.${name}`, key: `${key}.${name}`, place: next, rows });
      }
  };
  for (const section of sectionIds) {
    const place = { section, path: section, subject: '' };
    walk(content[section], { at: section, key: section, place, rows: [] });
  }
  return out;
}

const rowsOf = (leaves: ReadonlyMap<string, Leaf>): ReadonlySet<string> =>
  new Set([...leaves.values()].flatMap((l) => l.rows.map((r) => r.key)));

const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);
const placeOf = ({ section, path, subject }: Place): Place => ({ section, path, subject });
const textIn = (value: Value): string => (typeof value === 'string' ? value : '');

function textParts(before: Value, after: Value): ReportChanges['texts'][number]['parts'] {
  return diffWords(textIn(before), textIn(after), { intlSegmenter: words }).map(({ added, removed, value }) => ({
    how: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
    text: value,
  }));
}

/** What a version says otherwise than the one before it: texts word by word, rows that came or went, other fields. */
export function changesBetween(since: number, before: ReportContent, after: ReportContent): ReportChanges {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const [oldRows, nowRows] = [rowsOf(old), rowsOf(now)];
  const found = [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const leaf = now.get(key) ?? old.get(key);
    const [was, is] = [old.get(key)?.value ?? null, now.get(key)?.value ?? null];
    const row = leaf?.rows.find((r) => !oldRows.has(r.key) || !nowRows.has(r.key)) ?? null;
    return leaf && (row || !same(was, is)) ? [{ ...placeOf(leaf), prose: leaf.prose, was, is, row }] : [];
  });
  const changed = sectionIds.flatMap((section) => found.filter((c) => c.section === section));
  const rows = new Map(changed.flatMap(({ row }) => (row ? [[row.key, row] as const] : [])));
  return {
    since,
    texts: changed
      .filter((c) => c.prose && !same(c.was, c.is))
      .map((c) => ({ ...placeOf(c), parts: textParts(c.was, c.is) })),
    rows: [...rows.values()].map((row) => ({ ...placeOf(row), how: nowRows.has(row.key) ? 'ADDED' : 'REMOVED' })),
    fields: changed.filter((c) => !c.prose && !c.row).map((c) => ({ ...placeOf(c), was: c.was, is: c.is })),
  };
}
