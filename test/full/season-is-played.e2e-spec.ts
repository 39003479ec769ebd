import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestOffice } from '../support/office';
import { SeasonOverHttp } from '../support/season';
import { endOf, faultsOf, nothingWrong } from '../support/season-checks';

describe('a small season is played', () => {
  const size = { cases: 20, consultants: 6, seed: 11, days: 8, toTheReport: false };
  const offices: TestOffice[] = [];
  beforeAll(async () => {
    offices.push(...(await Promise.all([TestOffice.open(), TestOffice.open()])));
  });
  afterAll(() => Promise.all(offices.map((o) => o.close())));

  it('losing no case, asking nobody who has declined, filling no place twice, the same from one seed', async () => {
    const play = async (office: TestOffice) => {
      const season = new SeasonOverHttp(office, size);
      await season.open();
      for (let day = 0; day < size.days + 6; day++) {
        await season.day(day);
        expect(await faultsOf(office, season.numbers)).toEqual(nothingWrong);
      }
      expect(season.numbers).toHaveLength(20);
      return endOf(office);
    };
    const [one, other] = await Promise.all(offices.map(play));
    expect(other).toEqual(one);
    const offers = one?.map((c) => String(c['offers'])).join(', ') ?? '';
    for (const what of ['ACCEPTED', 'DECLINED', 'EXPIRED']) expect(offers).toContain(what);
  });
});
