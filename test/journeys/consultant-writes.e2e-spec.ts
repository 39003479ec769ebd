import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addAttachment,
  listAttachments,
  removeAttachment,
  seeAttachment,
  seeThumbnail,
} from '@pilotage/contracts/attachments';
import { listMyCases, saveNotes, seeMyCase, type WireNote } from '@pilotage/contracts/consult';
import { listReferralResources, openReport, returnReport, seeReport, submitReport } from '@pilotage/contracts/report';
import sharp from 'sharp';
import { CaseInHand } from '../builders/cases';
import { signedPage } from '../demo/papers';
import type { Caller } from '../support/caller';
import { rowsOf } from '../support/databases';
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

  const attach = (who: Caller, kind: 'PHOTO' | 'DOCUMENT', name: string, content: Uint8Array<ArrayBuffer>) =>
    who.upload(addAttachment, { params: { no: made.no }, query: { kind } }, { name, content });

  it('keeps photos and papers with the interview, each under its kind, for himself and the office', async () => {
    const photo = await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#357' } })
      .withExif({ IFD0: { Artist: '測試' } })
      .jpeg()
      .toBuffer();
    const wrong = await refused(attach(consultant, 'PHOTO', '簽到.pdf', signedPage()));
    expect([wrong.code, wrong.problem.refusals[0]?.field]).toEqual(['ATTACHMENT_NO_PICTURE', 'file']);
    const cut = new Uint8Array(photo.subarray(0, 200));
    expect((await refused(attach(consultant, 'PHOTO', '斷.jpg', cut))).code).toBe('FILE_BROKEN');
    await attach(consultant, 'PHOTO', '展示架.jpg', new Uint8Array(photo));
    await office.moveTo(new Date(office.now.getTime() + 1_000));
    const { attachments } = await attach(office.coordinator, 'DOCUMENT', '簽到.pdf', signedPage());
    expect(attachments.map((a) => [a.name, a.kind, a.byOffice, a.hasThumbnail, a.removable])).toEqual([
      ['展示架.jpg', 'PHOTO', false, true, false],
      ['簽到.pdf', 'DOCUMENT', true, false, true],
    ]);
    const [first, second] = attachments.map((a) => ({ params: { no: made.no, attachment: a.id } }));
    if (!first || !second) throw new Error('not attached');
    expect(Buffer.from((await consultant.call(seeAttachment, first)).content)).toEqual(photo);
    const small = await sharp((await consultant.call(seeThumbnail, first)).content).metadata();
    expect([small.format, small.width, small.height, small.exif]).toEqual(['webp', 320, 160, undefined]);
    expect((await refused(consultant.call(removeAttachment, second))).code).toBe('ATTACHMENT_OF_ANOTHER');
    const left = await office.coordinator.call(removeAttachment, second);
    expect(left.attachments.map((a) => a.name)).toEqual(['展示架.jpg']);
    expect((await refused(office.coordinator.call(seeAttachment, second))).code).toBe('NOT_FOUND');
    const audit = await rowsOf<{ action: string }>(
      office.databaseUrl,
      "SELECT action FROM audit_entry WHERE action LIKE '%Attachment' ORDER BY seq",
    );
    expect(audit.map((a) => a.action)).toEqual(['addAttachment', 'addAttachment', 'removeAttachment']);
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
    const closed = await consultant.call(listAttachments, { params: { no: made.no } });
    expect([closed.open, closed.attachments.map((a) => a.removable)]).toEqual([false, [false]]);
    expect((await refused(attach(consultant, 'DOCUMENT', '補.pdf', signedPage()))).code).toBe('ATTACHMENTS_CLOSED');
    const taken = { params: { no: made.no, attachment: closed.attachments[0]?.id ?? '' } };
    expect((await refused(consultant.call(removeAttachment, taken))).code).toBe('ATTACHMENTS_CLOSED');
    const comments = [{ section: 'markets' as const, text: '來源請附公開資料。' }];
    const body = { reason: '市場段落請補來源。', comments };
    await office.approver.call(returnReport, { params: { no: made.no }, body });
    const report = await consultant.call(seeReport, { params: { no: made.no } });
    expect([report.version, report.status, report.editable]).toEqual([2, 'DRAFT', true]);
    expect(report.returnReason).toBe('市場段落請補來源。');
    expect(report.comments.map((c) => [c.section, c.text])).toEqual([['markets', '來源請附公開資料。']]);
  });
});
