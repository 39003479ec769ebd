import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { sayDeadline, windowState } from '@pilotage/domain/programme';
import { definitionKey, type QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import type { CallCard } from '@pilotage/contracts/programme';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { CallsStore, type CallRecord } from './calls.store';

/** Published calls: windows by the server clock, and places. */
@Injectable()
export class CallsService {
  constructor(
    private readonly store: CallsStore,
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

  async importQuestionnaire(definition: QuestionnaireDefinition, actor: Actor): Promise<{ key: string }> {
    const key = definitionKey(definition);
    await this.database.transact(await this.clock.now(), async (unit) => {
      await this.store.saveQuestionnaire(unit, key, definition);
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action: 'importQuestionnaire',
        subject: { type: 'programme', id: key },
      });
    });
    return { key };
  }
}
