import { Injectable } from '@nestjs/common';
import type { AllianceMoveName } from '@pilotage/domain/alliance';
import type { Output } from '@pilotage/contracts/endpoint';
import type { listAwards } from '@pilotage/contracts/panel';
import type { MySheet } from '@pilotage/contracts/panel-sheet';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { acting } from '../../platform/moves/mover';
import { AllianceAdvancer } from '../advance';
import { contentOf, nameOf, ProposalDocuments } from '../documents.store';
import type { Prisma } from '@pilotage/prisma/client';

const head = {
  firm: { select: { id: true, nameZh: true, ubn: true } },
} as const satisfies Prisma.AllianceProposalInclude;
export type PanelProposal = Prisma.AllianceProposalGetPayload<{ include: typeof head }>;

/** Statuses of an alliance that has the award or has worked under it. */
const AWARDED = [
  'selected',
  'contracted',
  'midtermFiled',
  'midtermConditional',
  'midtermPassed',
  'finalFiled',
  'finalPassed',
  'finalFailed',
  'closed',
] as const;

/** Proposals as the panel needs them: who they are, what may be read, and their moves. */
@Injectable()
export class ProposalsStore {
  constructor(
    private readonly database: Database,
    private readonly documents: ProposalDocuments,
    private readonly advancer: AllianceAdvancer,
  ) {}

  byNumbers(numbers: readonly string[], tx: Tx = this.database.client): Promise<PanelProposal[]> {
    return tx.allianceProposal.findMany({ where: { number: { in: [...numbers] } }, include: head });
  }

  /** Qualified ones that are on no agenda. */
  waiting(callId: string | null): Promise<PanelProposal[]> {
    return this.database.client.allianceProposal.findMany({
      where: { status: 'qualified', ...(callId === null ? {} : { callId }) },
      include: head,
      orderBy: { number: 'asc' },
    });
  }

  /** Moves one by the flow's table; what follows from an award is due when the contract is. */
  async move(
    unit: Unit,
    proposal: Pick<PanelProposal, 'id' | 'number' | 'status' | 'statusBefore'>,
    move: AllianceMoveName,
    actor: Actor,
    more: { readonly detail: Record<string, unknown>; readonly reason?: string | null; readonly dueAt?: Date | null },
  ): Promise<void> {
    await this.advancer.advance(unit, { proposal, move, by: acting(actor, 'coordinator'), ...more });
  }

  /** The office's opinion of each, from the sheet that was signed last. */
  async opinions(ids: readonly string[], tx: Tx = this.database.client): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.qualificationSheet.findMany({
      where: { proposalId: { in: [...ids] }, secondSignedAt: { not: null } },
      orderBy: { round: 'asc' },
      select: { proposalId: true, opinion: true },
    });
    return new Map(rows.flatMap((r) => (r.opinion ? [[r.proposalId, r.opinion] as const] : [])));
  }

  /** What a member of the panel reads. */
  async readable(
    id: string,
  ): Promise<Pick<MySheet, 'name' | 'leader' | 'summary' | 'industry' | 'market' | 'members' | 'files'>> {
    const row = await this.database.client.allianceProposal.findUniqueOrThrow({ where: { id }, include: head });
    const draft = contentOf(row);
    const firms = await this.documents.firmNames([id]);
    return {
      name: nameOf(row),
      leader: row.firm.nameZh,
      summary: draft.texts?.summary ?? '',
      industry: draft.plan?.industry ?? null,
      market: draft.plan?.primaryMarket ?? null,
      members: [...(firms.get(id) ?? [])],
      files: (await this.documents.current(id)).map((f) => ({
        id: f.id,
        kind: f.kind,
        name: f.file.name,
        bytes: f.file.bytes,
      })),
    };
  }

  /** How many people a letter to this firm goes to. */
  recipients(firmId: string, tx: Tx = this.database.client): Promise<number> {
    return tx.account.count({
      where: { firmId, roles: { hasSome: ['FIRM_OWNER', 'FIRM_STAFF'] }, status: 'ACTIVE' },
    });
  }

  async awards(year: number): Promise<Output<typeof listAwards>> {
    const call = await this.database.client.call.findFirst({
      where: { year, scheme: 'ALLIANCE', status: 'PUBLISHED' },
      select: { id: true, settings: true },
    });
    if (!call) return { title: null, releasedAt: null, awards: [] };
    const rows = await this.database.client.allianceProposal.findMany({
      where: { callId: call.id, status: { in: [...AWARDED] } },
      include: head,
      orderBy: { number: 'asc' },
    });
    const released = await this.database.client.panelMeeting.findFirst({
      where: { callId: call.id, status: 'RELEASED' },
      orderBy: { releasedAt: 'asc' },
      select: { releasedAt: true },
    });
    const { title } = call.settings as { title: { zh: string; en: string } };
    const awards = rows.map((r) => ({ name: nameOf(r), leader: r.firm.nameZh }));
    return { title, releasedAt: released?.releasedAt?.toISOString() ?? null, awards };
  }
}
