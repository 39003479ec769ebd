import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../config/config';
import type { Logger } from '../log/log';
import { LOGGER } from '../log/tokens';

/** What an audit line was about, and who wrote it. */
export interface Change {
  readonly type: string;
  readonly id: string;
  readonly actorId: string | null;
}

export type Heard = (changes: readonly Change[]) => void;

const CHANNEL = 'pilotage_changes';
/** What falls into one span is told together. */
const GATHER_MS = 200;
const AGAIN_MS = 2000;

function read(payload: string): Change {
  const [type = '', actorId = '', ...id] = payload.split('|');
  return { type, actorId: actorId || null, id: id.join('|') };
}

/**
 * Hears of the changes that any process has committed. The database tells them, so that it does not matter which API
 * process somebody is connected to. Nothing rests on it: who was not listening reads anew.
 */
@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly hearers = new Set<Heard>();
  private readonly gathered = new Map<string, Change>();
  private client: pg.Client | null = null;
  private gathering: NodeJS.Timeout | undefined;
  private again: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Tells `heard` from now on; the returned function ends it. The connection opens with the first who listens. */
  listen(heard: Heard): () => void {
    this.hearers.add(heard);
    if (this.client === null) void this.connect();
    return () => void this.hearers.delete(heard);
  }

  private async connect(): Promise<void> {
    if (this.ended) return;
    const client = new pg.Client({
      connectionString: this.config.env.DATABASE_URL,
      application_name: 'pilotage-live',
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.gather(payload ?? ''));
    client.on('error', (e) => this.lost(client, e));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: pg.Client, error?: unknown): void {
    if (this.ended || this.client !== client) return;
    this.client = null;
    if (error instanceof Error) this.logger.warn({ error: error.message }, 'live connection');
    void client.end().catch(() => undefined);
    this.again = setTimeout(() => void this.connect(), AGAIN_MS);
  }

  private gather(payload: string): void {
    this.gathered.set(payload, read(payload));
    this.gathering ??= setTimeout(() => this.tell(), GATHER_MS);
  }

  private tell(): void {
    this.gathering = undefined;
    const changes = [...this.gathered.values()];
    this.gathered.clear();
    for (const heard of this.hearers) heard(changes);
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.gathering);
    clearTimeout(this.again);
    this.hearers.clear();
    await this.client?.end().catch(() => undefined);
  }
}
