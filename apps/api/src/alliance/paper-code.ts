import { createHash } from 'node:crypto';

/** Without I, L, O and U, which are read as something else. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** What the cover and the plan's footer bear, before the revision: the same for one proposal at every printing (SPEC X6). */
export function paperCodeOf(proposalId: string): string {
  const bytes = createHash('sha256').update(`paper:${proposalId}`).digest();
  return Array.from({ length: LENGTH }, (_, i) => LETTERS[(bytes[i] ?? 0) % LETTERS.length]).join('');
}
