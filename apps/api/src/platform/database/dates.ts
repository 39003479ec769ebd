/** A `date` column as `YYYY-MM-DD`. */
export function dayKey(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** `YYYY-MM-DD` as a `date` column. */
export function dayValue(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
