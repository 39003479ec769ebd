import { Component, computed, inject, input } from '@angular/core';
import { Bar } from '../shared/charts/bar';
import { Shape } from '../shared/status/shape';
import type { ShapeName } from '../shared/status/shapes';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import type { RadarView } from './radar-client';

/** Each target: what is done, under way and forecast, and whether that reaches it. */
@Component({
  selector: 'pl-season-targets',
  imports: [Bar, Shape],
  templateUrl: './targets.html',
  styleUrl: './targets.scss',
})
export class SeasonTargets {
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('season');
  readonly radar = input.required<RadarView>();
  protected readonly targets = computed(() => this.radar().targets.map((x) => this.targetSaid(x)));

  private targetSaid(x: RadarView['targets'][number]) {
    const { done, inPipe, forecast, value } = x;
    const short = forecast !== null && forecast < value;
    const said = (): string => {
      if (done === null) return this.t().uncounted;
      if (forecast === null) return this.t().share(this.formats.number((100 * done) / value, 1));
      return short ? this.t().willLack(value - forecast, forecast) : this.t().willReach(forecast);
    };
    const shape: ShapeName | null = forecast === null ? null : short ? 'act' : 'done';
    const pipe = inPipe ?? 0;
    const bar = {
      done: done ?? 0,
      pipe,
      ahead: forecast === null ? 0 : Math.max(0, forecast - (done ?? 0) - pipe),
      most: Math.max(value, forecast ?? 0, (done ?? 0) + pipe),
    };
    return {
      id: x.id,
      label: this.words.say(x.label),
      done: done === null ? null : this.formats.number(done),
      value: this.t().units[x.unit](this.formats.number(value)),
      open: x.period === null,
      short,
      shape,
      said: said(),
      bar,
    };
  }
}
