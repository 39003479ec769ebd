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
import { allowDuplicate, seeDiagnosis } from '@pilotage/contracts/desk';
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

  it('is signed today at the latest', async () => {
    const { firm, id, ubn } = await begun();
    const sign = (signedOn: string | null, revision: number) =>
      firm.call(saveDraft, {
        params: { id },
        body: { application: anApplication(ubn, { signature: { signedOn } }) },
        revision,
      });
    const codes = async () => (await firm.call(checkDraft, { params: { id } })).refusals.map((r) => [r.code, r.field]);
    await sign('113/3/5', 0);
    expect(await codes()).toEqual([['SIGNATURE_DATE_FUTURE', 'signature.signedOn']]);
    await sign('112/2/29', 1);
    expect(await codes()).toEqual([['DATE_INVALID', 'signature.signedOn']]);
    await sign(null, 2);
    expect(await codes()).toEqual([['SIGNATURE_DATE_MISSING', 'signature.signedOn']]);
    await sign('113/3/4', 3);
    expect(await codes()).toEqual([]);
  });

  it('is handed in once, however often the button is pressed: one number, one mail', async () => {
    const { firm, id, ubn } = await begun();
    await firm.call(saveDraft, { params: { id }, body: { application: anApplication(ubn) }, revision: 0 });
    const presses = await Promise.allSettled([1, 2, 3, 4].map(() => firm.call(submitDraft, { params: { id } })));
    const receipts = presses.flatMap((p) => (p.status === 'fulfilled' ? [p.value.number] : []));
    expect(receipts).toHaveLength(1);
    await office.settled();
    const mails = await office.instance.mailbox.to(`contact@firm-${ubn}.example`);
    expect(mails.filter((m) => m.subject.startsWith('已收到診斷申請'))).toHaveLength(1);
  });

  it('loses nothing when the session ends in the middle', async () => {
    const { firm, id, ubn } = await begun();
    const save = (needs: object, revision: number) =>
      firm.call(saveDraft, { params: { id }, body: { application: { needs } }, revision });
    await save({ N5: '寫到一半' }, 0);
    await rowsOf(
      office.databaseUrl,
      'DELETE FROM session WHERE account_id = (SELECT id FROM account WHERE login = $1)',
      [ubn],
    );
    expect((await refused(save({ N6: '0' }, 1))).code).toBe('NOT_FOUND');
    await firm.call(signIn, { body: { login: ubn, password: PASSWORD } });
    expect((await save({ N6: '0' }, 1)).revision).toBe(2);
    expect((await firm.call(seeDraft, { params: { id } })).application.needs).toEqual({ N5: '寫到一半', N6: '0' });
  });

  it('may ask a coordinator for a second application in one call', async () => {
    const made = await CaseInHand.applied(office);
    const { id } = await made.firm.call(startDraft, { body: { call: office.callSlug } });
    await made.firm.call(saveDraft, { params: { id }, body: { application: anApplication(made.ubn) }, revision: 0 });
    const { problem } = await refused(made.firm.call(submitDraft, { params: { id } }));
    expect([problem.status, problem.refusals[0]?.params]).toEqual([409, { no: made.no }]);
    await office.coordinator.call(allowDuplicate, { params: { id }, body: { reason: '另一產品線' } });
    expect((await made.firm.call(submitDraft, { params: { id } })).status).toBe('applied');
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
