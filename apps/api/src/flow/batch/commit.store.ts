import { Injectable } from '@nestjs/common';
import type { ProposalRow } from '@pilotage/domain/matching/proposal';
import type { Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Solved } from './batch.store';

export interface NewCommitment {
  readonly solved: Solved;
  readonly by: string;
  readonly reason: string | null;
  readonly cases: readonly { readonly diagnosisId: string; readonly row: ProposalRow }[];
}

/** A committed version becomes a proposal with the candidates of each case, like the match of a single case. */
@Injectable()
export class CommitStore {
  /** Holds the cases until the end of the transaction, always in one order. */
  async holdCases(unit: Unit, numbers: readonly string[]): Promise<void> {
    await unit.tx.$queryRaw`SELECT id FROM diagnosis WHERE number = ANY(${[...numbers]}) ORDER BY id FOR UPDATE`;
  }

  async consultantIds(unit: Unit, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await unit.tx.consultant.findMany({
      where: { code: { in: [...codes] } },
      select: { id: true, code: true },
    });
    return new Map(rows.map((r) => [r.code, r.id]));
  }

  async writeProposal(unit: Unit, c: NewCommitment): Promise<string> {
    const { version } = c.solved;
    const { id } = await unit.tx.proposal.create({
      data: {
        id: newId(),
        status: 'COMMITTED',
        policyVersion: version.policyVersion ?? '',
        inputHash: version.inputHash ?? '',
        explanationHash: version.explanationHash ?? '',
        createdById: version.createdById,
        createdAt: version.createdAt,
        committedById: c.by,
        committedAt: unit.now,
      },
      select: { id: true },
    });
    await unit.tx.$executeRaw`UPDATE proposal SET status = 'OUTDATED' WHERE status = 'PROPOSED' AND id IN
      (SELECT proposal_id FROM proposal_case WHERE diagnosis_id = ANY(${c.cases.map((x) => x.diagnosisId)}::uuid[]))`;
    await this.writeCases(unit, id, c);
    await this.writeCandidates(unit, id, c);
    return id;
  }

  private async writeCases(unit: Unit, id: string, c: NewCommitment): Promise<void> {
    const rows = c.cases.map(({ diagnosisId, row }) => ({ d: diagnosisId, r: row }));
    await unit.tx.$executeRaw`INSERT INTO proposal_case (proposal_id, diagnosis_id, ranking)
      SELECT ${id}::uuid, x.d, x.r FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(d uuid, r jsonb)`;
  }

  private async writeCandidates(unit: Unit, id: string, c: NewCommitment): Promise<void> {
    const codes = c.cases.flatMap(({ row }) => asked(row).map((k) => k.consultant));
    const ids = await this.consultantIds(unit, [...new Set(codes)]);
    const candidates = c.cases.flatMap(({ diagnosisId, row }) =>
      asked(row).map((k, i) => ({
        id: newId(),
        d: diagnosisId,
        k: ids.get(k.consultant),
        position: i + 1,
        origin: i === 0 && row.pinned ? 'PIN' : 'RANK',
        reason: i === 0 && row.pinned ? c.reason : null,
        total: k.total,
        parts: k.parts,
      })),
    );
    await unit.tx.$executeRaw`INSERT INTO candidate
        (id, diagnosis_id, proposal_id, consultant_id, "position", origin, reason, total, parts)
      SELECT x.id, x.d, ${id}::uuid, x.k, x."position", x.origin::candidate_origin, x.reason, x.total, x.parts
      FROM jsonb_to_recordset(${JSON.stringify(candidates)}::jsonb)
        AS x(id uuid, d uuid, k uuid, "position" int, origin text, reason text, total int, parts jsonb)`;
  }
}

/** Who is asked for a row, in order: who was given the case, and then the best of the others. */
function asked({ consultant, total, parts, runnersUp }: ProposalRow): ProposalRow['runnersUp'] {
  return consultant === null || parts === null ? runnersUp : [{ consultant, total, parts }, ...runnersUp];
}
