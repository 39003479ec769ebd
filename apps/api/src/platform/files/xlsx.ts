import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from './csv';

export const XLSX_MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What XML cannot hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const WIDEST = 60;

const saidOf = (cell: Cell): string => {
  if (cell === null) return '';
  return (typeof cell === 'object' ? cell.digits : String(cell)).replace(FORBIDDEN, '');
};

/** Columns of Chinese take two places a character. */
const widthOf = (said: string): number => [...said].reduce((sum, ch) => sum + (ch > '\u2e7f' ? 2 : 1), 2);

/**
 * One sheet whose first row names the columns and stays in sight. Words are cells of words: nothing in them runs as a
 * formula, and a 統編 keeps its zeros (SPEC R1).
 */
export async function xlsxOf(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const [heads = [], ...rest] = rows;
  const cellOf = (cell: Cell) => (typeof cell === 'number' ? { value: cell, type: Number } : word(saidOf(cell)));
  const data = [
    heads.map((head) => ({ ...word(saidOf(head)), fontWeight: 'bold' as const })),
    ...rest.map((row) => row.map(cellOf)),
  ];
  const columns = heads.map((_head, i) => ({
    width: Math.min(WIDEST, Math.max(...rows.slice(0, 200).map((row) => widthOf(saidOf(row[i] ?? null))))),
  }));
  return writeXlsxFile(data, { columns, stickyRowsCount: 1 }).toBuffer();
}

function word(value: string): { value: string; type: StringConstructor } {
  return { value, type: String };
}
