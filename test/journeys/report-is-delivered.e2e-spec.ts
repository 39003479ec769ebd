import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeMyCase } from '@pilotage/contracts/consult';
import { answerSurvey, downloadByLink, downloadMyReport, seeMyDiagnosis, verifyReport } from '@pilotage/contracts/my';
import { seeLink } from '@pilotage/contracts/people';
import { CaseInHand } from '../builders/cases';
import { rowsOf } from '../support/databases';
import { refused } from '../support/refused';
import { TestOffice } from '../support/office';

const DAY = 86_400_000;

describe('a report is delivered', () => {
  let office: TestOffice;
  let shared: CaseInHand;
  beforeAll(async () => {
    office = await TestOffice.open();
    shared = await CaseInHand.delivered(office, ['K06']);
  });
  afterAll(() => office.close());

  const tokenOf = (made: CaseInHand) =>
    office.instance.mailbox.token(made.email, new RegExp(`建議書已送達：${made.no}`));
  const byLink = (token: string) => office.instance.caller().call(downloadByLink, { params: { token } });
  const look = (token: string) => office.instance.caller().call(seeLink, { params: { token } });
  const answer = (made: CaseInHand) =>
    made.firm.call(answerSurvey, { params: { no: made.no }, body: { answers: [5, 4, 5, 5, 4], comment: '很有幫助' } });

  it('by a mail that says where, and nothing else', async () => {
    const made = shared;
    const mine = await made.firm.call(seeMyDiagnosis, { params: { no: made.no } });
    expect([mine.status, mine.label.zh, mine.survey]).toEqual([
      'delivered',
      '建議書已送達',
      { due: true, done: false },
    ]);
    expect(mine.document?.pages).toBeGreaterThan(5);
    const [mail] = (await office.instance.mailbox.to(made.email)).filter((m) => m.subject.includes('建議書已送達'));
    const personal = [made.ubn, `測試企業${made.ubn}`, '許測安', '吳樣儒', '02-10000001', mine.consultant?.name ?? ''];
    expect(personal.filter((word) => mail?.text.includes(word) || mail?.subject.includes(word))).toEqual([]);
    expect(mail?.raw).not.toMatch(/application\/pdf|Content-Disposition: attachment/i);
  });

  it('five times by the link: looking spends nothing, each download is counted and logged', async () => {
    const made = shared;
    const token = await tokenOf(made);
    for (let i = 0; i < 3; i++)
      expect(await look(token)).toMatchObject({ state: 'VALID', purpose: 'DOWNLOAD', usesLeft: 5 });
    const files = await Promise.all([1, 2, 3, 4].map(() => byLink(token)));
    expect(new Set(files.map((f) => Buffer.from(f.content).toString('base64'))).size).toBe(1);
    expect([files[0]?.mime, files[0]?.name]).toEqual(['application/pdf', `${made.no}-國際行銷診斷建議書-1.0.pdf`]);
    // Of several with the last use, one gets it.
    const last = await Promise.allSettled([1, 2, 3].map(() => byLink(token)));
    expect(last.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect((await refused(byLink(token))).problem).toMatchObject({ status: 410, code: 'LINK_SPENT' });
    await made.firm.call(downloadMyReport, { params: { no: made.no } });
    const { downloads } = await made.see();
    expect(downloads.map((d) => d.by)).toEqual(['LINK', 'LINK', 'LINK', 'LINK', 'LINK', '吳樣儒']);
    const [audited] = await rowsOf<{ count: number }>(
      office.databaseUrl,
      `SELECT count(*)::int AS count FROM audit_entry e JOIN document x ON x.id::text = e.subject_id JOIN report_version v ON v.id = x.version_id
       JOIN report r ON r.id = v.report_id JOIN diagnosis d ON d.id = r.diagnosis_id WHERE e.action = 'download' AND d.number = $1`,
      [made.no],
    );
    expect(audited?.count).toBe(6);
  });

  it('as an attachment that no browser opens in place', async () => {
    const response = await shared.firm.send(downloadMyReport, { params: { no: shared.no } }, undefined, {});
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  it('can be proven genuine by its code, and the code tells nothing else', async () => {
    const { document } = await shared.firm.call(seeMyDiagnosis, { params: { no: shared.no } });
    const code = document?.verifyCode ?? '';
    const verify = (typed: string) => office.instance.caller().call(verifyReport, { params: { code: typed } });
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await verify(code)).toEqual({ state: 'VALID' });
    expect(await verify(` ${code.toLowerCase().replace('-', '')} `)).toEqual({ state: 'VALID' });
    expect(await verify('0000-0000')).toEqual({ state: 'UNKNOWN' });
  });

  it('and the case is closed by the answer to the survey, once; 90 days later its consultant sees no contact', async () => {
    const made = await CaseInHand.delivered(office, ['K08']);
    const both = await Promise.allSettled([answer(made), answer(made)]);
    expect(both.flatMap((r) => (r.status === 'fulfilled' ? [r.value.status] : []))).toEqual(['closed']);
    const late = (await refused(answer(made))).problem;
    expect([late.status, late.code]).toEqual([409, 'MOVE_NOT_ALLOWED']);
    const mine = await made.firm.call(seeMyDiagnosis, { params: { no: made.no } });
    expect([mine.status, mine.survey]).toEqual(['closed', { due: false, done: true }]);
    await made.firm.call(downloadMyReport, { params: { no: made.no } });
    const consultant = await made.consultant();
    const contact = async () =>
      (await consultant.call(seeMyCase, { params: { no: made.no } })).application.profile?.contact?.email;
    await office.moveTo(new Date(office.now.getTime() + 90 * DAY - 60_000));
    expect(await contact()).toBe(made.email);
    await office.moveTo(new Date(office.now.getTime() + 60_000));
    expect(await contact()).toBeUndefined();
  });
});
