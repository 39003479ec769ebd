import type { StatusCode } from '../flow';
import type { Refusal } from '../kernel';

/** When each side agreed to a recording of the talk; null while it has not. */
export interface RecordingConsents {
  readonly firmAt: Date | null;
  readonly consultantAt: Date | null;
}

/** Consents and the mark belong to the time from the appointment to the report's hand-in. */
export function mayRecord(status: StatusCode): boolean {
  return status === 'scheduled' || status === 'interviewed';
}

/** Why a talk cannot be marked as recorded: a refusal for each side that has not agreed (SPEC G6). */
export function checkRecording(consents: RecordingConsents): Refusal[] {
  return [
    ...(consents.firmAt ? [] : [{ code: 'RECORDING_NOT_AGREED' as const, field: 'firm' }]),
    ...(consents.consultantAt ? [] : [{ code: 'RECORDING_NOT_AGREED' as const, field: 'consultant' }]),
  ];
}
