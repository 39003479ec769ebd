import { fill, refusals, type Refusal, type RefusalCode, type RefusalParams, type Text } from '../kernel';
import type { AllianceRules, RegisterRecord } from '../programme';
import type { KpiCode } from './kpi-kinds';

/** `BLOCK` stops a submission; `WARN` is advice; `ASK` goes to the office, which decides with a reason. */
export type Severity = 'BLOCK' | 'WARN' | 'ASK';

export interface Finding extends Refusal {
  readonly severity: Severity;
  /** The 統編 it is about, or empty: what a decision of the office is kept under. */
  readonly subject: string;
}

/** Files that the online proposal consists of. */
export const onlineDocuments = ['PLAN', 'SLIDES'] as const;
export type OnlineDocument = (typeof onlineDocuments)[number];

export const documentLabels = {
  PLAN: { zh: '提案計畫書', en: 'Plan' },
  SLIDES: { zh: '提案簡報', en: 'Slides' },
  PAPER_2_COPIES: { zh: '提案計畫書紙本 1 式 2 份', en: 'Two paper copies of the plan' },
  SEALED_BASIC_FORM: { zh: '聯盟基本資料表（大小章）', en: 'Basic form with both seals' },
  LEADER_REGISTRATION_COPY: { zh: '領導企業登記或設立證明影本', en: "Copy of the leader's registration" },
} as const satisfies Record<string, Text>;

/** What the rules know besides the proposal itself. */
export interface ProposalContext {
  /** ROC year of the call. */
  readonly year: number;
  readonly minMembers: number;
  /** Months of the coaching period, `YYYY-MM`. */
  readonly months: readonly string[];
  readonly rules: AllianceRules;
  readonly register: ReadonlyMap<string, RegisterRecord>;
  readonly leaderHasOther: boolean;
  /** Members that stand in another proposal of the call. */
  readonly elsewhere: ReadonlySet<string>;
  readonly files: ReadonlySet<OnlineDocument>;
  /** Pages of the printed summary; null while it has not been printed. */
  readonly summaryPages: number | null;
  /** Questions that the office has decided, as `code:subject`. */
  readonly settled: ReadonlySet<string>;
  /** The leader is told nothing that gives a member's withheld figures away. */
  readonly audience: 'LEADER' | 'OFFICE';
}

const found =
  (severity: Severity) =>
  (code: RefusalCode, field: string, params?: RefusalParams, subject = ''): Finding => ({
    code,
    field,
    severity,
    subject,
    ...(params ? { params } : {}),
  });

export const block = found('BLOCK');
export const warn = found('WARN');
export const ask = found('ASK');

/** The finding in words. */
export function findingText(finding: Finding): Text {
  return fill(refusals[finding.code], finding.params);
}

export function isBlocked(findings: readonly Finding[]): boolean {
  return findings.some((f) => f.severity === 'BLOCK');
}

/** Hundredths of a percent as they are printed: `15`, `99.99`. */
export function sayPct(hundredths: number): string {
  return (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');
}

export const GANTT_FIELD = (item: KpiCode): string => `gantt.${item}`;
