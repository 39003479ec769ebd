import { allianceRules, type Instalment } from '../programme';
import { instalmentAmounts, instalmentsAddUp, payable } from './contract';
import { checkClaim, countedOf, paceOf, sameFileElsewhere, shortfalls, targetsOf, type Claim } from './progress';
import { growthAmounts } from './check-growth';
import { al01 } from './sample.fixture';
import { bars } from './schedule';
import { seasonTotals } from './totals';

const months = al01().context.months;
const claim = (change: Partial<Claim> = {}): Claim => ({
  kpi: 'K1_EVENTS',
  kind: 'digital',
  on: '2024-06-20',
  amountTwd: null,
  country: null,
  detail: '',
  evidence: 'URL',
  sha256: 'a',
  ...change,
});

describe('instalments', () => {
  it('sum to the contract exactly', () => {
    const rules = allianceRules.parse({});
    expect(instalmentsAddUp(rules.instalments)).toBe(true);
    expect(instalmentAmounts(rules.instalments, 1_000_000).map((i) => i.amountTwd)).toEqual([
      300_000, 400_000, 300_000,
    ]);
    const thirds = [3334, 3333, 3333].map((share, i): Instalment => ({
      id: `${i}`,
      label: { zh: '期', en: 'part' },
      after: 'CONTRACT',
      share,
    }));
    const amounts = instalmentAmounts(thirds, 999_999).map((i) => i.amountTwd);
    expect(amounts.reduce((a, b) => a + b, 0)).toBe(999_999);
  });

  it('are due by what has been passed, and stop for good when the case is revoked or terminated', () => {
    expect([payable('CONTRACT', 'selected'), payable('CONTRACT', 'contracted')]).toEqual(['NOT_YET', 'DUE']);
    expect([payable('MIDTERM', 'midtermConditional'), payable('MIDTERM', 'midtermPassed')]).toEqual(['NOT_YET', 'DUE']);
    expect([payable('FINAL', 'finalPassed'), payable('FINAL', 'terminated'), payable('CONTRACT', 'revoked')]).toEqual([
      'DUE',
      'STOPPED',
      'STOPPED',
    ]);
  });
});

describe('a claim', () => {
  const context = { months, usedFiles: new Map([['a', 'K2_TOOLS' as const]]) };

  it.each<[Partial<Claim>, string[]]>([
    [{}, []],
    [{ on: '2024-12-01' }, ['EVIDENCE_OUT_OF_PERIOD']],
    [{ evidence: 'ORDER' }, ['EVIDENCE_KIND']],
    [{ kind: '' }, ['FIELD_REQUIRED']],
    [{ kpi: 'K3_CHANNEL', kind: '', evidence: 'CONTRACT_OR_MOU_IMAGE', country: 'VN', detail: '首年訂單 3 萬盒' }, []],
    [{ kpi: 'K3_CHANNEL', kind: '', evidence: 'CONTRACT_OR_MOU_IMAGE' }, ['FIELD_REQUIRED', 'FIELD_REQUIRED']],
    [{ kpi: 'K4_OPPORTUNITY', kind: '', evidence: 'ORDER' }, ['FIELD_REQUIRED']],
  ])('%j: %j', (change, codes) => {
    expect(checkClaim(claim(change), context).map((r) => r.code)).toEqual(codes);
  });

  it('names the other indicator that the same file proves', () => {
    expect(sameFileElsewhere(claim(), context)?.code).toBe('EVIDENCE_SAME_FILE');
    expect(sameFileElsewhere(claim({ kpi: 'K2_TOOLS' }), context)).toBeNull();
    expect(sameFileElsewhere(claim({ sha256: 'b' }), context)).toBeNull();
  });

  it('counts tools by type and growth by amount, against the half and the whole', () => {
    const { kpis } = al01().proposal.draft;
    const growth = growthAmounts(kpis!.growth, 83_700_000);
    expect(targetsOf(kpis!, growth, 'H1')).toEqual({
      digital: 1,
      physical: 0,
      tools: 1,
      channels: 1,
      growthTwd: 5_022_000,
      custom: 0,
    });
    expect(targetsOf(kpis!, growth, 'FULL').growthTwd).toBe(12_555_000);
    const counted = countedOf([
      claim(),
      claim({ kpi: 'K2_TOOLS', kind: 'T1_PLATFORM' }),
      claim({ kpi: 'K2_TOOLS', kind: 'T1_PLATFORM' }),
      claim({ kpi: 'K4_OPPORTUNITY', amountTwd: 4_310_000 }),
    ]);
    expect(counted).toMatchObject({ digital: 1, tools: 1, growthTwd: 4_310_000 });
    expect(shortfalls(counted, targetsOf(kpis!, growth, 'H1'))).toEqual(['channels', 'growthTwd']);
  });
});

describe('progress', () => {
  it('is said in a word', () => {
    expect([paceOf(3000, 3000), paceOf(3000, 2740), paceOf(3000, 2499)]).toEqual([
      'ON_TIME',
      'SLIGHTLY_BEHIND',
      'BEHIND',
    ]);
  });

  it('is drawn where there is any', () => {
    expect(bars({ monthly: [0, 0, 4000, 1000, 0, 0, 4000, 1000] })).toEqual([
      [2, 3],
      [6, 7],
    ]);
  });
});

describe('the totals of a season', () => {
  it('count every firm once by 統編, in both schemes together', () => {
    const totals = seasonTotals(
      [
        { number: 'A113-001', members: ['1', '2', '3'], partners: ['示範通路 A'] },
        { number: 'A113-002', members: ['3', '4'], partners: ['示範通路 A', '示範通路 B'] },
      ],
      ['2', '9', '9'],
    );
    expect(totals).toEqual({ alliances: 2, firms: 5, firmsOfAlliances: 4, firmsInBoth: 1, partners: 2 });
  });
});
