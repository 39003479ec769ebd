import { score } from '../view/numbers';
import type { Axis } from '../view/dimensions';
import type { Words } from '../words';
import { ems, NBSP } from '../view/text';
import { DASH, drawing, el, ink, line, points, polar, text, type Point } from './svg';

type Series = 'self' | 'confirmed';

interface Frame {
  readonly axes: readonly Axis[];
  readonly centre: Point;
  readonly radius: number;
  readonly w: Words;
}

const at = (f: Frame, i: number, value: number): Point =>
  polar(...f.centre, (f.radius * value) / 100, i, f.axes.length);

function grid(f: Frame): string {
  const count = f.axes.length;
  const rings = [25, 50, 75, 100].map((level) => {
    const corners = f.axes.map((_, i) => at(f, i, level));
    const stroke = level === 100 ? ink.frame : ink.grid;
    const [x, y] = at(f, 0, level);
    return (
      el('polygon', { points: points(corners), fill: 'none', stroke, 'stroke-width': 0.7 }) +
      text(x + 2.5, y + 3.2, String(level), { size: 7.4, fill: ink.mute })
    );
  });
  const spokes = f.axes.map((_, i) =>
    line(...f.centre, ...polar(...f.centre, f.radius, i, count), { stroke: ink.grid, 'stroke-width': 0.7 }),
  );
  return rings.join('') + spokes.join('');
}

/** The series as sides between neighbouring rated axes; an axis without a score leaves a gap instead of a false zero. */
function shape(f: Frame, series: Series): string {
  const rated = f.axes.flatMap((axis, i) => (axis[series] === null ? [] : [at(f, i, axis[series])]));
  const style =
    series === 'confirmed'
      ? { stroke: ink.navy, 'stroke-width': 1.8 }
      : { stroke: ink.red, 'stroke-width': 1.3, 'stroke-dasharray': DASH };
  const area = series === 'confirmed' ? { fill: ink.sea, 'fill-opacity': 0.2 } : { fill: 'none' };
  if (rated.length === f.axes.length) return el('polygon', { points: points(rated), ...area, ...style });
  const sides = f.axes.map((axis, i) => {
    const next = (i + 1) % f.axes.length;
    const [from, to] = [axis[series], f.axes[next]?.[series] ?? null];
    return from === null || to === null ? '' : line(...at(f, i, from), ...at(f, next, to), style);
  });
  return (series === 'confirmed' ? el('polygon', { points: points(rated), ...area }) : '') + sides.join('');
}

function markers(f: Frame): string {
  return f.axes
    .map((axis, i) => {
      const [x, y] = at(f, i, axis.confirmed ?? 0);
      const [u, v] = at(f, i, axis.self ?? 0);
      const square = {
        x: u - 1.9,
        y: v - 1.9,
        width: 3.8,
        height: 3.8,
        fill: '#fff',
        stroke: ink.red,
        'stroke-width': 1,
      };
      return (
        (axis.confirmed === null ? '' : el('circle', { cx: x, cy: y, r: 2.3, fill: ink.navy })) +
        (axis.self === null ? '' : el('rect', square))
      );
    })
    .join('');
}

const valueText = (value: number | null, w: Words): string => (value === null ? w.unrated : score(value));

function labels(f: Frame): string {
  const count = f.axes.length;
  return f.axes
    .map((axis, i) => {
      const [dx, dy] = polar(0, 0, 1, i, count);
      const upright = Math.abs(dx) < 0.01;
      const [x, y] = polar(...f.centre, f.radius + (upright ? 13 : 8), i, count);
      const anchor = upright ? 'middle' : dx < 0 ? 'end' : undefined;
      const top = upright ? (dy < 0 ? y - 8 : y + 6) : dy < -0.3 ? y - 10 : dy > 0.3 ? y + 8 : y - 3;
      const name = `${axis.id}${NBSP}${axis.short}`;
      const values = `${valueText(axis.self, f.w)} → ${valueText(axis.confirmed, f.w)}`;
      // Beside the corner, but never over the edge of the drawing.
      const room = Math.max(ems(name) * 8.2, ems(values) * 8);
      const at = upright ? x : dx < 0 ? Math.max(x, room) : Math.min(x, 2 * f.centre[0] - room);
      return (
        text(at, top, name, { size: 8.2, weight: 700, anchor }) +
        text(at, top + 10, values, { size: 8, fill: ink.mute, anchor })
      );
    })
    .join('');
}

/**
 * Self-assessed (dashed, hollow squares) against confirmed scores (solid, dots) on 0–100, both values at each axis.
 * @param width printed width in points
 */
export function radar(axes: readonly Axis[], w: Words, width: number): string {
  const radius = width * 0.342;
  const height = radius * 2 + 62;
  const f: Frame = { axes, centre: [width / 2, 31 + radius], radius, w };
  const label = axes
    .map((a) => `${a.name}：${w.self} ${valueText(a.self, w)}，${w.confirmed} ${valueText(a.confirmed, w)}`)
    .join('；');
  return drawing(width, height, label, grid(f) + shape(f, 'confirmed') + shape(f, 'self') + markers(f) + labels(f));
}

/** The key of the radar: one line sample a series. */
export function seriesKey(series: Series): string {
  const [stroke, dash, width] = series === 'self' ? [ink.red, DASH, 1.3] : [ink.navy, undefined, 1.8];
  const mark =
    series === 'self'
      ? el('rect', { x: 10.8, y: 2.1, width: 3.8, height: 3.8, fill: '#fff', stroke })
      : el('circle', { cx: 12.7, cy: 4, r: 2.3, fill: stroke });
  const sample = line(0, 4, 25.5, 4, { stroke, 'stroke-width': width, 'stroke-dasharray': dash });
  return el('svg', { class: 'sample', viewBox: '0 0 25.5 8', 'aria-hidden': 'true' }, sample + mark);
}
