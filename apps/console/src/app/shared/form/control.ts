import { Directive, inject, output } from '@angular/core';
import { Field } from './field';

type ControlElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The text that an input event brought. */
export function typedIn(event: Event): string {
  return (event.target as ControlElement).value;
}

/** An input, select or textarea inside a `pl-field`: takes its id, description and validity from the field. */
@Directive({
  selector: 'input[plControl], select[plControl], textarea[plControl]',
  host: {
    class: 'control',
    '[id]': 'field.id()',
    '[attr.name]': 'field.path()',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.refusal() ? true : null',
    '(input)': 'tellTyped($event)',
    '(change)': 'tellSettled($event)',
  },
})
export class Control {
  protected readonly field = inject(Field);
  /** At every keystroke. */
  readonly typed = output<string>();
  /** When the value is settled: the control is left, or a choice is made. */
  readonly settled = output<string>();

  protected tellTyped(event: Event): void {
    this.typed.emit(typedIn(event));
  }

  protected tellSettled(event: Event): void {
    this.settled.emit(typedIn(event));
  }
}
