import type { InterviewView } from '@pilotage/contracts/case-view';

/** The interview whose recording is agreed on: the latest that is fixed or was held. */
export function recordable(visits: readonly InterviewView[]): InterviewView | null {
  return visits.findLast((v) => v.status === 'SCHEDULED' || v.status === 'HELD') ?? null;
}
