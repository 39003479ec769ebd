import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { changedSettings, lintSeason as lint, windowState, type SeasonSettings } from '@pilotage/domain/programme';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { lintSeason, publishCall, SeasonView } from '@pilotage/contracts/programme';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { CalendarStore } from '../calendar/calendar.store';
import { CallsStore, type CallRecord, type SeasonRecord } from '../calls/calls.store';

/** Year 1 of the Republic is 1912. */
const ROC_OFFSET = 1911;

/** A season as data: its settings under a revision, and the rules linter before anything of it is published. */
@Injectable()
export class SeasonsService {
  constructor(
    private readonly store: CallsStore,
    private readonly calendar: CalendarStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async see(wanted?: number): Promise<SeasonView> {
    const years = await this.store.years();
    const year = wanted ?? years[0] ?? 0;
    const season = await this.season(year);
    const now = await this.clock.now();
    const [calls, calendar, { findings }] = await Promise.all([
      this.store.ofYear(year),
      this.calendar.checked(year + ROC_OFFSET),
      this.check(season.settings),
    ]);
    return {
      years,
      settings: season.settings,
      revision: season.revision,
      savedAt: season.savedAt?.toISOString() ?? null,
      calls: calls.map((c) => published(c, season.settings, now)),
      findings,
      calendar,
    };
  }

  async findings(year: number): Promise<Output<typeof lintSeason>> {
    return this.check((await this.season(year)).settings);
  }

  async check(settings: SeasonSettings): Promise<Output<typeof lintSeason>> {
    return { findings: [...lint(settings, await this.calendar.calendar())] };
  }

  /** @throws DomainError STALE_VERSION with the newer settings when somebody has saved since `revision` */
  async save(settings: SeasonSettings, revision: number, actor: Actor): Promise<{ revision: number }> {
    const before = await this.store.season(settings.year);
    const saved = await this.act(actor, 'saveSeason', String(settings.year), async (unit) => ({
      result: await this.store.saveSeason(unit, settings, revision),
      detail: { changed: changedSettings(before?.settings ?? null, settings) },
    }));
    if (saved) return { revision: revision + 1 };
    const newer = await this.season(settings.year);
    const words = { name: '—', time: newer.savedAt?.toISOString() ?? '' };
    throw new DomainError('STALE_VERSION', words, '', { current: await this.see(settings.year) });
  }

  /** @throws DomainError INPUT_INVALID with the findings while the season's settings hold an error (SPEC A5) */
  async publish(body: In<typeof publishCall>['body'], actor: Actor): Promise<{ id: string }> {
    const { settings: season } = await this.season(body.year);
    const settings = season.calls.find((c) => c.scheme === body.scheme);
    if (!settings) throw new DomainError('NOT_FOUND', undefined, 'scheme');
    const errors = lint(season, await this.calendar.calendar()).filter((f) => f.severity === 'error');
    if (errors.length > 0) throw new DomainError('INPUT_INVALID', undefined, 'season', errors);
    const changed = {
      ...settings,
      ...(body.places === undefined ? {} : { places: body.places }),
      ...(body.numberSeries ? { numberSeries: body.numberSeries } : {}),
    };
    const before = await this.store.bySlug(body.slug);
    const id = await this.act(actor, 'publishCall', body.slug, async (unit) => ({
      result: await this.store.publish(unit, {
        slug: body.slug,
        year: body.year,
        settings: changed,
        isDemo: body.isDemo,
      }),
      detail: { changed: changedSettings(before?.settings ?? null, changed) },
    }));
    return { id };
  }

  private async season(year: number): Promise<SeasonRecord> {
    const season = await this.store.season(year);
    if (!season) throw new DomainError('NOT_FOUND', undefined, 'year');
    return season;
  }

  /** Does a change and says in the trail which settings it changed; a change that came too late leaves no line. */
  private async act<T>(
    actor: Actor,
    action: string,
    subject: string,
    work: (unit: Unit) => Promise<{ readonly result: T; readonly detail: Record<string, unknown> }>,
  ): Promise<T> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const { result, detail } = await work(unit);
      if (result !== false)
        await this.audit.record(unit, {
          actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
          action,
          subject: { type: 'programme', id: subject },
          detail,
        });
      return result;
    });
  }
}

function published(call: CallRecord, season: SeasonSettings, now: Date): SeasonView['calls'][number] {
  const settings = season.calls.find((c) => c.scheme === call.scheme);
  const { slug, scheme, places, isDemo } = call;
  return {
    slug,
    scheme,
    places,
    isDemo,
    state: windowState({ ...call, graceMinutes: 0 }, now),
    opensAt: call.opensAt.toISOString(),
    closesAt: call.closesAt.toISOString(),
    behind: settings ? changedSettings(call.settings, settings) : [],
  };
}
