import { Directive, output } from '@angular/core';

/**
 * A list that takes one option after another and shows none of them as its own. With the list folded up the arrows of
 * the keyboard change the choice at every press: then Enter, or leaving the list, takes it.
 */
@Directive({
  selector: 'select[plPickOnce]',
  host: {
    '(keydown)': 'byKey($event)',
    '(change)': 'changed($event)',
    '(blur)': 'take($event)',
  },
})
export class PickOnce {
  readonly picked = output<string>();
  private passing = false;

  protected byKey(event: KeyboardEvent): void {
    this.passing = event.key !== 'Enter';
    if (this.passing || (event.target as HTMLSelectElement).value === '') return;
    event.preventDefault();
    this.take(event);
  }

  protected changed(event: Event): void {
    if (!this.passing) this.take(event);
  }

  protected take(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const { value } = select;
    this.passing = false;
    if (value === '') return;
    select.value = '';
    this.picked.emit(value);
  }
}
