import { createHash } from 'node:crypto';
import { canonicalJson } from '@pilotage/domain/kernel';

/** SHA-256 of a value's canonical JSON, hexadecimal: equal values hash equally on every machine. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
