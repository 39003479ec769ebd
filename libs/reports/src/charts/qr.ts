import QRCode from 'qrcode';
import { drawing, el, ink } from './svg';

/** Quiet zone inside the figure, in modules; the page's white gives the rest of the four a scanner needs. */
const QUIET = 2;

/** The dark runs of a row as path steps, so that neighbours print without hairlines between them. */
function runs(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`;
  }
  return path;
}

/** The modules of the QR code of a text at error correction M, row by row. */
export function qrModules(content: string): readonly (readonly boolean[])[] {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => modules.get(y, x) === 1),
  );
}

/** A QR code as one vector path with its quiet zone. */
export function qrSvg(content: string, label: string): string {
  const rows = qrModules(content);
  const size = rows.length + 2 * QUIET;
  const path = rows.map((row, y) => runs(row, y + QUIET)).join('');
  const shifted = el('g', { transform: `translate(${QUIET} 0)` }, el('path', { d: path, fill: ink.ink }));
  return drawing(size, size, label, shifted, 'qr');
}
