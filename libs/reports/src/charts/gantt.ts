import { drawing, el, ink, line } from './svg';

/** Printed width of the plan, in points (61.7 mm), without the half diamond that may stand over the right end. */
const WIDTH = 175;
const OVERHANG = 5.6;
const HEIGHT = 13;
export const PLAN_DAYS = 91;

export interface Bar {
  /** Days from the first day of the plan; the end is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'STRONG' | 'PLAIN' | 'CONTINUOUS';
  readonly label: string;
}

const x = (day: number): number => (Math.min(Math.max(day, 0), PLAN_DAYS) * WIDTH) / PLAN_DAYS;

/** Diagonal strokes cut to the bar by hand: a pattern fill would not stay vector in every viewer. */
function hatch(left: number, right: number, top: number, height: number): string {
  const strokes: string[] = [];
  for (let at = left - height + 1.5; at < right; at += 3) {
    const [from, to] = [Math.max(at, left), Math.min(at + height, right)];
    if (to <= from) continue;
    strokes.push(
      line(from, top + height - (from - at), to, top + height - (to - at), { stroke: ink.navy, 'stroke-width': 0.9 }),
    );
  }
  return strokes.join('');
}

function body(bar: Bar): string {
  const [left, right] = [x(bar.from), Math.max(x(bar.to), x(bar.from) + 1)];
  const [top, height] = [3.8, 5.4];
  const fill = { STRONG: ink.navy, PLAIN: ink.tint3, CONTINUOUS: '#fff' }[bar.kind];
  const box = el('rect', { x: left, y: top, width: right - left, height, fill, stroke: ink.navy, 'stroke-width': 0.7 });
  return box + (bar.kind === 'CONTINUOUS' ? hatch(left, right, top, height) : '');
}

/** One row of the plan: week lines (heavier at days 30 and 60), the bar, and a diamond at the due date. */
export function ganttBar(bar: Bar | null, label: string): string {
  const weeks = Array.from({ length: 14 }, (_, i) =>
    line(x(i * 7), 0, x(i * 7), HEIGHT, { stroke: '#e1e8ec', 'stroke-width': 0.6 }),
  );
  const months = [30, 60].map((day) => line(x(day), 0, x(day), HEIGHT, { stroke: '#8a9aa3', 'stroke-width': 0.9 }));
  const due =
    bar === null
      ? ''
      : el('path', {
          d: `M${(x(bar.to) - 4.2).toFixed(2)} 6.5l4.2-5 4.2 5-4.2 5z`,
          fill: ink.red,
          stroke: '#fff',
          'stroke-width': 0.8,
        });
  return drawing(
    WIDTH + OVERHANG,
    HEIGHT,
    label,
    weeks.join('') + months.join('') + (bar === null ? '' : body(bar)) + due,
    'bar',
  );
}
