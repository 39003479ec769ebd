import { describe, expect, it } from '@jest/globals';
import { axesOf, type Axis } from '../view/dimensions';
import { contextOf } from '../view/context';
import { edge } from '../fixtures/edge';
import { moonPeach } from '../fixtures/moon-peach';
import { words } from '../words';
import { coverChart } from './cover';
import { fairway } from './fairway';
import { ganttBar } from './gantt';
import { matrix } from './matrix';
import { qrModules, qrSvg } from './qr';
import { radar } from './radar';
import { slope, spreadLabels } from './slope';

const w = words('zh-Hant');
const axes = axesOf(contextOf(moonPeach));
const label = (svg: string): string => /aria-label="([^"]*)"/.exec(svg)?.[1] ?? '';
const flat = (value: number): readonly Axis[] => axes.map((a) => ({ ...a, self: value, confirmed: value }));

describe('charts', () => {
  it('say every plotted value in their label', () => {
    for (const svg of [radar(axes, w, 261), coverChart(axes, w)]) {
      for (const axis of axes) expect(label(svg)).toContain((axis.confirmed ?? 0).toFixed(1));
    }
    for (const axis of axes) expect(label(slope(axes, w, 197))).toContain((axis.self ?? 0).toFixed(1));
  });

  it('stay inside the cover frame whatever the scores', () => {
    for (const value of [0, 50, 100]) {
      const at = [...coverChart(flat(value), w).matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)];
      expect(at.length).toBeGreaterThan(10);
      for (const [, x, y] of at) {
        expect(Number(x)).toBeGreaterThan(85);
        expect(Number(x)).toBeLessThan(530);
        expect(Number(y)).toBeGreaterThan(80);
        expect(Number(y)).toBeLessThan(580);
      }
    }
  });

  it('draw a dimension without a score dashed on the cover and as a gap in the radar', () => {
    const bent = axesOf(contextOf(edge));
    expect(coverChart(bent, w)).toContain('stroke-dasharray="5 4"');
    expect(coverChart(bent, w)).toContain('未評');
    expect(coverChart(axes, w)).not.toContain('stroke-dasharray');
    expect(radar(bent, w, 261).match(/<circle/g)).toHaveLength(5);
  });

  it('part labels that would lie on each other', () => {
    const spread = spreadLabels([50, 50, 51, 90]);
    const sorted = [...spread].sort((a, b) => a - b);
    sorted.slice(1).forEach((y, i) => expect(y - (sorted[i] ?? 0)).toBeGreaterThan(11.4));
  });

  it('place several actions of one cell side by side', () => {
    const discs = Array.from({ length: 6 }, (_, i) => ({
      id: `A${i + 1}`,
      name: '認證標示',
      impact: 5,
      effort: 1,
      need: 0.5,
      strong: false,
    }));
    const at = [
      ...matrix(discs, ['小', '中', '大'], w, 230).matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g),
    ];
    const places = at.map(([, x, y, r]) => ({ x: Number(x), y: Number(y), r: Number(r) }));
    places.forEach((a, i) => {
      for (const b of places.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r - 0.5);
    });
  });

  it('keep a bar inside the plan when its dates are not', () => {
    const svg = ganttBar({ from: -20, to: 300, kind: 'CONTINUOUS', label: '' }, 'A1');
    const xs = [...svg.matchAll(/x[12]?="([\d.-]+)"/g)].map((m) => Number(m[1]));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(176);
  });

  it('escape what a consultant wrote', () => {
    const svg = fairway([{ id: 'P1', name: '<b>"&', figure: "'", state: 'HALF', stateText: '半開' }], ['a', 'b'], 482);
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;b&gt;&quot;&amp;');
  });
});

describe('the QR code', () => {
  it('draws exactly the modules of the address, with a quiet zone', () => {
    const rows = qrModules(moonPeach.verifyUrl);
    const svg = qrSvg(moonPeach.verifyUrl, 'x');
    const drawn = rows.map((row) => row.map(() => false));
    for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
      for (let i = 0; i < Number(width); i++) (drawn[Number(y) - 2] ?? [])[Number(x) + i] = true;
    }
    expect(drawn).toEqual(rows);
    expect(svg).toContain(`viewBox="0 0 ${rows.length + 4} ${rows.length + 4}"`);
  });
});
