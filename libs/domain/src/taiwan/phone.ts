/** Area codes, longest first, with the subscriber digits they take (FACTS 2.4). */
const AREAS: readonly (readonly [string, readonly number[]])[] = [
  ['0826', [5]],
  ['0836', [5]],
  ['037', [6]],
  ['049', [7]],
  ['082', [6]],
  ['089', [6]],
  ['02', [8]],
  ['03', [7]],
  ['04', [7, 8]],
  ['05', [7]],
  ['06', [7]],
  ['07', [7]],
  ['08', [7]],
];

export interface Phone {
  /** E.164, for example `+886210000001`. */
  readonly e164: string;
  readonly extension: string | null;
}

function nationalNumber(digits: string): string | null {
  if (/^09\d{8}$/.test(digits) || /^080[09]\d{6}$/.test(digits)) return digits.slice(1);
  const area = AREAS.find(([code]) => digits.startsWith(code));
  if (!area) return null;
  return area[1].includes(digits.length - area[0].length) ? digits.slice(1) : null;
}

/** Reads a Taiwanese telephone number with an optional `#` extension of 1–6 digits; null when it is none. */
export function parsePhone(typed: string): Phone | null {
  const text = typed.normalize('NFKC').replace(/[\s()-]/g, '');
  const hit = /^(?:\+886|0)(\d+)(?:#(\d{1,6}))?$/.exec(text);
  if (!hit) return null;
  const national = nationalNumber(`0${hit[1]}`);
  return national ? { e164: `+886${national}`, extension: hit[2] ?? null } : null;
}
