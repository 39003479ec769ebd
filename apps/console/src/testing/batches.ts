import type { BatchView, VersionHead } from '@pilotage/contracts/batch';
import { NOW } from './desk';

export const ID = '0f17714f-2395-4e1e-9a17-694fe1ff398b';
export const weights = { expertise: 40, market: 25, industry: 10, language: 5, modeDistance: 5, outcome: 5, load: 10 };
export const plain = {
  perConsultant: null,
  pins: [],
  forbids: [],
  keep: 0,
  least: {},
  markets: {},
  fair: false,
  weights: null,
  limitSeconds: 60,
};

export function aVersion(version: number, over: Partial<VersionHead> = {}): VersionHead {
  return {
    version,
    basedOn: version === 1 ? null : version - 1,
    state: 'DONE',
    phase: null,
    done: 2,
    of: 2,
    stopAsked: false,
    outcome: 'OPTIMAL',
    proven: true,
    cases: 2,
    given: 2,
    total: 13_000,
    policy: 'v1',
    inputHash: 'i'.repeat(64),
    explanationHash: `7c1e${'0'.repeat(56)}a94b`,
    error: null,
    by: '承辦人（示範）',
    createdAt: NOW,
    endedAt: NOW,
    settings: plain,
    ...over,
  };
}
const row = (no: string, consultant: string | null, total: number) => ({
  case: no,
  consultant,
  pinned: false,
  total,
  features: null,
  parts: null,
  rank: 1,
  runnersUp: [],
  open: 3,
  gated: {},
});

const shown: BatchView['shown'] = {
  version: 2,
  weights,
  rows: [row('D113-0118', 'K02', 5500), row('D113-0151', 'K01', 7500)],
  faults: [],
  blocking: [],
  remedies: [],
  worst: 5500,
  oneByOne: 12_055,
  prices: [{ consultant: 'K01', price: 1095 }],
  curve: [{ perConsultant: 1, total: 13_000, given: 2 }],
};
const changes: BatchView['changes'] = [
  {
    case: 'D113-0118',
    before: { consultant: 'K01', total: 6291 },
    after: { consultant: 'K02', total: 5544 },
    difference: -747,
    moved: true,
  },
  {
    case: 'D113-0151',
    before: { consultant: 'K01', total: 7500 },
    after: { consultant: 'K01', total: 7500 },
    difference: 0,
    moved: false,
  },
];

/** Two versions; in the second one case has changed hands. */
export function aBatch(over: Partial<BatchView> = {}): BatchView {
  return {
    id: ID,
    title: '6月28日上午批',
    status: 'OPEN',
    head: 2,
    by: '承辦人（示範）',
    createdAt: NOW,
    closed: null,
    now: NOW,
    versions: [aVersion(1), aVersion(2, { settings: { ...plain, perConsultant: 1 } })],
    shown,
    changes,
    against: 1,
    cases: ['D113-0118', 'D113-0151'].map((no) => ({
      no,
      firm: '杏仁月美研（示範）股份有限公司',
      industry: 'BEAUTY',
      markets: ['VN', 'TH'],
      waitingDays: 3,
    })),
    consultants: ['周棠樣', '蔡岫擬'].map((name, i) => ({
      code: `K0${i + 1}`,
      name,
      active: 1,
      cap: 3,
      topTags: ['CERT_COMPLIANCE'],
    })),
    ...over,
  };
}
