import { Injectable } from '@nestjs/common';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { dayValue } from '../../platform/database/dates';
import { newId } from '../../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';

const whole = {
  firm: true,
  contract: true,
  payments: true,
  claims: { include: { file: true }, orderBy: { filedAt: 'asc' } },
  visits: { orderBy: { onDay: 'asc' } },
  changes: { orderBy: { askedAt: 'asc' } },
  members: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.AllianceProposalInclude;

export type AwardRecord = Prisma.AllianceProposalGetPayload<{ include: typeof whole }>;
export type ClaimRow = AwardRecord['claims'][number];

/** Statuses from the released award on; before them there is nothing to see here. */
const AWARDED = [
  'selected',
  'reserved',
  'lapsed',
  'contracted',
  'midtermFiled',
  'midtermConditional',
  'midtermPassed',
  'finalFiled',
  'finalPassed',
  'finalFailed',
  'closed',
  'closedAbnormally',
  'revoked',
  'terminated',
] as const;

export interface NewClaim {
  readonly proposalId: string;
  readonly kpi: string;
  readonly kind: string;
  readonly on: string;
  readonly amountTwd: number | null;
  readonly country: string | null;
  readonly partner: string | null;
  readonly detail: string;
  readonly evidence: string;
  readonly url: string | null;
  readonly fileId: string;
  readonly alsoProves: string | null;
  readonly filedById: string;
}

@Injectable()
export class AwardStore {
  constructor(private readonly database: Database) {}

  find(where: Prisma.AllianceProposalWhereInput, tx: Tx = this.database.client): Promise<AwardRecord | null> {
    return tx.allianceProposal.findFirst({ where: { ...where, status: { in: [...AWARDED] } }, include: whole });
  }

  async sign(unit: Unit, c: { proposalId: string; number: string; signedOn: string; amountTwd: number; byId: string }) {
    await unit.tx.allianceContract.create({ data: { ...c, signedOn: dayValue(c.signedOn), at: unit.now } });
  }

  async pay(
    unit: Unit,
    p: { proposalId: string; instalment: string; amountTwd: number; paidOn: string; byId: string },
  ): Promise<void> {
    await unit.tx.alliancePayment.create({ data: { id: newId(), ...p, paidOn: dayValue(p.paidOn), at: unit.now } });
  }

  async addClaim(unit: Unit, { on, amountTwd, ...row }: NewClaim): Promise<void> {
    const amount = amountTwd === null ? null : BigInt(amountTwd);
    const data = { id: newId(), ...row, onDay: dayValue(on), amountTwd: amount, filedAt: unit.now };
    await unit.tx.allianceClaim.create({ data });
  }

  /** False when it has been counted meanwhile. */
  async removeClaim(unit: Unit, id: string): Promise<boolean> {
    const { count } = await unit.tx.allianceClaim.deleteMany({ where: { id, state: { not: 'COUNTED' } } });
    return count === 1;
  }

  /** Says it on the revision that was seen; false when there is a newer word. */
  async review(
    unit: Unit,
    claim: Pick<ClaimRow, 'id' | 'revision'>,
    word: { state: ClaimRow['state']; reason: string | null; by: string },
  ): Promise<boolean> {
    const { count } = await unit.tx.allianceClaim.updateMany({
      where: { id: claim.id, revision: claim.revision },
      data: {
        state: word.state,
        reason: word.reason,
        reviewedById: word.by,
        reviewedAt: unit.now,
        revision: { increment: 1 },
      },
    });
    return count === 1;
  }

  async addVisit(
    unit: Unit,
    v: { proposalId: string; kind: AwardRecord['visits'][number]['kind']; on: string; text: string; byId: string },
  ): Promise<void> {
    const { on, ...row } = v;
    await unit.tx.allianceVisit.create({ data: { id: newId(), ...row, onDay: dayValue(on), at: unit.now } });
  }

  async ask(
    unit: Unit,
    c: Pick<
      AwardRecord['changes'][number],
      'proposalId' | 'kind' | 'memberId' | 'before' | 'after' | 'reason' | 'askedById'
    >,
  ): Promise<void> {
    await unit.tx.allianceChange.create({ data: { id: newId(), ...c, askedAt: unit.now } });
  }

  /** False when it has been decided meanwhile. */
  async decide(unit: Unit, id: string, d: { approved: boolean; answer: string; by: string }): Promise<boolean> {
    const { count } = await unit.tx.allianceChange.updateMany({
      where: { id, approved: null },
      data: { approved: d.approved, answer: d.answer, decidedById: d.by, decidedAt: unit.now },
    });
    return count === 1;
  }

  async memberLeaves(unit: Unit, id: string): Promise<void> {
    await unit.tx.allianceMember.updateMany({ where: { id, leftAt: null }, data: { leftAt: unit.now } });
  }

  /** The frozen result of the meeting in which a proposal was decided. */
  async resultOf(unit: Unit, proposalId: string): Promise<unknown> {
    const slot = await unit.tx.panelSlot.findUnique({ where: { proposalId }, select: { meetingId: true } });
    if (!slot) return null;
    const where = { meetingId: slot.meetingId, setAsideAt: null };
    return (await unit.tx.panelResult.findFirst({ where, orderBy: { frozenAt: 'desc' } }))?.content ?? null;
  }
}
