import { ask, block, warn } from './finding';
import { checkOf, qualificationOf, reasonsOf, whyNotSigned, type CheckSheet } from './qualification';

const passed = { result: 'PASS', reason: '' } as const;
const sheet = (change: Partial<CheckSheet> = {}): CheckSheet => ({
  eligibility: passed,
  documents: passed,
  content: passed,
  ...change,
});

describe('a finding', () => {
  it.each([
    ['papers.PAPER_2_COPIES', 'DOCUMENT_MISSING', 'documents'],
    ['files.SLIDES', 'DOCUMENT_MISSING', 'documents'],
    ['', 'ONLINE_LATE', 'documents'],
    ['members.2.ubn', 'MEMBER_NOT_SME', 'eligibility'],
    ['members', 'MEMBERS_LT_6', 'eligibility'],
    ['declarations.suspensionRunning', 'DECLARATION_EXCLUDES', 'eligibility'],
    ['', 'LEADER_ALREADY_HAS_PROPOSAL', 'eligibility'],
    ['plan.name', 'NAME_LONGER_THAN_4', 'content'],
    ['gantt.weights', 'GANTT_WEIGHT_SUM_NE_100', 'content'],
  ] as const)('at %s (%s) belongs to %s', (field, code, check) => {
    expect(checkOf({ field, code })).toBe(check);
  });
});

describe('a qualification sheet', () => {
  const failed = { result: 'FAIL', reason: '成員 5 家' } as const;
  const open = { result: 'CORRECT', reason: '補附登記證明' } as const;

  it('qualifies with three passes; one failure turns down, else one correction sends back', () => {
    expect(qualificationOf(sheet())).toBe('qualify');
    expect(qualificationOf(sheet({ documents: open }))).toBe('returnForCorrection');
    expect(qualificationOf(sheet({ documents: open, eligibility: failed }))).toBe('disqualify');
    expect(reasonsOf(sheet({ documents: open, eligibility: failed }))).toBe(
      '申請資格：成員 5 家\n文件完備：補附登記證明',
    );
  });

  it('is not signed while a check has no result, or a refusal no reason', () => {
    expect(whyNotSigned(sheet({ content: { result: null, reason: '' } }), [])).toEqual([
      { code: 'SHEET_UNFINISHED', field: 'checks' },
    ]);
    expect(whyNotSigned(sheet({ content: { result: 'FAIL', reason: ' ' } }), [])).toEqual([
      { code: 'REASON_REQUIRED', field: 'checks.content.reason' },
    ]);
  });

  it('passes against the rules only with the reason, and not while a question is open', () => {
    const late = block('PAPER_LATE', 'papers.receivedAt');
    const findings = [late, warn('NAME_LONGER_THAN_4', 'plan.name'), ask('NOT_IN_REGISTER', 'members.1.ubn')];
    expect(whyNotSigned(sheet(), findings).map((r) => [r.code, r.field])).toEqual([
      ['CHECK_NEEDS_REASON', 'checks.documents.reason'],
      ['OPEN_QUESTIONS', 'findings'],
    ]);
    const told = sheet({ documents: { result: 'PASS', reason: '郵戳在期限內，依申覆受理' } });
    expect(whyNotSigned(told, [late])).toEqual([]);
    expect(whyNotSigned(sheet({ documents: open }), findings)).toEqual([]);
  });
});
