import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { Processor, type Finish } from '../../platform/jobs/processor';
import { Notices } from '../../platform/notices/notices';
import { Cases } from '../cases.store';
import { FlowStore } from '../flow.store';
import { remindInterviewJob } from '../jobs';
import { toldOf } from '../meetings';
import { InterviewStore } from './interview.store';

type Payload = z.output<typeof remindInterviewJob.payload>;
const events = { DAY: 'interviewTomorrow', HOUR: 'interviewSoon' } as const;

/** Reminds both sides a day and an hour before; an interview that was moved or called off has another sequence. */
@Injectable()
export class RemindInterviewProcessor extends Processor<typeof remindInterviewJob.payload> {
  readonly kind = remindInterviewJob;

  constructor(
    private readonly store: InterviewStore,
    private readonly cases: Cases,
    private readonly flow: FlowStore,
    private readonly notices: Notices,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run({ interview, sequence, mark }: Payload, finish: Finish): Promise<void> {
    await this.database.transact(await this.clock.now(), async (unit) => {
      const row = await this.store.byId(interview, unit.tx);
      const record = row && (await this.cases.byId(row.diagnosisId, unit.tx));
      const due =
        row?.status === 'SCHEDULED' &&
        row.sequence === sequence &&
        row.startsAt > unit.now &&
        record?.status === 'scheduled';
      if (due && record) {
        for (const audience of ['firm', 'consultant'] as const)
          for (const to of await this.flow.audience(unit, record.id, audience, row.consultantId)) {
            const { interview: _invitation, ...told } = toldOf(row);
            await this.notices.queue(unit, {
              event: events[mark],
              to: to.accountId ? { accountId: to.accountId } : { email: to.email },
              locale: to.locale,
              diagnosisId: record.id,
              params: { no: record.number ?? '', path: to.path, ...told },
              key: `${row.id}:${sequence}`,
            });
          }
      }
      await finish(unit);
    });
  }
}
