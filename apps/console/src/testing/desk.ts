import { TestBed } from '@angular/core/testing';
import type { Routes } from '@angular/router';
import type { DiagnosisView } from '@pilotage/contracts/case-view';
import type { QueueRow } from '@pilotage/contracts/desk';
import type { WireRanking } from '@pilotage/contracts/dispatch';
import { ServerClock } from '../app/shared/clock/server-clock';
import { openArea, settle, type Opening } from './open';

export const NOW = '2024-06-28T02:24:07.000Z';

/** A line of the desk's lists. */
export function aRow(over: Partial<QueueRow> = {}): QueueRow {
  return {
    no: 'D113-0118',
    firm: '杏仁月美研（示範）股份有限公司',
    ubn: '99037736',
    status: 'accepted',
    statusSince: '2024-06-24T08:20:00.000Z',
    dueAt: '2024-07-01T09:30:00.000Z',
    waitsFor: 'coordinator',
    industry: 'BEAUTY',
    markets: ['VN', 'TH'],
    consultant: null,
    band: 'INTEGRATING',
    overall: 62.6,
    proposal: 'accept',
    ...over,
  };
}

export function aPage(rows: readonly QueueRow[], over: object = {}): object {
  const counts: Record<string, number> = {};
  for (const r of rows) counts[r.status] = (counts[r.status] ?? 0) + 1;
  return { now: NOW, rows, next: null, counts, stalledDrafts: 3, ...over };
}

const application: DiagnosisView['application'] = {
  profile: {
    responsiblePerson: '吳試寧',
    focus: 'BEAUTY',
    countyCode: 'TW-TPE',
    paidInCapitalTwd: 1_000_000,
    avgInsuredEmployees12m: 5,
    contact: { name: '王例庭', phone: '02-10000027', email: 'lin@firm.example' },
  },
  answers: { Q01: 1 },
  needs: {
    N1: ['VN', 'TH'],
    N5: '代工為主，想建立自有品牌。',
    N8: { mode: 'ONLINE', slots: [['2024-07-09', 'AM']] },
  },
};

const timeline: DiagnosisView['timeline'] = [
  {
    at: '2024-06-20T01:00:00.000Z',
    move: 'submit',
    from: 'drafted',
    to: 'applied',
    by: { name: '王例庭', kind: 'firm' },
    reason: null,
  },
  {
    at: '2024-06-24T08:20:00.000Z',
    move: 'accept',
    from: 'applied',
    to: 'accepted',
    by: { name: '承辦人（示範）', kind: 'coordinator' },
    reason: null,
  },
];

/** A case as the desk sees it: accepted, waiting for candidates. */
export function aDiagnosis(over: Partial<DiagnosisView> = {}): DiagnosisView {
  return {
    no: 'D113-0118',
    status: 'accepted',
    statusSince: '2024-06-24T08:20:00.000Z',
    dueAt: '2024-07-01T09:30:00.000Z',
    call: 'diagnosis-113',
    channel: 'WEB',
    pagesReceived: 3,
    submittedAt: '2024-06-20T01:00:00.000Z',
    waitingPlace: null,
    firm: { ubn: '99037736', name: '杏仁月美研（示範）股份有限公司', claim: 'CONFIRMED', isFictional: true },
    application,
    score: null,
    adjusted: null,
    eligibility: { proposal: 'accept', checks: [], smallScale: true },
    excerpt: null,
    consultant: null,
    candidates: [],
    offers: [],
    interviews: [],
    document: null,
    downloads: [],
    files: [],
    timeline,
    moves: ['commitMatch', 'reject', 'withdraw', 'suspend'],
    tasks: [],
    ...over,
  };
}

const names = ['周棠樣', '郭昕範', '張澄樣', '蔡岫擬', '林帆擬'];

/** Five who pass every gate, the first best, and one whom a gate stops though he would be first. */
export function aRanking(over: Partial<WireRanking> = {}): WireRanking {
  const weights = { expertise: 40, market: 25, industry: 10, language: 5, modeDistance: 5, outcome: 5, load: 10 };
  const ranked = names.map((name, i) => {
    const features = {
      expertise: 4645 - i * 500,
      market: 5000,
      industry: 10_000,
      language: 5000,
      modeDistance: 10_000,
    };
    const all: Record<string, number> = { ...features, outcome: 8667, load: 10_000 };
    const parts = Object.fromEntries(
      Object.entries(weights).map(([k, w]) => [k, Math.round((w * (all[k] ?? 0)) / 100)]),
    );
    const total = Object.values(parts).reduce((a, b) => a + b, 0);
    const code = `K0${i + 1}`;
    return { code, name, baseCounty: 'TW-TXG', years: 9, rank: i + 1, features: all, parts, total, active: i, cap: 5 };
  });
  const nda = { code: 'NDA_MISSING', message: { zh: '尚未簽保密切結', en: 'No confidentiality pledge signed' } };
  return {
    no: 'D113-0118',
    policy: 'v1',
    asOf: NOW,
    inputHash: 'a',
    weights,
    needs: [{ tag: 'MARKETPLACE_OPS', need: 0.45 }],
    ranked,
    gated: [{ code: 'K25', name: '簡遙擬', gates: [nda], total: 6576 }],
    ...over,
  };
}

/** Opens an address of the desk at the time of the fixtures. */
export async function openDesk(routes: Routes, url: string, opening: Opening = {}): Promise<void> {
  await openArea(routes, url, opening);
  TestBed.inject(ServerClock).learn(NOW, 0, true);
  await settle();
}

/** A window as wide as a desk with room for a preview, or a phone; what jsdom leaves out. */
export function beWide(wide: boolean): void {
  const media = (query: string): Partial<MediaQueryList> => ({
    matches: wide,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  Object.defineProperty(window, 'matchMedia', { value: media, configurable: true });
  Object.defineProperty(document.documentElement, 'scrollTo', { value: () => undefined, configurable: true });
}

/** Presses a key where the focus is. */
export async function key(name: string, init: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }));
  await settle(20);
}
