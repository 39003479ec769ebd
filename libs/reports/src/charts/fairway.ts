import { fitLines } from '../view/text';
import { drawing, el, ink, line, text } from './svg';

export interface Gate {
  readonly id: string;
  readonly name: string;
  readonly figure: string;
  readonly state: 'CLOSED' | 'HALF' | 'OPEN';
  readonly stateText: string;
}

const HEIGHT = 118;
/** Heights of the banks, the gate and the leading line, in points. */
const Y = { name: 11, state: 36, bankTop: 56, gateTop: 48, middle: 70, bankLow: 84, gateLow: 92, figure: 105 } as const;

function gate(g: Gate, x: number, room: number): string {
  const filled = g.state === 'CLOSED' ? Y.gateLow - Y.gateTop : g.state === 'HALF' ? (Y.gateLow - Y.gateTop) / 2 : 0;
  const box = { x: x - 4, y: Y.gateTop, width: 8, stroke: ink.navy, 'stroke-width': 1.3 };
  const names = fitLines(`${g.id} ${g.name}`, (room - 8) / 9, 2);
  const figures = fitLines(g.figure, (room - 8) / 8.2, 2);
  const lift = names.length === 1 ? 12 : 0;
  return [
    el('rect', { ...box, height: Y.gateLow - Y.gateTop, fill: '#fff' }),
    filled === 0 ? '' : el('rect', { ...box, height: filled, fill: ink.navy }),
    ...names.map((t, i) => text(x, Y.name + lift + i * 12, t, { size: 9, weight: 700, anchor: 'middle' })),
    text(x, Y.state, g.stateText, { size: 8, fill: ink.mute, anchor: 'middle' }),
    ...figures.map((t, i) => text(x, Y.figure + i * 11, t, { size: 8.2, anchor: 'middle' })),
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
  const water = [
    line(0, Y.bankTop, width, Y.bankTop, bank),
    line(0, Y.bankLow, width, Y.bankLow, bank),
    line(58, Y.middle, width - 8, Y.middle, { stroke: ink.red, 'stroke-width': 1, 'stroke-dasharray': '5 3' }),
    el('path', { d: `M${width - 8} ${Y.middle - 4.5}l8 4.5-8 4.5z`, fill: ink.red }),
    text(0, Y.middle + 3, ends[0], { size: 8.6, weight: 700 }),
    text(width, Y.bankTop - 5, ends[1], { size: 8.6, weight: 700, anchor: 'end' }),
  ];
  const marks = gates.map((g, i) => gate(g, first + room * (i + 0.5), room));
  const label = gates.map((g) => `${g.id} ${g.name}：${g.stateText}，${g.figure}`).join('；');
  const height = gates.some((g) => fitLines(g.figure, (room - 8) / 8.2, 2).length > 1) ? HEIGHT + 1 : HEIGHT - 9;
  return drawing(width, height, `${ends[0]}→${ends[1]}：${label}`, water.join('') + marks.join(''));
}
