import * as z from 'zod';
import { stages, type StageId } from '@pilotage/domain/radar';
import { instant, text } from './common';
import { endpoint } from './endpoint';

const stageId = z.enum(stages.map((s) => s.id) as [StageId, ...StageId[]]);

export const radarView = z
  .object({
    now: instant,
    year: z.int(),
    /** Years that have a season, the newest first. */
    years: z.array(z.int()),
    title: text,
    beginsAt: instant,
    endsAt: instant,
    targets: z.array(
      z.object({
        id: z.string(),
        label: text,
        unit: z.enum(['CASE', 'FIRM', 'PARTNER']),
        period: z.enum(['YEAR', 'CUMULATIVE']).nullable(),
        value: z.int(),
        /** Null where nothing is counted yet. */
        done: z.int().nullable(),
        inPipe: z.int().nullable(),
        forecast: z.int().nullable(),
      }),
    ),
    stages: z.array(
      z.object({
        id: stageId,
        label: text,
        reached: z.int(),
        waiting: z.int(),
        overdue: z.int(),
        perWeek: z.number(),
        days: z.number().nullable(),
      }),
    ),
    binds: z.object({ stage: stageId, waiting: z.int(), weeks: z.number().nullable() }).nullable(),
    delivered: z.int(),
    inPipe: z.int(),
    forecast: z.int(),
    neededPerWeek: z.number().nullable(),
    byWeek: z.array(z.object({ week: z.int(), delivered: z.int() })),
    markets: z.array(z.object({ market: z.string(), wanted: z.int(), free: z.int() })),
  })
  .meta({ id: 'Radar' });
export type RadarView = z.infer<typeof radarView>;

export const seeRadar = endpoint({
  name: 'seeRadar',
  summary: 'Where a season stands: targets, stages, the stage that binds, the forecast, demand and places by market',
  method: 'GET',
  path: '/season/radar',
  allow: ['COORDINATOR', 'ADMIN', 'AUTHORITY'],
  query: z.object({ year: z.coerce.number().int().min(100).max(200).optional() }),
  answer: radarView,
});

export const exportRadar = endpoint({
  name: 'exportRadar',
  summary: 'The numbers of the radar as CSV (UTF-8 with BOM), to the unit as they are shown',
  method: 'GET',
  path: '/season/radar/export',
  allow: ['COORDINATOR', 'ADMIN', 'AUTHORITY'],
  query: z.object({ year: z.coerce.number().int().min(100).max(200).optional() }),
  answer: 'FILE',
});

export const radarEndpoints = [seeRadar, exportRadar];
