export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point on axis `index` of `count`, the first pointing up, clockwise. */
export function onAxis(index: number, count: number, radius: number, centre: Point): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
}

/** `x,y x,y …` for a polygon; an axis without a value rests in the centre. */
export function outline(values: readonly (number | null)[], max: number, radius: number, centre: Point): string {
  return values
    .map((v, i) => onAxis(i, values.length, (radius * (v ?? 0)) / max, centre))
    .map((p) => `${p.x.toFixed(1)},${p.y.toFixed(1)}`)
    .join(' ');
}

/** How a label beside an axis is anchored. */
export function anchorOf(p: Point, centre: Point): 'start' | 'middle' | 'end' {
  if (Math.abs(p.x - centre.x) < 1) return 'middle';
  return p.x > centre.x ? 'start' : 'end';
}
