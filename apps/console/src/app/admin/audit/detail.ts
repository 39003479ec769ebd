/** Codes, numbers and ids of an audit line, one short text each: `roles ADMIN, AUDITOR`. */
export function detailSaid(detail: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(detail).flatMap(([key, value]) => {
    const said = plain(value);
    return said === '' ? [] : [`${key} ${said}`];
  });
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(', ');
  if (typeof value === 'object') {
    const parts = detailSaid(value as Readonly<Record<string, unknown>>);
    return parts.length > 0 ? `(${parts.join(', ')})` : '';
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  // A hash or an id is known by its beginning.
  return /^[0-9a-f-]{25,}$/.test(value) ? `${value.slice(0, 8)}…` : value;
}
