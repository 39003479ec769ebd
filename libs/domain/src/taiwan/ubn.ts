/** Why a 統一編號 is refused. */
export type UbnProblem = 'UBN_FORMAT' | 'UBN_SEVEN_DIGITS' | 'UBN_ZERO' | 'UBN_CHECKSUM';

export type UbnCheck =
  | { readonly ok: true; readonly ubn: string }
  | { readonly ok: false; readonly problem: UbnProblem; readonly proposal?: string };

const WEIGHTS = [1, 2, 1, 2, 1, 2, 4, 1] as const;

function digitSum(n: number): number {
  return Math.floor(n / 10) + (n % 10);
}

/** The weighted digit sum Z of eight digits (Fiscal Information Agency notice of 110-12-22; FACTS 2.2). */
export function ubnSum(ubn: string): number {
  return WEIGHTS.reduce((sum, w, i) => sum + digitSum(w * Number(ubn[i])), 0);
}

function passesChecksum(ubn: string): boolean {
  const z = ubnSum(ubn);
  return z % 5 === 0 || (ubn[6] === '7' && (z + 1) % 5 === 0);
}

/**
 * Checks a typed 統一編號 after NFKC and trimming, so full-width digits are accepted.
 * Seven digits whose zero-padded form is valid come back with that form as a proposal and are never changed silently
 * (SPEC C1, C2).
 */
export function checkUbn(typed: string): UbnCheck {
  const ubn = typed.normalize('NFKC').trim();
  if (/^[0-9]{7}$/.test(ubn)) {
    const padded = `0${ubn}`;
    return passesChecksum(padded)
      ? { ok: false, problem: 'UBN_SEVEN_DIGITS', proposal: padded }
      : { ok: false, problem: 'UBN_FORMAT' };
  }
  if (!/^[0-9]{8}$/.test(ubn)) return { ok: false, problem: 'UBN_FORMAT' };
  if (ubn === '00000000') return { ok: false, problem: 'UBN_ZERO' };
  return passesChecksum(ubn) ? { ok: true, ubn } : { ok: false, problem: 'UBN_CHECKSUM' };
}
