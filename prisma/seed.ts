import { readFile } from 'node:fs/promises';
import { matchingPolicy } from '@pilotage/domain/matching';
import { seasonSettings, type CallSettings, type SeasonSettings } from '@pilotage/domain/programme';
import { definitionKey, questionnaireDefinition } from '@pilotage/domain/questionnaire';
import { adviceCatalogue, resourceCatalogue, toolCatalogue } from '@pilotage/domain/report';
import { parseDate, rocYear, taipeiDate, taipeiInstant, weekdayZh } from '@pilotage/domain/taiwan';
import * as z from 'zod';
import { Config } from '../apps/api/src/platform/config/config';
import { json, Database, type Unit } from '../apps/api/src/platform/database/database';
import { dayValue } from '../apps/api/src/platform/database/dates';
import { newId } from '../apps/api/src/platform/database/ids';
import { Passwords, requireGoodPassword, STAFF_PASSWORD_LENGTH } from '../apps/api/src/people/sign-in/passwords';

/** Reference data only, and only what is not there yet: running it again changes nothing that people have changed. */
const FIRST_YEAR = 113;

const workingDays = z.object({
  about: z.string(),
  lastChecked: z.iso.date(),
  years: z.record(
    z.string(),
    z.object({
      closedWeekdays: z.record(z.iso.date(), z.string()),
      workingWeekendDays: z.record(z.iso.date(), z.string()),
    }),
  ),
});

const folder = process.env['REFERENCE_DIR'] ?? 'prisma/reference';

async function read<T extends z.ZodType>(name: string, schema: T): Promise<z.output<T>> {
  return schema.parse(JSON.parse(await readFile(`${folder}/${name}.json`, 'utf8')));
}

async function seedCalendar({ tx }: Unit): Promise<void> {
  const file = await read('working-days', workingDays);
  for (const [year, days] of Object.entries(file.years)) {
    const known = await tx.calendarYear.findUnique({ where: { year: Number(year) } });
    if (known) continue;
    await tx.calendarYear.create({
      data: { year: Number(year), source: '政府行政機關辦公日曆', lastChecked: dayValue(file.lastChecked) },
    });
    const rows = (list: Record<string, string>, kind: 'CLOSED' | 'WORKED') =>
      Object.entries(list).map(([date, name]) => ({ date: dayValue(date), kind, name }));
    await tx.calendarDay.createMany({
      data: [...rows(days.closedWeekdays, 'CLOSED'), ...rows(days.workingWeekendDays, 'WORKED')],
      skipDuplicates: true,
    });
  }
}

async function seedCatalogues({ tx }: Unit): Promise<void> {
  const all = {
    tools: await read('tools', toolCatalogue),
    resources: await read('resources', resourceCatalogue),
    advice: await read('advice', adviceCatalogue),
  };
  for (const [key, content] of Object.entries(all)) {
    await tx.catalogue.upsert({ where: { key }, update: {}, create: { key, content: json(content) } });
  }
}

async function seedQuestionnaireAndPolicy({ tx, now }: Unit): Promise<void> {
  const definition = await read('questionnaire-113.1', questionnaireDefinition);
  const key = definitionKey(definition);
  await tx.questionnaire.upsert({
    where: { key },
    update: {},
    create: { key, definition: json(definition), createdAt: now },
  });
  const policy = await read('matching-policy-v1', matchingPolicy);
  const others = await tx.policyVersion.count();
  if (others === 0)
    await tx.policyVersion.create({ data: { version: policy.policy, policy, status: 'ACTIVE', activatedAt: now } });
}

function shiftInstant(text: string, years: number): string {
  return text.replace(/^\d{4}/, (y) => String(Number(y) + years));
}

/** A call's settings moved by whole years; weekdays are computed anew. */
function shiftCall(call: CallSettings, years: number): CallSettings {
  const move = (text: string): string => shiftInstant(text, years);
  return {
    ...call,
    opensAt: move(call.opensAt),
    closesAt: move(call.closesAt),
    milestones: call.milestones.map((m) => ({ ...m, from: move(m.from), to: move(m.to) })),
    announcedDates: call.announcedDates.flatMap((d) => {
      const date = parseDate(move(d.date));
      return date === null ? [] : [{ ...d, date, weekday: weekdayZh(date) as (typeof d)['weekday'] }];
    }),
    numberSeries: call.numberSeries.replace(/\d+/, (y) => String(Number(y) + years)),
  };
}

