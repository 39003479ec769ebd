import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { FileStore } from '../files/file-store';
import { Queue } from '../queue/queue';

type Outcome = 'ok' | 'failed';

/** Whether what the process stands on answers. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: Database,
    private readonly queue: Queue,
    private readonly files: FileStore,
  ) {}

  async ready(): Promise<{ ok: boolean; checks: Record<string, Outcome> }> {
    const probe = (work: Promise<unknown>): Promise<Outcome> =>
      work.then(
        () => 'ok',
        () => 'failed',
      );
    const [database, migrations, queue, files] = await Promise.all([
      probe(this.database.rows('SELECT 1')),
      probe(this.migrated()),
      probe(this.queue.ping()),
      probe(this.files.ping()),
    ]);
    const checks = { database, migrations, queue, files };
    return { ok: Object.values(checks).every((c) => c === 'ok'), checks };
  }

  /** @throws while a migration is unfinished or the tables are not there */
  private async migrated(): Promise<void> {
    const [row] = await this.database.rows<{ open: number }>(
      'SELECT count(*)::int AS open FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
    );
    if (row?.open !== 0) throw new Error('unfinished migration');
    await this.database.rows('SELECT pilotage_now()');
  }
}
