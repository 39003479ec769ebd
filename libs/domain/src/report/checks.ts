import type { Text } from '../kernel';
import type { ReportContent, SectionId } from './content';
import { evidenceUse } from './usage';

/** One thing that stands in the way of submission, with the place to go to. */
export interface ReportIssue {
  readonly code: ReportIssueCode;
  readonly section: SectionId;
  /** Path inside the section, such as `items.0.firstStep`. */
  readonly path: string;
  readonly subject: string;
}

export const reportIssues = {
  TEXT_MISSING: { zh: '未填', en: 'Missing' },
  FINDINGS_THREE: {
    zh: '摘要需要三項發現，各配一項先做的行動',
    en: 'The summary needs three findings, each with a first action',
  },
  FINDING_WITHOUT_EVIDENCE: { zh: '發現沒有依據', en: 'Finding without evidence' },
  ACTIONS_THREE: { zh: '至少三項行動', en: 'At least three actions' },
  ACTION_WITHOUT_FINDING: { zh: '行動沒有連到任何發現', en: 'Action without a finding' },
  ACTION_INCOMPLETE: {
    zh: '行動缺負責人、第一步、期限、交付物或衡量',
    en: 'Action lacks owner, first step, date, deliverable or measure',
  },
  COST_BAND: { zh: '費用帶的上限低於下限', en: 'The cost band ends below its start' },
  PAIN_WITHOUT_ACTION: { zh: '痛點沒有對應行動', en: 'Pain without an action' },
  PAINS_MISSING: { zh: '至少一個痛點', en: 'At least one pain' },
  MARKET_CELL_WITHOUT_SOURCE: { zh: '市場評分缺來源或信心', en: 'Market score without source or confidence' },
  MARKETS_MISSING: { zh: '至少一個目標市場', en: 'At least one market' },
  TOOLS_FEW: {
    zh: '每個需求至少三種做法（含一種免費），或寫明理由',
    en: 'At least three ways a need, one free, or a reason',
  },
  TOOLS_MISSING: { zh: '至少一組工具評估', en: 'At least one group of tools' },
  REFERRAL_MISSING: { zh: '至少一項轉介資源，或寫明暫不轉介的理由', en: 'At least one referral, or a reason for none' },
  EXPECTATION_OPEN: {
    zh: '未完整回答的問題須寫明由誰、何時回覆',
    en: 'An open question needs who answers and by when',
  },
  ORDER_REASON: {
    zh: '先做的行動不是優先值前三，請說明理由',
    en: 'The first actions are not the top three by formula; give the reason',
  },
  EVIDENCE_UNKNOWN: { zh: '引用的證據不存在', en: 'Cited evidence does not exist' },
  EVIDENCE_UNUSED: { zh: '證據沒有被引用', en: 'Evidence is not cited' },
} as const satisfies Record<string, Text>;

export type ReportIssueCode = keyof typeof reportIssues;

type Check = (content: ReportContent) => ReportIssue[];
const issue = (code: ReportIssueCode, section: SectionId, path = '', subject = ''): ReportIssue => ({
  code,
  section,
  path,
  subject,
});
const blank = (s: string): boolean => s.trim() === '';

const titlesAreWritten: Check = (c) => {
  const titled = [
    'firm',
    'interview',
    'assessment',
    'pains',
    'markets',
    'tools',
    'actions',
    'roadmap',
    'referrals',
    'expectations',
    'evidence',
    'statement',
  ] as const;
  const out = titled.filter((s) => blank(c[s].title)).map((s) => issue('TEXT_MISSING', s, 'title'));
  for (const field of ['answer', 'lead'] as const)
    if (blank(c.summary[field])) out.push(issue('TEXT_MISSING', 'summary', field));
  return out;
};

const summaryIsGrounded: Check = (c) => {
  const { findings, firstActions } = c.summary;
  const out = findings.flatMap((f, i) =>
    f.evidence.length === 0 ? [issue('FINDING_WITHOUT_EVIDENCE', 'summary', `findings.${i}.evidence`, f.id)] : [],
  );
  const actions = new Set(c.actions.items.map((a) => a.id));
  const paired = firstActions.filter((p) => findings.some((f) => f.id === p.finding) && actions.has(p.action));
  return findings.length < 3 || paired.length < 3 ? [issue('FINDINGS_THREE', 'summary', 'findings'), ...out] : out;
};

