import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeMyCase } from '@pilotage/contracts/consult';
import { downloadMyReport } from '@pilotage/contracts/my';
import { seeMyData, takeMyData } from '@pilotage/contracts/my-data';
import { CaseInHand } from '../builders/cases';
import { TestOffice } from '../support/office';

describe('a firm sees who has seen its data', () => {
  let office: TestOffice;
  let made: CaseInHand;
  let other: CaseInHand;
  beforeAll(async () => {
    office = await TestOffice.open();
    other = await CaseInHand.delivered(office, ['K06']);
    made = await CaseInHand.delivered(office, ['K07']);
    await made.see();
    await (await made.consultant()).call(seeMyCase, { params: { no: made.no } });
    await made.firm.call(downloadMyReport, { params: { no: made.no } });
  });
  afterAll(() => office.close());

  it('every look of the office and of its consultant, none of its own, nothing of another firm', async () => {
    const { ubn, looks } = await made.firm.call(seeMyData);
    expect(ubn).toBe(made.ubn);
    const who = new Set(looks.map((l) => l.role));
    expect([who.has('COORDINATOR'), who.has('CONSULTANT'), who.has('FIRM_OWNER')]).toEqual([true, true, false]);
    expect(looks.every((l) => l.no === made.no)).toBe(true);
    expect(looks.filter((l) => l.role === 'CONSULTANT').map((l) => l.what)).toContain('CASE');
  });

  it('and takes everything along as one file, which says so in the trail', async () => {
    const { name, content } = await made.firm.call(takeMyData);
    expect(name).toBe(`我的資料-${made.ubn}.json`);
    const text = new TextDecoder().decode(content);
    const pack = JSON.parse(text) as { diagnoses: { number: string; application: object; transitions: object[] }[] };
    expect(pack.diagnoses.map((d) => d.number)).toEqual([made.no]);
    expect(pack.diagnoses[0]?.transitions.length).toBeGreaterThan(5);
    expect(text).toContain('標示規定常變');
    expect(text).not.toMatch(new RegExp(`${other.ubn}|password|hash`, 'i'));
  });
});
