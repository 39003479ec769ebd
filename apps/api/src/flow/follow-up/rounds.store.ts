import { Injectable } from '@nestjs/common';
import { applicationDraft } from '@pilotage/domain/questionnaire';
import { reportContent, type FollowUpAnswer, type FollowUpState, type ReportAction } from '@pilotage/domain/report';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';

const whole = {
  answers: true,
  diagnosis: { include: { firm: { select: { nameZh: true } } } },
} as const satisfies Prisma.FollowUpRoundInclude;
export type RoundRow = Prisma.FollowUpRoundGetPayload<{ include: typeof whole }>;

@Injectable()
export class RoundsStore {
  constructor(private readonly database: Database) {}

  byLink(linkId: string, tx: Tx = this.database.client): Promise<RoundRow | null> {
    return tx.followUpRound.findUnique({ where: { linkId }, include: whole });
  }

  async add(unit: Unit, round: { diagnosisId: string; mark: number; linkId: string }): Promise<boolean> {
    const data = [{ id: newId(), ...round, sentAt: unit.now }];
    const { count } = await unit.tx.followUpRound.createMany({ data, skipDuplicates: true });
    return count === 1;
  }

  /** The recommendations of the report that counts now. */
  async actions(diagnosisId: string, tx: Tx = this.database.client): Promise<readonly ReportAction[]> {
    const row = await tx.reportVersion.findFirst({
      where: { status: 'APPROVED', report: { diagnosisId } },
      orderBy: { no: 'desc' },
      select: { content: true },
    });
    return row ? reportContent.parse(row.content).actions.items : [];
  }

  /** The newest answer a firm has given to each recommendation, also in an earlier round. */
  async answered(
    diagnosisId: string,
    tx: Tx = this.database.client,
  ): Promise<ReadonlyMap<string, { state: FollowUpState; reason: string | null }>> {
    const rows = await tx.followUpAnswer.findMany({ where: { round: { diagnosisId } }, orderBy: { at: 'asc' } });
    return new Map(rows.map((r) => [r.action, { state: r.state, reason: r.reason }]));
  }

  async answer(
    unit: Unit,
    roundId: string,
    a: { action: string; tag: string; state: FollowUpState; reason: string | null },
  ): Promise<void> {
    const { action, ...said } = a;
    const row = { ...said, at: unit.now };
    const where = { roundId_action: { roundId, action } };
    await unit.tx.followUpAnswer.upsert({ where, create: { roundId, action, ...row }, update: row });
  }

  async stop(unit: Unit, diagnosisId: string): Promise<void> {
    await unit.tx.diagnosis.update({ where: { id: diagnosisId }, data: { followUpStoppedAt: unit.now } });
  }

  isOpened(diagnosisId: string, tx: Tx): Promise<number> {
    return tx.download.count({ where: { diagnosisId } });
  }

  async addTask(unit: Unit, diagnosisId: string): Promise<void> {
    const task = { kind: 'NOT_OPENED', key: `not-opened:${diagnosisId}`, diagnosisId, createdAt: unit.now };
    await unit.tx.task.createMany({ data: [{ id: newId(), ...task }], skipDuplicates: true });
  }

  rounds(): Promise<number> {
    return this.database.client.followUpRound.count();
  }

  /** Every answer with what it is counted under. */
  async all(): Promise<{ answers: FollowUpAnswer[]; names: ReadonlyMap<string, string> }> {
    const rows = await this.database.client.followUpAnswer.findMany({
      include: {
        round: {
          include: {
            diagnosis: { select: { id: true, application: true, consultant: { select: { code: true, name: true } } } },
          },
        },
      },
    });
    const answers = rows.map((r) => ({
      case: r.round.diagnosis.id,
      action: r.action,
      mark: r.round.mark,
      state: r.state,
      groups: {
        tag: [r.tag],
        market: (applicationDraft.parse(r.round.diagnosis.application).needs?.N1 ?? []).slice(0, 1),
        consultant: r.round.diagnosis.consultant ? [r.round.diagnosis.consultant.code] : [],
      },
    }));
    const people = rows.flatMap((r) => (r.round.diagnosis.consultant ? [r.round.diagnosis.consultant] : []));
    return { answers, names: new Map(people.map((p) => [p.code, p.name])) };
  }
}
