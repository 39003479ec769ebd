import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { Database } from '../../platform/database/database';

/** The start of the present window of `$2` minutes. */
const WINDOW = 'to_timestamp(floor(extract(epoch FROM clock_timestamp()) / ($2 * 60)) * ($2 * 60))';

/** Counts of attempts by key and window, in the database, so that every process counts the same. */
@Injectable()
export class RateLimits {
  constructor(private readonly database: Database) {}

  /**
   * Counts one attempt.
   * @param key what is counted, without personal data in clear (an address is hashed by the caller)
   * @throws DomainError TOO_MANY_REQUESTS when more than `max` fell into the present window
   */
  async count(key: string, max: number, windowMinutes: number): Promise<void> {
    if ((await this.note(key, windowMinutes)) > max)
      throw new DomainError('TOO_MANY_REQUESTS', { minutes: windowMinutes });
  }

  /** Counts one attempt without judging it; returns how many fell into the present window. */
  async note(key: string, windowMinutes: number): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `INSERT INTO rate_count (key, window_at, count) VALUES ($1, ${WINDOW}, 1)
       ON CONFLICT (key, window_at) DO UPDATE SET count = rate_count.count + 1 RETURNING count`,
      [key, windowMinutes],
    );
    return row?.count ?? 0;
  }

  /** How many attempts fell into the present window. */
  async seen(key: string, windowMinutes: number): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>(
      `SELECT count FROM rate_count WHERE key = $1 AND window_at = ${WINDOW}`,
      [key, windowMinutes],
    );
    return row?.count ?? 0;
  }

  /** Forgets windows that no longer count. */
  async clean(): Promise<void> {
    await this.database.rows("DELETE FROM rate_count WHERE window_at < clock_timestamp() - interval '1 day'");
  }
}
