import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listMyCases, saveNotes, seeMyCase, type WireNote } from '@pilotage/contracts/consult';
import { listReferralResources, openReport, returnReport, seeReport, submitReport } from '@pilotage/contracts/report';
import { CaseInHand } from '../builders/cases';
import type { Caller } from '../support/caller';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

const note = (said: string): WireNote => ({
  code: null,
  topic: 'CERT_COMPLIANCE',
  said,
  meaning: '',
  confirmed: false,
  isPrivate: false,
});

describe('a consultant writes', () => {
  let office: TestOffice;
  let made: CaseInHand;
  let consultant: Caller;

  beforeAll(async () => {
    office = await TestOffice.open();
    made = await CaseInHand.interviewed(office);
    consultant = await made.consultant();
  });
  afterAll(() => office.close());

  const mine = async () => {
    const { cases } = await consultant.call(listMyCases);
    return cases.find((c) => c.no === made.no);
  };

  it('finds his case with its interview, and no report yet', async () => {
    const row = await mine();
    expect(row?.interviews.map((i) => i.status)).toEqual(['HELD']);
    expect(row?.report).toBeNull();
  });

  it('is told of newer notes together with the revision to go on from', async () => {
    const { notes, notesRevision } = await consultant.call(seeMyCase, { params: { no: made.no } });
    const saved = [...notes, note('在電腦上寫的')];
    await consultant.call(saveNotes, { params: { no: made.no }, body: { notes: saved }, revision: notesRevision });
    const late = { params: { no: made.no }, body: { notes: [note('在手機上寫的')] }, revision: notesRevision };
    const { status, extra } = (await refused(consultant.call(saveNotes, late))).problem;
    expect(status).toBe(412);
    const newer = extra as { revision: number; notes: WireNote[] };
    expect(newer.revision).toBe(notesRevision + 1);
    expect(newer.notes.at(-1)?.said).toBe('在電腦上寫的');
  });

  it('knows which resources he may refer to', async () => {
    const { resources } = await consultant.call(listReferralResources);
    expect(resources.some((r) => r.open)).toBe(true);
    expect(resources.every((r) => r.name.zh !== '' && r.tags.length > 0)).toBe(true);
  });

  it('reads in the next version why the one before was returned', async () => {
    await consultant.call(openReport, { params: { no: made.no } });
    await consultant.call(submitReport, { params: { no: made.no } });
    expect((await mine())?.report).toEqual({ version: 1, status: 'SUBMITTED' });
    const comments = [{ section: 'markets' as const, text: '來源請附公開資料。' }];
    const body = { reason: '市場段落請補來源。', comments };
    await office.approver.call(returnReport, { params: { no: made.no }, body });
    const report = await consultant.call(seeReport, { params: { no: made.no } });
    expect([report.version, report.status, report.editable]).toEqual([2, 'DRAFT', true]);
    expect(report.returnReason).toBe('市場段落請補來源。');
    expect(report.comments.map((c) => [c.section, c.text])).toEqual([['markets', '來源請附公開資料。']]);
  });
});
