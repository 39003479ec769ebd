import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Shape } from '../../shared/status/shape';
import { FirmName } from '../../shared/text/firm-name';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { DeskTask } from '../queue/queue-client';
import { TaskSaid } from '../queue/task-said';

/** What the system asks of the desk: look at a case, then tick it off. */
@Component({
  selector: 'pl-tasks',
  imports: [RouterLink, Shape, FirmName],
  template: `
    <h2>
      {{ t().tasks.title }} <span>{{ tasks().length }}</span>
    </h2>
    <ul>
      @for (task of tasks(); track task.id) {
        <li>
          <pl-shape name="act" />
          <a [routerLink]="['/desk/cases', task.no]">{{ task.no }}</a>
          <p class="what">
            <b>{{ said.kind(task.kind) }}</b> <pl-firm-name [name]="task.firm" />
            <small>{{ said.text(task.kind) }}</small>
          </p>
          <span class="mut small">{{ formats.brief(task.createdAt) }}</span>
          <button
            type="button"
            class="btn small"
            [attr.aria-label]="t().tasks.doneFor(task.no)"
            (click)="finish.emit(task)"
          >
            {{ t().tasks.done }}
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    h2 {
      display: flex;
      gap: 8px;
      padding: 10px 20px 8px;
      font-size: var(--fs-ui);
    }
    h2 span {
      color: var(--ink2);
      font-weight: 400;
    }
    li {
      display: grid;
      grid-template-columns: 20px auto minmax(0, 1fr) auto auto;
      gap: 4px 12px;
      align-items: center;
      padding: 6px 20px;
      border-top: 1px solid var(--line);
      background: var(--surface);
      font-size: var(--fs-dense);
      line-height: var(--lh-dense);
    }
    b {
      margin-right: 12px;
    }
    small {
      display: block;
      color: var(--ink2);
      font-size: var(--fs-small);
    }
    @media (max-width: 699px) {
      h2,
      li {
        padding-inline: 16px;
      }
      li {
        grid-template-columns: 20px 1fr auto;
      }
      .what {
        grid-row: 2;
        grid-column: 2 / -1;
      }
      .btn {
        grid-row: 3;
        grid-column: 2 / -1;
        justify-self: start;
      }
    }
  `,
})
export class Tasks {
  protected readonly said = inject(TaskSaid);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('desk');
  readonly tasks = input.required<readonly DeskTask[]>();
  readonly finish = output<DeskTask>();
}
