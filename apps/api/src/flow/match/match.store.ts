import { Injectable } from '@nestjs/common';
import type { Ranking } from '@pilotage/domain/matching';
import { json, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';

export interface NewProposal {
  readonly diagnosisId: string;
  readonly policyVersion: string;
  readonly inputHash: string;
  readonly explanationHash: string;
  readonly ranking: Ranking;
  readonly createdById: string;
}

export interface Commitment {
  readonly proposalId: string;
  readonly diagnosisId: string;
  readonly committedById: string;
  readonly reason: string | null;
  readonly candidates: readonly {
    consultantId: string;
    position: number;
    origin: 'RANK' | 'PIN';
    total: number;
    parts: object;
  }[];
}

@Injectable()
export class MatchStore {
  async create(unit: Unit, proposal: NewProposal): Promise<string> {
    const { diagnosisId, ranking, ...row } = proposal;
    const { id } = await unit.tx.proposal.create({
      data: { id: newId(), ...row, createdAt: unit.now, cases: { create: [{ diagnosisId, ranking: json(ranking) }] } },
      select: { id: true },
    });
    return id;
  }

  async find(
    unit: Unit,
    id: string,
  ): Promise<{ status: string; policyVersion: string; diagnosisId: string; ranking: Ranking } | null> {
    const row = await unit.tx.proposal.findUnique({ where: { id }, include: { cases: true } });
    const first = row?.cases[0];
    if (!row || !first) return null;
    return {
      status: row.status,
      policyVersion: row.policyVersion,
      diagnosisId: first.diagnosisId,
      ranking: first.ranking as unknown as Ranking,
    };
  }

  /** Codes of the consultants whom a committed proposal asks for a case, in order. */
  async committed(unit: Unit, diagnosisId: string, proposalId: string): Promise<string[]> {
    const rows = await unit.tx.candidate.findMany({
      where: { proposalId, diagnosisId },
      orderBy: { position: 'asc' },
      include: { consultant: { select: { code: true } } },
    });
    return rows.map((r) => r.consultant.code);
  }

  async commit(unit: Unit, c: Commitment): Promise<void> {
    await unit.tx.proposal.update({
      where: { id: c.proposalId },
      data: { status: 'COMMITTED', committedById: c.committedById, committedAt: unit.now },
    });
    await unit.tx.proposal.updateMany({
      where: { status: 'PROPOSED', cases: { some: { diagnosisId: c.diagnosisId } } },
      data: { status: 'OUTDATED' },
    });
    await unit.tx.candidate.createMany({
      data: c.candidates.map(({ consultantId, position, origin, total, parts }) => ({
        id: newId(),
        diagnosisId: c.diagnosisId,
        proposalId: c.proposalId,
        consultantId,
        position,
        origin,
        total,
        parts,
        reason: origin === 'PIN' ? c.reason : null,
      })),
    });
  }
}
