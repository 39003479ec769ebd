import { Injectable } from '@nestjs/common';
import type { AttachmentKind } from '@pilotage/domain/interview';
import type { Tx, Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Prisma } from '@pilotage/prisma/client';

const withFiles = { file: true, thumbnail: true } as const satisfies Prisma.InterviewAttachmentInclude;
export type AttachmentRow = Prisma.InterviewAttachmentGetPayload<{ include: typeof withFiles }>;

interface NewAttachment {
  readonly interviewId: string;
  readonly kind: AttachmentKind;
  readonly fileId: string;
  readonly thumbnailId: string | null;
  readonly addedById: string;
  readonly byOffice: boolean;
}

@Injectable()
export class AttachmentsStore {
  ofCase(tx: Tx, diagnosisId: string): Promise<AttachmentRow[]> {
    return tx.interviewAttachment.findMany({
      where: { interview: { diagnosisId } },
      include: withFiles,
      orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    });
  }

  find(tx: Tx, diagnosisId: string, id: string): Promise<AttachmentRow | null> {
    return tx.interviewAttachment.findFirst({ where: { id, interview: { diagnosisId } }, include: withFiles });
  }

  /** The named interview of the case, or its latest; never one that was cancelled. */
  interview(tx: Tx, diagnosisId: string, id: string | undefined): Promise<{ id: string } | null> {
    return tx.interview.findFirst({
      where: { diagnosisId, status: { not: 'CANCELLED' }, ...(id ? { id } : {}) },
      select: { id: true },
      orderBy: { startsAt: 'desc' },
    });
  }

  add(unit: Unit, attachment: NewAttachment): Promise<{ id: string }> {
    return unit.tx.interviewAttachment.create({ data: { id: newId(), ...attachment, addedAt: unit.now } });
  }

  /** With the rows that name its contents. */
  async remove(unit: Unit, row: AttachmentRow): Promise<void> {
    await unit.tx.interviewAttachment.delete({ where: { id: row.id } });
    const files = [row.fileId, ...(row.thumbnailId ? [row.thumbnailId] : [])];
    await unit.tx.storedFile.deleteMany({ where: { id: { in: files } } });
  }
}
