import { Injectable } from '@nestjs/common';
import type { MemberSheet, OnlineDocument, ProposalDraft } from '@pilotage/domain/alliance';
import { Database, json, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Actor } from '../../platform/http/actor';
import type { MemberRow } from '../reading.store';
import type { Prisma } from '@pilotage/prisma/client';

export type MemberChange = Omit<Prisma.AllianceMemberUncheckedUpdateManyInput, 'revision' | 'sheet' | 'ubn'>;

/** Statuses in which content may be written. */
const WRITABLE = ['drafted', 'returned'] as const;

@Injectable()
export class ProposeStore {
  constructor(private readonly database: Database) {}

  /** A new draft; its leader is the first member. */
  async create(
    unit: Unit,
    draft: { callId: string; year: number; firmId: string; content: ProposalDraft; leader: MemberSheet },
  ): Promise<string> {
    const { leader, content, ...row } = draft;
    const { id } = await unit.tx.allianceProposal.create({
      data: {
        id: newId(),
        ...row,
        content: json(content),
        statusSince: unit.now,
        createdAt: unit.now,
        updatedAt: unit.now,
        members: {
          create: { id: newId(), position: 0, isLeader: true, ubn: leader.ubn ?? '', sheet: json(leader) },
        },
      },
      select: { id: true },
    });
    return id;
  }

  ofFirm(firmId: string) {
    return this.database.client.allianceProposal.findMany({
      where: { firmId },
      include: { _count: { select: { members: { where: { leftAt: null } } } } },
      orderBy: { createdAt: 'desc' },
    });
  }

  /** Saves on the revision the change was made on; false when there is a newer one, or it may not be written any more. */
  async save(unit: Unit, id: string, revision: number, content: ProposalDraft): Promise<boolean> {
    const { count } = await unit.tx.allianceProposal.updateMany({
      where: { id, revision, status: { in: [...WRITABLE] } },
      data: { content: json(content), summaryPages: null, revision: { increment: 1 }, updatedAt: unit.now },
    });
    return count === 1;
  }

  /** Marks a proposal as changed by one of its parts; false when it may not be written any more. */
  async touch(unit: Unit, id: string): Promise<boolean> {
    const { count } = await unit.tx.allianceProposal.updateMany({
      where: { id, status: { in: [...WRITABLE] } },
      data: { revision: { increment: 1 }, updatedAt: unit.now },
    });
    return count === 1;
  }

  async delete(unit: Unit, id: string): Promise<void> {
    const files = await unit.tx.allianceFile.findMany({ where: { proposalId: id }, select: { fileId: true } });
    const papers = await unit.tx.alliancePaper.findMany({ where: { proposalId: id }, select: { fileId: true } });
    await unit.tx.allianceFile.deleteMany({ where: { proposalId: id } });
    await unit.tx.alliancePaper.deleteMany({ where: { proposalId: id } });
    const stored = [...files, ...papers].flatMap((f) => f.fileId ?? []);
    await unit.tx.storedFile.deleteMany({ where: { id: { in: stored } } });
    await unit.tx.allianceTransition.deleteMany({ where: { proposalId: id } });
    await unit.tx.allianceProposal.delete({ where: { id } });
  }

  async addMember(unit: Unit, proposalId: string, sheet: MemberSheet): Promise<void> {
    const { _max } = await unit.tx.allianceMember.aggregate({ where: { proposalId }, _max: { position: true } });
    await unit.tx.allianceMember.create({
      data: {
        id: newId(),
        proposalId,
        position: (_max.position ?? 0) + 1,
        ubn: sheet.ubn ?? '',
        sheet: json(sheet),
      },
    });
  }

  member(id: string, tx: Tx = this.database.client) {
    return tx.allianceMember.findUnique({ where: { id }, include: { proposal: { include: { firm: true } } } });
  }

  async saveMember(
    unit: Unit,
    row: Pick<MemberRow, 'id' | 'revision'>,
    sheet: MemberSheet,
    change: MemberChange = {},
  ): Promise<boolean> {
    const { count } = await unit.tx.allianceMember.updateMany({
      where: { id: row.id, revision: row.revision },
      data: { ...change, sheet: json(sheet), ubn: sheet.ubn ?? '', revision: { increment: 1 } },
    });
    return count === 1;
  }

  async changeMember(unit: Unit, id: string, change: MemberChange): Promise<void> {
    await unit.tx.allianceMember.updateMany({ where: { id }, data: { ...change, revision: { increment: 1 } } });
  }

  async removeMember(unit: Unit, id: string): Promise<void> {
    await unit.tx.allianceMember.delete({ where: { id } });
  }

  /** The next version of a kind of file; two at the same moment are settled by the index. */
  async addFile(unit: Unit, file: { proposalId: string; kind: OnlineDocument; fileId: string; byId: string }) {
    const { proposalId, kind } = file;
    const { _max } = await unit.tx.allianceFile.aggregate({ where: { proposalId, kind }, _max: { version: true } });
    await unit.tx.allianceFile.create({
      data: { id: newId(), ...file, version: (_max.version ?? 0) + 1, at: unit.now },
    });
  }

  timeline(proposalId: string) {
    return this.database.client.allianceTransition.findMany({ where: { proposalId }, orderBy: { at: 'asc' } });
  }

  /** Who begins, and for which firm. */
  async leader({ accountId, firmId }: Pick<Actor, 'accountId' | 'firmId'>) {
    const { client } = this.database;
    return {
      firm: await client.firm.findUniqueOrThrow({ where: { id: firmId ?? '' } }),
      person: await client.account.findUniqueOrThrow({ where: { id: accountId } }),
    };
  }
}
