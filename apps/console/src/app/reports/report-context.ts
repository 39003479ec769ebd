import type { QuestionnaireDefinition, Tag } from '@pilotage/domain/questionnaire';
import type { ReportContent } from '@pilotage/domain/report';
import type { ReferralResource } from '@pilotage/contracts/report';
import type { WireNote } from '@pilotage/contracts/consult';
import type { ApplicationDraft } from '@pilotage/domain/questionnaire';

/** A report with the records that its words point at: without them a code is only a code. */
export interface ReportContext {
  readonly content: ReportContent;
  readonly definition: QuestionnaireDefinition | null;
  readonly answers: NonNullable<ApplicationDraft['answers']>;
  readonly needs: ReadonlyMap<Tag, number>;
  readonly resources: readonly ReferralResource[];
  /** Notes of the interview that may be taken over; the private ones are not among them. */
  readonly notes: readonly WireNote[];
}