const actionsAreComplete: Check = (c) => {
  const findings = new Set(c.summary.findings.map((f) => f.id));
  const out = c.actions.items.length < 3 ? [issue('ACTIONS_THREE', 'actions', 'items')] : [];
  c.actions.items.forEach((a, i) => {
    if (a.finding === null || !findings.has(a.finding))
      out.push(issue('ACTION_WITHOUT_FINDING', 'actions', `items.${i}.finding`, a.id));
    const gaps =
      [a.name, a.owner, a.firstStep, a.deliverable, a.measure].some(blank) || a.dueOn === null || a.startsOn === null;
    if (gaps) out.push(issue('ACTION_INCOMPLETE', 'actions', `items.${i}`, a.id));
    if (a.costToK < a.costFromK) out.push(issue('COST_BAND', 'actions', `items.${i}.costToK`, a.id));
  });
  return out;
};

const painsLeadToActions: Check = (c) => {
  const known = new Set(c.actions.items.map((a) => a.id));
  const out = c.pains.rows.length === 0 ? [issue('PAINS_MISSING', 'pains', 'rows')] : [];
  c.pains.rows.forEach((p, i) => {
    if (!p.actions.some((a) => known.has(a)))
      out.push(issue('PAIN_WITHOUT_ACTION', 'pains', `rows.${i}.actions`, p.id));
  });
  return out;
};

const marketsAreSourced: Check = (c) => {
  const out = c.markets.rows.length === 0 ? [issue('MARKETS_MISSING', 'markets', 'rows')] : [];
  c.markets.rows.forEach((row, i) => {
    for (const [criterion, cell] of Object.entries(row.cells)) {
      if (cell.score !== null && (cell.source === null || cell.confidence === null)) {
        out.push(issue('MARKET_CELL_WITHOUT_SOURCE', 'markets', `rows.${i}.cells.${criterion}`, row.market));
      }
    }
  });
  return out;
};

const toolsHaveAlternatives: Check = (c) => {
  const out = c.tools.groups.length === 0 ? [issue('TOOLS_MISSING', 'tools', 'groups')] : [];
  c.tools.groups.forEach((g, i) => {
    const enough = g.ways.length >= 3 && g.ways.some((w) => w.free);
    if (!enough && blank(g.fewReason)) out.push(issue('TOOLS_FEW', 'tools', `groups.${i}.ways`, g.tags.join('、')));
  });
  return out;
};

const referralsAreGiven: Check = (c) =>
  c.referrals.cards.length > 0 || !blank(c.referrals.noneReason)
    ? []
    : [issue('REFERRAL_MISSING', 'referrals', 'cards')];

const questionsAreAnswered: Check = (c) =>
  c.expectations.rows.flatMap((r, i) => {
    const open = r.state !== 'ANSWERED' && (blank(r.who) || r.by === null);
    return open || blank(r.answer) ? [issue('EXPECTATION_OPEN', 'expectations', `rows.${i}`, r.question)] : [];
  });

const evidenceIsClosed: Check = (c) => {
  const use = evidenceUse(c);
  const known = new Set([...c.evidence.rows.map((r) => r.code), ...c.interview.notes.map((n) => n.code)]);
  const unknown = [...use].filter(([code]) => !code.startsWith('Q') && !known.has(code));
  const unused = c.evidence.rows.filter((r) => !use.has(r.code));
  return [
    ...unknown.map(([code, sections]) => issue('EVIDENCE_UNKNOWN', sections[0] ?? 'evidence', '', code)),
    ...unused.map((r) => issue('EVIDENCE_UNUSED', 'evidence', `rows.${c.evidence.rows.indexOf(r)}`, r.code)),
  ];
};

const checks: readonly Check[] = [
  titlesAreWritten,
  summaryIsGrounded,
  actionsAreComplete,
  painsLeadToActions,
  marketsAreSourced,
  toolsHaveAlternatives,
  referralsAreGiven,
  questionsAreAnswered,
  evidenceIsClosed,
];

/** Everything that must be mended before a report may be submitted; empty means it may (SPEC H1, H2). */
export function checkReport(content: ReportContent): readonly ReportIssue[] {
  return checks.flatMap((check) => check(content));
}
