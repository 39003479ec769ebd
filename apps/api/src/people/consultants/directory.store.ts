import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import {
  cefrLevels,
  type CefrLevel,
  type ConsultantProfile,
  type InterviewMode,
  type MatchConsultant,
} from '@pilotage/domain/matching';
import { isTag } from '@pilotage/domain/questionnaire';
import { loadStatuses } from '@pilotage/domain/flow';
import { addDays, DAY_MS, taipeiInstant, weekday, type IsoDate } from '@pilotage/domain/taiwan';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { dayKey } from '../../platform/database/dates';
import type { Actor } from '../../platform/http/actor';
import type { Prisma } from '@pilotage/prisma/client';

const everything = {
  expertise: true,
  ties: true,
  leave: true,
  externalLoads: { orderBy: { asOf: 'desc' } },
} as const satisfies Prisma.ConsultantInclude;
export type ConsultantRecord = Prisma.ConsultantGetPayload<{ include: typeof everything }>;

const dayOf = (date: Date | null): IsoDate | null => (date === null ? null : dayKey(date));

function languagesOf(json: unknown): { code: string; level: CefrLevel }[] {
  const list = Array.isArray(json) ? (json as { code?: unknown; level?: unknown }[]) : [];
  return list.flatMap((l) => {
    const level = cefrLevels.find((c) => c === l.level);
    return typeof l.code === 'string' && level ? [{ code: l.code, level }] : [];
  });
}

const modesOf = ({ modes }: ConsultantRecord): InterviewMode[] =>
  modes.flatMap((m) => (m === 'ONLINE' || m === 'ONSITE' ? [m] : []));

const expertiseOf = ({ expertise }: ConsultantRecord) =>
  expertise.flatMap((e) => (isTag(e.tag) ? [{ tag: e.tag, level: e.level }] : []));

const capsOf = ({ maxActiveCases, maxPerWeek, maxPerSeason }: ConsultantRecord) => ({
  maxActiveCases,
  maxPerWeek,
  maxPerSeason,
});

/** A consultant as a list says it. */
export function profileOf(r: ConsultantRecord): ConsultantProfile {
  return {
    code: r.code,
    name: r.name,
    orgType: r.orgType,
    status: r.status,
    frozen: r.frozen,
    emails: r.emails,
    baseCounty: r.baseCounty,
    countiesServed: r.countiesServed,
    years: r.years,
    industries: r.industries,
    markets: r.markets,
    modes: modesOf(r),
    languages: languagesOf(r.languages),
    certificates: r.certificates,
    ...capsOf(r),
    ndaSignedOn: dayOf(r.ndaSignedOn),
    appointmentEndsOn: dayOf(r.appointmentEndsOn),
    expertise: expertiseOf(r),
  };
}

/** The vendors of tools whom a consultant is tied to on a day, by name where one was given. */
export function vendorsOf({ ties }: ConsultantRecord, today: IsoDate): (string | null)[] {
  return ties
    .filter((t) => t.kind === 'TOOL_VENDOR')
    .filter((t) => (dayOf(t.fromOn) ?? today) <= today && today <= (dayOf(t.toOn) ?? today))
    .map((t) => t.name);
}

interface Taken {
  readonly casesThisWeek: number;
  readonly casesThisSeason: number;
}
const NOTHING_TAKEN: Taken = { casesThisWeek: 0, casesThisSeason: 0 };

interface Load {
  readonly consultantId: string;
  readonly cases: number;
}

/**
 * Consultants as matching sees them, named by their public code, so that equal data rank equally in every database.
 * Load has one definition: cases in a load status, plus the latest outside load.
 */
@Injectable()
export class ConsultantDirectory {
  constructor(private readonly database: Database) {}

  async all(tx: Tx = this.database.client): Promise<ConsultantRecord[]> {
    return tx.consultant.findMany({ include: everything, orderBy: { code: 'asc' } });
  }

  byId(id: string, tx: Tx = this.database.client): Promise<ConsultantRecord | null> {
    return tx.consultant.findUnique({ where: { id }, include: everything });
  }

  byCode(code: string, tx: Tx = this.database.client): Promise<ConsultantRecord | null> {
    return tx.consultant.findUnique({ where: { code }, include: everything });
  }

  /** The consultant who is signed in. @throws DomainError NOT_FOUND for anybody else */
  async ofActor({ consultantId }: Actor): Promise<ConsultantRecord> {
    const record = consultantId === null ? null : await this.byId(consultantId);
    if (!record) throw new DomainError('NOT_FOUND');
    return record;
  }

  /** Cases that each consultant holds or is being asked to take. */
  async loads(tx: Tx = this.database.client, only: string | null = null): Promise<ReadonlyMap<string, number>> {
    const rows = await tx.$queryRawUnsafe<Load[]>(
      `SELECT coalesce(o.consultant_id, d.consultant_id) AS "consultantId", count(*)::int AS cases
       FROM diagnosis d LEFT JOIN offer o ON o.diagnosis_id = d.id AND o.status = 'OPEN'
       WHERE (d.status::text = ANY($1) OR (d.status = 'suspended' AND d.status_before::text = ANY($1)))
         AND coalesce(o.consultant_id, d.consultant_id) IS NOT NULL
         AND ($2::uuid IS NULL OR coalesce(o.consultant_id, d.consultant_id) = $2::uuid)
       GROUP BY 1`,
      loadStatuses,
      only,
    );
    return new Map(rows.map((r) => [r.consultantId, r.cases]));
  }

