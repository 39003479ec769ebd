import { fitLines, NBSP } from '../view/text';
import { drawing, el, ink, line, text } from './svg';

export interface Gate {
  readonly id: string;
  readonly name: string;
  readonly figure: string;
  readonly state: 'CLOSED' | 'HALF' | 'OPEN';
  readonly stateText: string;
}

const LINE = 12;
/** Heights under the names: of the state, the banks, the gate, the leading line and the number, in points. */
const Y = { state: 13, bankTop: 33, gateTop: 25, middle: 47, bankLow: 61, gateLow: 69, figure: 83 } as const;

const nameLines = (g: Gate, room: number): readonly string[] => fitLines(`${g.id}${NBSP}${g.name}`, (room - 8) / 9, 2);
const figureLines = (g: Gate, room: number): readonly string[] => fitLines(g.figure, (room - 8) / 8.2, 2);

/** One gate with its name above and its number below; `top` is the baseline of the last line of the name. */
function gate(g: Gate, x: number, room: number, top: number): string {
  const filled = g.state === 'CLOSED' ? Y.gateLow - Y.gateTop : g.state === 'HALF' ? (Y.gateLow - Y.gateTop) / 2 : 0;
  const box = { x: x - 4, y: top + Y.gateTop, width: 8, stroke: ink.navy, 'stroke-width': 1.3 };
  const names = nameLines(g, room);
  return [
    el('rect', { ...box, height: Y.gateLow - Y.gateTop, fill: '#fff' }),
    filled === 0 ? '' : el('rect', { ...box, height: filled, fill: ink.navy }),
    ...names.map((t, i) => text(x, top - (names.length - 1 - i) * LINE, t, { size: 9, weight: 700, anchor: 'middle' })),
    text(x, top + Y.state, g.stateText, { size: 8, fill: ink.mute, anchor: 'middle' }),
    ...figureLines(g, room).map((t, i) => text(x, top + Y.figure + i * LINE, t, { size: 8.2, anchor: 'middle' })),
  ].join('');
}

/**
 * Pains as gates in series on a fairway, from where the firm is to where it wants to be: closed, half open or open, each
 * with its one number.
 * @param ends what stands at the left and at the right end
 * @param width printed width in points
 */
export function fairway(gates: readonly Gate[], ends: readonly [string, string], width: number): string {
  const bank = { stroke: ink.tint3, 'stroke-width': 1 };
  const first = 62;
  const room = (width - first - 22) / gates.length;
  const tall = (lines: (g: Gate, room: number) => readonly string[]): number =>
    gates.some((g) => lines(g, room).length > 1) ? LINE : 0;
  const top = 11 + tall(nameLines);
  const middle = top + Y.middle;
  const water = [
    line(0, top + Y.bankTop, width, top + Y.bankTop, bank),
    line(0, top + Y.bankLow, width, top + Y.bankLow, bank),
    line(58, middle, width - 8, middle, { stroke: ink.red, 'stroke-width': 1, 'stroke-dasharray': '5 3' }),
    el('path', { d: `M${width - 8} ${middle - 4.5}l8 4.5-8 4.5z`, fill: ink.red }),
    text(0, middle + 3, ends[0], { size: 8.6, weight: 700 }),
    text(width, top + Y.bankTop - 5, ends[1], { size: 8.6, weight: 700, anchor: 'end' }),
  ];
  const marks = gates.map((g, i) => gate(g, first + room * (i + 0.5), room, top));
  const label = gates.map((g) => `${g.id} ${g.name}：${g.stateText}，${g.figure}`).join('；');
  return drawing(
    width,
    top + Y.figure + 4 + tall(figureLines),
    `${ends[0]}→${ends[1]}：${label}`,
    water.join('') + marks.join(''),
  );
}
