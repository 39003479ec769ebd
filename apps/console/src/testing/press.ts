import { fireEvent, screen } from '@testing-library/dom';

/** Types into the field with this label, as a person does: the whole text stands there, then the field is left. */
export function type(label: string | RegExp, text: string, leave = true): void {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value: text } });
  if (leave) fireEvent.change(field);
}

/** Presses the button with these words. */
export function press(name: string | RegExp): void {
  screen.getByRole('button', { name }).click();
}

/** Chooses an answer or ticks a statement. */
export function choose(label: string | RegExp): void {
  screen.getByLabelText(label).click();
}
