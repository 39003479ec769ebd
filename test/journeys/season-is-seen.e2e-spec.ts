import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seeQueue } from '@pilotage/contracts/desk';
import { exportRadar, seeRadar } from '@pilotage/contracts/radar';
import { CaseInHand } from '../builders/cases';
import { TestOffice } from '../support/office';

describe('a season is seen', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await TestOffice.open();
    await CaseInHand.delivered(office, ['K06']);
    for (let n = 0; n < 3; n++) await CaseInHand.accepted(office);
    await CaseInHand.applied(office);
  });
  afterAll(() => office.close());

  it('by the office and the authority with the same numbers, which are those of the lists', async () => {
    const authority = await office.as('authority');
    const radar = await authority.call(seeRadar);
    expect(await office.coordinator.call(seeRadar)).toEqual(radar);
    expect(radar.stages.map((s) => [s.id, s.reached, s.waiting])).toEqual([
      ['submitted', 5, 1],
      ['accepted', 4, 3],
      ['dispatched', 1, 0],
      ['interviewed', 1, 0],
      ['written', 1, 0],
      ['delivered', 1, 0],
    ]);
    const { counts } = await office.coordinator.call(seeQueue, { query: {} });
    expect([radar.delivered, radar.inPipe]).toEqual([counts['delivered'], 4]);
    expect(radar.targets.map((t) => [t.value, t.done])).toEqual([
      [483, 1],
      [36, 0],
      [365, 1],
      [91, 0],
    ]);
    expect(radar.binds).toMatchObject({ stage: 'dispatched', waiting: 3 });
    expect(radar.markets[0]).toMatchObject({ market: 'JP', wanted: 4 });
    expect(JSON.stringify(radar)).not.toMatch(/測試企業|9950\d{4}/);
  });

  it('and taken along as CSV, to the unit as it is shown', async () => {
    const radar = await office.coordinator.call(seeRadar);
    const { content, mime, name } = await office.coordinator.call(exportRadar);
    expect([mime, name]).toEqual(['text/csv; charset=utf-8', '年度航況-113.csv']);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
    expect(text.charCodeAt(0)).toBe(0xfe_ff);
    const lines = text.slice(1).trimEnd().split('\r\n');
    for (const s of radar.stages) expect(lines).toContain(`關卡,${s.label.zh},累計,${s.reached}`);
    for (const m of radar.markets) expect(lines).toContain(`市場,${m.market},需求,${m.wanted}`);
  });
});
