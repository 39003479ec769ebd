import { score } from '../view/numbers';
import type { Axis } from '../view/dimensions';
import type { Words } from '../words';
import { ems } from '../view/text';
import { drawing, el, ink, line, n, polar, text, type Point } from './svg';

const PAGE = { width: 595.28, height: 841.89 } as const;
const FRAME = { left: 65.2, top: 71, right: 546.8, bottom: 586 } as const;
const CENTRE: Point = [352, 318];
const RINGS = 15;
/** The ring that is the firm's own outline; those inside it are filled. */
const OUTLINE = 5;
const OUTERMOST = 470;
const ISLAND = 44;
const PER_POINT = 2.15;
const TENSION = 0.19;

interface Sounding extends Axis {
  readonly radius: number;
  readonly label: Point;
}

/** How far a label may lie from the centre on an axis before it leaves the frame, in points. */
function reach(i: number, count: number): number {
  const [dx, dy] = polar(0, 0, 1, i, count);
  const across =
    dx === 0 ? Infinity : (dx > 0 ? FRAME.right - CENTRE[0] - 30 : CENTRE[0] - FRAME.left - 30) / Math.abs(dx);
  const down =
    dy === 0 ? Infinity : (dy > 0 ? FRAME.bottom - CENTRE[1] - 30 : CENTRE[1] - FRAME.top - 26) / Math.abs(dy);
  return Math.min(across, down);
}

const isUpright = (i: number, count: number): boolean => Math.abs(polar(0, 0, 1, i, count)[0]) < 0.01;
const labelGap = (i: number, count: number): number => (isUpright(i, count) ? 20 : 34);

function soundings(axes: readonly Axis[]): readonly Sounding[] {
  const known = axes.flatMap((a) => (a.confirmed === null ? [] : [a.confirmed]));
  const mean = known.length === 0 ? 40 : known.reduce((sum, v) => sum + v, 0) / known.length;
  const values = axes.map((a) => a.confirmed ?? mean);
  const count = axes.length;
  const scale = Math.min(
    PER_POINT,
    ...values.map((v, i) => (reach(i, count) - labelGap(i, count) - ISLAND) / Math.max(v, 1)),
  );
  return axes.map((axis, i) => {
    const radius = ISLAND + (values[i] ?? mean) * scale;
    const [x, y] = polar(...CENTRE, radius + labelGap(i, count), i, count);
    return { ...axis, radius, label: [x, isUpright(i, count) && y > CENTRE[1] ? y + 8 : y] };
  });
}

/** The closed spline through the points as one path a side, so that sides may be dashed one by one. */
function splineSides(through: readonly Point[]): readonly string[] {
  const at = (i: number): Point => through.at(i % through.length) ?? CENTRE;
  return through.map((from, i) => {
    const [before, to, after] = [at(i - 1 + through.length), at(i + 1), at(i + 2)];
    const c1 = [from[0] + (to[0] - before[0]) * TENSION, from[1] + (to[1] - before[1]) * TENSION] as const;
    const c2 = [to[0] - (after[0] - from[0]) * TENSION, to[1] - (after[1] - from[1]) * TENSION] as const;
    return `C${[...c1, ...c2, ...to].map(n).join(' ')}`;
  });
}

const moveTo = ([x, y]: Point): string => `M${n(x)} ${n(y)}`;

function ring(k: number, of: readonly Sounding[]): string {
  const through = of.map((s, i) => {
    const inside = s.radius * (0.2 + (0.8 * k) / OUTLINE);
    const outside = s.radius + (OUTERMOST - s.radius) * Math.pow((k - OUTLINE) / (RINGS - OUTLINE), 1.05);
    return polar(...CENTRE, k <= OUTLINE ? inside : outside, i, of.length);
  });
  const sides = splineSides(through);
  const start = through[0] ?? CENTRE;
  const whole = `${moveTo(start)}${sides.join('')}Z`;
  const fill = k <= OUTLINE ? el('path', { d: whole, fill: ink.sea, 'fill-opacity': 0.075 }) : '';
  if (k === OUTLINE) return fill + outline(through, sides, of);
  const opacity = k < OUTLINE ? 0.9 : Math.max(0.25, 0.75 - (k - OUTLINE) * 0.05);
  return (
    fill + el('path', { d: whole, fill: 'none', stroke: ink.tint3, 'stroke-width': 0.7, 'stroke-opacity': opacity })
  );
}

/** The outline: solid between rated dimensions, dashed beside one that is not rated. */
function outline(through: readonly Point[], sides: readonly string[], of: readonly Sounding[]): string {
  const unrated = (i: number): boolean => of.at(i % of.length)?.confirmed === null;
  const style = { fill: 'none', stroke: ink.navy, 'stroke-width': 1.8, 'stroke-linecap': 'round' };
  if (!of.some((s) => s.confirmed === null)) {
    return el('path', { d: `${moveTo(through[0] ?? CENTRE)}${sides.join('')}Z`, ...style });
  }
  return sides
    .map((side, i) => {
      const dash = unrated(i) || unrated(i + 1) ? '5 4' : undefined;
      return el('path', { d: moveTo(through[i] ?? CENTRE) + side, ...style, 'stroke-dasharray': dash });
    })
    .join('');
}

