import { Injectable } from '@nestjs/common';
import { checkExpectations, mayExpect, tidyExpectations } from '@pilotage/domain/interview';
import { DomainError } from '@pilotage/domain/kernel';
import type { Output } from '@pilotage/contracts/endpoint';
import type { confirmExpectations } from '@pilotage/contracts/follow-up';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Notices } from '../../platform/notices/notices';
import { Cases } from '../cases.store';
import { FlowStore } from '../flow.store';
import { InterviewStore } from './interview.store';

/** What the firm wants answered, agreed on before the talk; the report has to reply to each point (SPEC X10). */
@Injectable()
export class ExpectationsService {
  constructor(
    private readonly store: InterviewStore,
    private readonly cases: Cases,
    private readonly flow: FlowStore,
    private readonly notices: Notices,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async confirm(no: string, typed: readonly string[], actor: Actor): Promise<Output<typeof confirmExpectations>> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const known = await this.cases.byNumber(no, unit.tx);
      if (known.firmId === null || known.firmId !== actor.firmId) throw new DomainError('NOT_FOUND');
      await this.cases.lock(unit.tx, known.id);
      const record = await this.cases.byId(known.id, unit.tx);
      if (!mayExpect(record.status)) throw new DomainError('EXPECTATIONS_CLOSED');
      const questions = tidyExpectations(typed);
      const wrong = checkExpectations(questions);
      if (wrong.length > 0) throw new DomainError(wrong);
      await this.store.keepExpectations(unit, record.id, questions);
      for (const to of record.consultantId ? await this.flow.audience(unit, record.id, 'consultant', null) : [])
        await this.notices.queue(unit, {
          event: 'expectationsConfirmed',
          to: to.accountId ? { accountId: to.accountId } : { email: to.email },
          locale: to.locale,
          diagnosisId: record.id,
          params: { no, path: to.path },
          key: `${record.id}:${unit.now.getTime()}`,
        });
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'firm', ip: actor.ip },
        action: 'confirmExpectations',
        subject: { type: 'diagnosis', id: record.id },
        detail: { points: questions.length },
      });
      return { questions, confirmedAt: unit.now.toISOString(), open: true };
    });
  }
}
