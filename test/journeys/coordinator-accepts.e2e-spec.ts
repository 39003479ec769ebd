import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveDraft, startDraft, submitDraft } from '@pilotage/contracts/apply';
import { decideAcceptance, moveAside, seeQueue } from '@pilotage/contracts/desk';
import { seeMyDiagnosis, withdrawMyDiagnosis } from '@pilotage/contracts/my';
import { anApplication, CaseInHand, nextUbn } from '../builders/cases';
import type { Caller, Refused } from '../support/caller';
import { refused } from '../support/refused';
import { TestOffice } from '../support/office';

describe('a coordinator accepts', () => {
  let office: TestOffice;
  let second: Caller;
  beforeAll(async () => {
    office = await TestOffice.open();
    second = await office.as('coordinator2');
  });
  afterAll(() => office.close());

  const decide = (
    who: Caller,
    no: string,
    decision: 'accept' | 'reject' | 'returnForCorrection' | 'hold' | 'waitlist',
    reason?: string,
  ) =>
    who.call(decideAcceptance, {
      params: { no },
      body: { decision, expected: 'applied', ...(reason ? { reason } : {}) },
    });

  it('wins or is told: of two coordinators on one case one decides, the other learns what the case is now', async () => {
    const made = await CaseInHand.applied(office);
    const results = await Promise.allSettled([
      decide(office.coordinator, made.no, 'accept'),
      decide(second, made.no, 'reject', '重複'),
    ]);
    const lost = results.flatMap((r) => (r.status === 'rejected' ? [r.reason as Refused] : []));
    expect(lost).toHaveLength(1);
    const seen = await made.see();
    expect([lost[0]?.code, lost[0]?.problem.extra]).toMatchObject(['STATUS_MOVED', { status: seen.status }]);
    expect(seen.timeline.filter((t) => t.from === 'applied')).toHaveLength(1);
  });

  it('sees every rule with its named result', async () => {
    const made = await CaseInHand.applied(office, { profile: { nameZh: '別的名字（示範）有限公司' } });
    const { eligibility } = await made.see();
    expect(eligibility?.proposal).toBe('returnForCorrection');
    expect(eligibility?.checks.map((c) => [c.rule, c.outcome])).toEqual([
      ['WINDOW', 'pass'],
      ['PAGES', 'pass'],
      ['REGISTER', 'pass'],
      ['NAME', 'fail'],
      ['SME', 'pass'],
      ['PLACES', 'pass'],
    ]);
    expect(eligibility?.checks[3]?.message?.zh).toContain('別的名字（示範）有限公司');
  });

  it('returns for correction; the firm mends and sends again under the same number', async () => {
    const made = await CaseInHand.applied(office, { profile: { nameZh: '別的名字（示範）有限公司' } });
    await decide(office.coordinator, made.no, 'returnForCorrection');
    const mine = await made.firm.call(seeMyDiagnosis, { params: { no: made.no } });
    expect([mine.status, mine.label.zh]).toEqual(['returned', '請補件']);
    expect(mine.reason).toContain('企業全稱與登記不符');
    const right = anApplication(made.ubn).profile;
    await made.firm.call(saveDraft, {
      params: { id: mine.draft },
      body: { application: { profile: { nameZh: right?.nameZh } } },
      revision: 1,
    });
    expect((await made.firm.call(submitDraft, { params: { id: mine.draft } })).number).toBe(made.no);
    await office.settled();
    expect((await made.see()).eligibility?.proposal).toBe('accept');
  });

  it('asks for a reason where the system has none to give', async () => {
    const made = await CaseInHand.applied(office);
    expect((await refused(decide(office.coordinator, made.no, 'reject'))).code).toBe('REASON_REQUIRED');
    await decide(office.coordinator, made.no, 'reject', '不在受理範圍');
    expect((await made.see()).timeline.at(-1)).toMatchObject({ move: 'reject', reason: '不在受理範圍' });
  });

  it('cannot make a move that the table does not list', async () => {
    const made = await CaseInHand.applied(office);
    await decide(office.coordinator, made.no, 'accept');
    const error = await refused(
      office.coordinator.call(decideAcceptance, {
        params: { no: made.no },
        body: { decision: 'hold', expected: 'accepted', reason: '再查' },
      }),
    );
    expect(error.code).toBe('MOVE_NOT_ALLOWED');
  });

  it('lets the waiting list form by itself, in the order of submission, and takes from it', async () => {
    const call = await office.callWith('diagnosis-113-one', 1, 'D113A');
    const [first, next, last] = [
      await CaseInHand.applied(office, {}, call),
      await CaseInHand.applied(office, {}, call),
      await CaseInHand.applied(office, {}, call),
    ];
    await decide(office.coordinator, first.no, 'accept');
    const extra = [await CaseInHand.applied(office, {}, call), await CaseInHand.applied(office, {}, call)];
    const places = await Promise.all(
      extra.map(async (c) => (await c.firm.call(seeMyDiagnosis, { params: { no: c.no } })).waitingPlace),
    );
    expect(places).toEqual([1, 2]);
    expect([(await next.see()).status, (await last.see()).status]).toEqual(['applied', 'applied']);
    await office.coordinator.call(decideAcceptance, {
      params: { no: extra[0]?.no ?? '' },
      body: { decision: 'accept', expected: 'waitlisted' },
    });
    const left = await extra[1]?.firm.call(seeMyDiagnosis, { params: { no: extra[1].no } });
    expect(left?.label.zh).toBe('候補第 1 位');
  });

  it('holds a firm that is in no register for a manual check', async () => {
    const ubn = nextUbn();
    const { id } = await office.coordinator.call(startDraft, {
      body: { call: office.callSlug, email: `c@firm-${ubn}.example`, onBehalf: { channel: 'EMAIL', pagesReceived: 3 } },
    });
    await office.coordinator.call(saveDraft, {
      params: { id },
      body: { application: anApplication(ubn, { profile: { orgType: 'BUSINESS' } }) },
      revision: 0,
    });
    const { number } = await office.coordinator.call(submitDraft, { params: { id } });
    await office.settled();
    const { rows } = await office.coordinator.call(seeQueue, { query: { q: number } });
    expect(rows).toMatchObject([{ no: number, status: 'held', waitsFor: 'coordinator' }]);
  });

  it('suspends and resumes where the case was, with its clock stopped meanwhile', async () => {
    const made = await CaseInHand.accepted(office);
    const due = (await made.see()).dueAt;
    await office.coordinator.call(moveAside, {
      params: { no: made.no },
      body: { move: 'suspend', expected: 'accepted', reason: '企業請求' },
    });
    expect((await made.see()).dueAt).toBeNull();
    const { status } = await office.coordinator.call(moveAside, {
      params: { no: made.no },
      body: { move: 'resume', expected: 'suspended' },
    });
    expect([status, typeof due]).toEqual(['accepted', 'string']);
  });

  it('sees that the firm has withdrawn', async () => {
    const made = await CaseInHand.accepted(office);
    await made.firm.call(withdrawMyDiagnosis, { params: { no: made.no }, body: { reason: '改期再申請' } });
    expect((await made.see()).status).toBe('withdrawn');
  });

  it('finds cases by number, name and 統編, and pages through the queue without losing or doubling one', async () => {
    const made = await CaseInHand.applied(office);
    for (const q of [made.no, made.ubn, `測試企業${made.ubn}`]) {
      expect((await office.coordinator.call(seeQueue, { query: { q } })).rows.map((r) => r.no)).toEqual([made.no]);
    }
    const all: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page: { rows: { no: string }[]; next: string | null } = await office.coordinator.call(seeQueue, {
        query: { limit: 3, ...(after ? { after } : {}) },
      });
      all.push(...page.rows.map((r) => r.no));
      after = page.next;
    }
    const whole = await office.coordinator.call(seeQueue, { query: { limit: 500 } });
    expect(all).toEqual(whole.rows.map((r) => r.no));
    expect(new Set(all).size).toBe(all.length);
  });
});
