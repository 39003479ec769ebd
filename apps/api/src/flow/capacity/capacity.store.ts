import { Injectable } from '@nestjs/common';
import { loadStatuses } from '@pilotage/domain/flow';
import { taipeiInstant, addDays, type IsoDate } from '@pilotage/domain/taiwan';
import { Database, type Unit } from '../../platform/database/database';
import { dayValue } from '../../platform/database/dates';
import { newId } from '../../platform/database/ids';

export interface Caps {
  readonly maxActiveCases: number;
  readonly maxPerWeek: number | null;
  readonly maxPerSeason: number | null;
}

export interface Leave {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly half: 'AM' | 'PM' | null;
}

export interface OpenWork {
  readonly cases: { readonly no: string; readonly status: string }[];
  readonly meetings: { readonly no: string; readonly startsAt: Date; readonly endsAt: Date }[];
}

export interface Counted {
  readonly consultantId: string;
  readonly offers: number;
  readonly accepted: number;
  readonly declined: number;
  readonly expired: number;
}

const LATEST_OFFERS = 50;

@Injectable()
export class CapacityStore {
  constructor(private readonly database: Database) {}

  async idOf(code: string, unit: Unit): Promise<string | null> {
    const row = await unit.tx.consultant.findUnique({ where: { code }, select: { id: true } });
    return row?.id ?? null;
  }

  async setCaps(unit: Unit, id: string, caps: Caps): Promise<Caps> {
    const before = await unit.tx.consultant.findUniqueOrThrow({
      where: { id },
      select: { maxActiveCases: true, maxPerWeek: true, maxPerSeason: true },
    });
    await unit.tx.consultant.update({ where: { id }, data: caps });
    return before;
  }

  /** What a consultant would leave behind: his open cases, and meetings that fall into the days. */
  async openWork(unit: Unit, id: string, { from, to, half }: Leave): Promise<OpenWork> {
    const cases = await unit.tx.diagnosis.findMany({
      where: { consultantId: id, status: { in: loadStatuses } },
      select: { number: true, status: true },
      orderBy: { number: 'asc' },
    });
    const meetings = await unit.tx.interview.findMany({
      where: {
        consultantId: id,
        status: 'SCHEDULED',
        startsAt: { lt: taipeiInstant(addDays(to, 1)) },
        endsAt: { gt: taipeiInstant(from) },
      },
      select: { startsAt: true, endsAt: true, diagnosis: { select: { number: true } } },
      orderBy: { startsAt: 'asc' },
    });
    return {
      cases: cases.map((c) => ({ no: c.number ?? '', status: c.status })),
      meetings: meetings
        .filter((m) => half === null || touches(half, m.startsAt, m.endsAt))
        .map((m) => ({ no: m.diagnosis.number ?? '', startsAt: m.startsAt, endsAt: m.endsAt })),
    };
  }

  async overlaps(unit: Unit, id: string, { from, to, half }: Leave): Promise<boolean> {
    const count = await unit.tx.leave.count({
      where: {
        consultantId: id,
        fromOn: { lte: dayValue(to) },
        toOn: { gte: dayValue(from) },
        ...(half === null ? {} : { OR: [{ half: null }, { half }] }),
      },
    });
    return count > 0;
  }

  async addLeave(unit: Unit, consultantId: string, { from, to, half }: Leave): Promise<string> {
    const id = newId();
    await unit.tx.leave.create({ data: { id, consultantId, fromOn: dayValue(from), toOn: dayValue(to), half } });
    return id;
  }

  async removeLeave(unit: Unit, consultantId: string, id: string): Promise<boolean> {
    return (await unit.tx.leave.deleteMany({ where: { id, consultantId } })).count === 1;
  }

  /** What a consultant has in hand, his interviews of a time, and his latest offers, the newest first. */
  async work(consultantId: string, from: Date, to: Date) {
    const cases = await this.database.client.diagnosis.findMany({
      where: { consultantId, status: { in: loadStatuses } },
      select: { number: true, status: true, dueAt: true, firm: { select: { nameZh: true } } },
      orderBy: { number: 'asc' },
    });
    const meetings = await this.database.client.interview.findMany({
      where: { consultantId, status: 'SCHEDULED', startsAt: { gte: from, lt: to } },
      select: { startsAt: true },
    });
    const offers = await this.database.client.offer.findMany({
      where: { consultantId },
      select: {
        id: true,
        status: true,
        sentAt: true,
        decidedAt: true,
        declineReason: true,
        diagnosis: { select: { number: true } },
      },
      orderBy: { sentAt: 'desc' },
      take: LATEST_OFFERS,
    });
    return { cases, meetings, offers };
  }

  /** Offers that were answered or ran out in a period, by consultant. */
  async counted(from: Date, to: Date): Promise<ReadonlyMap<string, Counted>> {
    const rows = await this.database.rows<Counted>(
      `SELECT consultant_id AS "consultantId", count(*)::int AS offers,
         count(*) FILTER (WHERE status = 'ACCEPTED')::int AS accepted,
         count(*) FILTER (WHERE status = 'DECLINED')::int AS declined,
         count(*) FILTER (WHERE status = 'EXPIRED')::int AS expired
       FROM offer WHERE coalesce(decided_at, sent_at) >= $1 AND coalesce(decided_at, sent_at) < $2 GROUP BY 1`,
      [from, to],
    );
    return new Map(rows.map((r) => [r.consultantId, r]));
  }

  /** Minutes of held interviews, and meetings to which the firm did not come. */
  async meetings(from: Date, to: Date): Promise<ReadonlyMap<string, { minutes: number; noShows: number }>> {
    const rows = await this.database.rows<{ consultantId: string; minutes: number; noShows: number }>(
      `SELECT consultant_id AS "consultantId",
         coalesce(sum(extract(epoch FROM held_to - held_from) / 60) FILTER (WHERE status = 'HELD'), 0)::int AS minutes,
         count(*) FILTER (WHERE status = 'NO_SHOW' AND no_show_by::text ILIKE 'firm')::int AS "noShows"
       FROM interview WHERE starts_at >= $1 AND starts_at < $2 GROUP BY 1`,
      [from, to],
    );
    return new Map(rows.map(({ consultantId, ...m }) => [consultantId, m]));
  }
}

const NOON_HOUR = 12;
const taipeiHour = (at: Date): number => (((at.getTime() / 3_600_000 + 8) % 24) + 24) % 24;

function touches(half: 'AM' | 'PM', startsAt: Date, endsAt: Date): boolean {
  return half === 'AM' ? taipeiHour(startsAt) < NOON_HOUR : taipeiHour(endsAt) > NOON_HOUR;
}
