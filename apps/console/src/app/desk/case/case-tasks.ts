import { Component, computed, inject, input, output } from '@angular/core';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import { TaskSaid } from '../queue/task-said';
import type { DiagnosisView } from './diagnosis-client';

/** What the system asked for on this case and nobody has ticked off yet. */
@Component({
  selector: 'pl-case-tasks',
  imports: [Shape],
  template: `
    @for (task of open(); track task.id) {
      <div class="note warn">
        <pl-shape name="act" />
        <p>
          <b>{{ said.kind(task.kind) }}</b>
          <span class="small">{{ said.text(task.kind) }}</span>
        </p>
        <button
          type="button"
          class="btn small"
          [attr.aria-label]="t().tasks.doneFor(case().no)"
          (click)="finish.emit(task.id)"
        >
          {{ t().tasks.done }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    :host:not(:has(.note)) {
      display: none;
    }
    p {
      flex: 1;
    }
    .small {
      display: block;
    }
    .btn {
      align-self: center;
    }
  `,
})
export class CaseTasks {
  protected readonly said = inject(TaskSaid);
  protected readonly t = inject(Words).of('desk');
  readonly case = input.required<DiagnosisView>();
  readonly finish = output<string>();
  protected readonly open = computed(() => this.case().tasks.filter((task) => !task.done));
}
