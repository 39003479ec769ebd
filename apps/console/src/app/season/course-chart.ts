import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import type { RadarView } from './radar-client';

const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [640, 260, 44, 14, 76, 26];
const WEEK_MS = 7 * 86_400_000;

/** Delivered so far, the plan, and where the pace of the last weeks leads; the numbers stand in a table behind it. */
@Component({
  selector: 'pl-course-chart',
  template: `
    <svg [attr.viewBox]="'0 0 ' + width + ' ' + height" role="img" [attr.aria-label]="label()">
      @for (line of grid(); track line.value) {
        <line class="grid" [attr.x1]="left" [attr.x2]="right" [attr.y1]="line.y" [attr.y2]="line.y" />
        <text class="tick" text-anchor="end" [attr.x]="left - 8" [attr.y]="line.y + 4">{{ line.said }}</text>
      }
      @if (planY() !== null) {
        <line class="target" [attr.x1]="left" [attr.x2]="right" [attr.y1]="planY()" [attr.y2]="planY()" />
        <text class="end" [attr.x]="right + 8" [attr.y]="planY()! + 4">{{ t().target(said(target())) }}</text>
        <line class="plan" [attr.x1]="left" [attr.x2]="right" [attr.y1]="bottom" [attr.y2]="planY()" />
      }
      <polyline class="done" [attr.points]="done()" />
      <line class="ahead" [attr.x1]="here().x" [attr.y1]="here().y" [attr.x2]="right" [attr.y2]="y(radar().forecast)" />
      <line class="today" [attr.x1]="here().x" [attr.x2]="here().x" [attr.y1]="top" [attr.y2]="bottom" />
      <text class="now" [attr.x]="here().x + 6" [attr.y]="here().y - 8">{{ t().today(said(radar().delivered)) }}</text>
      <text class="end" [attr.x]="right + 8" [attr.y]="y(radar().forecast) + 4">
        {{ t().forecast(said(radar().forecast)) }}
      </text>
      @for (m of months(); track m.x) {
        <text class="tick" text-anchor="middle" [attr.x]="m.x" [attr.y]="height - 6">{{ m.said }}</text>
      }
    </svg>
    <details>
      <summary>{{ shell().chart.table }}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{{ t().week }}</th>
            <th scope="col">{{ t().deliveredSoFar }}</th>
          </tr>
        </thead>
        <tbody>
          @for (w of radar().byWeek; track w.week) {
            <tr>
              <th scope="row">{{ t().weekNo(w.week) }}</th>
              <td>{{ said(w.delivered) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </details>
  `,
  styleUrl: './course-chart.scss',
})
export class CourseChart {
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('season');
  protected readonly shell = this.words.of('shell');
  readonly radar = input.required<RadarView>();
  readonly target = input.required<number | null>();

  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly left = LEFT;
  protected readonly top = TOP;
  protected readonly right = WIDTH - RIGHT;
  protected readonly bottom = HEIGHT - BOTTOM;

  private readonly span = computed(() => {
    const { beginsAt, endsAt } = this.radar();
    return { from: Date.parse(beginsAt), to: Date.parse(endsAt) };
  });
  private readonly step = computed(() => {
    const most = Math.max(this.target() ?? 0, this.radar().forecast, this.radar().delivered, 4);
    const rough = most / 4;
    const ten = 10 ** Math.floor(Math.log10(rough));
    return [1, 2, 5, 10].map((n) => n * ten).find((n) => n >= rough) ?? rough;
  });
  protected readonly grid = computed(() =>
    [0, 1, 2, 3, 4, 5]
      .map((n) => n * this.step())
      .map((value) => ({ value, y: this.y(value), said: this.said(value) }))
      .filter(({ y }) => y >= TOP),
  );
  protected readonly planY = computed(() => {
    const target = this.target();
    return target === null ? null : this.y(target);
  });
  protected readonly here = computed(() => ({
    x: this.x(Date.parse(this.radar().now)),
    y: this.y(this.radar().delivered),
  }));
  protected readonly done = computed(() => {
    const { from } = this.span();
    const now = Date.parse(this.radar().now);
    const points = this.radar().byWeek.map((w) => [Math.min(now, from + w.week * WEEK_MS), w.delivered] as const);
    return [[from, 0] as const, ...points].map(([t, n]) => `${this.x(t)},${this.y(n)}`).join(' ');
  });
  protected readonly months = computed(() => {
    const { from, to } = this.span();
    const first = new Date(from + 8 * 3_600_000);
    const found: { x: number; said: string }[] = [];
    for (let n = 1; n < 13; n++) {
      const at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + n, 1) - 8 * 3_600_000;
      if (at >= to) break;
      found.push({ x: this.x(at), said: this.t().month(new Date(at + 8 * 3_600_000).getUTCMonth() + 1) });
    }
    return found.length > 6 ? found.filter((_, n) => n % 2 === 0) : found;
  });
  protected readonly label = computed(() =>
    this.t().chart(
      this.said(this.radar().delivered),
      this.said(this.radar().forecast),
      this.target() === null ? this.t().uncounted : this.said(this.target() ?? 0),
    ),
  );

  protected said(value: number | null): string {
    return this.formats.number(value ?? 0);
  }

  protected y(value: number): number {
    const most = Math.max(this.target() ?? 0, this.radar().forecast, this.radar().delivered, 4) * 1.06;
    return Math.round((this.bottom - (value / most) * (this.bottom - TOP)) * 10) / 10;
  }

  private x(time: number): number {
    const { from, to } = this.span();
    const share = Math.min(1, Math.max(0, (time - from) / (to - from)));
    return Math.round((LEFT + share * (this.right - LEFT)) * 10) / 10;
  }
}
