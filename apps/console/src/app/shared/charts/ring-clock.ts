import { Component, computed, input } from '@angular/core';

const RADIUS = 54;
const ROUND = 2 * Math.PI * RADIUS;

/** The share of a clock that is left, with the marks of its reminders; the number in the middle is said in words. */
@Component({
  selector: 'pl-ring-clock',
  host: { role: 'timer', '[attr.aria-label]': "said() + ' ' + note()" },
  template: `
    <svg viewBox="0 0 120 120" aria-hidden="true">
      <circle class="track" cx="60" cy="60" [attr.r]="radius" />
      <circle
        class="left"
        cx="60"
        cy="60"
        transform="rotate(-90 60 60)"
        [attr.r]="radius"
        [attr.stroke-dasharray]="dash()"
      />
      @for (turn of turns(); track turn) {
        <path class="mark" d="M60 -1V13" [attr.transform]="'rotate(' + turn + ' 60 60)'" />
      }
    </svg>
    <span class="middle" aria-hidden="true">
      <b>{{ said() }}</b>
      <small>{{ note() }}</small>
    </span>
  `,
  styles: `
    :host {
      position: relative;
      display: inline-grid;
      place-items: center;
      width: 116px;
      height: 116px;
      flex: none;
    }
    svg {
      position: absolute;
      inset: 0;
      overflow: visible;
    }
    circle {
      fill: none;
      stroke-width: 10;
    }
    .track {
      stroke: var(--rail-track);
    }
    .left {
      stroke: var(--rail-bar);
    }
    .mark {
      stroke: light-dark(#fbebcb, #f2c063);
      stroke-width: 3;
    }
    .middle {
      position: relative;
      display: grid;
      justify-items: center;
      line-height: 1.2;
    }
    b {
      font-size: 24px;
    }
    small {
      font-size: var(--fs-small);
    }
  `,
})
export class RingClock {
  /** Remaining share, 0–1. */
  readonly left = input.required<number>();
  readonly said = input.required<string>();
  readonly note = input('');
  /** Shares of the whole clock at which reminders go out. */
  readonly marks = input<readonly number[]>([0.5, 0.8]);

  protected readonly radius = RADIUS;
  protected readonly dash = computed(() => `${Math.max(0, Math.min(1, this.left())) * ROUND} ${ROUND}`);
  protected readonly turns = computed(() => this.marks().map((m) => 360 * (1 - m)));
}
