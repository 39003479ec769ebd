import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import type { Unit } from '../database/database';
import { newId } from '../database/ids';
import { jobKind } from '../jobs/job';
import { Jobs } from '../jobs/jobs';

export const sendNotice = jobKind('send-notice', z.object({ notice: z.uuid() }), { concurrency: 4, attempts: 5 });

export interface NewNotice {
  readonly event: string;
  /** Who is told: an account, or a bare address where there is no account yet. */
  readonly to: { readonly accountId: string } | { readonly email: string };
  readonly locale?: string;
  readonly diagnosisId?: string | null;
  /** What the words may name; a `linkId` becomes the button's address, a `path` a page of the console. */
  readonly params?: Readonly<Record<string, string>>;
  /** Makes the message unique; the same event for the same person and key is told once. */
  readonly key: string;
}

/** Queues messages in the transaction of the change they tell of (SPEC P2). */
@Injectable()
export class Notices {
  constructor(private readonly jobs: Jobs) {}

  async queue(unit: Unit, notice: NewNotice): Promise<void> {
    const who = 'accountId' in notice.to ? notice.to.accountId : notice.to.email;
    const id = newId();
    const { count } = await unit.tx.notice.createMany({
      data: [
        {
          id,
          key: `${notice.event}:${notice.key}:${who}`,
          event: notice.event,
          accountId: 'accountId' in notice.to ? notice.to.accountId : null,
          email: 'email' in notice.to ? notice.to.email : null,
          locale: notice.locale ?? 'zh-Hant',
          diagnosisId: notice.diagnosisId ?? null,
          params: { ...(notice.params ?? {}) },
          createdAt: unit.now,
        },
      ],
      skipDuplicates: true,
    });
    if (count > 0) await this.jobs.schedule(unit, sendNotice, { notice: id }, unit.now, id);
  }
}
