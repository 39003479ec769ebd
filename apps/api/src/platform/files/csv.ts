export type Cell = string | number | null;

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 with a byte order mark, so that spreadsheets read Chinese; nothing in it runs as a formula (SPEC R1). */
export function csvOf(rows: readonly (readonly Cell[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
  return new TextEncoder().encode(`\uFEFF${text}`);
}
