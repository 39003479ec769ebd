import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { discardAlliance, submitAlliance } from '@pilotage/contracts/alliance';
import { confirmMemberSheet } from '@pilotage/contracts/alliance-member';
import {
  listAlliancePapers,
  printAlliancePaper,
  seeAlliancePaper,
  type AlliancePaperView,
} from '@pilotage/contracts/alliance-papers';
import { seeDeskAlliance } from '@pilotage/contracts/qualification';
import type { PaperKind } from '@pilotage/domain/alliance';
import { al01, AllianceInHand } from '../builders/alliances';
// The reader that the printer's own specs use.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { readPdf } from '../../libs/reports/src/fixtures/pdf-reader';
import { TestOffice } from '../support/office';
import { refused } from '../support/refused';

let office: TestOffice;
let made: AllianceInHand;
beforeAll(async () => {
  office = await TestOffice.open();
  made = await AllianceInHand.filled(office);
});
afterAll(() => office.close());

/** The newest paper of a kind after it has been asked for and the worker has done its work. */
async function printed(kind: PaperKind): Promise<AlliancePaperView> {
  await made.leader.call(printAlliancePaper, { params: { id: made.id }, body: { kind } });
  await office.settled();
  const { papers } = await made.leader.call(listAlliancePapers, { params: { id: made.id } });
  const paper = papers.find((p) => p.kind === kind);
  if (!paper) throw new Error(`no ${kind} was printed`);
  return paper;
}

const textOf = async (paper: AlliancePaperView): Promise<string> => {
  const { content } = await made.leader.call(seeAlliancePaper, { params: { id: made.id, paper: paper.id } });
  return (await readPdf(content)).pages.map((p) => p.text).join('');
};

const longSummary = () => {
  const sample = al01();
  sample.proposal.draft.texts = { ...sample.proposal.draft.texts, summary: '六家美妝業者共拓越南。'.repeat(220) };
  return sample;
};

describe('the papers of a proposal', () => {
  it('are printed with the code of the revision they show, and not again while nothing changes', async () => {
    const [first, second] = [await printed('LABEL'), await printed('LABEL')];
    const { revision } = await made.see();
    expect([first.state, first.pages, first.isCurrent, second.id]).toEqual(['READY', 1, true, first.id]);
    expect(first.code).toMatch(new RegExp(`^[0-9A-Z]{4}-[0-9A-Z]{4}-R${revision}$`));
    const text = await textOf(first);
    for (const words of ['提案標封', first.code ?? '', '不另發還']) expect(text).toContain(words);
  });

  it('are out of date after a change, and a new print shows the new state', async () => {
    await made.save(al01());
    const { papers } = await made.leader.call(listAlliancePapers, { params: { id: made.id } });
    expect(papers.map((p) => [p.kind, p.isCurrent])).toEqual([['LABEL', false]]);
    const plan = await printed('PLAN');
    expect(plan.isCurrent).toBe(true);
    const text = await textOf(plan);
    expect(text.match(/附件一聯盟業者基本資料表/g)).toHaveLength(6);
    expect(text).toContain(plan.code);
  });

  it('tell a summary that is longer than its one page, until it is shorter', async () => {
    await made.save(longSummary());
    expect((await printed('SUMMARY')).pages).toBe(2);
    expect((await made.findings()).map((f) => `${f.code} ${f.field}`)).toContain('SUMMARY_OVER_ONE_PAGE texts.summary');
    const { codes } = await refused(made.leader.call(submitAlliance, { params: { id: made.id } }));
    expect(codes).toContain('SUMMARY_OVER_ONE_PAGE');
    await made.save(al01());
    expect((await printed('SUMMARY')).pages).toBe(1);
    expect(await made.findings()).toEqual([]);
  });

  it('hold no figure that a member keeps to itself', async () => {
    const member = (await made.see()).members.at(-1)!;
    const token = await made.invited(member.id);
    const body = { accepted: true, sharesFigures: false };
    await office.instance.caller().call(confirmMemberSheet, { params: { token }, body });
    const text = await textOf(await printed('PLAN'));
    expect(text).toContain('由該成員自行提供');
    expect([text.includes('1,100,000'), text.includes('83,700,000')]).toEqual([false, false]);
  });

  it('are nobody else’s, and go with a discarded draft', async () => {
    const label = await printed('LABEL');
    const stranger = await office.newFirm('99034999');
    const ask = { params: { id: made.id, paper: label.id } };
    expect((await refused(stranger.call(seeAlliancePaper, ask))).code).toBe('NOT_FOUND');
    await made.leader.call(discardAlliance, { params: { id: made.id } });
    expect((await refused(made.leader.call(seeAlliancePaper, ask))).code).toBe('NOT_FOUND');
  });
});

describe('a summary that is handed in unprinted', () => {
  it('is measured by the office’s printer, which tells the desk of a second page', async () => {
    const long = await AllianceInHand.handedIn(await freshOffice(), longSummary());
    const { no } = await long.see();
    const { findings } = await office.coordinator.call(seeDeskAlliance, { params: { no: no ?? '' } });
    expect(findings.content.map((f) => f.code)).toContain('SUMMARY_OVER_ONE_PAGE');
  });

  async function freshOffice(): Promise<TestOffice> {
    await office.close();
    office = await TestOffice.open();
    return office;
  }
});
