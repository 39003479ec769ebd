import { statuses, type StatusCode } from '@pilotage/domain/flow';

/** Sea-mark shapes: the shape comes first, the word always stands beside it, colour is last. */
export const shapes = ['late', 'act', 'underway', 'done', 'waits', 'closed', 'ended'] as const;
export type ShapeName = (typeof shapes)[number];

/** Who looks: the same case asks the firm to act and lets the office wait. */
export type Viewer = 'public' | 'staff';

const ended: Partial<Record<StatusCode, ShapeName>> = {
  rejected: 'closed',
  closed: 'done',
  withdrawn: 'ended',
  suspended: 'waits',
  waitlisted: 'waits',
  approved: 'done',
  delivered: 'done',
};

const toAct: Record<Viewer, readonly StatusCode[]> = {
  public: ['drafted', 'returned'],
  staff: ['applied', 'held', 'accepted', 'matched', 'sentBack', 'submitted'],
};

/** The shape of a status for who looks at it; `late` stands over it once the time has run out. */
export function shapeOf(code: StatusCode, viewer: Viewer, late = false): ShapeName {
  if (late && !statuses[code].ended) return 'late';
  const fixed = ended[code];
  if (fixed) return fixed;
  if (toAct[viewer].includes(code)) return 'act';
  return viewer === 'staff' && statuses[code].waitsFor === 'firm' ? 'waits' : 'underway';
}