function shiftSeason(season: SeasonSettings, years: number): SeasonSettings {
  const year = season.year + years;
  const rename = (s: string): string =>
    s.replaceAll(String(season.year), String(year)).replaceAll(String(season.year + 1911), String(year + 1911));
  return {
    ...season,
    year,
    title: { zh: rename(season.title.zh), en: rename(season.title.en) },
    calls: season.calls.map((c) => shiftCall(c, years)),
  };
}

async function seedSeason({ tx }: Unit, season: SeasonSettings, isDemo: boolean): Promise<void> {
  await tx.season.upsert({ where: { year: season.year }, update: {}, create: { year: season.year, settings: season } });
  for (const settings of season.calls) {
    const slug = `${settings.scheme.toLowerCase()}-${season.year}`;
    const data = {
      opensAt: new Date(settings.opensAt),
      closesAt: new Date(settings.closesAt),
      graceMinutes: settings.graceMinutes,
      places: settings.places,
      numberSeries: settings.numberSeries,
      questionnaireKey: settings.questionnaire,
      settings,
    };
    const create = {
      id: newId(),
      slug,
      year: season.year,
      scheme: settings.scheme,
      status: 'PUBLISHED' as const,
      isDemo,
      ...data,
    };
    // The demonstration call stays open: its window may move, what people have set in other calls does not.
    const { opensAt, closesAt } = data;
    await tx.call.upsert({ where: { slug }, update: isDemo ? { opensAt, closesAt, settings } : {}, create });
  }
}

/**
 * This year's demonstration: the same settings, dates moved. It is always open: until the end of the year when the real
 * end has passed, and in spring since the autumn before, so that there is a past to show.
 */
function demonstration(season: SeasonSettings, now: Date): SeasonSettings {
  const date = taipeiDate(now);
  const year = Number(date.slice(0, 4));
  const moved = shiftSeason(season, rocYear(year) - season.year);
  const [autumn, endOfYear] = [taipeiInstant(`${year - 1}-10-01`), taipeiInstant(`${year + 1}-01-01`)];
  const open = (call: CallSettings): CallSettings => ({
    ...call,
    ...(date < `${year}-04-01` ? { opensAt: autumn.toISOString() } : {}),
    ...(new Date(call.closesAt) <= now
      ? { closesAt: endOfYear.toISOString(), closesSaid: 'END_OF_DAY' as const, announcedDates: [] }
      : {}),
  });
  return { ...moved, calls: moved.calls.map(open) };
}

/** Somebody has to let the others in: the first administrator, from the environment, while there is none. */
async function seedAdministrator({ tx, now }: Unit, config: Config): Promise<void> {
  const { FIRST_ADMIN_EMAIL: email, FIRST_ADMIN_PASSWORD: password } = config.env;
  if (!email || !password || (await tx.account.count({ where: { roles: { has: 'ADMIN' } } })) > 0) return;
  requireGoodPassword(password, STAFF_PASSWORD_LENGTH);
  await tx.account.create({
    data: {
      id: newId(),
      login: email.toLowerCase(),
      email,
      name: '系統管理員',
      roles: ['ADMIN'],
      passwordHash: await new Passwords(config).hash(password),
      emailVerifiedAt: now,
      createdAt: now,
    },
  });
}

async function seed(): Promise<void> {
  const config = Config.fromProcess();
  const database = new Database(config);
  const now = new Date();
  const season = await read(`season-${FIRST_YEAR}`, seasonSettings);
  try {
    await database.transact(now, async (unit) => {
      await seedCalendar(unit);
      await seedCatalogues(unit);
      await seedQuestionnaireAndPolicy(unit);
      await seedSeason(unit, season, false);
      await seedAdministrator(unit, config);
      if (rocYear(Number(taipeiDate(now).slice(0, 4))) !== FIRST_YEAR)
        await seedSeason(unit, demonstration(season, now), true);
    });
  } finally {
    await database.onApplicationShutdown();
  }
}

seed().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
