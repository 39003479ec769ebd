import { CsvError, parse } from 'csv-parse/sync';

/** `digits` are quoted, as 統編 and telephone numbers are: they are words that look like numbers. */
export type Cell = string | number | null | { readonly digits: string };

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const said = typeof cell === 'object' ? cell.digits : cell;
  const safe = FORMULA.test(said) ? `'${said}` : said;
  return typeof cell === 'object' || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 with a byte order mark, so that spreadsheets read Chinese; nothing in it runs as a formula (SPEC R1). */
export function csvOf(rows: readonly (readonly Cell[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\uFEFF${text}`);
}

const READ = { bom: true, relaxColumnCount: true, recordDelimiter: ['\r\n', '\n', '\r'] };

/**
 * The rows of RFC 4180 text, as strings; a byte order mark and the apostrophe that {@link csvOf} sets before a formula are
 * taken away again. Null where a quote is not closed, or something follows one.
 */
export function readCsv(text: string): string[][] | null {
  try {
    return parse(text, READ).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')));
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
