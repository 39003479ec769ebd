import { Injectable } from '@nestjs/common';
import { Database, type Unit } from '../../platform/database/database';
import type { Prisma } from '@pilotage/prisma/client';

type Row = Prisma.InterviewGetPayload<{ include: { diagnosis: { select: { number: true } } } }>;
export type EventRow = Row & { readonly no: string };

/** How far back a subscribed calendar goes. */
const BACK_MS = 180 * 86_400_000;
const include = { diagnosis: { select: { number: true } } } as const;
const withNumber = (row: Row): EventRow => ({ ...row, no: row.diagnosis.number ?? '' });

export interface CalendarOwner {
  readonly firmId: string | null;
  readonly consultantId: string | null;
  readonly locale: string;
}

@Injectable()
export class CalendarEvents {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<EventRow | null> {
    const row = await this.database.client.interview.findUnique({ where: { id }, include });
    return row && withNumber(row);
  }

  /** Only while the account may sign in. */
  account(id: string | null): Promise<CalendarOwner | null> {
    return this.database.client.account.findFirst({
      where: { id: id ?? '', status: 'ACTIVE' },
      select: { firmId: true, consultantId: true, locale: true },
    });
  }

  async openLink(unit: Unit, accountId: string): Promise<string | null> {
    const row = await unit.tx.linkToken.findFirst({
      where: { accountId, purpose: 'CALENDAR', revokedAt: null, expiresAt: { gt: unit.now } },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
    });
    return row?.id ?? null;
  }

  /** What is fixed or was held; a consultant's own, a firm's own. */
  async of(owner: CalendarOwner, now: Date): Promise<EventRow[]> {
    const { firmId, consultantId } = owner;
    if (!firmId && !consultantId) return [];
    const rows = await this.database.client.interview.findMany({
      where: {
        ...(consultantId ? { consultantId } : { firmId: firmId ?? '' }),
        status: { in: ['SCHEDULED', 'HELD'] },
        startsAt: { gt: new Date(now.getTime() - BACK_MS) },
      },
      orderBy: { startsAt: 'asc' },
      take: 500,
      include,
    });
    return rows.map(withNumber);
  }
}
