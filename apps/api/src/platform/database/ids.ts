import { randomUUID } from 'node:crypto';

/** A new row id. Ids never carry time or order, and never appear where a public number exists. */
export function newId(): string {
  return randomUUID();
}
