import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { lintSeason as lint, sayDeadline, windowState, type SeasonSettings } from '@pilotage/domain/programme';
import { definitionKey, type QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import type { CallCard, lintSeason, publishCall } from '@pilotage/contracts/programme';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { CalendarStore } from '../calendar/calendar.store';
import { CallsStore, type CallRecord } from './calls.store';

/** Calls as configuration: windows by the server clock, places, and the rules linter before anything is published. */
@Injectable()
export class CallsService {
  constructor(
    private readonly store: CallsStore,
    private readonly calendar: CalendarStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<{ now: string; calls: CallCard[] }> {
    const now = await this.clock.now();
    const calls = await Promise.all((await this.store.published()).map((c) => this.card(c, now)));
    return { now: now.toISOString(), calls };
  }

  private async card(call: CallRecord, now: Date): Promise<CallCard> {
    const { taken, waiting } = await this.store.taken(call.id);
    return {
      slug: call.slug,
      year: call.year,
      scheme: call.scheme,
      state: windowState({ ...call, graceMinutes: 0 }, now),
      opensAt: call.opensAt.toISOString(),
      closesAt: call.closesAt.toISOString(),
      deadline: { zh: sayDeadline(call.settings, 'zh-Hant'), en: sayDeadline(call.settings, 'en') },
      places: call.places,
      placesLeft: call.places === null ? null : Math.max(0, call.places - taken),
      waiting,
      isDemo: call.isDemo,
      settings: { ...call.settings, graceMinutes: 0 },
    };
  }

  async questionnaire(key: string): Promise<QuestionnaireDefinition> {
    const found = await this.store.questionnaire(key);
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  async findings(year: number): Promise<Output<typeof lintSeason>> {
    const season = await this.store.season(year);
    if (!season) throw new DomainError('NOT_FOUND');
    return { findings: [...lint(season, await this.calendar.calendar())] };
  }

  async saveSeason(settings: SeasonSettings, actor: Actor): Promise<void> {
    await this.act(actor, 'saveSeason', String(settings.year), (unit) => this.store.saveSeason(unit, settings));
  }

  /** @throws DomainError INPUT_INVALID with the findings while the season's settings hold an error (SPEC A5) */
  async publish(body: In<typeof publishCall>['body'], actor: Actor): Promise<{ id: string }> {
    const season = await this.store.season(body.year);
    const settings = season?.calls.find((c) => c.scheme === body.scheme);
    if (!season || !settings) throw new DomainError('NOT_FOUND', undefined, 'year');
    const errors = lint(season, await this.calendar.calendar()).filter((f) => f.severity === 'error');
    if (errors.length > 0) throw new DomainError('INPUT_INVALID', undefined, 'season', errors);
    const changed = {
      ...settings,
      ...(body.places === undefined ? {} : { places: body.places }),
      ...(body.numberSeries ? { numberSeries: body.numberSeries } : {}),
    };
    const id = await this.act(actor, 'publishCall', body.slug, (unit) =>
      this.store.publish(unit, { slug: body.slug, year: body.year, settings: changed, isDemo: body.isDemo }),
    );
    return { id };
  }

  async importQuestionnaire(definition: QuestionnaireDefinition, actor: Actor): Promise<{ key: string }> {
    const key = definitionKey(definition);
    await this.act(actor, 'importQuestionnaire', key, (unit) => this.store.saveQuestionnaire(unit, key, definition));
    return { key };
  }

  private async act<T>(actor: Actor, action: string, subject: string, work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const result = await work(unit);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action,
        subject: { type: 'programme', id: subject },
      });
      return result;
    });
  }
}
