import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/config';

/**
 * Locks that die with the process: PostgreSQL's advisory locks on one connection. A job held by a killed worker is free
 * again at once, without waiting for a lease to run out.
 */
@Injectable()
export class AdvisoryLocks implements OnModuleDestroy {
  private client: pg.Client | null = null;
  private readonly held = new Set<string>();

  constructor(private readonly config: Config) {}

  /** Takes the lock and returns how to give it back; null when somebody holds it. */
  async take(key: string): Promise<(() => Promise<void>) | null> {
    if (this.held.has(key)) return null;
    this.held.add(key);
    try {
      const client = await this.connection();
      const { rows } = await client.query<{ got: boolean }>(
        'SELECT pg_try_advisory_lock(hashtextextended($1, 7)) AS got',
        [key],
      );
      if (rows[0]?.got !== true) {
        this.held.delete(key);
        return null;
      }
      return () => this.release(client, key);
    } catch (error) {
      this.held.delete(key);
      throw error;
    }
  }

  private async release(client: pg.Client, key: string): Promise<void> {
    this.held.delete(key);
    // A lost connection has already given every lock back.
    await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 7))', [key]).catch(() => undefined);
  }

  private async connection(): Promise<pg.Client> {
    if (this.client) return this.client;
    const client = new pg.Client({
      connectionString: this.config.env.DATABASE_URL,
      application_name: 'pilotage-locks',
    });
    client.on('error', () => {
      if (this.client === client) this.client = null;
    });
    await client.connect();
    this.client = client;
    return client;
  }

  async onModuleDestroy(): Promise<void> {
    await this.client?.end().catch(() => undefined);
  }
}
