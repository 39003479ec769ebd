import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';
import { Database, type Tx } from '../database/database';

/**
 * The product's time. It is asked for once at the start of an action and handed down as an argument.
 * With the settable clock it stands in the database, so that the API and every worker agree.
 */
@Injectable()
export class Clock {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  get settable(): boolean {
    return this.config.settableClock;
  }

  async now(): Promise<Date> {
    if (!this.settable) return new Date();
    const [row] = await this.database.rows<{ now: Date }>('SELECT pilotage_now() AS now');
    return row?.now ?? new Date();
  }

  /** The database's time inside a transaction, after its locks are held: what a deadline is measured by (decision 3). */
  async commitTime(tx: Tx): Promise<Date> {
    const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT pilotage_now() AS now`;
    return row?.now ?? new Date();
  }

  /** Sets a settable clock; time never goes back. */
  async set(now: Date): Promise<Date> {
    const [row] = await this.database.rows<{ fixed_at: Date }>(
      `INSERT INTO clock_setting (id, fixed_at) VALUES (1, $1)
       ON CONFLICT (id) DO UPDATE SET fixed_at = greatest(clock_setting.fixed_at, excluded.fixed_at) RETURNING fixed_at`,
      [now],
    );
    return row?.fixed_at ?? now;
  }
}