  /** When each consultant was last asked. */
  async lastOffers(tx: Tx = this.database.client): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.offer.groupBy({ by: ['consultantId'], _max: { sentAt: true } });
    return new Map(rows.flatMap((r) => (r._max.sentAt ? [[r.consultantId, r._max.sentAt] as const] : [])));
  }

  /** One consultant as matching sees him, with his load now. */
  async one(code: string, today: IsoDate, tx: Tx = this.database.client): Promise<MatchConsultant | null> {
    const record = await this.byCode(code, tx);
    if (!record) return null;
    const last = await tx.offer.aggregate({ where: { consultantId: record.id }, _max: { sentAt: true } });
    const load = (await this.loads(tx, record.id)).get(record.id) ?? 0;
    const taken = (await this.takes(today, tx, record.id)).get(record.id) ?? NOTHING_TAKEN;
    return { ...this.asMatch(record, today, load, last._max.sentAt), ...taken };
  }

  /** Holds consultants until the end of the transaction, always in one order: nobody else can give them a place meanwhile. */
  async hold(ids: readonly string[], tx: Tx): Promise<void> {
    await tx.$queryRaw`SELECT id FROM consultant WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  }

  /** Marks a held consultant as changed: whoever edits what he saw before is told so. */
  async raise(id: string, { tx, now }: Unit): Promise<void> {
    await tx.consultant.update({ where: { id }, data: { revision: { increment: 1 }, editedAt: now } });
  }

  async pool(today: IsoDate, tx: Tx = this.database.client): Promise<MatchConsultant[]> {
    const [records, loads, offers] = [await this.all(tx), await this.loads(tx), await this.lastOffers(tx)];
    const takes = await this.takes(today, tx);
    return records.map((r) => ({
      ...this.asMatch(r, today, loads.get(r.id) ?? 0, offers.get(r.id) ?? null),
      ...(takes.get(r.id) ?? NOTHING_TAKEN),
    }));
  }

  /** Cases taken or being asked for in the week (Monday to Sunday) and in the year of a day. */
  private async takes(today: IsoDate, tx: Tx, only: string | null = null): Promise<ReadonlyMap<string, Taken>> {
    const monday = addDays(today, -((weekday(today) + 6) % 7));
    const rows = await tx.$queryRaw<(Taken & { consultantId: string })[]>`
      SELECT consultant_id AS "consultantId",
        count(*) FILTER (WHERE status = 'OPEN' OR decided_at >= ${taipeiInstant(monday)})::int AS "casesThisWeek",
        count(*)::int AS "casesThisSeason"
      FROM offer WHERE (status = 'OPEN' OR (status = 'ACCEPTED' AND decided_at >= ${taipeiInstant(`${today.slice(0, 4)}-01-01`)}))
        AND (${only}::uuid IS NULL OR consultant_id = ${only}::uuid)
      GROUP BY 1`;
    return new Map(rows.map(({ consultantId, ...taken }) => [consultantId, taken]));
  }

  asMatch(r: ConsultantRecord, today: IsoDate, cases: number, lastOffer: Date | null): MatchConsultant {
    const outside = r.externalLoads.find((l) => (dayOf(l.asOf) ?? '') <= today)?.activeCases ?? 0;
    const idleFrom = lastOffer ?? new Date(`${addDays(today, -3650)}T00:00:00Z`);
    return {
      id: r.code,
      name: r.name,
      active: r.status !== 'INACTIVE',
      ndaSignedOn: dayOf(r.ndaSignedOn),
      appointmentEndsOn: dayOf(r.appointmentEndsOn),
      frozen: r.frozen,
      emails: r.emails,
      ties: r.ties.map((t) => ({
        kind: t.kind,
        ubn: t.ubn,
        person: t.person,
        mail: t.mail,
        from: dayOf(t.fromOn),
        to: dayOf(t.toOn),
        source: t.source,
      })),
      activeCases: cases + outside,
      ...capsOf(r),
      leave: r.leave.map((l) => ({
        from: dayOf(l.fromOn) ?? '',
        to: dayOf(l.toOn) ?? '',
        half: l.half === 'AM' || l.half === 'PM' ? l.half : null,
      })),
      languages: languagesOf(r.languages),
      modes: modesOf(r),
      baseCounty: r.baseCounty,
      countiesServed: r.countiesServed,
      expertise: expertiseOf(r),
      industries: r.industries,
      markets: r.markets,
      ratingMean: r.ratingMean === null ? null : Number(r.ratingMean),
      ratingCount: r.ratingCount,
      idleDays: Math.floor((Date.parse(`${today}T00:00:00Z`) - idleFrom.getTime()) / DAY_MS),
    };
  }
}
