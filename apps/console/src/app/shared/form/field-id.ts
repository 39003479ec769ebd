/** The DOM id of the control that holds a field, so that an error summary can point at it. */
export function fieldId(path: string): string {
  return `f-${path.replaceAll('.', '-')}`;
}
