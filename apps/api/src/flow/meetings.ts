import { Injectable } from '@nestjs/common';
import { remindersOf } from '@pilotage/domain/interview';
import { formatInstant } from '@pilotage/domain/taiwan';
import type { Unit } from '../platform/database/database';
import { Jobs } from '../platform/jobs/jobs';
import { Notices } from '../platform/notices/notices';
import { FlowStore } from './flow.store';
import { remindInterviewJob } from './jobs';

interface Fixed {
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: Date;
}

/** What a message about an interview may name: its time in words, and which invitation goes with it (SPEC G3). */
export function toldOf(row: Fixed): Record<string, string> {
  return {
    when: formatInstant(row.startsAt, 'zh-Hant'),
    whenEn: formatInstant(row.startsAt, 'en'),
    interview: row.id,
  };
}

/** What every step does with an interview that another step has fixed: remind of it, or call it off. */
@Injectable()
export class Meetings {
  constructor(
    private readonly store: FlowStore,
    private readonly jobs: Jobs,
    private readonly notices: Notices,
  ) {}

  /** A day and an hour before; after a change the old ones find another sequence and leave. */
  async remind(unit: Unit, row: Fixed): Promise<void> {
    for (const { mark, at } of remindersOf(row.startsAt, unit.now)) {
      const payload = { interview: row.id, sequence: row.sequence, mark };
      await this.jobs.schedule(unit, remindInterviewJob, payload, at, `${row.id}:${row.sequence}:${mark}`);
    }
  }

  /** The case goes another way: what was fixed or offered ends, and both calendars are told. */
  async callOff(unit: Unit, diagnosisId: string): Promise<void> {
    await this.store.endSlotOffers(unit, diagnosisId);
    for (const row of await this.store.cancelInterviews(unit, diagnosisId)) {
      for (const audience of ['firm', 'consultant'] as const)
        for (const to of await this.store.audience(unit, diagnosisId, audience, row.consultantId))
          await this.notices.queue(unit, {
            event: 'interviewOff',
            to: to.accountId ? { accountId: to.accountId } : { email: to.email },
            locale: to.locale,
            diagnosisId,
            params: { no: row.number, path: audience === 'firm' ? to.path : '/consult/visits', ...toldOf(row) },
            key: `${row.id}:${row.sequence}`,
          });
    }
  }
}
