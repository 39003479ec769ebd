import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { Shape } from '../../shared/status/shape';
import { FirmName } from '../../shared/text/firm-name';
import { Words } from '../../shared/text/words';
import type { QueueRow as Row } from './queue-client';
import { RowSaid } from './row-said';

/** One case of the list: a link to it; where there is a preview beside the list, a press of the mouse only chooses. */
@Component({
  selector: 'pl-queue-row',
  imports: [Shape, FirmName],
  template: `
    @if (tickable()) {
      <label [class.on]="ticked()">
        <span class="unseen">{{ t().together.tick(row().no) }}</span>
        <input type="checkbox" [checked]="ticked()" (change)="tick.emit()" />
      </label>
    }
    <a
      [id]="'row-' + row().no"
      [attr.href]="href()"
      [class.on]="chosen()"
      [attr.aria-current]="chosen() ? 'true' : null"
      (click)="press($event)"
    >
      <pl-shape [name]="said.shape(row())" />
      <span class="unseen">{{ said.status(row()) }}</span>
      <span class="no">{{ row().no }}</span>
      <span class="what">
        <span class="line one-line">
          <b>{{ said.ask(row()) }}</b>
          <pl-firm-name [name]="row().firm" />
        </span>
        <span class="why">{{ said.why(row()) }}</span>
      </span>
      <span class="who">{{ said.who(row()) }}</span>
      <span class="due" [class]="due().tone">{{ due().text }}</span>
    </a>
  `,
  styleUrl: './queue-row.scss',
  host: { '[class.tickable]': 'tickable()' },
})
export class QueueRow {
  private readonly router = inject(Router);
  protected readonly said = inject(RowSaid);
  protected readonly t = inject(Words).of('desk');
  readonly row = input.required<Row>();
  readonly chosen = input(false);
  /** There is a preview: the first press chooses, the next one opens. */
  readonly chooses = input(false);
  /** The screen that a row leads to. */
  readonly path = input('/desk/cases');
  readonly choose = output();
  /** It can be ticked, to do the same with many. */
  readonly tickable = input(false);
  readonly ticked = input(false);
  readonly tick = output();

  private readonly target = computed(() => this.router.createUrlTree([this.path(), this.row().no]));
  protected readonly href = computed(() => this.router.serializeUrl(this.target()));
  protected readonly due = computed(() => this.said.due(this.row()));

  /** A press of Enter has no `detail` and always opens; with Ctrl or Shift the browser opens another tab. */
  protected press(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.chooses() && !this.chosen() && event.detail > 0) return this.choose.emit();
    void this.router.navigateByUrl(this.target());
  }
}
