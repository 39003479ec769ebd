import type { ReferralResource, ReportView } from '@pilotage/contracts/report';
import type { ReportContent } from '@pilotage/domain/report';

type Action = ReportContent['actions']['items'][number];

export function anAction(id: string, over: Partial<Action> = {}): Action {
  return {
    id,
    name: `行動${id}`,
    tag: 'MARKETPLACE_OPS',
    finding: 'F1',
    impact: 4,
    effort: 'M',
    owner: '業務主管',
    costFromK: 0,
    costToK: 30,
    firstStep: '盤點平台帳號',
    firstStepBy: '2024-07-19',
    deliverable: '帳號清冊',
    measure: '清冊完成',
    startsOn: '2024-07-15',
    dueOn: '2024-08-09',
    continuous: false,
    dependsOn: [],
    ...over,
  };
}

const cell = { score: 3, confidence: 'MEDIUM' as const, ground: '公開統計', source: 'E01' };

const cells = {
  demand: cell,
  rivals: cell,
  access: cell,
  channel: cell,
  price: cell,
  logistics: cell,
  language: cell,
  risk: cell,
};

const pain: ReportContent['pains']['rows'][number] = {
  id: 'P1',
  name: '沒有數據',
  gate: 'CLOSED',
  figure: '0 份報表',
  cause: '代管',
  effect: '不知道誰買',
  evidence: ['V01'],
  actions: ['A1'],
};

const summary: ReportContent['summary'] = {
  answer: '先把平台拿回自己手上',
  lead: '說明',
  findings: [1, 2, 3].map((n) => ({ id: `F${n}`, title: `發現${n}`, text: '內容', evidence: ['V01', 'E01'] })),
  firstActions: [1, 2, 3].map((n) => ({ finding: `F${n}`, action: `A${n}` })),
  orderReason: '',
};

/** A report that nothing stands in the way of. */
export function aContent(over: Partial<ReportContent> = {}): ReportContent {
  const market = { market: 'TH', cells, decision: 'PROBE' as const, verdict: '先試' };
  const group = { tags: ['MARKETPLACE_OPS' as const], type: 'T1' as const, ways: [], fewReason: '目錄內不足三種' };
  return {
    summary,
    firm: { title: '5 人的唇彩品牌', quote: '' },
    interview: { title: '1 次訪談', notes: [{ code: 'V01', said: '平台由代理商管。', meaning: '', confirmed: true }] },
    assessment: { title: '24.2 分', lead: '依問卷與訪談。'.repeat(220), adjustments: [] },
    pains: { title: '1 個痛點', lead: '', rows: [pain] },
    markets: { title: '先泰國', lead: '', rows: [market], triggers: [] },
    tools: { title: '3 種做法', lead: '', groups: [group], leftOut: '' },
    actions: { title: '3 項行動', items: [anAction('A1'), anAction('A2'), anAction('A3')], moved: [] },
    roadmap: { title: '90 天', startsOn: '2024-07-15' },
    referrals: { title: '暫不轉介', cards: [], considered: null, noneReason: '企業未勾選', consentGiven: false },
    expectations: { title: '0 個問題', rows: [] },
    evidence: { title: '1 項證據', rows: [{ code: 'E01', kind: 'PUBLIC', content: '海關統計' }] },
    statement: { title: '聲明', dataUntil: '2024-06-28', ties: [] },
    ...over,
  };
}

export function aReport(over: Partial<ReportView> = {}): ReportView {
  return {
    no: 'D113-0152',
    firm: '霧面唇彩（示範）有限公司',
    version: 1,
    status: 'DRAFT',
    revision: 2,
    savedAt: '2024-06-28T02:00:00.000Z',
    editable: true,
    content: aContent(),
    issues: [],
    missingGlyphs: [],
    comments: [],
    returnReason: null,
    document: null,
    ...over,
  };
}

export const resources: readonly ReferralResource[] = [
  {
    id: 'R01',
    name: { zh: '外銷輔導', en: 'Export help' },
    owner: { zh: '某署', en: 'An agency' },
    tags: ['MARKETPLACE_OPS'],
    helps: { zh: '顧問費補助', en: 'Grants' },
    firstStep: { zh: '電洽資格', en: 'Ask by telephone' },
    deadline: { zh: '全年', en: 'All year' },
    open: true,
  },
];
