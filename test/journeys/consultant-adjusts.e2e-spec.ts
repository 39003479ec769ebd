import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openReport, saveReport, submitReport } from '@pilotage/contracts/report';
import { CaseInHand } from '../builders/cases';
import { TestOffice } from '../support/office';

describe('a consultant adjusts scores', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
  });
  afterAll(() => office.close());

  it('shows the desk the adjusted dimensions beside the firm’s own, once the report is handed in', async () => {
    const made = await CaseInHand.interviewed(office);
    const consultant = await made.consultant();
    const { content, revision } = await consultant.call(openReport, { params: { no: made.no } });
    const [note] = content.interview.notes;
    const raised = { item: 'Q01', to: 4, reason: '現場看到完整的年度計畫', evidence: [note?.code ?? 'V01'] };
    const assessment = { ...content.assessment, adjustments: [raised] };
    await consultant.call(saveReport, { params: { no: made.no }, body: { content: { assessment } }, revision });
    expect((await made.see()).adjusted).toBeNull();

    await consultant.call(submitReport, { params: { no: made.no } });
    const seen = await made.see();
    const own = (id: string): number => seen.score?.dimensions.find((d) => d.id === id)?.score ?? 0;
    const adjusted = (id: string): number => seen.adjusted?.find((d) => d.id === id)?.score ?? 0;
    expect(adjusted('D1')).toBeGreaterThan(own('D1'));
    expect(adjusted('D2')).toBe(own('D2'));
  });
});
