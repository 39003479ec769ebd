import { Component, computed, inject, input } from '@angular/core';
import type { MySheet } from '@pilotage/contracts/panel-sheet';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';

/** Who decides about a proposal, who is recused, and whether they are enough. */
@Component({
  selector: 'pl-attendance',
  imports: [Shape],
  template: `
    <h2>{{ t().attendance.title }}</h2>
    <ul class="plain">
      <li><pl-shape name="done" />{{ t().attendance.taking(of().seats, of().taking) }}</li>
      @for (code of of().recused; track code) {
        <li><pl-shape name="closed" />{{ t().attendance.recused(code) }}</li>
      }
      <li><pl-shape [name]="met() ? 'done' : 'late'" />{{ t().attendance.quorum(of().quorum, met()) }}</li>
    </ul>
  `,
  styleUrl: './board.scss',
})
export class Attendance {
  protected readonly t = inject(Words).of('panel');
  readonly of = input.required<MySheet['attendance']>();
  protected readonly met = computed(() => this.of().taking >= this.of().quorum);
}
