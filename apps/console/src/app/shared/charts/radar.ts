import { Component, computed, inject, input, signal } from '@angular/core';
import { Formats } from '../text/formats';
import { Words } from '../text/words';
import { anchorOf, onAxis, outline, type Point } from './radar-geometry';

export interface RadarAxis {
  readonly id: string;
  readonly name: string;
  /** A shorter name for the drawing. */
  readonly short?: string;
  readonly value: number | null;
  /** A second opinion, drawn dashed: the adviser's adjusted score. */
  readonly second?: number | null;
}

const SIZE = { width: 320, height: 276 };
const CENTRE: Point = { x: 160, y: 134 };
const RADIUS = 86;
const RINGS = [0.25, 0.5, 0.75, 1];

/** Scores of 0–100 on axes, with the table of the same numbers one press away. */
@Component({
  selector: 'pl-radar',
  templateUrl: './radar.html',
  styleUrl: './radar.scss',
})
export class Radar {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  readonly axes = input.required<readonly RadarAxis[]>();
  readonly label = input.required<string>();

  protected readonly t = this.words.of('shell');
  protected readonly asTable = signal(false);
  protected readonly box = `0 0 ${SIZE.width} ${SIZE.height}`;
  protected readonly centre = CENTRE;
  protected readonly rings = computed(() =>
    RINGS.map((r) =>
      outline(
        this.axes().map(() => r),
        1,
        RADIUS,
        CENTRE,
      ),
    ),
  );
  protected readonly shape = computed(() =>
    outline(
      this.axes().map((a) => a.value),
      100,
      RADIUS,
      CENTRE,
    ),
  );
  protected readonly hasSecond = computed(() => this.axes().some((a) => a.second !== undefined && a.second !== null));
  protected readonly secondShape = computed(() =>
    outline(
      this.axes().map((a) => a.second ?? null),
      100,
      RADIUS,
      CENTRE,
    ),
  );

  protected readonly spokes = computed(() => {
    const count = this.axes().length;
    return this.axes().map((axis, i) => {
      const label = onAxis(i, count, RADIUS + 14, CENTRE);
      const lift = label.y < CENTRE.y - RADIUS ? -10 : label.y > CENTRE.y + RADIUS ? 14 : -2;
      return {
        id: axis.id,
        end: onAxis(i, count, RADIUS, CENTRE),
        dot: axis.value === null ? null : onAxis(i, count, (RADIUS * axis.value) / 100, CENTRE),
        at: { x: label.x, y: label.y + lift },
        anchor: anchorOf(label, CENTRE),
        name: axis.short ?? axis.name,
        said: this.said(axis.value),
      };
    });
  });

  protected said(value: number | null | undefined): string {
    return value === null || value === undefined ? this.t().state.notScored : this.formats.number(value, 1);
  }
}
