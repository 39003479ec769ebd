/** Rounds half up at a number of decimals (FACTS section 1: half-up, and only when showing). */
export function halfUp(value: number, decimals = 0): number {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5) / scale;
}

/** `numerator / denominator` of two integers, in units of 1/`units`, rounded half up without floating point. */
export function ratioUnits(numerator: number, denominator: number, units: number): number {
  if (denominator <= 0) throw new RangeError('denominator must be positive');
  return Math.floor((2 * numerator * units + denominator) / (2 * denominator));
}
