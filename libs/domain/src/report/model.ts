import type { Locale } from '../kernel';
import type { Answers, QuestionnaireDefinition, Score, Tag } from '../questionnaire';
import type { IsoDate } from '../taiwan';
import type { ReportContent } from './content';

/** The firm's facts as they stood in the application and the register when the report was made. */
export interface ReportFirm {
  readonly name: string;
  readonly nameEn: string | null;
  readonly ubn: string;
  readonly responsiblePerson: string;
  readonly foundedOn: IsoDate | null;
  readonly paidInCapitalTwd: number;
  readonly employees: number;
  readonly products: string;
  readonly address: string;
  readonly website: string;
  readonly markets: readonly string[];
  readonly models: readonly string[];
  readonly themes: readonly Tag[];
  readonly budget: string;
  readonly horizon: string;
  readonly governmentProjects: string;
  /** NT$ by ROC year, oldest first. */
  readonly exports: readonly { readonly year: number; readonly amountTwd: number }[];
  readonly isFictional: boolean;
}

export interface ReportMeeting {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly mode: 'ONLINE' | 'ONSITE';
  readonly place: string;
  readonly attendees: string;
  readonly consultant: string;
}

export interface ReferralResource {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly contact: string;
  readonly deadline: string;
  readonly checkedOn: IsoDate | null;
}

/** Everything one document is made of: written content plus the records it must agree with. */
export interface ReportModel {
  readonly locale: Locale;
  /** A draft carries 草稿 on every page; the delivered document does not (SPEC H6). */
  readonly draft: boolean;
  readonly caseNo: string;
  /** `1.0`, `1.1`, … */
  readonly version: string;
  /** Short code of eight characters in two groups, without I L O U. */
  readonly verifyCode: string;
  readonly verifyUrl: string;
  /** SHA-256 of the canonical content and template version, hexadecimal. */
  readonly contentHash: string;
  readonly firm: ReportFirm;
  readonly consultant: string;
  readonly approver: string | null;
  readonly writtenAt: Date;
  readonly approvedAt: Date | null;
  readonly appliedAt: Date;
  readonly definition: QuestionnaireDefinition;
  readonly answers: Answers;
  readonly selfScore: Score;
  /** The score with the consultant's adjustments; equal to `selfScore` when there are none. */
  readonly confirmedScore: Score;
  readonly meetings: readonly ReportMeeting[];
  readonly resources: readonly ReferralResource[];
  readonly content: ReportContent;
}
