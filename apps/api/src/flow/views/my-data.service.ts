import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { MyDataView } from '@pilotage/contracts/my-data';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import type { FileAnswer } from '../../platform/http/request';
import { MyDataStore, type Look } from './my-data.store';

/** What a firm may know of its own data at any time: who has seen it, and all of it to take along (SPEC X16, Q1). */
@Injectable()
export class MyDataService {
  constructor(
    private readonly store: MyDataStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async see(actor: Actor): Promise<MyDataView> {
    const firmId = firmOf(actor);
    const { firm } = await this.store.everything(firmId);
    return { ubn: firm.ubn, firm: firm.nameZh, looks: (await this.store.looks(firmId)).map(lookView) };
  }

  async take(actor: Actor): Promise<FileAnswer> {
    const firmId = firmOf(actor);
    const everything = {
      ...(await this.store.everything(firmId)),
      looks: (await this.store.looks(firmId)).map(lookView),
    };
    const now = await this.clock.now();
    await this.database.transact(now, (unit) =>
      this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'firm', ip: actor.ip },
        action: 'takeMyData',
        subject: { type: 'firm', id: firmId },
      }),
    );
    const text = JSON.stringify({ takenAt: now.toISOString(), ...everything }, null, 2);
    return {
      name: `我的資料-${everything.firm.ubn}.json`,
      mime: 'application/json',
      content: new TextEncoder().encode(text),
    };
  }
}

function firmOf({ firmId }: Actor): string {
  if (firmId === null) throw new DomainError('NOT_FOUND');
  return firmId;
}

function lookView({ at, name, roles, kind, what, no }: Look): MyDataView['looks'][number] {
  return { at: at.toISOString(), name: kind === 'link' ? null : name, role: roles?.[0] ?? null, what, no };
}
