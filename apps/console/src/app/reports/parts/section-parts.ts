import type { SectionId } from '@pilotage/domain/report';
import { assessment, interview, pains, summary } from './findings';
import { markets } from './markets';
import { date, line, title, type Part } from './part';
import { actions, tools } from './plan';
import { annex, expectations, referrals, statement } from './records';

/** What a section is written in: its fields in the reader's order. */
export const sectionParts: Readonly<Record<SectionId, readonly Part[]>> = {
  summary,
  firm: [title, line('quote', true)],
  interview,
  assessment,
  pains,
  markets,
  tools,
  actions,
  roadmap: [title, date('startsOn')],
  referrals,
  expectations,
  evidence: annex,
  statement,
};
