import type { ReportContent } from './content';
import { blank, issue, type ReportIssue } from './issues';
import { citations, evidenceUse, ungroundedActions } from './usage';
import { wordingIssues } from './wording';

type Check = (content: ReportContent) => ReportIssue[];
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

/** What an action must say, each with its own words where it does not. */
const actionFields = [
  ['name', 'TEXT_MISSING'],
  ['owner', 'OWNER_MISSING'],
  ['firstStep', 'FIRST_STEP_MISSING'],
  ['deliverable', 'DELIVERABLE_MISSING'],
  ['measure', 'MEASURE_MISSING'],
  ['startsOn', 'START_MISSING'],
  ['dueOn', 'DUE_MISSING'],
] as const;

const actionsAreComplete: Check = (c) => {
  const findings = new Set(c.summary.findings.map((f) => f.id));
  const ids = new Set(c.actions.items.map((a) => a.id));
  const out = c.actions.items.length < 3 ? [issue('ACTIONS_THREE', 'actions', 'items')] : [];
  c.actions.items.forEach((a, i) => {
    if (a.finding === null || !findings.has(a.finding))
      out.push(issue('ACTION_WITHOUT_FINDING', 'actions', `items.${i}.finding`, a.id));
    for (const [field, code] of actionFields)
      if (a[field] === null || blank(a[field])) out.push(issue(code, 'actions', `items.${i}.${field}`, a.id));
    if (a.startsOn !== null && a.dueOn !== null && a.dueOn < a.startsOn)
      out.push(issue('DUE_BEFORE_START', 'actions', `items.${i}.dueOn`, a.id));
    if (a.costToK < a.costFromK) out.push(issue('COST_BAND', 'actions', `items.${i}.costToK`, a.id));
    a.dependsOn.forEach((d, n) => {
      if (!ids.has(d.action))
        out.push(issue('DEPENDS_UNKNOWN', 'actions', `items.${i}.dependsOn.${n}.action`, d.action));
    });
  });
  return out;
};

const painsLeadToActions: Check = (c) => {
  const known = new Set(c.actions.items.map((a) => a.id));
  const out = c.pains.rows.length === 0 ? [issue('PAINS_MISSING', 'pains', 'rows')] : [];
  c.pains.rows.forEach((p, i) => {
    if (!p.actions.some((a) => known.has(a)))
      out.push(issue('PAIN_WITHOUT_ACTION', 'pains', `rows.${i}.actions`, p.id));
    if (p.evidence.length === 0) out.push(issue('PAIN_WITHOUT_EVIDENCE', 'pains', `rows.${i}.evidence`, p.id));
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
    const out: ReportIssue[] = [];
    if (blank(r.answer)) out.push(issue('EXPECTATION_ANSWER', 'expectations', `rows.${i}.answer`, r.question));
    if (r.state !== 'ANSWERED' && (blank(r.who) || r.by === null))
      out.push(issue('EXPECTATION_OPEN', 'expectations', `rows.${i}.${blank(r.who) ? 'who' : 'by'}`, r.question));
    return out;
  });

const adjustmentsAreGrounded: Check = (c) =>
  c.assessment.adjustments.flatMap((a, i) => {
    const out: ReportIssue[] = [];
    if (blank(a.reason)) out.push(issue('ADJUSTMENT_REASON', 'assessment', `adjustments.${i}.reason`, a.item));
    if (a.evidence.length === 0)
      out.push(issue('ADJUSTMENT_EVIDENCE', 'assessment', `adjustments.${i}.evidence`, a.item));
    return out;
  });

const has = (text: string, name: string): boolean =>
  name.trim().length > 1 && text.normalize('NFKC').toLowerCase().includes(name.trim().normalize('NFKC').toLowerCase());

/** A disclosed tie stays disclosed, and what it ties to is not recommended (SPEC X9). */
const tiesAreKept: Check = (c) => {
  const open = c.statement.ties.flatMap((t, i) => {
    if (!blank(t.vendor) && !blank(t.relation)) return [];
    return [issue('TIE_INCOMPLETE', 'statement', `ties.${i}.${blank(t.vendor) ? 'vendor' : 'relation'}`, t.vendor)];
  });
  const tied = c.tools.groups.flatMap((g, i) =>
    g.ways.flatMap((w, n) => {
      const tie = w.recommended ? c.statement.ties.find((t) => has(w.name, t.vendor)) : undefined;
      return tie ? [issue('TIED_TOOL', 'tools', `groups.${i}.ways.${n}.recommended`, tie.vendor)] : [];
    }),
  );
  return [...open, ...tied];
};

const evidenceIsClosed: Check = (c) => {
  const use = evidenceUse(c);
  const known = new Set([...c.evidence.rows.map((r) => r.code), ...c.interview.notes.map((n) => n.code)]);
  const unknown = citations(c).filter(({ code }) => !code.startsWith('Q') && !known.has(code));
  const unused = c.evidence.rows.filter((r) => !use.has(r.code));
  return [
    ...unknown.map((at) => issue('EVIDENCE_UNKNOWN', at.section, at.path, at.code)),
    ...ungroundedActions(c, (code) => code.startsWith('Q') || known.has(code)),
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
  adjustmentsAreGrounded,
  tiesAreKept,
  wordingIssues,
];

/** Everything that must be mended before a report may be submitted; empty means it may (SPEC H1, H2). */
export function checkReport(content: ReportContent): readonly ReportIssue[] {
  return checks.flatMap((check) => check(content));
}
