import { score } from '../view/numbers';
import type { Axis } from '../view/dimensions';
import type { Words } from '../words';
import { NBSP } from '../view/text';
import { DASH, drawing, el, ink, line, text } from './svg';

/** Least distance of two labels' baselines, in points. */
const SPREAD = 11.5;
const GREY = '#7d8b94';

interface Step {
  readonly id: string;
  readonly name: string;
  readonly self: number;
  readonly confirmed: number;
}

/** Label heights that keep their order and lie at least `SPREAD` apart, as near to the true ones as that allows. */
export function spreadLabels(heights: readonly number[]): readonly number[] {
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  for (let round = 0; round < 40; round++) {
    for (let j = 1; j < order.length; j++) {
      const [above, below] = [order[j - 1], order[j]];
      const lack = above && below ? SPREAD - (below.y - above.y) : 0;
      if (above && below && lack > 0.01) {
        above.y -= lack / 2;
        below.y += lack / 2;
      }
    }
  }
  const out = [...heights];
  for (const { y, i } of order) out[i] = y;
  return out;
}

function stroke(step: Step): { colour: string; width: number; dash: string | undefined; mark: string } {
  if (step.confirmed > step.self) return { colour: ink.navy, width: 1.7, dash: undefined, mark: '▲' };
  if (step.confirmed < step.self) return { colour: ink.red, width: 1.7, dash: DASH, mark: '▼' };
  return { colour: GREY, width: 1, dash: undefined, mark: '＝' };
}

function drawStep(
  step: Step,
  x: readonly [number, number],
  y: (v: number) => number,
  labelY: readonly [number, number],
): string {
  const s = stroke(step);
  const [from, to] = [y(step.self), y(step.confirmed)];
  const right = x[1] + 7;
  return [
    line(x[0], from, x[1], to, { stroke: s.colour, 'stroke-width': s.width, 'stroke-dasharray': s.dash }),
    el('circle', { cx: x[0], cy: from, r: 2.2, fill: '#fff', stroke: s.colour, 'stroke-width': 1.2 }),
    el('circle', { cx: x[1], cy: to, r: 2.4, fill: s.colour }),
    text(x[0] - 7, labelY[0] + 2.9, `${step.id} ${score(step.self)}`, { size: 8, anchor: 'end' }),
    text(right, labelY[1] + 2.9, score(step.confirmed), { size: 8, weight: 700 }),
    text(right + 20, labelY[1] + 2.9, `${step.id}${NBSP}${s.mark}`, { size: 8, fill: ink.mute }),
  ].join('');
}

/**
 * From self-assessed to confirmed, one line a dimension; dimensions without both scores are left out.
 * @param width printed width in points
 */
export function slope(axes: readonly Axis[], w: Words, width: number): string {
  const height = 214;
  const x = [width * 0.3, width * 0.68] as const;
  const steps: Step[] = axes.flatMap(({ id, name, self, confirmed }) =>
    self === null || confirmed === null ? [] : [{ id, name, self, confirmed }],
  );
  const values = steps.flatMap((s) => [s.self, s.confirmed]);
  const low = Math.min(...values) - 5;
  const span = Math.max(Math.max(...values) + 5 - low, 20);
  const y = (v: number): number => height - 16 - ((v - low) * (height - 44)) / span;
  const left = spreadLabels(steps.map((s) => y(s.self)));
  const right = spreadLabels(steps.map((s) => y(s.confirmed)));
  const head = x.map(
    (at, i) =>
      line(at, 20, at, height - 8, { stroke: ink.rule }) +
      text(at, 12, i === 0 ? w.self : w.confirmed, { size: 8, fill: ink.mute, anchor: 'middle' }),
  );
  const lines = steps.map((s, i) => drawStep(s, x, y, [left[i] ?? 0, right[i] ?? 0]));
  const label = steps.map((s) => `${s.name} ${score(s.self)} → ${score(s.confirmed)} ${stroke(s).mark}`).join('；');
  return drawing(width, height, label, head.join('') + lines.join(''));
}
