import { Component, computed, inject, input, output } from '@angular/core';
import { Offline, Refused } from '../http/refused';
import { Trouble } from '../http/trouble';
import { Shape } from '../status/shape';
import { Words } from '../text/words';

/** What happened, what is kept, what to do; the code stands small at the end. */
@Component({
  selector: 'pl-trouble-note',
  imports: [Shape],
  template: `
    <div class="note" [class.signal]="!offline()" [class.warn]="offline()" role="alert">
      <pl-shape name="late" />
      <div>
        <p>{{ said() }}</p>
        @if (retriable()) {
          <button type="button" class="btn small" (click)="again.emit()">{{ t().act.again }}</button>
        }
        @if (code()) {
          <p class="small">{{ t().state.code(code()) }}</p>
        }
      </div>
    </div>
  `,
  styles: `
    pl-shape {
      margin-top: 5px;
    }
    .btn {
      margin-top: 8px;
    }
  `,
})
export class TroubleNote {
  private readonly trouble = inject(Trouble);
  protected readonly t = inject(Words).of('shell');
  readonly error = input.required<unknown>();
  readonly retriable = input(true);
  readonly again = output();

  protected readonly offline = computed(() => this.error() instanceof Offline);
  protected readonly said = computed(() => this.trouble.say(this.error()));
  protected readonly code = computed(() => {
    const error = this.error();
    return error instanceof Refused ? error.requestId.slice(0, 8) : '';
  });
}
