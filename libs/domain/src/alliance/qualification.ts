import type { Refusal } from '../kernel';
import type { Finding } from './finding';

export const qualificationChecks = {
  eligibility: { zh: '申請資格', en: 'Eligibility' },
  documents: { zh: '文件完備', en: 'Documents complete' },
  content: { zh: '內容符合規定', en: 'Content conforms' },
} as const;
export type QualificationCheck = keyof typeof qualificationChecks;
export const qualificationCheckNames = Object.keys(qualificationChecks) as QualificationCheck[];

export type CheckResult = 'PASS' | 'FAIL' | 'CORRECT';
export type CheckSheet = Readonly<
  Record<QualificationCheck, { readonly result: CheckResult | null; readonly reason: string }>
>;

const DOCUMENTS = /^(papers|files)\./;
const ELIGIBILITY = /^(members|declarations|plan\.industry|plan\.primaryMarket|plan\.secondaryMarkets)/;

/** Which of the three checks a finding belongs to (SPEC L5). */
export function checkOf(finding: Pick<Finding, 'code' | 'field'>): QualificationCheck {
  if (DOCUMENTS.test(finding.field) || finding.code === 'ONLINE_LATE') return 'documents';
  return ELIGIBILITY.test(finding.field) || finding.code === 'LEADER_ALREADY_HAS_PROPOSAL' ? 'eligibility' : 'content';
}

export function findingsByCheck(
  findings: readonly Finding[],
): Readonly<Record<QualificationCheck, readonly Finding[]>> {
  const of = (name: QualificationCheck) => findings.filter((f) => checkOf(f) === name);
  return { eligibility: of('eligibility'), documents: of('documents'), content: of('content') };
}

export type Qualification = 'qualify' | 'disqualify' | 'returnForCorrection';

/** What the sheet comes to: one failure turns the proposal down, one correction sends it back. */
export function qualificationOf(sheet: CheckSheet): Qualification {
  const results = qualificationCheckNames.map((n) => sheet[n].result);
  if (results.includes('FAIL')) return 'disqualify';
  return results.includes('CORRECT') ? 'returnForCorrection' : 'qualify';
}

/** The reasons in the order of the sheet, as the letter gives them. */
export function reasonsOf(sheet: CheckSheet): string {
  return qualificationCheckNames
    .filter((n) => sheet[n].result !== 'PASS')
    .map((n) => `${qualificationChecks[n].zh}：${sheet[n].reason.trim()}`)
    .join('\n');
}

/**
 * Why a sheet cannot be signed: a check without a result, a refusal without its reason, a check passed against what the
 * rules found without saying why, and, for who is to pass, a question that the office has not decided.
 */
export function whyNotSigned(sheet: CheckSheet, findings: readonly Finding[]): readonly Refusal[] {
  const names = qualificationCheckNames;
  if (names.some((n) => sheet[n].result === null)) return [{ code: 'SHEET_UNFINISHED', field: 'checks' }];
  const grouped = findingsByCheck(findings);
  const out = names.flatMap((n): Refusal[] => {
    if (sheet[n].reason.trim()) return [];
    const field = `checks.${n}.reason`;
    if (sheet[n].result !== 'PASS') return [{ code: 'REASON_REQUIRED', field }];
    const blocks = grouped[n].filter((f) => f.severity === 'BLOCK').length;
    return blocks > 0 ? [{ code: 'CHECK_NEEDS_REASON', field, params: { n: blocks } }] : [];
  });
  const asked = findings.filter((f) => f.severity === 'ASK').length;
  return qualificationOf(sheet) === 'qualify' && asked > 0
    ? [...out, { code: 'OPEN_QUESTIONS', field: 'findings', params: { n: asked } }]
    : out;
}
