import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveNotes, seeMyCase, type WireNote } from '@pilotage/contracts/consult';
import { addMyTie, removeMyTie, seeMyProfile } from '@pilotage/contracts/consultants';
import {
  approveReport,
  listReviews,
  openReport,
  previewReport,
  returnReport,
  saveReport,
  seeReport,
  seeReportChanges,
  seeReview,
  submitReport,
  type ReportView,
} from '@pilotage/contracts/report';
import type { ReportContent } from '@pilotage/domain/report';
import { CaseInHand } from '../builders/cases';
import { rowsOf } from '../support/databases';
import { refused } from '../support/refused';
import { TestOffice } from '../support/office';

describe('a report is written and approved', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const opened = async (codes: string[]): Promise<{ made: CaseInHand; report: ReportView }> => {
    const made = await CaseInHand.interviewed(office, codes);
    return { made, report: await (await made.consultant()).call(openReport, { params: { no: made.no } }) };
  };
  const save = async (made: CaseInHand, content: Partial<ReportContent>, revision: number) =>
    (await made.consultant()).call(saveReport, { params: { no: made.no }, body: { content }, revision });
  const submit = async (made: CaseInHand) => (await made.consultant()).call(submitReport, { params: { no: made.no } });

  it('is prefilled from questionnaire, match and notes, and can be handed in as it is', async () => {
    const { made, report } = await opened(['K06']);
    expect([report.status, report.editable, report.issues, report.missingGlyphs]).toEqual(['DRAFT', true, [], []]);
    expect(report.content.interview.notes).toMatchObject([{ code: 'V01', said: '標示由代購轉述。', confirmed: true }]);
    expect(report.content.markets.rows.map((m) => m.market)).toEqual(['JP', 'SG']);
    expect((await submit(made)).status).toBe('submitted');
  });

  it('keeps a private note from the report and everybody but the consultant', async () => {
    const made = await CaseInHand.interviewed(office, ['K07']);
    const consultant = await made.consultant();
    const secret = '負責人打算退休';
    const note = { code: null, topic: 'PRIVATE', said: secret, meaning: '', confirmed: false, isPrivate: true };
    const { notes } = await consultant.call(seeMyCase, { params: { no: made.no } });
    await consultant.call(saveNotes, { params: { no: made.no }, body: { notes: [...notes, note] }, revision: 1 });
    const report = await consultant.call(openReport, { params: { no: made.no } });
    expect(JSON.stringify([report, await made.see()])).not.toContain(secret);
    expect((await consultant.call(seeMyCase, { params: { no: made.no } })).notes.at(-1)?.said).toBe(secret);
  });

  it('is not taken with anything missing: every issue comes with its section, and the draft stays', async () => {
    const { made, report } = await opened(['K08']);
    const { content } = report;
    const firstAction = content.actions.items[0];
    if (!firstAction) throw new Error('a prefilled report has actions');
    const broken: Partial<ReportContent> = {
      summary: { ...content.summary, lead: '  ' },
      actions: { ...content.actions, items: [{ ...firstAction, firstStep: '' }, ...content.actions.items.slice(1)] },
      referrals: { ...content.referrals, cards: [], noneReason: '' },
    };
    const saved = await save(made, broken, report.revision);
    const { problem } = await refused(submit(made));
    expect([problem.status, problem.code]).toEqual([422, 'REPORT_INCOMPLETE']);
    const sections = (list: unknown) => [...new Set((list as { section: string }[]).map((i) => i.section))].sort();
    expect(sections(problem.extra)).toEqual(expect.arrayContaining(['actions', 'referrals', 'summary']));
    expect(sections(saved.issues)).toEqual(sections(problem.extra));
    expect((await made.see()).status).toBe('interviewed');
    await save(
      made,
      { summary: content.summary, actions: content.actions, referrals: content.referrals },
      saved.revision,
    );
    expect((await submit(made)).status).toBe('submitted');
  });

  it('is not taken with a character that cannot be printed', async () => {
    const { made, report } = await opened(['K09']);
    const summary = { ...report.content.summary, lead: `${report.content.summary.lead}\u{2B820}` };
    const saved = await save(made, { summary }, report.revision);
    expect(saved.missingGlyphs).toEqual(['\u{2B820}']);
    expect((await refused(submit(made))).code).toBe('GLYPH_MISSING');
  });

  it('is frozen once handed in; sent back it is a new version, and both are kept', async () => {
    const { made, report } = await opened(['K14']);
    await submit(made);
    expect((await refused(save(made, {}, report.revision))).code).toBe('REPORT_FROZEN');
    expect((await refused(submit(made))).problem.status).toBe(409);
    const waiting = await office.approver.call(listReviews);
    expect(waiting.reports).toContainEqual(expect.objectContaining({ no: made.no, version: 1, mine: false }));
    expect((await office.approver.call(seeReview, { params: { no: made.no } })).content).toEqual(report.content);
    const comments = [{ section: 'tools' as const, text: '請補一種免費做法' }];
    const body = { reason: '工具請再評估', comments };
    expect((await office.approver.call(returnReport, { params: { no: made.no }, body })).status).toBe('sentBack');
    const again = await (await made.consultant()).call(seeReport, { params: { no: made.no } });
    expect(again).toMatchObject({ version: 2, status: 'DRAFT', editable: true, content: report.content });
    expect(again.comments).toMatchObject([{ section: 'tools', text: '請補一種免費做法', by: 'approver（示範）' }]);
    await save(made, { firm: { ...again.content.firm, quote: '第二版' } }, again.revision);
    await submit(made);
    const { changes } = await office.approver.call(seeReview, { params: { no: made.no } });
    expect(changes).toMatchObject({ since: 1, texts: [{ path: 'firm.quote' }], rows: [], fields: [] });
    const own = await (await made.consultant()).call(seeReportChanges, { params: { no: made.no } });
    expect(own.changes).toEqual(changes);
    expect(changes?.texts[0]?.parts.filter((p) => p.how !== 'REMOVED').map((p) => p.text)).toEqual(['第二版']);
    const versions = await rowsOf<{ no: number; status: string; quote: string }>(
      office.databaseUrl,
      `SELECT v.no, v.status, v.content->'firm'->>'quote' AS quote FROM report_version v JOIN report r ON r.id = v.report_id
       JOIN diagnosis d ON d.id = r.diagnosis_id WHERE d.number = $1 ORDER BY v.no`,
      [made.no],
    );
    expect(versions).toEqual([
      { no: 1, status: 'SENT_BACK', quote: report.content.firm.quote },
      { no: 2, status: 'SUBMITTED', quote: '第二版' },
    ]);
    await office.settled();
    const told = (await office.instance.mailbox.to('approver@pilotage.example')).map((m) => m.subject);
    expect(told.filter((s) => s === `建議書待核閱：${made.no}`)).toHaveLength(2);
  });

  it('cannot be changed even by who reaches the database, once it has been handed in', async () => {
    const { made } = await opened(['K16']);
    await submit(made);
    const change = rowsOf(
      office.databaseUrl,
      `UPDATE report_version SET content = content || '{"x": 1}' WHERE report_id =
         (SELECT r.id FROM report r JOIN diagnosis d ON d.id = r.diagnosis_id WHERE d.number = $1)`,
      [made.no],
    );
    await expect(change).rejects.toThrow('a submitted report version is frozen');
  });

  it('is approved by somebody who has not written it and has no interest in the firm', async () => {
    for (const code of ['T7', 'T8']) await office.importConsultant({ code, password: undefined });
    const [author, tied] = [
      await office.another(['CONSULTANT', 'APPROVER'], 'writes-and-approves', 'T7'),
      await office.another(['CONSULTANT', 'APPROVER'], 'knows-the-firm', 'T8'),
    ];
    const made = await CaseInHand.offered(office, ['T7']);
    await made.takenBy(author);
    await made.interviewedBy(author);
    await author.call(openReport, { params: { no: made.no } });
    await author.call(submitReport, { params: { no: made.no } });
    const approve = (who: typeof author) => who.call(approveReport, { params: { no: made.no } });
    expect((await refused(approve(author))).code).toBe('OWN_REPORT');
    await office.importConsultant({
      code: 'T8',
      password: undefined,
      ties: [{ kind: 'SHAREHOLDER', ubn: made.ubn, source: 'SELF_DECLARED' }],
    });
    expect((await refused(approve(tied))).code).toBe('CONFLICT_OF_INTEREST');
    expect((await approve(office.approver)).status).toBe('approved');
  });

  it('is not approved once one note is gone, exactly where it stood, or a tie to a vendor has come up', async () => {
    await office.importConsultant({ code: 'T9', password: undefined });
    const author = await office.another('CONSULTANT', 'has-a-vendor', 'T9');
    const made = await CaseInHand.offered(office, ['T9']);
    await made.takenBy(author);
    await made.interviewedBy(author);
    const params = { no: made.no };
    const keep = async (notes: WireNote[]) => {
      const { notesRevision: revision } = await author.call(seeMyCase, { params });
      return (await author.call(saveNotes, { params, body: { notes }, revision })).notes;
    };
    const { notes } = await author.call(seeMyCase, { params });
    const second = { topic: 'SOCIAL_KOL', said: '沒有合作名單。', meaning: '', confirmed: true, isPrivate: false };
    const [first, last] = await keep([...notes, { code: null, ...second }]);
    if (!first || !last) throw new Error('two notes were kept');
    const { content } = await author.call(openReport, { params });
    await author.call(submitReport, { params });
    const told = async () => {
      const { problem } = await refused(office.approver.call(approveReport, { params }));
      return (problem.extra as { code: string; section: string; subject: string }[]).map((i) =>
        `${i.code} ${i.section} ${i.subject}`.trim(),
      );
    };
    const standsOn = (code: string) => {
      const findings = content.summary.findings.filter((f) => f.evidence.includes(code)).map((f) => f.id);
      return content.actions.items.filter((a) => a.finding !== null && findings.includes(a.finding)).map((a) => a.id);
    };
    await keep([first]);
    const said = await told();
    expect([standsOn('V01').length, standsOn('V02').length]).toEqual([1, 3]);
    expect(said).toEqual([
      ...['interview', 'summary', 'pains'].map((section) => `NOTE_GONE ${section} V02`),
      ...standsOn('V02').map((action) => `ACTION_UNGROUNDED actions ${action}`),
    ]);
    await keep([first, { ...last, code: null }]);
    const { revision } = await author.call(seeMyProfile);
    const body = { kind: 'TOOL_VENDOR' as const, name: '雲端收銀（示範）' };
    const sold = await author.call(addMyTie, { body, revision });
    expect(await told()).toEqual(['TIE_UNDISCLOSED statement 雲端收銀（示範）']);
    const tie = sold.ties[0]?.id ?? '';
    await author.call(removeMyTie, { params: { tie }, revision: sold.revision });
    expect((await office.approver.call(approveReport, { params })).status).toBe('approved');
  });

  it('is printed as a draft for who may see it, 草稿 on every page', async () => {
    const { made } = await opened(['K17']);
    const preview = await (await made.consultant()).call(previewReport, { params: { no: made.no } });
    expect([preview.mime, preview.name]).toEqual(['application/pdf', `${made.no}-國際行銷診斷建議書-1.0-草稿.pdf`]);
    expect(Buffer.from(preview.content.slice(0, 5)).toString()).toBe('%PDF-');
  });
});
