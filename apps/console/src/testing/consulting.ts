import { TestBed } from '@angular/core/testing';
import type { MyCase } from '@pilotage/contracts/consult';
import type { AnonymousOffer } from '@pilotage/contracts/dispatch';
import type { Me } from '@pilotage/contracts/people';
import type { CaseRow } from '../app/consult/case-client';
import { consultEntries } from '../app/consult/consult.entries';
import { ServerClock } from '../app/shared/clock/server-clock';
import { SAVING_PACE } from '../app/shared/saving/saver';
import { definition } from './drafts';
import { asked, openArea, settle } from './open';

export const OFFER_ID = '0f17714f-2395-4e1e-9a17-694fe1ff398b';
const HOUR = 3600_000;
/** Friday, 28 June 2024, 10:24 in Taipei. */
export const NOW = '2024-06-28T02:24:00.000Z';

export function anOffer(over: Partial<AnonymousOffer> = {}): AnonymousOffer {
  return {
    id: OFFER_ID,
    status: 'OPEN',
    sentAt: '2024-06-26T02:24:00.000Z',
    halfAt: '2024-06-27T02:24:00.000Z',
    lateAt: '2024-06-28T00:00:00.000Z',
    dueAt: '2024-07-02T02:24:00.000Z',
    now: NOW,
    leftMs: 26 * HOUR + 24 * 60_000,
    clockMs: 48 * HOUR,
    industry: 'BEAUTY',
    size: { zh: '50–99 人', en: '50–99' },
    band: { zh: '整合', en: 'Integrating' },
    county: 'TW-TNN',
    markets: ['VN', 'TH'],
    mode: 'ONLINE',
    slots: [
      { date: '2024-07-01', half: 'AM' },
      { date: '2024-07-04', half: 'PM' },
    ],
    language: 'zh-Hant',
    needs: [
      { tag: 'MARKETPLACE_OPS', need: 0.45, yours: 3 },
      { tag: 'BRAND_IP', need: 0.38, yours: 0 },
    ],
    excerpt: '代工為主，想建立自有品牌但怕影響客戶。',
    total: 7300,
    parts: { expertise: 2800, market: 2500, industry: 1000, language: 0, modeDistance: 500, outcome: 0, load: 500 },
    active: 1,
    cap: 5,
    no: null,
    ...over,
  };
}

type Visit = MyCase['interviews'][number];

export function aVisit(over: Partial<Visit> = {}): Visit {
  return {
    id: OFFER_ID,
    status: 'SCHEDULED',
    mode: 'ONLINE',
    startsAt: '2024-07-02T01:30:00.000Z',
    endsAt: '2024-07-02T03:30:00.000Z',
    meetingLink: 'https://meet.pilotage.example/x',
    address: null,
    contactPerson: null,
    heldFrom: null,
    heldTo: null,
    attendees: null,
    changeReason: null,
    recording: { firmAt: null, consultantAt: null, recordedAt: null },
    noShow: null,
    ...over,
  };
}

export function aRow(over: Partial<CaseRow> = {}): CaseRow {
  return {
    no: 'D113-0152',
    firm: '霧面唇彩（示範）有限公司',
    status: 'dispatched',
    dueAt: '2024-07-01T09:30:00.000Z',
    markets: ['TH', 'VN'],
    industry: 'BEAUTY',
    interviews: [],
    report: null,
    ...over,
  };
}

const application: MyCase['application'] = {
  profile: {
    responsiblePerson: '吳試寧',
    countyCode: 'TW-TPE',
    focus: 'BEAUTY',
    address: '臺北市中山區測試街101號2樓',
    paidInCapitalTwd: 1_000_000,
    mainProducts: '唇彩自有品牌',
    contact: { name: '王例庭', title: '國外業務', phone: '02-10000027#12', email: 'lin@firm.example' },
  },
  answers: { Q01: 1 },
  needs: {
    N1: ['TH', 'VN'],
    N5: '代工為主，想建立自有品牌。',
    N8: {
      mode: 'EITHER',
      slots: [
        ['2024-06-20', 'AM'],
        ['2024-07-04', 'PM'],
      ],
    },
  },
};

export function aMyCase(over: Partial<MyCase> = {}): MyCase {
  return {
    no: 'D113-0152',
    status: 'dispatched',
    dueAt: '2024-07-01T09:30:00.000Z',
    firm: { ubn: '99037736', name: '霧面唇彩（示範）有限公司' },
    application,
    score: {
      definition: 'intl-marketing-capability@113.1',
      dimensions: [{ id: 'D1', name: { zh: '策略', en: 'Strategy' }, weight: 20, score: 19.4 }],
      overall: 24.2,
      band: 'B1',
      bandName: { zh: '起步', en: 'Starting' },
      needs: [{ tag: 'MARKETPLACE_OPS', need: 0.85, gap: 0.75, declared: 1 }],
      answered: 27,
    },
    interviews: [],
    notes: [],
    notesRevision: 4,
    expectations: [],
    document: null,
    moves: ['schedule'],
    ...over,
  };
}

export const scheduled: Partial<MyCase> = {
  status: 'scheduled',
  interviews: [aVisit()],
  moves: ['reschedule', 'giveUpSlot', 'holdInterview'],
};

/** The consultant's desk at an address, signed in, its clock standing. */
export async function openConsult(url: string, now = NOW): Promise<void> {
  const opened = openArea(consultEntries, url, {
    providers: [{ provide: SAVING_PACE, useValue: { restMs: 20, latestMs: 100, retryMs: 60_000 } }],
  });
  const me: Me = {
    login: 'guo@advisers.example',
    name: '郭昕範',
    roles: ['CONSULTANT'],
    locale: 'zh-Hant',
    firm: null,
    consultantCode: 'K01',
  };
  (await asked('GET', '/session')).flush({ me, now, settableClock: true, demo: true, demoAccounts: [] });
  await opened;
  TestBed.inject(ServerClock).learn(now, 0, true);
  await settle();
}

/** Opens a case, or a page of it. */
export async function openMyCase(over: Partial<MyCase> = {}, page = '', now = NOW): Promise<void> {
  const opened = openConsult(`/consult/cases/D113-0152${page}`, now);
  await opened;
  (await asked('GET', '/consult/diagnoses/D113-0152')).flush(aMyCase(over));
  (await asked('GET', '/questionnaires/intl-marketing-capability%40113.1')).flush(definition);
  await settle(30);
}
