/** What a growth target comes to, in whole NT$. */
export interface GrowthAmounts {
  readonly basisTwd: number;
  readonly targetTwd: number;
  readonly h1Twd: number;
  readonly h2Twd: number;
}

export interface Share {
  readonly id: string;
  /** The 112 business in NT$. */
  readonly baseTwd: number;
  /** Share of the base in hundredths of a percent; all of them together are exactly 10 000. */
  readonly share: number;
  /** The planned business in NT$; all of them together are exactly the target. */
  readonly plannedTwd: number;
}

const WHOLE = 10_000;

/**
 * Splits a whole into integer parts in proportion to weights, by largest remainder: the parts sum to the whole exactly,
 * and of equal remainders the earlier part gets the unit. All weights zero gives zeros.
 */
export function apportion(whole: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((a, w) => a + BigInt(w), 0n);
  if (sum === 0n) return weights.map(() => 0);
  const exact = weights.map((w) => BigInt(whole) * BigInt(w));
  const parts = exact.map((e) => e / sum);
  const left = Number(BigInt(whole) - parts.reduce((a, p) => a + p, 0n));
  const order = exact
    .map((e, i) => ({ i, rest: e % sum }))
    .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest < b.rest ? 1 : -1));
  const extra = new Set(order.slice(0, left).map((o) => o.i));
  return parts.map((p, i) => Number(p) + (extra.has(i) ? 1 : 0));
}

/** The least target in NT$ that is a growth of `pct` hundredths of a percent (10,000,000 at 15 % is 11,500,000). */
export function leastTarget(basisTwd: number, pct: number): number {
  const scaled = BigInt(basisTwd) * BigInt(WHOLE + pct);
  return Number((scaled + BigInt(WHOLE) - 1n) / BigInt(WHOLE));
}

export function reachesGrowth(basisTwd: number, targetTwd: number, pct: number): boolean {
  return BigInt(targetTwd) * BigInt(WHOLE) >= BigInt(basisTwd) * BigInt(WHOLE + pct);
}

/**
 * Growth in hundredths of a percent, rounded down: 14.995 % is 14.99 and never prints as 15 (SPEC K2). Null without a
 * basis, where a percentage means nothing.
 */
export function growthPct(basisTwd: number, targetTwd: number): number | null {
  if (basisTwd === 0) return null;
  const scaled = (BigInt(targetTwd) - BigInt(basisTwd)) * BigInt(WHOLE);
  const basis = BigInt(basisTwd);
  const down = scaled >= 0n || scaled % basis === 0n ? scaled / basis : scaled / basis - 1n;
  return Number(down);
}

/** A target given in percent, in amounts: rounded up, so that it is never less than was promised. */
export function growthInAmounts(basisTwd: number, targetPct: number, h1Share: number): GrowthAmounts {
  const targetTwd = leastTarget(basisTwd, targetPct);
  const [h1Twd = 0, h2Twd = 0] = apportion(targetTwd - basisTwd, [h1Share, WHOLE - h1Share]);
  return { basisTwd, targetTwd, h1Twd, h2Twd };
}

/** Every member's part of the base, even where it is nothing, and of the target. */
export function contributions(
  members: readonly { readonly id: string; readonly baseTwd: number }[],
  targetTwd: number,
): readonly Share[] {
  const bases = members.map((m) => m.baseTwd);
  const shares = apportion(WHOLE, bases);
  const planned = apportion(targetTwd, bases);
  return members.map((m, i) => ({ ...m, share: shares[i] ?? 0, plannedTwd: planned[i] ?? 0 }));
}

/** Shares typed elsewhere may differ from the whole by a tenth of a percent at most (decision 6). */
export function sharesAddUp(shares: Readonly<Record<string, number>>): boolean {
  const sum = Object.values(shares).reduce((a, s) => a + s, 0);
  return Math.abs(sum - WHOLE) <= 10;
}
