import { listAudit } from '@pilotage/contracts/audit';
import {
  listMailTemplates,
  previewMail,
  saveMailWording,
  seeMailWording,
  tryMailWording,
  type MailWording,
} from '@pilotage/contracts/mails';
import { CaseInHand } from '../builders/cases';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

describe('the words of a mail', () => {
  let office: TestOffice;
  let first: CaseInHand;
  beforeAll(async () => {
    office = await TestOffice.open();
    first = await CaseInHand.accepted(office);
    await office.settled();
  });
  afterAll(() => office.close());

  const params = { event: 'submit.firm', locale: 'zh-Hant' } as const;
  const words: MailWording = { subject: '收件通知 {no}', paragraphs: ['{no} 已收到。', '我們會盡快審查。'] };
  const see = () => office.admin.call(seeMailWording, { params });
  const save = (wording: MailWording | null, revision: number) =>
    office.admin.call(saveMailWording, { params, body: { wording }, revision });

  it('are tried on a real case, and refused with a placeholder that is missing or unknown', async () => {
    const { no, mail } = await office.admin.call(tryMailWording, { params, body: { ...words, no: first.no } });
    expect([no, mail.subject, mail.paragraphs[0]]).toEqual([first.no, `收件通知 ${first.no}`, `${first.no} 已收到。`]);
    const wrong = await refused(save({ subject: '收件', paragraphs: ['{firm} 已收到。'] }, 0));
    expect(wrong.problem.refusals.map((r) => [r.code, r.params?.['names']])).toEqual([
      ['PLACEHOLDER_UNKNOWN', '{firm}'],
      ['PLACEHOLDER_MISSING', '{no}'],
    ]);
    expect((await see()).versions).toEqual([]);
  });

  it('are what is mailed once they are saved, in their language alone', async () => {
    await save(words, 0);
    const made = await CaseInHand.applied(office);
    await office.settled();
    const mails = await office.instance.mailbox.to(`contact@firm-${made.ubn}.example`);
    const mail = mails.find((m) => m.subject.includes(made.no));
    expect(mail?.subject).toBe(`收件通知 ${made.no}`);
    expect(mail?.text).toContain('我們會盡快審查。');
    const query = { no: made.no };
    const { zh, en } = await office.coordinator.call(previewMail, { params: { event: params.event }, query });
    expect([zh.subject, en.subject]).toEqual([`收件通知 ${made.no}`, `We have your application ${made.no}`]);
    const { templates } = await office.coordinator.call(listMailTemplates);
    expect(templates.filter((t) => t.changed).map((t) => [t.event, t.subject.zh])).toEqual([
      ['submit.firm', '收件通知'],
    ]);
  });

  it('are versions: the second of two is told what the first has saved, and the original comes back', async () => {
    const late = await refused(save(words, 0));
    expect(late).toMatchObject({ code: 'STALE_VERSION', problem: { status: 412, extra: { revision: 1 } } });
    const back = await save(null, 1);
    expect(back.current).toEqual(back.original);
    expect(back.versions.map((v) => [v.version, v.isOriginal])).toEqual([
      [2, true],
      [1, false],
    ]);
    const { zh } = await office.coordinator.call(previewMail, { params: { event: params.event } });
    expect(zh.subject).toContain('已收到診斷申請');
    const { entries } = await office.admin.call(listAudit, { query: { action: 'saveMailWording' } });
    expect(entries.map((e) => e.detail)).toEqual([
      { version: 2, original: true },
      { version: 1, original: false },
    ]);
  });
});
