import { Injectable } from '@nestjs/common';
import {
  allianceMoveOf,
  allianceStatuses,
  type AllianceAudience,
  type AllianceMoveName,
  type AllianceMover,
  type AllianceStatusCode,
} from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import { json, Database, type Tx, type Unit } from '../platform/database/database';
import { newId } from '../platform/database/ids';
import type { FlowRows, NewTransition, Recipient, StatusChange } from '../platform/moves/mover';
import type { Prisma } from '@pilotage/prisma/client';

export type ProposalChange = Omit<
  Prisma.AllianceProposalUncheckedUpdateManyInput,
  'status' | 'statusSince' | 'statusBefore' | 'dueAt'
>;
export type ProposalRecord = Prisma.AllianceProposalGetPayload<{ include: { firm: true } }>;

type Transition = NewTransition<AllianceStatusCode, AllianceMoveName, AllianceMover>;

/** The rows of the alliance flow: nothing else writes a status. */
@Injectable()
export class Proposals implements FlowRows<AllianceStatusCode, AllianceMoveName, AllianceMover, ProposalChange> {
  constructor(private readonly database: Database) {}

  find(where: Prisma.AllianceProposalWhereInput, tx: Tx = this.database.client): Promise<ProposalRecord | null> {
    return tx.allianceProposal.findFirst({ where, include: { firm: true } });
  }

  /** @throws DomainError NOT_FOUND, the same for a proposal of another firm as for one that does not exist */
  async ofFirm(id: string, firmId: string | null): Promise<ProposalRecord> {
    const record = firmId === null ? null : await this.find({ id, firmId });
    if (!record) throw new DomainError('NOT_FOUND');
    return record;
  }

  /** @throws when the id is unknown: ids come from our own rows */
  byId(id: string, tx: Tx = this.database.client): Promise<ProposalRecord> {
    return tx.allianceProposal.findUniqueOrThrow({ where: { id }, include: { firm: true } });
  }

  /** Locks the proposal's row until the end of the transaction. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.$queryRaw`SELECT id FROM alliance_proposal WHERE id = ${id}::uuid FOR UPDATE`;
  }

  async move(
    unit: Unit,
    id: string,
    from: AllianceStatusCode,
    change: ProposalChange & StatusChange<AllianceStatusCode>,
  ): Promise<boolean> {
    const { count } = await unit.tx.allianceProposal.updateMany({
      where: { id, status: from },
      data: { ...change, updatedAt: unit.now },
    });
    return count === 1;
  }

  async addTransition(unit: Unit, { subject, by, detail, ...row }: Transition): Promise<string> {
    const { id } = await unit.tx.allianceTransition.create({
      data: {
        id: newId(),
        proposalId: subject,
        ...row,
        detail: json(detail),
        actorId: by.accountId,
        actorKind: by.as,
        at: unit.now,
      },
      select: { id: true },
    });
    return id;
  }

  async refusal(unit: Unit, id: string): Promise<DomainError> {
    const found = await unit.tx.allianceProposal.findUnique({ where: { id }, select: { status: true } });
    const last = await unit.tx.allianceTransition.findFirst({ where: { proposalId: id }, orderBy: { at: 'desc' } });
    if (!found || !last) return new DomainError('NOT_FOUND');
    const person =
      last.actorKind === 'coordinator' && last.actorId
        ? await unit.tx.account.findUnique({ where: { id: last.actorId }, select: { name: true } })
        : null;
    const [unnamed, unnamedEn] = last.actorKind === 'leader' ? ['提案單位', 'the applicant'] : ['系統', 'the system'];
    const [move, now] = [allianceMoveOf(last.move as AllianceMoveName).label, allianceStatuses[found.status].staff];
    const words = { move: move.zh, moveEn: move.en, status: now.zh, statusEn: now.en };
    const who = { name: person?.name ?? unnamed, nameEn: person?.name ?? unnamedEn };
    return new DomainError('STATUS_MOVED', { ...who, ...words }, '', {
      status: found.status,
      move: last.move,
      kind: last.actorKind,
      at: last.at.toISOString(),
    });
  }

  /** Who is told of a move. */
  async audience(unit: Unit, proposal: ProposalRecord, audience: AllianceAudience): Promise<Recipient[]> {
    const where: Prisma.AccountWhereInput =
      audience === 'leader'
        ? { firmId: proposal.firmId, roles: { hasSome: ['FIRM_OWNER', 'FIRM_STAFF'] } }
        : { roles: { has: 'COORDINATOR' } };
    const path = audience === 'leader' ? `/alliance/${proposal.id}` : `/desk/alliances/${proposal.number ?? ''}`;
    const people = await unit.tx.account.findMany({ where: { ...where, status: 'ACTIVE' } });
    return people.map((p) => ({ accountId: p.id, email: p.email, locale: p.locale, path }));
  }
}
