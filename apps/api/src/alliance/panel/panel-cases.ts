import { inHundredths, type PanelCase, type PanelTerms, type ValidSheet } from '@pilotage/domain/alliance';
import type { QuestionView } from '@pilotage/contracts/panel';
import { nameOf } from '../documents.store';
import { rubricOf, rulesOf, type MeetingRow, type SeatRow, type SlotRow } from './meeting.store';
import { isValid, scoresOf, type SheetRow } from './seats.store';

export const numberOf = (slot: Pick<SlotRow, 'proposal'>): string => slot.proposal.number ?? '';

export function isRecused(seat: Pick<SeatRow, 'declarations'>, proposalId: string): boolean {
  return seat.declarations.some((d) => d.proposalId === proposalId && d.conflict);
}

/** Whether a member has answered for everything on the agenda. */
export function hasDeclared(seat: SeatRow, meeting: Pick<MeetingRow, 'slots'>): boolean {
  const answered = new Set(seat.declarations.map((d) => d.proposalId));
  return seat.declaredAt !== null && meeting.slots.every((s) => answered.has(s.proposalId));
}

/** The members who decide about a proposal. */
export function takingPart(meeting: MeetingRow, proposalId: string): readonly SeatRow[] {
  return meeting.seats.filter((s) => s.answer === 'ACCEPTED' && !isRecused(s, proposalId));
}

export function recusedCodes(meeting: MeetingRow, proposalId: string): string[] {
  return meeting.seats.filter((s) => isRecused(s, proposalId)).map((s) => s.code);
}

export function validSheets(meeting: MeetingRow, sheets: readonly SheetRow[], proposalId: string): SheetRow[] {
  const deciding = new Set(takingPart(meeting, proposalId).map((s) => s.id));
  return sheets.filter((s) => s.proposalId === proposalId && isValid(s) && deciding.has(s.seatId));
}

function pointsOf(sheet: SheetRow): ValidSheet {
  const points = Object.entries(scoresOf(sheet)).map(([c, e]) => [c, inHundredths(e.points ?? 0)] as const);
  return { reviewer: sheet.seat.code, points: Object.fromEntries(points) };
}

/** The meeting as the domain ranks it. */
export function panelCases(
  meeting: MeetingRow,
  sheets: readonly SheetRow[],
  opinions: ReadonlyMap<string, string>,
): PanelCase[] {
  return meeting.slots.map((slot) => {
    const valid = validSheets(meeting, sheets, slot.proposalId);
    const withSheet = new Set(valid.map((s) => s.seat.code));
    const absent = takingPart(meeting, slot.proposalId).filter((s) => !withSheet.has(s.code));
    return {
      id: numberOf(slot),
      name: nameOf(slot.proposal),
      leader: slot.proposal.firm.nameZh,
      sheets: valid.map(pointsOf),
      recused: recusedCodes(meeting, slot.proposalId),
      absent: absent.map((s) => s.code),
      questions: slot.questions.length,
      opinion: opinions.get(slot.proposalId) ?? null,
      disposition: dispositionOf(slot),
    };
  });
}

export function dispositionOf(slot: SlotRow): PanelCase['disposition'] {
  return slot.disposition && slot.dispositionText ? { kind: slot.disposition, text: slot.dispositionText } : null;
}

export function termsOf(meeting: MeetingRow): PanelTerms {
  const voted = meeting.slots.filter((s) => s.vote !== null).sort((a, b) => (a.vote ?? 0) - (b.vote ?? 0));
  return {
    rubric: rubricOf(meeting),
    rules: rulesOf(meeting),
    awards: meeting.awards,
    votes: voted.map(numberOf),
  };
}

/** Questions as the board shows them: what says the same stands under one, with the letters of all who asked. */
export function questionsOf(slot: Pick<SlotRow, 'questions'>): QuestionView[] {
  const heads = slot.questions.filter((q) => q.sameAsId === null);
  return heads.map((q) => {
    const others = slot.questions.filter((o) => o.sameAsId === q.id).map((o) => o.seat.code);
    return {
      id: q.id,
      text: q.text,
      state: q.state,
      answer: q.answer,
      by: [...new Set([q.seat.code, ...others])].sort(),
    };
  });
}

export function clockOf(slot: SlotRow) {
  return {
    phase: slot.phase,
    talkFrom: slot.talkFrom?.toISOString() ?? null,
    askFrom: slot.askFrom?.toISOString() ?? null,
  };
}

/** The next free letters, in the order of the alphabet. */
export function freeCodes(taken: readonly string[]): string[] {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters.filter((l) => !taken.includes(l));
}
