import { Component, computed, inject, input } from '@angular/core';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { CallCard } from '../calls-client';
import { CallsStore } from '../calls-store';

/** When a call is open, how long still by the server's clock, and how many places are left. */
@Component({
  selector: 'pl-call-window',
  template: `
    <dl class="facts">
      <div>
        <dt>{{ t().window.opens }}</dt>
        <dd>{{ formats.date(call().opensAt) }}</dd>
      </div>
      <div>
        <dt>{{ t().window.closes }}</dt>
        <dd>
          {{ words.say(call().deadline) }}
          @if (state() === 'OPEN') {
            <span class="mut">{{ formats.left(call().closesAt).text }}</span>
          }
        </dd>
      </div>
      <div>
        <dt>{{ t().window.places }}</dt>
        <dd>{{ places() }}</dd>
      </div>
      @if (call().settings.moneyPerCaseTwd; as money) {
        <div>
          <dt>{{ t().window.money }}</dt>
          <dd>{{ formats.money(money) }}</dd>
        </div>
      } @else {
        <div>
          <dt>{{ t().window.fee }}</dt>
          <dd>{{ t().window.free }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dd span {
      display: block;
      font-size: var(--fs-meta);
    }
  `,
})
export class CallWindow {
  private readonly store = inject(CallsStore);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly t = this.words.of('site');
  readonly call = input.required<CallCard>();

  protected readonly state = computed(() => this.store.stateOf(this.call()));
  protected readonly places = computed(() => {
    const { places, placesLeft, waiting, settings } = this.call();
    const said = this.t().window;
    if (settings.awards !== null) return said.awards(settings.awards);
    if (places === null || placesLeft === null) return said.limited;
    return placesLeft > 0 ? said.left(placesLeft, places) : said.full(waiting);
  });
}
