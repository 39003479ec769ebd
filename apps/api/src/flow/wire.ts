import type * as z from 'zod';
import { disputeUntil } from '@pilotage/domain/interview';
import { fill, refusals, type Text } from '@pilotage/domain/kernel';
import { gateText, type GateFailure } from '@pilotage/domain/matching';
import { eligibilityNotes, type CheckResult } from '@pilotage/domain/programme';
import type { QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { counties, isCounty } from '@pilotage/domain/taiwan';
import type { documentView as documentSchema, InterviewView, WireScore } from '@pilotage/contracts/case-view';
import type { StoredScore } from './cases.store';

interface InterviewFields {
  readonly id: string;
  readonly status: InterviewView['status'];
  readonly mode: InterviewView['mode'];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly meetingLink: string | null;
  readonly address: string | null;
  readonly contactPerson: string | null;
  readonly heldFrom: Date | null;
  readonly heldTo: Date | null;
  readonly attendees: string | null;
  readonly changeReason: string | null;
  readonly firmConsentAt: Date | null;
  readonly consultantConsentAt: Date | null;
  readonly recordedAt: Date | null;
  readonly noShowBy: string | null;
  readonly noShowAt: Date | null;
  readonly disputedAt: Date | null;
  readonly disputeText: string | null;
}

/** An interview as every screen sees it. */
export function interviewView(i: InterviewFields): InterviewView {
  return {
    id: i.id,
    status: i.status,
    mode: i.mode,
    startsAt: i.startsAt.toISOString(),
    endsAt: i.endsAt.toISOString(),
    meetingLink: i.meetingLink,
    address: i.address,
    contactPerson: i.contactPerson,
    heldFrom: i.heldFrom?.toISOString() ?? null,
    heldTo: i.heldTo?.toISOString() ?? null,
    attendees: i.attendees,
    changeReason: i.changeReason,
    recording: {
      firmAt: i.firmConsentAt?.toISOString() ?? null,
      consultantAt: i.consultantConsentAt?.toISOString() ?? null,
      recordedAt: i.recordedAt?.toISOString() ?? null,
    },
    noShow: noShowOf(i),
  };
}

function noShowOf(i: InterviewFields): InterviewView['noShow'] {
  const until = disputeUntil({ at: i.noShowAt });
  if (until === null) return null;
  return {
    by: i.noShowBy === 'CONSULTANT' ? 'CONSULTANT' : 'FIRM',
    disputeUntil: until.toISOString(),
    disputedAt: i.disputedAt?.toISOString() ?? null,
    disputeText: i.disputeText,
  };
}

type DocumentView = z.output<typeof documentSchema>;

interface VersionFields {
  readonly no: number;
  readonly status: DocumentView['status'];
  readonly verifyCode: string | null;
  readonly decidedAt: Date | null;
  readonly documents: readonly {
    readonly kind: string;
    readonly pages: number;
    readonly file: { readonly bytes: number };
  }[];
}

/** The state of a version's final document. */
export function documentView(row: VersionFields, failed: string | null): DocumentView {
  const final = row.documents.find((d) => d.kind === 'FINAL');
  const approved = row.status === 'APPROVED' || row.status === 'SUPERSEDED';
  return {
    version: row.no,
    status: row.status,
    verifyCode: row.verifyCode,
    approvedAt: approved ? (row.decidedAt?.toISOString() ?? null) : null,
    pages: final?.pages ?? null,
    bytes: final?.file.bytes ?? null,
    ready: final !== undefined,
    failed,
  };
}

/** A score with the names of its definition. */
export function scoreView(score: StoredScore, definition: QuestionnaireDefinition): WireScore {
  const band = definition.bands.find((b) => b.id === score.band);
  return {
    definition: score.definition,
    dimensions: definition.dimensions.map((d) => ({
      id: d.id,
      name: { zh: d.zh, en: d.en },
      weight: d.weight,
      score: score.dimensions[d.id] ?? null,
    })),
    overall: score.overall,
    band: score.band,
    bandName: band ? { zh: band.zh, en: band.en ?? band.zh } : null,
    needs: score.needs.map((n) => ({ ...n })),
    answered: score.answered,
  };
}

/** The result of an eligibility rule in words, with its values filled in. */
export function checkText(check: CheckResult): Text | null {
  if (check.code === null) return null;
  const text =
    check.code in refusals
      ? refusals[check.code as keyof typeof refusals]
      : eligibilityNotes[check.code as keyof typeof eligibilityNotes];
  return fill(text, check.params);
}

/** Parameters of a gate as they are said: a county by its name. */
export function gateParams(gate: GateFailure): Record<string, string | number> {
  const county = gate.params?.['county'];
  return { ...gate.params, ...(typeof county === 'string' && isCounty(county) ? { county: counties[county].zh } : {}) };
}

/** A gate in words. */
export function gateView(gate: GateFailure): { code: string; message: Text } {
  return { code: gate.gate, message: fill(gateText(gate.gate, gate.params), gateParams(gate)) };
}
