import type { Text } from '../kernel';
import { isBlocked, type Finding } from './finding';

/** The parts of the paper plan, in its order, and the two online ones at the end (附件二 of the briefing). */
export const planSections = {
  cover: { zh: '封面', en: 'Cover' },
  basics: { zh: '聯盟基本資料表', en: 'Basic form of the alliance' },
  summary: { zh: '提案摘要表', en: 'Summary' },
  members: { zh: '聯盟業者資料表', en: 'Members' },
  background: { zh: '聯盟背景', en: 'Background' },
  approach: { zh: '計畫推動目標及作法', en: 'Goals and approach' },
  schedule: { zh: '預定實施進度及查核點', en: 'Schedule and checkpoints' },
  files: { zh: '計畫書與簡報電子檔', en: 'Plan and slide files' },
  closing: { zh: '聲明與同意', en: 'Declarations and consent' },
} as const satisfies Record<string, Text>;
export type PlanSection = keyof typeof planSections;
export const planSectionIds = Object.keys(planSections) as [PlanSection, ...PlanSection[]];

/** First match counts. */
const places: readonly (readonly [RegExp, PlanSection])[] = [
  [/^$|^plan\.(name|partnerUnits)/, 'cover'],
  [/^plan\.(industry|primaryMarket|secondaryMarkets|marketReason|similar)|^members$|\.resources/, 'basics'],
  [/^plan\.|^texts\.summary/, 'summary'],
  [/^members/, 'members'],
  [/^texts\.background/, 'background'],
  [/^kpis\.\w+\.h[12]|^gantt/, 'schedule'],
  [/^texts\.|^kpis/, 'approach'],
  [/^files/, 'files'],
];

/** Where in the plan a finding belongs. */
export function sectionOf(finding: Pick<Finding, 'field'>): PlanSection {
  return places.find(([at]) => at.test(finding.field))?.[1] ?? 'closing';
}

export interface SectionReadiness {
  readonly section: PlanSection;
  readonly label: Text;
  /** `advice`: nothing stops it, but something is said. */
  readonly state: 'ready' | 'advice' | 'open';
  readonly findings: readonly Finding[];
}

export interface Readiness {
  readonly ready: boolean;
  readonly done: number;
  readonly of: number;
  readonly sections: readonly SectionReadiness[];
}

/** The live meter: the plan's parts in order, each with what is still missing (SPEC X12). */
export function readiness(findings: readonly Finding[]): Readiness {
  const sections = planSectionIds.map((section): SectionReadiness => {
    const own = findings.filter((f) => sectionOf(f) === section);
    const state = isBlocked(own) ? 'open' : own.length > 0 ? 'advice' : 'ready';
    return { section, label: planSections[section], state, findings: own };
  });
  const done = sections.filter((s) => s.state !== 'open').length;
  return { ready: done === sections.length, done, of: sections.length, sections };
}
