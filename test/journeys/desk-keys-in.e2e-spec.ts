import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveDraft, seeDraftFile, startDraft, submitDraft, uploadDraftFile } from '@pilotage/contracts/apply';
import { seeDiagnosis } from '@pilotage/contracts/desk';
import { anApplication, nextUbn } from '../builders/cases';
import { signedPage } from '../demo/papers';
import type { Caller } from '../support/caller';
import { refused } from '../support/refused';
import { TestOffice } from '../support/office';

describe('the desk keys in what came on paper', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  const arrived = async (pagesReceived: number): Promise<string> => {
    const onBehalf = { channel: 'PAPER' as const, pagesReceived };
    return (await office.coordinator.call(startDraft, { body: { call: office.callSlug, onBehalf } })).id;
  };
  const scanOf = async (id: string): Promise<string> => {
    const scan = { name: '申請書掃描.pdf', content: signedPage() };
    const request = { params: { id }, query: { purpose: 'ATTACHMENT' as const } };
    return (await office.coordinator.upload(uploadDraftFile, request, scan)).id;
  };
  const look = (who: Caller, id: string, file: string) => who.call(seeDraftFile, { params: { id, file } });

  it('reads the scan beside the form; nobody else finds it', async () => {
    const id = await arrived(3);
    const file = await scanOf(id);
    const seen = await look(office.coordinator, id, file);
    expect([seen.name, seen.mime]).toEqual(['申請書掃描.pdf', 'application/pdf']);
    expect(seen.content).toEqual(signedPage());
    expect((await look(await office.another('COORDINATOR', 'coordinator2'), id, file)).name).toBe(seen.name);
    const firm = await office.newFirm(nextUbn());
    expect((await refused(look(firm, id, file))).code).toBe('NOT_FOUND');
    expect((await refused(look(office.instance.caller(), id, file))).code).toBe('NOT_FOUND');
  });

  it('does not hand out the papers of another draft', async () => {
    const [mine, other] = [await arrived(3), await arrived(3)];
    const file = await scanOf(other);
    expect((await refused(look(office.coordinator, mine, file))).code).toBe('NOT_FOUND');
  });

  it('hands it in by its own channel; a missing page leads to a proposal, not to a refusal', async () => {
    const id = await arrived(2);
    const ubn = nextUbn();
    await scanOf(id);
    await office.coordinator.call(saveDraft, {
      params: { id },
      body: { application: anApplication(ubn) },
      revision: 0,
    });
    const { number } = await office.coordinator.call(submitDraft, { params: { id } });
    await office.settled();
    const c = await office.coordinator.call(seeDiagnosis, { params: { no: number } });
    expect([c.channel, c.firm.ubn, c.pagesReceived, c.files.length]).toEqual(['PAPER', ubn, 2, 1]);
    const pages = c.eligibility?.checks.find((check) => check.rule === 'PAGES');
    expect([pages?.outcome, pages?.message?.zh]).toEqual(['fail', '收到 2 頁，應為 3 頁，請補齊']);
  });
});
