import { Injectable } from '@nestjs/common';
import { seasonTotals, type SeasonTotals } from '@pilotage/domain/alliance';
import { DomainError } from '@pilotage/domain/kernel';
import type { SeasonSettings } from '@pilotage/domain/programme';
import { radarOf, stages, type Radar, type RadarCase } from '@pilotage/domain/radar';
import { taipeiDate, taipeiInstant } from '@pilotage/domain/taiwan';
import type { RadarView } from '@pilotage/contracts/radar';
import { Clock } from '../../platform/clock/clock';
import { csvOf } from '../../platform/files/csv';
import type { FileAnswer } from '../../platform/http/request';
import { ConsultantDirectory } from '../../people/consultants/directory.store';
import { RadarStore, type SeasonRow } from './radar.store';

const ROC = 1911;

/** Where a season stands, for the office and the authority (SPEC O1–O3, X15). */
@Injectable()
export class RadarService {
  constructor(
    private readonly store: RadarStore,
    private readonly directory: ConsultantDirectory,
    private readonly clock: Clock,
  ) {}

  /** The season of the year, or the newest that has begun. @throws DomainError NOT_FOUND */
  async see(year: number | null): Promise<RadarView> {
    const now = await this.clock.now();
    const seasons = await this.store.seasons();
    const begun = seasons.find((s) => s.beginsAt !== null && s.beginsAt <= now) ?? seasons.at(-1);
    const season = year === null ? begun : seasons.find((s) => s.year === year);
    if (!season) throw new DomainError('NOT_FOUND');
    const endsAt = taipeiInstant(`${season.year + ROC + 1}-01-01`, '00:00');
    const beginsAt = season.beginsAt ?? taipeiInstant(`${season.year + ROC}-01-01`, '00:00');
    const diagnoses = season.settings.targets.find((t) => t.id === 'diagnoses');
    const pool = await this.directory.pool(taipeiDate(now));
    const cases = await this.store.cases(season.year, now);
    const radar = radarOf({
      cases,
      consultants: pool
        .filter((k) => k.active && !k.frozen)
        .map((k) => ({ markets: k.markets, free: Math.max(0, k.maxActiveCases - k.activeCases) })),
      now: Math.min(now.getTime(), endsAt.getTime()),
      beginsAt: beginsAt.getTime(),
      endsAt: endsAt.getTime(),
      target: diagnoses?.value ?? null,
    });
    return {
      now: now.toISOString(),
      year: season.year,
      years: seasons.map((s) => s.year),
      title: season.settings.title,
      beginsAt: beginsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      targets: await this.targets(season, radar, cases),
      stages: radar.stages.map((s, n) => ({ ...s, label: { ...stages[n]!.label } })),
      binds: radar.binds,
      delivered: radar.delivered,
      inPipe: radar.inPipe,
      forecast: radar.forecast,
      neededPerWeek: radar.neededPerWeek,
      byWeek: radar.byWeek.map((w) => ({ ...w })),
      markets: radar.markets.map((m) => ({ ...m })),
    };
  }

  private async targets({ year, settings }: SeasonRow, radar: Radar, cases: readonly RadarCase[]) {
    const { list, open } = await this.store.alliances(year);
    const diagnosed = cases.filter((c) => c.reachedAt.delivered !== undefined).map((c) => c.ubn);
    return targetsOf(settings.targets, radar, seasonTotals(list, diagnosed), open);
  }

  /** The same numbers, one a line. */
  async export(year: number | null): Promise<FileAnswer> {
    const radar = await this.see(year);
    const rows = [
      ['項目', '名稱', '指標', '數值'],
      ...radar.targets.flatMap((t) => [
        ['目標', t.label.zh, '目標值', t.value],
        ['目標', t.label.zh, '完成', t.done],
        ['目標', t.label.zh, '進行中', t.inPipe],
        ['目標', t.label.zh, '預測', t.forecast],
      ]),
      ...radar.stages.flatMap((s) => [
        ['關卡', s.label.zh, '累計', s.reached],
        ['關卡', s.label.zh, '等候', s.waiting],
        ['關卡', s.label.zh, '逾時', s.overdue],
        ['關卡', s.label.zh, '每週', s.perWeek],
        ['關卡', s.label.zh, '日數', s.days],
      ]),
      ...radar.markets.flatMap((m) => [
        ['市場', m.market, '需求', m.wanted],
        ['市場', m.market, '名額', m.free],
      ]),
      ...radar.byWeek.map((w) => ['週', w.week, '累計送達', w.delivered]),
    ];
    return { name: `年度航況-${radar.year}.csv`, mime: 'text/csv; charset=utf-8', content: csvOf(rows) };
  }
}

/** What is counted so far; a firm of both schemes counts once, by 統編 (SPEC O1). */
function targetsOf(
  targets: SeasonSettings['targets'],
  radar: Radar,
  totals: SeasonTotals,
  selected: number,
): RadarView['targets'] {
  const counted: Readonly<Record<string, readonly [number, number | null, number | null]>> = {
    diagnoses: [radar.delivered, radar.inPipe, radar.forecast],
    alliances: [totals.alliances, selected, null],
    firmsAbroad: [totals.firms, null, null],
    partners: [totals.partners, null, null],
  };
  return targets.map((t) => {
    const [done = null, inPipe = null, forecast = null] = counted[t.id] ?? [];
    return { ...t, done, inPipe, forecast };
  });
}