/** The leading line with its two marks, between the two axes that leave the lower left free. */
function leadingLine(count: number): string {
  const axis = Math.floor(count * 0.6) + 0.62;
  const [dx, dy] = polar(0, 0, 1, axis, count);
  const length = Math.min(
    (FRAME.bottom - CENTRE[1]) / Math.max(dy, 0.1),
    (CENTRE[0] - FRAME.left) / Math.max(-dx, 0.1),
  );
  const [x, y] = [CENTRE[0] + dx * length, CENTRE[1] + dy * length];
  const [mx, my] = [x - dx * length * 0.42, y - dy * length * 0.42];
  return [
    line(x, y, ...CENTRE, { stroke: ink.red, 'stroke-width': 1.2 }),
    el('path', { d: `M${n(CENTRE[0])} ${n(CENTRE[1] - 10)}l8 14h-16z`, fill: ink.red }),
    el('path', { d: `M${n(mx)} ${n(my + 9)}l-8 -14h16z`, fill: '#fff', stroke: ink.red, 'stroke-width': 1.5 }),
  ].join('');
}

/** White under a label, so that no contour runs through it; a stroked edge would turn the letters into outlines. */
function plate(s: Sounding): string {
  const [x, y] = s.label;
  const half = (ems(s.short) * 8.2) / 2 + 2;
  return [
    el('rect', { x: x - 19, y: y - 13, width: 38, height: 17.5, fill: '#fff' }),
    el('rect', { x: x - half, y: y + 4, width: half * 2, height: 12, fill: '#fff' }),
  ].join('');
}

function soundingLabel(s: Sounding, unrated: string): string {
  const [x, y] = s.label;
  const name = text(x, y + 13, s.short, { size: 8.2, fill: ink.mute, anchor: 'middle' });
  if (s.confirmed === null)
    return text(x, y, unrated, { size: 12, weight: 500, fill: ink.navy, anchor: 'middle' }) + name;
  const [whole, decimal] = score(s.confirmed).split('.');
  const small = el('tspan', { 'font-size': 9.5, dy: 3 }, `.${decimal}`);
  const place = { x, y, 'text-anchor': 'middle', 'font-size': 15, 'font-weight': 500, fill: ink.navy };
  return el('text', place, `${whole}${small}`) + name;
}

function neatline(): string {
  const { left, top, right, bottom } = FRAME;
  const [across, down] = [(right - left) / 20, (bottom - top) / 20];
  const style = { fill: 'none', stroke: ink.navy, 'stroke-width': 0.7 };
  const marks = Array.from({ length: 10 }, (_, i) => {
    const [x, y] = [left + 2 * i * across, top + 2 * i * down];
    return [
      el('rect', { x, y: top - 4, width: across, height: 4, fill: ink.navy }),
      el('rect', { x, y: bottom, width: across, height: 4, fill: ink.navy }),
      el('rect', { x: left - 4, y, width: 4, height: down, fill: ink.navy }),
      el('rect', { x: right, y, width: 4, height: down, fill: ink.navy }),
    ].join('');
  });
  const frame = (gap: number): string =>
    el('rect', {
      x: left - gap,
      y: top - gap,
      width: right - left + 2 * gap,
      height: bottom - top + 2 * gap,
      ...style,
    });
  return frame(0) + frame(4) + marks.join('');
}

/**
 * The cover's chart: isobaths through the confirmed scores of the case, so that every firm's cover is its own and the
 * same scores give the same drawing. A dimension without a score lies at the mean, dashed.
 */
export function coverChart(axes: readonly Axis[], w: Words): string {
  const of = soundings(axes);
  const rings = Array.from({ length: RINGS }, (_, i) => ring(RINGS - i, of));
  const outside = rings.slice(0, RINGS - OUTLINE);
  const { left, top, right, bottom } = FRAME;
  const clip = el('rect', { x: left, y: top, width: right - left, height: bottom - top });
  const labels = of.map((s) => soundingLabel(s, w.unrated));
  const inside = [
    ...outside,
    ...of.map(plate),
    ...rings.slice(RINGS - OUTLINE),
    leadingLine(of.length),
    ...labels,
  ].join('');
  const values = axes.map((a) => `${a.name} ${a.confirmed === null ? w.unrated : score(a.confirmed)}`).join('、');
  return drawing(
    PAGE.width,
    PAGE.height,
    `${w.coverNote}${values}`,
    `<defs><clipPath id="sea">${clip}</clipPath></defs><g clip-path="url(#sea)">${inside}</g>${neatline()}`,
    'chart',
  );
}
