import { Component, input } from '@angular/core';
import { Flag } from '../status/flag';
import { Shape } from '../status/shape';
import type { ShapeName } from '../status/shapes';

/** The one thing to do now: whose turn and by when in the head, what and why below, the buttons inside the element. */
@Component({
  selector: 'pl-next-action',
  imports: [Flag, Shape],
  host: { '[attr.data-tone]': 'tone()' },
  template: `
    <section>
      <p class="head"><pl-shape [name]="tone()" />{{ head() }}</p>
      <div class="body">
        @if (flag()) {
          <pl-flag [size]="34" />
        }
        <div class="said">
          <h2>{{ heading() }}</h2>
          @if (why()) {
            <p class="why">{{ why() }}</p>
          }
          <ng-content />
        </div>
      </div>
    </section>
  `,
  styles: `
    :host {
      display: block;
      --edge: var(--outline);
      --ground: var(--sub);
      --said: var(--ink);
    }
    :host([data-tone='act']) {
      --edge: var(--warn);
      --ground: var(--warn-container);
      --said: var(--warn);
    }
    :host([data-tone='late']) {
      --edge: var(--signal);
      --ground: var(--signal-container);
      --said: var(--on-signal-container);
    }
    :host([data-tone='done']) {
      --edge: var(--ok);
      --ground: var(--ok-container);
      --said: var(--ok);
    }
    section {
      overflow: hidden;
      border: 1.5px solid var(--edge);
      border-radius: var(--r-card);
      background: var(--surface);
    }
    .head {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 7px 14px;
      background: var(--ground);
      color: var(--said);
      font-size: var(--fs-meta);
      font-weight: 500;
      line-height: var(--lh-meta);
    }
    .body {
      display: flex;
      gap: 14px;
      padding: 14px 14px 16px;
    }
    .said {
      flex: 1;
      min-width: 0;
    }
    pl-flag {
      margin-top: 2px;
    }
    .why {
      margin-top: 4px;
      color: var(--ink2);
      font-size: var(--fs-meta);
      line-height: var(--lh-meta);
    }
  `,
})
export class NextAction {
  readonly tone = input<Extract<ShapeName, 'act' | 'late' | 'waits' | 'done'>>('act');
  readonly head = input.required<string>();
  readonly heading = input.required<string>();
  readonly why = input('');
  /** At the desk the flag stands beside it: here and now. */
  readonly flag = input(false);
}
