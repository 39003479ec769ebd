import { Injectable } from '@nestjs/common';
import { proposalDraft, type ProposalDraft } from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import { Database } from '../platform/database/database';
import { Files } from '../platform/files/files';
import type { FileAnswer } from '../platform/http/request';
import { ProposalReading, sheetOf, type FileRow } from './reading.store';
import type { Prisma } from '@pilotage/prisma/client';

type WithContent = Pick<Prisma.AllianceProposalGetPayload<object>, 'content'>;

export const contentOf = (proposal: WithContent): ProposalDraft => proposalDraft.parse(proposal.content);
export const nameOf = (proposal: WithContent): string => contentOf(proposal).plan?.name ?? '';

/** What those read who check and review a proposal: its firms by name, plan and slides. Who that is, the steps decide. */
@Injectable()
export class ProposalDocuments {
  constructor(
    private readonly database: Database,
    private readonly reading: ProposalReading,
    private readonly stored: Files,
  ) {}

  /** The names of the member firms of each proposal, in the order of the plan. */
  async firmNames(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.database.client.allianceMember.findMany({
      where: { proposalId: { in: [...ids] }, leftAt: null },
      orderBy: [{ proposalId: 'asc' }, { position: 'asc' }],
    });
    const out = new Map<string, string[]>();
    for (const row of rows)
      out.set(row.proposalId, [...(out.get(row.proposalId) ?? []), sheetOf(row).nameZh ?? row.ubn]);
    return out;
  }

  /** The newest version of each document: the one that counts. */
  async current(proposalId: string): Promise<FileRow[]> {
    const rows = await this.reading.files(proposalId);
    return rows.filter((r, i) => rows.findIndex((other) => other.kind === r.kind) === i);
  }

  /** @throws DomainError NOT_FOUND unless it is one of the documents that count */
  async file(proposalId: string, id: string): Promise<FileAnswer> {
    const row = (await this.current(proposalId)).find((r) => r.id === id);
    if (!row) throw new DomainError('NOT_FOUND');
    const { name, mime, sha256 } = row.file;
    return { name, mime, content: await this.stored.read(sha256) };
  }
}
