import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/config';

/**
 * Locks that die with the process: PostgreSQL's advisory locks on one connection. A job held by a killed worker is free
 * again at once, without waiting for a lease to run out.
 */
@Injectable()
export class AdvisoryLocks implements OnApplicationShutdown {
  private client: pg.Client | null = null;
  /** The connection answers one question at a time. */
  private turn: Promise<unknown> = Promise.resolve();
  private readonly held = new Set<string>();

  constructor(private readonly config: Config) {}

  /** Takes the lock and returns how to give it back; null when somebody holds it. */
  async take(key: string): Promise<(() => Promise<void>) | null> {
    if (this.held.has(key)) return null;
    this.held.add(key);
    try {
      const client = await this.inTurn(() => this.connection());
      if (!(await this.ask(client, 'pg_try_advisory_lock', key))) {
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
    await this.ask(client, 'pg_advisory_unlock', key).catch(() => undefined);
  }

  private async ask(client: pg.Client, what: string, key: string): Promise<boolean> {
    const { rows } = await this.inTurn(() =>
      client.query<{ got: boolean }>(`SELECT ${what}(hashtextextended($1, 7)) AS got`, [key]),
    );
    return rows[0]?.got === true;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
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

  async onApplicationShutdown(): Promise<void> {
    await this.client?.end().catch(() => undefined);
  }
}
