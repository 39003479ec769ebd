import type { Refusal, RefusalCode } from '../kernel';
import {
  isSmallScale,
  sameName,
  SME_CAPITAL_LIMIT_TWD,
  SME_RULE_VERSION,
  smeBasis,
  type DeemedSmeGround,
} from '../taiwan';
import { isLastSecond, type CallWindow } from './window';

/** What the register snapshot holds about a 統編 (SPEC C4). */
export interface RegisterRecord {
  readonly name: string;
  readonly kind: string;
  readonly status: string;
  readonly paidInCapitalTwd: number | null;
  readonly responsiblePerson: string | null;
  readonly address: string | null;
}

export interface EligibilityFacts {
  readonly nameZh: string;
  readonly orgType: 'COMPANY' | 'BUSINESS' | 'OTHER';
  readonly paidInCapitalTwd: number;
  readonly avgInsuredEmployees12m: number;
  readonly deemedSmeGround: DeemedSmeGround | null;
  readonly pagesReceived: number;
  readonly expectedPages: number;
  readonly submittedAt: Date;
  readonly window: CallWindow;
  readonly register: RegisterRecord | null;
  /** Places of the call still free; null when the call names no number. */
  readonly placesLeft: number | null;
}

/** `fail` is a rule broken, `ask` a thing only a person can settle, `note` a passed rule worth naming. */
export type CheckOutcome = 'pass' | 'note' | 'ask' | 'fail';
export type EligibilityRule = 'WINDOW' | 'PAGES' | 'REGISTER' | 'NAME' | 'SME' | 'PLACES';
export type EligibilityNote =
  'LAST_SECOND_OF_DEADLINE_DAY' | 'CAPITAL_EXACTLY_100M_IS_SME' | 'UNDER_200_EMPLOYEES_IS_SME';

export interface CheckResult {
  readonly rule: EligibilityRule;
  readonly outcome: CheckOutcome;
  readonly code: RefusalCode | EligibilityNote | null;
  readonly params?: Refusal['params'];
}

/** What the system proposes; staff confirm it (SPEC D5). */
export type EligibilityProposal = 'accept' | 'returnForCorrection' | 'hold' | 'waitlist' | 'reject';

export interface Eligibility {
  readonly proposal: EligibilityProposal;
  readonly checks: readonly CheckResult[];
  readonly smeRule: string;
  readonly smallScale: boolean;
}

const ACTIVE = '核准設立';

type Check = (facts: EligibilityFacts) => CheckResult;
const result = (
  rule: EligibilityRule,
  outcome: CheckOutcome,
  code: CheckResult['code'] = null,
  params?: Refusal['params'],
): CheckResult => (params ? { rule, outcome, code, params } : { rule, outcome, code });

const wasInTime: Check = (f) =>
  isLastSecond(f.window, f.submittedAt)
    ? result('WINDOW', 'note', 'LAST_SECOND_OF_DEADLINE_DAY')
    : result('WINDOW', 'pass');

const allPagesCame: Check = (f) =>
  f.pagesReceived >= f.expectedPages
    ? result('PAGES', 'pass')
    : result('PAGES', 'fail', 'PAGES_MISSING', { received: f.pagesReceived, expected: f.expectedPages });

/** Not found is not invalid: businesses and associations stand in other registers. */
const isRegistered: Check = (f) => {
  if (f.register === null)
    return result(
      'REGISTER',
      'ask',
      f.orgType === 'BUSINESS' ? 'SOLE_PROPRIETORSHIP_NOT_IN_COMPANY_REGISTER' : 'NOT_IN_REGISTER',
    );
  return f.register.status === ACTIVE
    ? result('REGISTER', 'pass')
    : result('REGISTER', 'fail', 'REGISTER_STATUS', { status: f.register.status });
};

const nameIsTheRegisters: Check = (f) =>
  f.register === null || sameName(f.nameZh, f.register.name)
    ? result('NAME', 'pass')
    : result('NAME', 'fail', 'NAME_DIFFERS_FROM_REGISTER', { typed: f.nameZh, registered: f.register.name });

const isAnSme: Check = (f) => {
  const basis = smeBasis(f.paidInCapitalTwd, f.avgInsuredEmployees12m);
  if (basis === 'CAPITAL')
    return f.paidInCapitalTwd === SME_CAPITAL_LIMIT_TWD
      ? result('SME', 'note', 'CAPITAL_EXACTLY_100M_IS_SME')
      : result('SME', 'pass');
  if (basis === 'EMPLOYEES') return result('SME', 'note', 'UNDER_200_EMPLOYEES_IS_SME');
  return f.deemedSmeGround ? result('SME', 'ask', 'DEEMED_SME_NEEDS_PROOF') : result('SME', 'fail', 'NOT_SME');
};

const hasAPlace: Check = (f) =>
  f.placesLeft === null || f.placesLeft > 0 ? result('PLACES', 'pass') : result('PLACES', 'fail', 'QUOTA_FULL');

const checks: readonly Check[] = [wasInTime, allPagesCame, isRegistered, nameIsTheRegisters, isAnSme, hasAPlace];

function propose(results: readonly CheckResult[]): EligibilityProposal {
  const failed = new Set(results.filter((r) => r.outcome === 'fail').map((r) => r.rule));
  if (failed.has('SME')) return 'reject';
  if (failed.has('REGISTER')) return 'reject';
  if (failed.has('PAGES') || failed.has('NAME')) return 'returnForCorrection';
  if (results.some((r) => r.outcome === 'ask')) return 'hold';
  return failed.has('PLACES') ? 'waitlist' : 'accept';
}

/** The eligibility gate: every rule with its named result, and what the system proposes to the staff (SPEC C3, C4, D5). */
export function checkEligibility(facts: EligibilityFacts): Eligibility {
  const results = checks.map((check) => check(facts));
  return {
    proposal: propose(results),
    checks: results,
    smeRule: SME_RULE_VERSION,
    smallScale: isSmallScale(facts.avgInsuredEmployees12m),
  };
}

/** The result that names the outcome: the failed or open rule behind the proposal, else a note, else none. */
export function decisiveCheck(e: Pick<Eligibility, 'proposal' | 'checks'>): CheckResult | null {
  const order: Record<EligibilityProposal, readonly CheckOutcome[]> = {
    reject: ['fail'],
    returnForCorrection: ['fail'],
    hold: ['ask'],
    waitlist: ['fail'],
    accept: ['note'],
  };
  const rejecting: readonly EligibilityRule[] = ['SME', 'REGISTER'];
  const wanted = e.checks.filter((c) => order[e.proposal].includes(c.outcome));
  return (e.proposal === 'reject' ? wanted.find((c) => rejecting.includes(c.rule)) : wanted[0]) ?? null;
}

/** The eligibility notes in words. */
export const eligibilityNotes: Readonly<Record<EligibilityNote, { zh: string; en: string }>> = {
  LAST_SECOND_OF_DEADLINE_DAY: {
    zh: '截止前最後一秒送達，視為期限內',
    en: 'Arrived in the last second before the deadline: in time',
  },
  CAPITAL_EXACTLY_100M_IS_SME: {
    zh: '實收資本額恰為 1 億元，符合中小企業認定標準',
    en: 'Paid-in capital is exactly NT$100,000,000: an SME',
  },
  UNDER_200_EMPLOYEES_IS_SME: {
    zh: '資本額超過 1 億元，但員工未滿 200 人，符合中小企業認定標準',
    en: 'Capital above the limit but fewer than 200 employees: an SME',
  },
};
