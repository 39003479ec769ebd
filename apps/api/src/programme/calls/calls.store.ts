import { Injectable } from '@nestjs/common';
import { callSettings, seasonSettings, type CallSettings, type SeasonSettings } from '@pilotage/domain/programme';
import { questionnaireDefinition, type QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import { Database, type Tx, type Unit } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';

export interface CallRecord {
  readonly id: string;
  readonly slug: string;
  readonly year: number;
  readonly scheme: 'DIAGNOSIS' | 'ALLIANCE';
  readonly status: 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly graceMinutes: number;
  readonly places: number | null;
  readonly numberSeries: string;
  readonly questionnaireKey: string | null;
  readonly isDemo: boolean;
  readonly settings: CallSettings;
}

export interface SeasonRecord {
  readonly year: number;
  readonly settings: SeasonSettings;
  readonly revision: number;
  readonly savedAt: Date | null;
}

/** Cases that hold a place of their call. */
const TAKEN = `status NOT IN ('drafted', 'applied', 'returned', 'held', 'waitlisted', 'rejected', 'withdrawn')`;

type Row = Omit<CallRecord, 'settings'> & { readonly settings: unknown };
const read = (row: Row): CallRecord => ({ ...row, settings: callSettings.parse(row.settings) });

@Injectable()
export class CallsStore {
  constructor(private readonly database: Database) {}

  async published(): Promise<CallRecord[]> {
    return (
      await this.database.client.call.findMany({ where: { status: 'PUBLISHED' }, orderBy: [{ closesAt: 'desc' }] })
    ).map(read);
  }

  async bySlug(slug: string): Promise<CallRecord | null> {
    const row = await this.database.client.call.findUnique({ where: { slug } });
    return row && read(row);
  }

  /** @throws when the id is unknown: ids come from our own rows */
  async byId(id: string, tx: Tx = this.database.client): Promise<CallRecord> {
    return read(await tx.call.findUniqueOrThrow({ where: { id } }));
  }

  /** Locks the call's row until the end of the transaction: submissions to one call go one after another (decision 3). */
  async lock(unit: Unit, id: string): Promise<void> {
    await unit.tx.$queryRaw`SELECT id FROM call WHERE id = ${id}::uuid FOR UPDATE`;
  }

  async taken(id: string, tx: Tx = this.database.client): Promise<{ taken: number; waiting: number }> {
    const [row] = await tx.$queryRawUnsafe<{ taken: number; waiting: number }[]>(
      `SELECT count(*) FILTER (WHERE ${TAKEN})::int AS taken, count(*) FILTER (WHERE status = 'waitlisted')::int AS waiting FROM diagnosis WHERE call_id = $1::uuid`,
      id,
    );
    return row ?? { taken: 0, waiting: 0 };
  }

  /** The next number of a series; the counter row stays locked until the commit, so there are no gaps (SPEC D7). */
  async nextNumber(unit: Unit, series: string, digits = 4): Promise<string> {
    const [row] = await unit.tx.$queryRaw<{ last: number }[]>`
      INSERT INTO number_series (series, last) VALUES (${series}, 1)
      ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last`;
    return `${series}-${String(row?.last ?? 0).padStart(digits, '0')}`;
  }

  async season(year: number): Promise<SeasonRecord | null> {
    const row = await this.database.client.season.findUnique({ where: { year } });
    return row && { ...row, settings: seasonSettings.parse(row.settings) };
  }

  async years(): Promise<number[]> {
    const rows = await this.database.client.season.findMany({ select: { year: true }, orderBy: { year: 'desc' } });
    return rows.map((r) => r.year);
  }

  /** False when somebody has saved since; revision 0 of an unknown year begins it. */
  async saveSeason(unit: Unit, settings: SeasonSettings, revision: number): Promise<boolean> {
    const { year } = settings;
    const data = { settings, savedAt: unit.now };
    const { count } = await unit.tx.season.updateMany({
      where: { year, revision },
      data: { ...data, revision: { increment: 1 } },
    });
    if (count === 1) return true;
    if (revision !== 0) return false;
    const begun = await unit.tx.season.createMany({ data: [{ year, ...data, revision: 1 }], skipDuplicates: true });
    return begun.count === 1;
  }

  async ofYear(year: number): Promise<CallRecord[]> {
    const where = { year, status: 'PUBLISHED' as const };
    return (await this.database.client.call.findMany({ where, orderBy: [{ scheme: 'asc' }, { slug: 'asc' }] })).map(
      read,
    );
  }

  async publish(
    unit: Unit,
    call: { slug: string; year: number; settings: CallSettings; isDemo: boolean },
  ): Promise<string> {
    const { settings } = call;
    const data = {
      year: call.year,
      scheme: settings.scheme,
      status: 'PUBLISHED' as const,
      opensAt: new Date(settings.opensAt),
      closesAt: new Date(settings.closesAt),
      graceMinutes: settings.graceMinutes,
      places: settings.places,
      numberSeries: settings.numberSeries,
      questionnaireKey: settings.questionnaire,
      settings,
      isDemo: call.isDemo,
    };
    const { id } = await unit.tx.call.upsert({
      where: { slug: call.slug },
      update: data,
      create: { id: newId(), slug: call.slug, ...data },
      select: { id: true },
    });
    return id;
  }

  async questionnaire(key: string, tx: Tx = this.database.client): Promise<QuestionnaireDefinition | null> {
    const row = await tx.questionnaire.findUnique({ where: { key } });
    return row && questionnaireDefinition.parse(row.definition);
  }

  async saveQuestionnaire(unit: Unit, key: string, definition: QuestionnaireDefinition): Promise<void> {
    const row = { definition: definition as object };
    await unit.tx.questionnaire.upsert({ where: { key }, update: row, create: { key, ...row, createdAt: unit.now } });
  }
}
