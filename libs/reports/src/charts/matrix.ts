import type { Words } from '../words';
import { ems } from '../view/text';
import { drawing, el, ink, line, text } from './svg';

export interface Disc {
  readonly id: string;
  readonly name: string;
  readonly impact: number;
  /** Column 1–3. */
  readonly effort: number;
  /** 0–1; the area of the disc grows with it. */
  readonly need: number;
  readonly strong: boolean;
}

const BOX = { left: 22, top: 17, low: 177 } as const;

const rowHeight = (BOX.low - BOX.top) / 5;
const rowMiddle = (impact: number): number => BOX.low - (impact - 0.5) * rowHeight;

function frame(column: number, effortLabels: readonly string[], w: Words): string {
  const right = BOX.left + column * 3;
  const rows = [1, 2, 3, 4, 5].map((v) => {
    const y = BOX.low - v * rowHeight;
    return (
      line(BOX.left, y, right, y, { stroke: '#dbe3e7', 'stroke-width': 0.6 }) +
      text(BOX.left - 6, rowMiddle(v) + 3, String(v), { size: 8, fill: ink.mute, anchor: 'end' })
    );
  });
  const columns = effortLabels.map((label, i) => {
    const x = BOX.left + column * i;
    const head = [w.doFirst, w.plan, w.later][i] ?? '';
    const style = {
      size: 8.4,
      anchor: 'middle' as const,
      ...(i === 0 ? { weight: 700 as const, fill: ink.navy } : { fill: ink.mute }),
    };
    return (
      (i === 0 ? '' : line(x, BOX.top, x, BOX.low, { stroke: ink.frame, 'stroke-width': 0.7 })) +
      text(x + column / 2, 11, head, style) +
      text(x + column / 2, BOX.low + 12, label, { size: 8, fill: ink.mute, anchor: 'middle' })
    );
  });
  return [
    el('rect', { x: BOX.left, y: BOX.top, width: column, height: rowHeight * 3, fill: ink.tint1 }),
    ...rows,
    ...columns,
    el('rect', {
      x: BOX.left,
      y: BOX.top,
      width: column * 3,
      height: rowHeight * 5,
      fill: 'none',
      stroke: ink.frame,
      'stroke-width': 0.8,
    }),
    text(0, BOX.low + 12, w.effortAxis, { size: 8.4, weight: 700 }),
    text(0, 11, w.impactAxis, { size: 8.4, weight: 700 }),
  ].join('');
}

function disc(d: Disc, x: number, y: number, most: number, named: boolean): string {
  const r = Math.min(6.8 + Math.sqrt(d.need) * 3.4, most);
  return [
    el('circle', { cx: x, cy: y, r, fill: d.strong ? ink.navy : '#fff', stroke: ink.navy, 'stroke-width': 1.3 }),
    text(x, y + 2.7, d.id, {
      size: d.id.length > 2 ? 7.4 : 8,
      weight: 700,
      fill: d.strong ? '#fff' : ink.navy,
      anchor: 'middle',
    }),
    named ? text(x, y + most + 7.6, d.name, { size: 7.4, anchor: 'middle' }) : '',
  ].join('');
}

/** The discs of one cell: one or two side by side with their names, more in rows without (the table names them). */
function cell(discs: readonly Disc[], column: number): string {
  const [head] = discs;
  if (!head) return '';
  const middle = BOX.left + column * (head.effort - 0.5);
  const y = rowMiddle(head.impact);
  const room = column / Math.min(discs.length, 5);
  const named = discs.length <= 2 && discs.every((d) => ems(d.name) * 7.4 <= room - 1);
  const perRow = discs.length <= 5 ? discs.length : Math.ceil(discs.length / 2);
  const rows = Math.ceil(discs.length / perRow);
  const step = Math.min(column / perRow, 36);
  return discs
    .map((d, i) => {
      const [row, at] = [Math.floor(i / perRow), i % perRow];
      const inRow = Math.min(perRow, discs.length - row * perRow);
      const x = middle + (at - (inRow - 1) / 2) * step;
      const top = rows === 1 ? y - (named ? 4.4 : 0) : y + (row - 0.5) * (rowHeight / 2);
      return disc(d, x, top, rows > 1 ? 7 : named ? 10.2 : Math.min(10.2, step / 2 - 1), named);
    })
    .join('');
}

/**
 * Impact (rows 1–5) against effort (three columns); the disc grows with the need, dark from the policy value on.
 * @param width printed width in points
 */
export function matrix(discs: readonly Disc[], effortLabels: readonly string[], w: Words, width: number): string {
  const column = (width - BOX.left - 1) / 3;
  const cells = new Map<string, Disc[]>();
  for (const d of discs) {
    const key = `${d.effort}-${d.impact}`;
    cells.set(key, [...(cells.get(key) ?? []), d]);
  }
  const inner = frame(column, effortLabels, w) + [...cells.values()].map((c) => cell(c, column)).join('');
  const label = discs
    .map(
      (d) =>
        `${d.id} ${d.name}：${w.impactAxis.slice(0, -2)} ${d.impact}，${w.effort} ${effortLabels[d.effort - 1] ?? ''}`,
    )
    .join('；');
  return drawing(width, BOX.low + 16, label, inner);
}
