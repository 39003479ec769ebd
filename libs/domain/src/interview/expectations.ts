import type { StatusCode } from '../flow';
import type { Refusal } from '../kernel';

/** At most five points, each as long as the report can repeat it (SPEC X10). */
export const expectationLimits = { most: 5, length: 60 } as const;

const BEFORE_THE_TALK: readonly StatusCode[] = [
  'applied',
  'held',
  'waitlisted',
  'accepted',
  'matched',
  'offered',
  'dispatched',
  'scheduled',
];

/** The points can be written until the first talk has been held. */
export function mayExpect(status: StatusCode): boolean {
  return BEFORE_THE_TALK.includes(status);
}

/** Points without blanks around them, empty ones left out. */
export function tidyExpectations(typed: readonly string[]): string[] {
  return typed.map((t) => t.trim()).filter((t) => t !== '');
}

/** Why the points cannot be confirmed like this. */
export function checkExpectations(points: readonly string[]): Refusal[] {
  if (points.length === 0) return [{ code: 'FIELD_REQUIRED', field: 'questions.0' }];
  return points.flatMap((p, i) =>
    p.length > expectationLimits.length
      ? [{ code: 'TEXT_TOO_LONG' as const, field: `questions.${i}`, params: { max: expectationLimits.length } }]
      : [],
  );
}
