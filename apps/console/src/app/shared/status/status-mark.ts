import { Component, computed, inject, input } from '@angular/core';
import { fill } from '@pilotage/domain/kernel';
import { statuses, type StatusCode } from '@pilotage/domain/flow';
import { Words } from '../text/words';
import { Shape } from './shape';
import { shapeOf, type Viewer } from './shapes';

/** A status: its shape and its name for who looks. */
@Component({
  selector: 'pl-status',
  imports: [Shape],
  template: `<pl-shape [name]="shape()" /><span>{{ label() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
  `,
})
export class StatusMark {
  private readonly words = inject(Words);
  readonly code = input.required<StatusCode>();
  readonly viewer = input<Viewer>('public');
  readonly late = input(false);
  /** Place on the waiting list. */
  readonly place = input<number | null>(null);

  protected readonly shape = computed(() => shapeOf(this.code(), this.viewer(), this.late()));
  protected readonly label = computed(() => {
    const texts = statuses[this.code()];
    const text = this.viewer() === 'staff' ? texts.staff : texts.public;
    return this.words.say(fill(text, { n: this.place() ?? '' }));
  });
}
