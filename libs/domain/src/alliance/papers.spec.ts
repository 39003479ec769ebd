import { cameInTime, checkOnline, checkPapers, compareTwins, readPaperCode, sayPaperCode } from './papers';
import { al01, call113 } from './sample.fixture';

const call = call113();
const window = { opensAt: new Date(call.opensAt), closesAt: new Date(call.closesAt), graceMinutes: 0 };
const papers = (change: Partial<ReturnType<typeof al01>['papers']> = {}) => ({ ...al01().papers, ...change });

describe('papers', () => {
  it('count by arrival, strictly before 17:00, or by the postmark where the call says so', () => {
    const late = papers({ receivedAt: new Date('2024-03-06T17:00:00.000+08:00') });
    const last = papers({ receivedAt: new Date('2024-03-06T16:59:59.999+08:00') });
    expect(cameInTime(last, { basis: 'RECEIVED', copies: 2 }, window)).toBe(true);
    expect(cameInTime(late, { basis: 'RECEIVED', copies: 2 }, window)).toBe(false);
    expect(cameInTime(late, { basis: 'POSTMARK', copies: 2 }, window)).toBe(true);
    expect(cameInTime(papers({ postmarkedOn: '2024-03-07' }), { basis: 'POSTMARK', copies: 2 }, window)).toBe(false);
    expect(cameInTime(papers({ postmarkedOn: null }), { basis: 'POSTMARK', copies: 2 }, window)).toBe(false);
  });

  it('are named one by one when something is missing', () => {
    const codes = checkPapers(papers({ copies: 1, sealed: false, certificate: false }), al01().rule, window);
    expect(codes.map((f) => f.field)).toEqual([
      'papers.PAPER_2_COPIES',
      'papers.SEALED_BASIC_FORM',
      'papers.LEADER_REGISTRATION_COPY',
    ]);
    expect(checkPapers(null, al01().rule, window).map((f) => f.code)).toEqual(['DOCUMENT_MISSING']);
  });

  it('and the online part are each judged by their own instant', () => {
    expect(checkOnline(new Date('2024-03-06T08:59:59.999Z'), window)).toEqual([]);
    expect(checkOnline(new Date('2024-03-06T09:00:00.000Z'), window).map((f) => f.code)).toEqual(['ONLINE_LATE']);
  });
});

describe('the code on the paper', () => {
  it('is read as it is scanned or typed', () => {
    expect(sayPaperCode({ code: '7K3QM2XW', revision: 4 })).toBe('7K3Q-M2XW-R4');
    expect(readPaperCode(' 7k3q-m2xw-r4 ')).toEqual({ code: '7K3QM2XW', revision: 4 });
    expect(readPaperCode('７Ｋ３Ｑ－Ｍ２ＸＷ－Ｒ４')).toEqual({ code: '7K3QM2XW', revision: 4 });
    expect(readPaperCode('A113-001')).toBeNull();
  });

  it('shows when an indicator was changed after printing: paper is revision 3, online is 4', () => {
    const online = { revision: 4, planFile: 'b', ownPrint: true };
    expect(compareTwins({ revision: 3, printedPlan: 'a', known: true }, online)).toEqual(['OLDER_PAPER']);
    expect(compareTwins({ revision: 4, printedPlan: 'b', known: true }, online)).toEqual([]);
    expect(compareTwins({ revision: 4, printedPlan: 'a', known: true }, online)).toEqual(['PLAN_FILE_DIFFERS']);
    expect(compareTwins({ revision: 5, printedPlan: 'a', known: true }, online)).toEqual(['NEWER_PAPER']);
    expect(compareTwins({ revision: 4, printedPlan: null, known: false }, online)).toEqual(['NEVER_PRINTED']);
    const written = { ...online, ownPrint: false };
    expect(compareTwins({ revision: 4, printedPlan: 'a', known: true }, written)).toEqual([]);
  });
});
