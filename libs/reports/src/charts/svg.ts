import { closeGaps } from '../view/text';

/** The colours of the report; every series also differs by dash, marker, fill or label, never by colour alone. */
export const ink = {
  ink: '#14232c',
  navy: '#123c55',
  sea: '#2d6f90',
  tint3: '#7fa9bd',
  tint2: '#bcd3de',
  tint1: '#e3edf2',
  tint0: '#f3f7f9',
  red: '#c23b22',
  mute: '#4c5d68',
  rule: '#c5d0d6',
  grid: '#cfd9de',
  frame: '#93a5af',
} as const;

export const DASH = '3.2 2.2';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text safe in element content and in double-quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);
}

/** A coordinate with at most two decimals. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function attributes(of: Attributes): string {
  return Object.entries(of)
    .filter(([, v]) => v !== undefined)
    .map(([k, v]) => ` ${k}="${typeof v === 'number' ? n(v) : escapeXml(v ?? '')}"`)
    .join('');
}

export function el(name: string, of: Attributes, inner = ''): string {
  return `<${name}${attributes(of)}${inner === '' ? '/>' : `>${inner}</${name}>`}`;
}

export function line(x1: number, y1: number, x2: number, y2: number, of: Attributes): string {
  return el('line', { x1, y1, x2, y2, ...of });
}

export interface TextStyle {
  readonly size: number;
  readonly fill?: string;
  readonly weight?: 500 | 700;
  readonly anchor?: 'middle' | 'end';
}

export function text(x: number, y: number, content: string, style: TextStyle): string {
  const { size, weight, anchor, fill = ink.ink } = style;
  const of = { x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor, fill };
  return el('text', of, escapeXml(closeGaps(content)));
}

export type Point = readonly [x: number, y: number];

export function points(list: readonly Point[]): string {
  return list.map(([x, y]) => `${n(x)},${n(y)}`).join(' ');
}

/** A point at a radius on axis `i` of `count`, the first axis upwards, clockwise. */
export function polar(cx: number, cy: number, radius: number, i: number, count: number): Point {
  const angle = -Math.PI / 2 + (i * 2 * Math.PI) / count;
  return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
}

/** A drawing whose view box is its printed size in points, so that font sizes in it are true points. */
export function drawing(width: number, height: number, label: string, inner: string, cls?: string): string {
  return el(
    'svg',
    { class: cls, viewBox: `0 0 ${n(width)} ${n(height)}`, role: 'img', 'aria-label': closeGaps(label) },
    inner,
  );
}
