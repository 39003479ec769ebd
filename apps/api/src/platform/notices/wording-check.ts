import type { Refusal } from '@pilotage/domain/kernel';
import type { Wording } from './templates';

/** `{no}`, and whatever else stands in braces or is left of them. */
const PLACEHOLDER = /\{[^{}]*\}|[{}]/g;

export function placeholdersOf({ subject, paragraphs }: Wording): string[] {
  return [...new Set([subject, ...paragraphs].flatMap((text) => text.match(PLACEHOLDER) ?? []))];
}

/** Words may only be filled with what the original ones are, and must tell all of it: a number, a time, a deadline. */
export function checkWording(wording: Wording, original: Wording): Refusal[] {
  const [used, known] = [placeholdersOf(wording), placeholdersOf(original)];
  const named = (code: 'PLACEHOLDER_UNKNOWN' | 'PLACEHOLDER_MISSING', names: readonly string[]): Refusal[] =>
    names.length > 0 ? [{ code, field: 'paragraphs', params: { names: names.join('、') } }] : [];
  return [
    ...named(
      'PLACEHOLDER_UNKNOWN',
      used.filter((name) => !known.includes(name)),
    ),
    ...named(
      'PLACEHOLDER_MISSING',
      known.filter((name) => !used.includes(name)),
    ),
  ];
}
