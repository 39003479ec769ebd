/** Every text of a report in one string, for checks that look at characters. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  return value !== null && typeof value === 'object' ? Object.values(value).map(textOf).join('\n') : '';
}
