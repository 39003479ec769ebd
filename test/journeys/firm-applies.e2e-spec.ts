import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  checkDraft,
  discardDraft,
  saveDraft,
  seeDraft,
  startDraft,
  submitDraft,
  uploadDraftFile,
} from '@pilotage/contracts/apply';
import { seeDiagnosis } from '@pilotage/contracts/desk';
import { resumeDraft, setPassword, signIn } from '@pilotage/contracts/people';
import { listMyDiagnoses } from '@pilotage/contracts/my';
import { anApplication, CaseInHand, nextUbn } from '../builders/cases';
import { program, signedPage } from '../demo/papers';
import { type Refused, type Caller } from '../support/caller';
import { rowsOf } from '../support/databases';
import { refused } from '../support/refused';
import { PASSWORD, TestOffice } from '../support/office';

describe('a firm applies', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const begun = async (ubn = nextUbn()): Promise<{ firm: Caller; id: string; ubn: string }> => {
    const firm = await office.newFirm(ubn);
    return { firm, ubn, id: (await firm.call(startDraft, { body: { call: office.callSlug } })).id };
  };

  it('saves with any gaps, resumes, and is told by a newer device', async () => {
    const { firm, id } = await begun();
    await firm.call(saveDraft, {
      params: { id },
      body: { application: { profile: { mainProducts: '茶' } } },
      revision: 0,
    });
    const saved = await firm.call(saveDraft, {
      params: { id },
      body: { application: { needs: { N5: '不知道先做什麼' } } },
      revision: 1,
    });
    expect(saved.revision).toBe(2);
    const stale = await refused(
      firm.call(saveDraft, { params: { id }, body: { application: { needs: { N5: '另一台' } } }, revision: 1 }),
    );
    expect([stale.problem.status, stale.code]).toEqual([412, 'STALE_VERSION']);
    const draft = await firm.call(seeDraft, { params: { id } });
    expect([draft.application.profile?.mainProducts, draft.application.needs?.N5]).toEqual(['茶', '不知道先做什麼']);
  });

  it('gets every refusal at once, with its field, and the draft stays', async () => {
    const { firm, id } = await begun();
    const error = await refused(firm.call(submitDraft, { params: { id } }));
    expect(error.codes).toEqual(
      expect.arrayContaining(['SIGNATURE_MISSING', 'PRIVACY_NOT_ACCEPTED', 'MARKET_REQUIRED', 'SLOTS_REQUIRED']),
    );
    const { refusals } = await firm.call(checkDraft, { params: { id } });
    expect(refusals.map((r) => r.code)).toEqual(error.codes);
    expect(refusals.every((r) => r.message.zh.length > 0 && r.message.en.length > 0)).toBe(true);
    expect((await firm.call(seeDraft, { params: { id } })).status).toBe('drafted');
  });

  it('judges uploads by content: a program, an empty file and an SVG are refused, a PDF is kept with its Chinese name', async () => {
    const { firm, id } = await begun();
    const upload = (name: string, content: Uint8Array<ArrayBuffer>) =>
      firm.upload(uploadDraftFile, { params: { id }, query: { purpose: 'SIGNED_PAGE' } }, { name, content });
    const svg = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'));
    expect((await refused(upload('問卷.pdf', program(20_480)))).code).toBe('FILE_TYPE');
    expect((await refused(upload('章.svg', svg))).code).toBe('FILE_TYPE');
    expect((await refused(upload('空.pdf', new Uint8Array(0)))).code).toBe('FILE_BROKEN');
    expect((await refused(upload('cut.pdf', signedPage().slice(0, 200)))).code).toBe('FILE_BROKEN');
    const kept = await upload('../第1頁 簽章.pdf', signedPage());
    expect([kept.name, kept.mime]).toEqual(['第1頁 簽章.pdf', 'application/pdf']);
  });

  it('is numbered without gaps, however many hand in at the same moment', async () => {
    const drafts = await Promise.all(Array.from({ length: 8 }, () => begun()));
    await Promise.all(
      drafts.map(({ firm, id, ubn }) =>
        firm.call(saveDraft, { params: { id }, body: { application: anApplication(ubn) }, revision: 0 }),
      ),
    );
    const before = await rowsOf<{ last: number }>(
      office.databaseUrl,
      "SELECT last FROM number_series WHERE series = 'D113'",
    );
    const receipts = await Promise.all(drafts.map(({ firm, id }) => firm.call(submitDraft, { params: { id } })));
    const numbers = receipts.map((r) => Number(r.number.slice(5))).sort((a, b) => a - b);
    const first = (before[0]?.last ?? 0) + 1;
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, i) => first + i));
  });

  it('cannot have two diagnoses in one call, not even at the same moment, unless the first was withdrawn', async () => {
    const { firm, ubn, id } = await begun();
    const second = (await firm.call(startDraft, { body: { call: office.callSlug } })).id;
    for (const draft of [id, second])
      await firm.call(saveDraft, { params: { id: draft }, body: { application: anApplication(ubn) }, revision: 0 });
    const results = await Promise.allSettled(
      [id, second].map((draft) => firm.call(submitDraft, { params: { id: draft } })),
    );
    const lost = results.flatMap((r) => (r.status === 'rejected' ? [(r.reason as Refused).code] : []));
    expect(lost).toEqual(['DUPLICATE_IN_YEAR']);
    expect(
      await rowsOf(office.databaseUrl, "SELECT 1 FROM diagnosis WHERE ubn = $1 AND status <> 'drafted'", [ubn]),
    ).toHaveLength(1);
  });

  it('may begin without an account: the link resumes elsewhere, the account is made at submission', async () => {
    const ubn = nextUbn();
    const email = `contact@firm-${ubn}.example`;
    const phone = office.instance.caller();
    const { id } = await phone.call(startDraft, { body: { call: office.callSlug, email } });
    await office.settled();
    const stranger = office.instance.caller();
    expect((await refused(stranger.call(seeDraft, { params: { id } }))).code).toBe('NOT_FOUND');
    const desktop = office.instance.caller();
    const resumed = await desktop.call(resumeDraft, {
      params: { token: await office.instance.mailbox.token(email, /繼續填寫/) },
    });
    expect(resumed.draft).toBe(id);
    await desktop.call(saveDraft, { params: { id }, body: { application: anApplication(ubn) }, revision: 0 });
    const receipt = await desktop.call(submitDraft, { params: { id } });
    expect(receipt).toMatchObject({ status: 'applied', accountMailed: true });
    await office.settled();
    await desktop.call(setPassword, {
      params: { token: await office.instance.mailbox.token(email, /設定密碼/) },
      body: { password: PASSWORD },
    });
    await desktop.call(signIn, { body: { login: ubn, password: PASSWORD } });
    expect((await desktop.call(listMyDiagnoses)).diagnoses.map((d) => d.no)).toEqual([receipt.number]);
  });

  it('can be keyed in by the desk, flagged, with the same confirmation', async () => {
    const ubn = nextUbn();
    const { id } = await office.coordinator.call(startDraft, {
      body: {
        call: office.callSlug,
        email: `contact@firm-${ubn}.example`,
        onBehalf: { channel: 'PAPER', pagesReceived: 3 },
      },
    });
    await office.coordinator.call(saveDraft, {
      params: { id },
      body: { application: anApplication(ubn) },
      revision: 0,
    });
    const { number } = await office.coordinator.call(submitDraft, { params: { id } });
    await office.settled();
    expect((await office.coordinator.call(seeDiagnosis, { params: { no: number } })).channel).toBe('PAPER');
    expect((await office.instance.mailbox.to(`contact@firm-${ubn}.example`)).map((m) => m.subject)).toEqual([
      `已收到診斷申請 ${number}`,
    ]);
  });

  it('discards a draft quietly', async () => {
    const { firm, id } = await begun();
    await firm.call(discardDraft, { params: { id } });
    expect((await refused(firm.call(saveDraft, { params: { id }, body: { application: {} }, revision: 0 }))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('shows hostile text as text and nothing else', async () => {
    const hostile = `"><script>alert('x')</script> & {{constructor}} 𠮷 \\`;
    const made = await CaseInHand.applied(office, { needs: { N5: hostile }, profile: { mainProducts: hostile } });
    const seen = await made.see();
    expect([seen.application.needs?.N5, seen.application.profile?.mainProducts]).toEqual([hostile, hostile]);
  });
});

describe('the deadline', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  it('passes at 23:59:59.999 of the last day and refuses at 00:00:00.000, by the server clock, keeping the draft', async () => {
    const ready = async () => {
      const ubn = nextUbn();
      const firm = await office.newFirm(ubn);
      const { id } = await firm.call(startDraft, { body: { call: office.callSlug } });
      await firm.call(saveDraft, { params: { id }, body: { application: anApplication(ubn) }, revision: 0 });
      return { firm, id };
    };
    const [inTime, late] = [await ready(), await ready()];
    await office.moveTo(new Date('2024-11-30T23:59:59.999+08:00'));
    expect((await inTime.firm.call(submitDraft, { params: { id: inTime.id } })).status).toBe('applied');
    await office.moveTo(new Date('2024-12-01T00:00:00.000+08:00'));
    const error = await refused(late.firm.call(submitDraft, { params: { id: late.id } }));
    expect(error.problem.refusals[0]).toMatchObject({
      code: 'AFTER_DEADLINE',
      message: { zh: '收件已於 113年11月30日（六）止 截止。您的草稿仍保留' },
    });
    expect((await late.firm.call(seeDraft, { params: { id: late.id } })).status).toBe('drafted');
  });
});
