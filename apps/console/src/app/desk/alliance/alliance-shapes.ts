import type { AllianceStatusCode } from '@pilotage/domain/alliance';
import type { ShapeName } from '../../shared/status/shapes';

const FIXED: Partial<Record<AllianceStatusCode, ShapeName>> = {
  proposed: 'act',
  returned: 'waits',
  qualified: 'act',
  unqualified: 'closed',
  scored: 'act',
  selected: 'done',
  reserved: 'waits',
  declined: 'ended',
  lapsed: 'ended',
  midtermFiled: 'act',
  finalFiled: 'act',
  finalFailed: 'late',
  finalPassed: 'done',
  closed: 'done',
  closedAbnormally: 'late',
  withdrawn: 'ended',
  rejected: 'closed',
  revoked: 'closed',
  terminated: 'closed',
};

/** The shape of an alliance's status for the office. */
export function allianceShape(code: AllianceStatusCode): ShapeName {
  return FIXED[code] ?? 'underway';
}
