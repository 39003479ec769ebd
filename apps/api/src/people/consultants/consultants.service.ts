import { Injectable } from '@nestjs/common';
import type { Output } from '@pilotage/contracts/endpoint';
import type { listConsultants } from '@pilotage/contracts/desk';
import { taipeiDate } from '@pilotage/domain/taiwan';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { StaffService } from '../staff/staff.service';
import { ConsultantsStore, type ImportedConsultant } from './consultants.store';
import { ConsultantDirectory } from './directory.store';

@Injectable()
export class ConsultantsService {
  constructor(
    private readonly store: ConsultantsStore,
    private readonly directory: ConsultantDirectory,
    private readonly staff: StaffService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** All or nothing; a consultant with a password gets a sign-in under his first address. */
  async import(list: readonly ImportedConsultant[], actor: Actor): Promise<{ stored: number }> {
    const hashes = await Promise.all(
      list.map((k) => (k.password === undefined ? Promise.resolve(null) : this.staff.hash(k.password))),
    );
    await this.database.transact(await this.clock.now(), async (unit) => {
      for (const [i, k] of list.entries()) {
        const consultantId = await this.store.put(unit, k);
        const passwordHash = hashes[i] ?? null;
        const email = k.emails[0];
        if (passwordHash && email)
          await this.staff.put(unit, {
            email,
            name: k.name,
            roles: ['CONSULTANT'],
            passwordHash,
            consultantId,
            locale: 'zh-Hant',
          });
      }
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'admin', ip: actor.ip },
        action: 'importConsultants',
        subject: { type: 'consultants', id: 'all' },
        detail: { stored: list.length },
      });
    });
    return { stored: list.length };
  }

  async list(): Promise<Output<typeof listConsultants>> {
    const today = taipeiDate(await this.clock.now());
    const [records, pool] = [await this.directory.all(), await this.directory.pool(today)];
    const consultants = records.map((r) => {
      const m = pool.find((p) => p.id === r.code);
      return {
        code: r.code,
        name: r.name,
        status: r.status,
        frozen: r.frozen,
        baseCounty: r.baseCounty,
        years: r.years,
        industries: r.industries,
        markets: r.markets,
        modes: r.modes,
        languages: [...(m?.languages ?? [])],
        expertise: [...(m?.expertise ?? [])],
        active: m?.activeCases ?? 0,
        cap: r.maxActiveCases,
        ndaSignedOn: m?.ndaSignedOn ?? null,
        appointmentEndsOn: m?.appointmentEndsOn ?? null,
        ratingMean: m?.ratingMean ?? null,
        ratingCount: r.ratingCount,
        leave: [...(m?.leave ?? [])],
        ties: r.ties.map((t) => ({ kind: t.kind, ubn: t.ubn, source: t.source })),
      };
    });
    return { consultants };
  }
}
