import type { CallSettings } from '../programme';
import { windowState, type CallWindow } from '../programme';
import { formatInstant, taipeiDate, type IsoDate } from '../taiwan';
import { block, documentLabels, type Finding } from './finding';

/** What lies on the desk when the envelope has been opened (SPEC L4). */
export interface Papers {
  readonly receivedAt: Date;
  readonly postmarkedOn: IsoDate | null;
  readonly copies: number;
  /** Both seals of the leader on the basic form of every copy. */
  readonly sealed: boolean;
  readonly certificate: boolean;
}

export interface PaperRule {
  readonly basis: 'RECEIVED' | 'POSTMARK';
  readonly copies: number;
}

export function paperRuleOf(settings: Pick<CallSettings, 'paper' | 'documents'>): PaperRule {
  return {
    basis: settings.paper?.basis ?? 'RECEIVED',
    copies: settings.documents.find((d) => d.id === 'plan')?.copies ?? 2,
  };
}

/** Whether papers came in time: by arrival, or where the call says so by the postmark's day (SPEC S2). */
export function cameInTime(papers: Papers, rule: PaperRule, window: CallWindow): boolean {
  if (rule.basis === 'RECEIVED') return windowState(window, papers.receivedAt) !== 'CLOSED';
  const lastDay = taipeiDate(new Date(window.closesAt.getTime() - 1));
  return papers.postmarkedOn !== null && papers.postmarkedOn <= lastDay;
}

/** What the papers lack. Late ones are named whatever else is wrong with them. */
export function checkPapers(papers: Papers | null, rule: PaperRule, window: CallWindow): readonly Finding[] {
  const missing = (id: 'PAPER_2_COPIES' | 'SEALED_BASIC_FORM' | 'LEADER_REGISTRATION_COPY'): Finding =>
    block('DOCUMENT_MISSING', `papers.${id}`, { document: documentLabels[id].zh });
  if (papers === null) return [missing('PAPER_2_COPIES')];
  const late = cameInTime(papers, rule, window)
    ? []
    : [
        block('PAPER_LATE', 'papers.receivedAt', {
          at: formatInstant(papers.receivedAt, 'zh-Hant'),
          deadline: formatInstant(window.closesAt, 'zh-Hant'),
        }),
      ];
  return [
    ...late,
    ...(papers.copies < rule.copies ? [missing('PAPER_2_COPIES')] : []),
    ...(papers.sealed ? [] : [missing('SEALED_BASIC_FORM')]),
    ...(papers.certificate ? [] : [missing('LEADER_REGISTRATION_COPY')]),
  ];
}

/** Whether the online part was in time: strictly before the deadline, by the time of the commit (SPEC L2, A2). */
export function checkOnline(submittedAt: Date, window: CallWindow): readonly Finding[] {
  return windowState(window, submittedAt) === 'CLOSED'
    ? [
        block('ONLINE_LATE', '', {
          at: formatInstant(submittedAt, 'zh-Hant'),
          deadline: formatInstant(window.closesAt, 'zh-Hant'),
        }),
      ]
    : [];
}

/** The papers that are printed from a proposal: the whole plan, its summary alone, the label of the envelope (標封). */
export const paperKinds = ['PLAN', 'SUMMARY', 'LABEL'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What a printed sheet says of itself: the case's code and the revision it was printed at. */
export interface PaperCode {
  readonly code: string;
  readonly revision: number;
}

const CODE = /^([A-Z0-9]{4})-?([A-Z0-9]{4})-?R(\d{1,6})$/;

/** `7K3QM2XW` and 4 as `7K3Q-M2XW-R4`. */
export function sayPaperCode({ code, revision }: PaperCode): string {
  return `${code.slice(0, 4)}-${code.slice(4)}-R${revision}`;
}

/** Reads a scanned or typed code; null when it is none. */
export function readPaperCode(typed: string): PaperCode | null {
  const hit = CODE.exec(typed.normalize('NFKC').trim().toUpperCase().replaceAll(' ', ''));
  return hit ? { code: `${hit[1]}${hit[2]}`, revision: Number(hit[3]) } : null;
}

export type TwinMismatch = 'OLDER_PAPER' | 'NEWER_PAPER' | 'PLAN_FILE_DIFFERS' | 'NEVER_PRINTED';

/**
 * Compares the paper with what is online (SPEC X6): the revision it was printed at, and whether the plan file is the one
 * that was printed then. A plan written outside the system has no printed hash and is compared by revision only.
 */
export function compareTwins(
  paper: { readonly revision: number; readonly printedPlan: string | null; readonly known: boolean },
  online: { readonly revision: number; readonly planFile: string | null; readonly ownPrint: boolean },
): readonly TwinMismatch[] {
  if (!paper.known) return ['NEVER_PRINTED'];
  if (paper.revision < online.revision) return ['OLDER_PAPER'];
  if (paper.revision > online.revision) return ['NEWER_PAPER'];
  return online.ownPrint && paper.printedPlan !== null && paper.printedPlan !== online.planFile
    ? ['PLAN_FILE_DIFFERS']
    : [];
}
