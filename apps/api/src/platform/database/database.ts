import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { Config } from '../config/config';
import { PrismaClient, type Prisma } from '@pilotage/prisma/client';
import { wasDeadlock } from './violations';

export type Tx = Prisma.TransactionClient;

/** A plain value on its way into a JSON column. */
export function json(value: object): Prisma.InputJsonObject {
  return value;
}

type Task = () => Promise<void>;

/** One transaction with the time it runs at; what must wait for the commit is handed to `afterCommit`. */
export interface Unit {
  readonly tx: Tx;
  readonly now: Date;
  afterCommit(task: Task): void;
}

const STATEMENT_NAMES = 500;
const TRIES = 4;

/** Bounded map from SQL to a prepared-statement name: it doubles single reads. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    let name = names.get(sql);
    if (name === undefined) {
      if (names.size >= STATEMENT_NAMES) names.clear();
      name = createHash('sha1').update(sql).digest('hex');
      names.set(sql, name);
    }
    return name;
  };
}

/** The pool, the ORM on top of it, and transactions. */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  readonly client: PrismaClient;

  constructor(config: Config) {
    this.pool = new pg.Pool({ connectionString: config.env.DATABASE_URL, max: 12, application_name: 'pilotage' });
    this.pool.on('error', () => undefined); // a lost idle connection is replaced at the next use
    this.client = new PrismaClient({ adapter: new PrismaPg(this.pool, { statementNameGenerator: statementNames() }) });
  }

  /** Rows of a hand-written query, for lists and other hot reads. */
  async rows<T extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.pool.query<T>(sql, [...values])).rows;
  }

  /**
   * Runs `work` in one transaction at the time `now`. Tasks given to `afterCommit` run after the commit, in order; they
   * must be repeatable by the sweep, since a crash can come before them. Where two transactions wait for each other the
   * database ends one of them: that one is done again, so `work` changes nothing but the database.
   */
  async transact<T>(now: Date, work: (unit: Unit) => Promise<T>): Promise<T> {
    const { value, tasks } = await this.committed(now, work);
    for (const task of tasks) await task();
    return value;
  }

  private async committed<T>(now: Date, work: (unit: Unit) => Promise<T>): Promise<{ value: T; tasks: Task[] }> {
    for (let left = TRIES - 1; ; left--) {
      const tasks: Task[] = [];
      const unit = (tx: Tx): Unit => ({ tx, now, afterCommit: (task) => void tasks.push(task) });
      try {
        const value = await this.client.$transaction((tx) => work(unit(tx)), { maxWait: 10_000, timeout: 30_000 });
        return { value, tasks };
      } catch (error) {
        if (left === 0 || !wasDeadlock(error)) throw error;
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.$disconnect();
    await this.pool.end();
  }
}
