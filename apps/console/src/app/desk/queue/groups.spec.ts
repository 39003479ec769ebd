import type { QueueRow } from './queue-client';
import { groupOf, groupRows } from './groups';

const now = Date.parse('2024-06-28T10:24:07+08:00');
const row = (status: QueueRow['status'], dueAt: string | null): QueueRow =>
  ({ no: `D113-${status}`, status, dueAt: dueAt && new Date(dueAt).toISOString() }) as QueueRow;

describe('the groups of the inbox', () => {
  it('puts what is past its time first, whoever has to act', () => {
    expect(groupOf(row('accepted', '2024-06-28T10:24:00+08:00'), now)).toBe('late');
    expect(groupOf(row('sentBack', '2024-06-27T17:30:00+08:00'), now)).toBe('late');
    expect(groupOf(row('returned', '2024-06-27T17:30:00+08:00'), now)).toBe('late');
  });

  it('takes the day from Taipei, not from this device', () => {
    expect(groupOf(row('applied', '2024-06-28T23:59:00+08:00'), now)).toBe('today');
    expect(groupOf(row('applied', '2024-06-29T00:01:00+08:00'), now)).toBe('week');
  });

  it('counts seven days as the week and puts the rest later', () => {
    expect(groupOf(row('interviewed', '2024-07-05T17:30:00+08:00'), now)).toBe('week');
    expect(groupOf(row('interviewed', '2024-07-06T17:30:00+08:00'), now)).toBe('later');
  });

  it('sets apart what waits for the firm, for a place, or stands still', () => {
    const waiting = [row('returned', '2024-07-02T17:30:00+08:00'), row('waitlisted', null), row('suspended', null)];
    expect(waiting.map((r) => groupOf(r, now))).toEqual(['waiting', 'waiting', 'waiting']);
    expect(groupOf(row('delivered', null), now)).toBe('waiting');
  });

  it('leaves out what has ended, and groups without rows', () => {
    const rows = [row('closed', null), row('applied', '2024-07-01T17:30:00+08:00'), row('withdrawn', null)];
    expect(groupRows(rows, now).map((g) => [g.id, g.rows.length])).toEqual([['week', 1]]);
  });
});
