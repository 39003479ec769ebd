import { addDays } from '../../taiwan';
import type { ReportAction, ReportContent } from '../content';
import { assessmentSection } from './assessment';
import { expectationsSection } from './expectations';
import { gatherFacts, worded, type Facts } from './facts';
import { findingsOf, linkFindings } from './findings';
import type { PrefillInput } from './input';
import { marketsSection, viewMarkets } from './markets';
import { painsSection } from './pains';
import { planActions, type Planned } from './plan';
import { evidenceSection, firmSection, interviewSection, statementSection } from './records';
import { referralsSection } from './referrals';
import { scheduleActions } from './schedule';
import { summarySection } from './summary';
import { hundredths, title } from './text';
import { toolsSection } from './tools';

const SMALL_BUDGET = 100_000;

function actionsTitle(plan: readonly Planned[], actions: readonly ReportAction[], facts: Facts): string {
  const [first] = plan;
  if (!first) return '先補資料，再排行動';
  const waiting = actions.filter((a) => a.dependsOn.some((d) => d.action === first.id)).length;
  const value = `優先值${hundredths(first.priority)}`;
  const brief = worded(facts, first.template.brief, first.tag);
  const tail = waiting > 0 ? `${waiting}項行動要等它` : `居${plan.length}項之首`;
  return title(`先做A1${brief}：${value}，${tail}`, `先做A1：${value}，${tail}`, `先做A1：${value}`);
}

/** One milestone for each of the three months, the one of the greatest impact that ends in it. */
function roadmapTitle(plan: readonly Planned[], actions: readonly ReportAction[], facts: Facts): string {
  const { startsOn } = facts.input;
  const months = [
    { word: '三十天', from: 0, to: 28 },
    { word: '六十天', from: 28, to: 63 },
    { word: '九十天', from: 63, to: 999 },
  ];
  const parts = months.flatMap(({ word, from, to }) => {
    const ending = plan.filter((p) => {
      const due = actions.find((a) => a.id === p.id)?.dueOn ?? '';
      return due > addDays(startsOn, from) && due <= addDays(startsOn, to);
    });
    const [hit] = ending.sort((a, b) => b.template.impact - a.template.impact || b.priority - a.priority);
    return hit ? [`${word}${worded(facts, hit.template.milestone, hit.tag)}`] : [];
  });
  return title(parts.join('，'), parts.slice(-2).join('，'), `${plan.length}項行動九十天走完`);
}

/**
 * A complete first draft of the report for the consultant to edit: needs → findings → pains → tools → actions → roadmap
 * → referrals. Every statement about the firm comes from its answers, its application, the register or a note; the rest
 * is the catalogue's advice. Same input, same draft. The draft passes `checkReport`.
 */
export function prefillReport(input: PrefillInput): ReportContent {
  const facts = gatherFacts(input);
  const views = viewMarkets(facts);
  const [first] = views;
  const thrifty = first?.decision !== 'ENTER' || (facts.budget?.max ?? Infinity) <= SMALL_BUDGET;
  const plan = planActions(facts, thrifty);
  const dated = scheduleActions(plan, facts);
  const findings = findingsOf(facts, dated);
  const actions = linkFindings(dated, findings, facts);
  const pains = painsSection(facts, plan, actions);
  const content: Omit<ReportContent, 'evidence'> = {
    summary: summarySection(facts, views, plan, actions, findings, pains.rows),
    firm: firmSection(facts),
    interview: interviewSection(facts),
    assessment: assessmentSection(facts),
    pains,
    markets: marketsSection(facts, views, actions),
    tools: toolsSection(facts, plan),
    actions: { title: actionsTitle(plan, actions, facts), items: [...actions], moved: [] },
    roadmap: { title: roadmapTitle(plan, actions, facts), startsOn: input.startsOn },
    referrals: referralsSection(facts, actions),
    expectations: expectationsSection(facts, views, actions),
    statement: statementSection(facts),
  };
  return { ...content, evidence: evidenceSection(content, facts) };
}
