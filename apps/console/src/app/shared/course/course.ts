import { Component, input } from '@angular/core';
import { Flag } from '../status/flag';
import { Shape } from '../status/shape';

export interface Waypoint {
  readonly id: string;
  readonly label: string;
  /** When it was passed, or by when it is expected. */
  readonly when: string;
  readonly state: 'done' | 'here' | 'ahead';
  /** What happens there; only the upright course shows it. */
  readonly detail?: string;
}

/** A process as a line of waypoints: solid behind, dashed ahead, the flag at the present one. */
@Component({
  selector: 'pl-course',
  imports: [Flag, Shape],
  host: { '[class.level]': "direction() === 'level'" },
  template: `
    <ol [attr.aria-label]="label()">
      @for (w of waypoints(); track w.id) {
        <li [class]="w.state" [attr.aria-current]="w.state === 'here' ? 'step' : null">
          <span class="mark">
            @switch (w.state) {
              @case ('done') {
                <pl-shape name="done" />
              }
              @case ('here') {
                <pl-flag [size]="26" />
              }
              @default {
                <i></i>
              }
            }
          </span>
          <div class="said">
            <span class="name">{{ w.label }}</span>
            @if (w.when) {
              <span class="when">{{ w.when }}</span>
            }
            @if (w.detail && direction() === 'upright') {
              <span class="detail">{{ w.detail }}</span>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styleUrl: './course.scss',
})
export class Course {
  readonly waypoints = input.required<readonly Waypoint[]>();
  readonly label = input.required<string>();
  /** Level at a desk, upright on a phone. */
  readonly direction = input<'level' | 'upright'>('upright');
}
