import { openReport, saveReport } from '@pilotage/contracts/report';
import type { ReportContent } from '@pilotage/domain/report';
import type { Caller } from '../support/caller';
import { revise, spelledOut, type Case } from './writing';

/** The consultant opens the report, goes over it and saves it. */
export async function draftReport(consultant: Caller, no: string, its: Case): Promise<void> {
  const opened = await consultant.call(openReport, { params: { no } });
  const content = revise(opened.content, its);
  const save = (body: ReportContent, revision: number) =>
    consultant.call(saveReport, { params: { no }, body: { content: body }, revision });
  const saved = await save(content, opened.revision);
  if (saved.missingGlyphs.length > 0) await save(spelledOut(content, saved.missingGlyphs), saved.revision);
}
