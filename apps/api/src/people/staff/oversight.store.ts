import { Injectable } from '@nestjs/common';
import type { Output } from '@pilotage/contracts/endpoint';
import type { listJobs } from '@pilotage/contracts/admin';
import { Database } from '../../platform/database/database';

type Listed = Output<typeof listJobs>;
type State = Listed['jobs'][number]['state'];

const STATE = `CASE WHEN done_at IS NOT NULL THEN 'DONE' WHEN failed_at IS NOT NULL THEN 'FAILED' ELSE 'WAITING' END`;

@Injectable()
export class OversightStore {
  constructor(private readonly database: Database) {}

  async jobs(state: State, limit: number): Promise<Listed> {
    const rows = await this.database.rows<{
      id: string;
      queue: string;
      key: string;
      run_at: Date;
      attempts: number;
      error: string | null;
    }>(`SELECT id, queue, key, run_at, attempts, error FROM job WHERE ${STATE} = $1 ORDER BY run_at DESC LIMIT $2`, [
      state,
      limit,
    ]);
    const totals = await this.database.rows<{ state: string; count: number }>(
      `SELECT ${STATE} AS state, count(*)::int AS count FROM job GROUP BY 1`,
    );
    return {
      jobs: rows.map((r) => ({
        id: r.id,
        queue: r.queue,
        key: r.key,
        runAt: r.run_at.toISOString(),
        attempts: r.attempts,
        error: r.error,
        state,
      })),
      counts: Object.fromEntries(totals.map((t) => [t.state, t.count])),
    };
  }
}
