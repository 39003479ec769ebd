import { Component, computed, inject, input } from '@angular/core';
import { ServerClock } from '../../shared/clock/server-clock';
import { Course, type Waypoint } from '../../shared/course/course';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Viewport } from '../../shared/viewport';
import { Words } from '../../shared/text/words';
import type { CallCard } from '../calls-client';
import { CallsStore, type WindowState } from '../calls-store';
import { CallWindow } from './call-window';

const shapes: Readonly<Record<WindowState, ShapeName>> = { BEFORE: 'waits', OPEN: 'underway', CLOSED: 'ended' };

/** The last instant that a milestone's `to` still covers, as a day: the last of the month where only a month is given. */
function lastDay(to: string): string {
  if (to.length === 10) return to;
  const [y = 0, m = 1] = to.split('-').map(Number);
  return new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);
}

/** The second scheme: rules, calendar and papers, as the call's settings say. */
@Component({
  selector: 'pl-alliance-scheme',
  imports: [CallWindow, Course, Shape],
  templateUrl: './alliance-scheme.html',
  styleUrl: './alliance-scheme.scss',
})
export class AllianceScheme {
  private readonly store = inject(CallsStore);
  private readonly clock = inject(ServerClock);
  private readonly formats = inject(Formats);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('site');
  /** At a desk all of it shows; on a phone it folds, since most come for the diagnosis. */
  protected readonly wide = inject(Viewport).wide;
  readonly call = input.required<CallCard>();

  protected readonly tag = computed(() => {
    const state = this.store.stateOf(this.call());
    return { shape: shapes[state], said: this.t().states[state] };
  });

  protected readonly calendar = computed<readonly Waypoint[]>(() => {
    const today = new Date(this.clock.minute()).toISOString().slice(0, 10);
    const stones = this.call().settings.milestones;
    const next = stones.findIndex((m) => lastDay(m.to) >= today);
    return stones.map((m, i) => ({
      id: m.id,
      label: this.words.say(m.label),
      when: this.formats.span(m.from, m.to),
      state: lastDay(m.to) < today ? 'done' : i === next ? 'here' : 'ahead',
    }));
  });
}
