/** 中小企業認定標準, text of 109-06-24 (2020): capital up to NT$100,000,000 or fewer than 200 regular employees. */
export const SME_RULE_VERSION = '109-06-24';
export const SME_CAPITAL_LIMIT_TWD = 100_000_000;
export const SME_EMPLOYEE_LIMIT = 200;
export const SMALL_SCALE_EMPLOYEES = 5;

/** Grounds on which a firm may still be treated as an SME; they need proof and a person's decision (FACTS 2.1). */
export const deemedSmeGrounds = ['EXPANSION_GRACE', 'MERGER_GRACE', 'GROUP_GUIDANCE'] as const;
export type DeemedSmeGround = (typeof deemedSmeGrounds)[number];

export type SmeBasis = 'CAPITAL' | 'EMPLOYEES';

/**
 * The ground on which a firm is an SME by the numbers, or null.
 * @param paidInTwd paid-in capital in NT$
 * @param employees12m monthly mean of insured employees over the last twelve months (may have decimals)
 */
export function smeBasis(paidInTwd: number, employees12m: number): SmeBasis | null {
  if (paidInTwd <= SME_CAPITAL_LIMIT_TWD) return 'CAPITAL';
  return employees12m < SME_EMPLOYEE_LIMIT ? 'EMPLOYEES' : null;
}

export function isSmallScale(employees12m: number): boolean {
  return employees12m < SMALL_SCALE_EMPLOYEES;
}
