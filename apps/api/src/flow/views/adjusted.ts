import {
  scoreQuestionnaire,
  type ApplicationDraft,
  type QuestionnaireDefinition,
} from '@pilotage/domain/questionnaire';
import { reportContent } from '@pilotage/domain/report';
import type { DiagnosisView } from '@pilotage/contracts/case-view';

/** The scores of the dimensions as the consultant sees them; null when he has adjusted nothing. */
export function adjustedDimensions(
  record: { readonly application: unknown },
  version: { readonly content: unknown },
  definition: QuestionnaireDefinition,
): DiagnosisView['adjusted'] {
  const { answers = {}, needs } = record.application as ApplicationDraft;
  const adjustments = reportContent.safeParse(version.content).data?.assessment.adjustments ?? [];
  if (adjustments.length === 0) return null;
  const changed = Object.fromEntries(adjustments.map((a) => [a.item, a.to]));
  const { dimensions } = scoreQuestionnaire(definition, { ...answers, ...changed }, needs?.N3 ?? []);
  return definition.dimensions.map((d) => ({ id: d.id, score: dimensions[d.id] ?? null }));
}
