import type { ShapeName } from '../../shared/status/shapes';
import type { Visit } from '../case-client';

export const visitShapes: Readonly<Record<Visit['status'], ShapeName>> = {
  SCHEDULED: 'underway',
  HELD: 'done',
  CANCELLED: 'ended',
  NO_SHOW: 'late',
};
