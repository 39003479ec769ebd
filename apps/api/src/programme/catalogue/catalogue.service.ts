import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import { changedSettings } from '@pilotage/domain/programme';
import { nextResourceId, nextToolId, type ResourceEntry, type ToolEntry } from '@pilotage/domain/report';
import { taipeiDate } from '@pilotage/domain/taiwan';
import type { addResource, addTool, seeCatalogues } from '@pilotage/contracts/catalogues';
import type { Input as In, Output } from '@pilotage/contracts/endpoint';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import { Database, type Unit } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { CatalogueStore } from './catalogue.store';

type ToolEdit = In<typeof addTool>['body'];
type ResourceEdit = In<typeof addResource>['body'];

interface Entry {
  readonly id: string;
  readonly revision: number;
  readonly editedAt: string | null;
}

/** Tools and referral resources are kept up by the office, entry by entry on its revision (SPEC I2, X9). */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly store: CatalogueStore,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async see(): Promise<Output<typeof seeCatalogues>> {
    const { tools, resources } = await this.store.all();
    return { today: taipeiDate(await this.clock.now()), tools: tools.ways, resources: resources.resources };
  }

  /** @throws DomainError STALE_VERSION with the newer entry when somebody has saved it since `revision` */
  async putTool(id: string | null, edit: ToolEdit, revision: number, actor: Actor): Promise<ToolEntry> {
    return this.act(actor, 'tools', async (unit) => {
      const { tools } = await this.store.hold(unit, 'tools');
      const before = known(tools.ways, id, revision);
      const ids = tools.ways.map((w) => w.id);
      const entry: ToolEntry = { ...edit, ...kept(unit, before, () => nextToolId(edit.tag, ids)) };
      await this.store.save(unit, 'tools', { ...tools, ways: withEntry(tools.ways, entry) });
      return { before, entry };
    });
  }

  /** @throws DomainError STALE_VERSION with the newer entry when somebody has saved it since `revision` */
  async putResource(id: string | null, edit: ResourceEdit, revision: number, actor: Actor): Promise<ResourceEntry> {
    return this.act(actor, 'resources', async (unit) => {
      const { resources } = await this.store.hold(unit, 'resources');
      const before = known(resources.resources, id, revision);
      const ids = resources.resources.map((r) => r.id);
      const chk = edit.lastCheckedOn === null ? 'K' : 'C';
      const entry: ResourceEntry = { ...edit, chk, ...kept(unit, before, () => nextResourceId(ids)) };
      await this.store.save(unit, 'resources', { ...resources, resources: withEntry(resources.resources, entry) });
      return { before, entry };
    });
  }

  private async act<T extends Entry>(
    actor: Actor,
    key: 'tools' | 'resources',
    work: (unit: Unit) => Promise<{ readonly before: T | null; readonly entry: T }>,
  ): Promise<T> {
    return this.database.transact(await this.clock.now(), async (unit) => {
      const { before, entry } = await work(unit);
      const changed = changedSettings(before, entry).filter((path) => !['revision', 'editedAt'].includes(path));
      await this.audit.record(unit, {
        actor: { id: actor.accountId, kind: 'staff', ip: actor.ip },
        action: before ? 'saveCatalogueEntry' : 'addCatalogueEntry',
        subject: { type: 'catalogue', id: `${key}/${entry.id}` },
        detail: { changed },
      });
      return entry;
    });
  }
}

/** The entry that is edited, at the revision that was seen; null for a new one. */
function known<T extends Entry>(list: readonly T[], id: string | null, revision: number): T | null {
  if (id === null) return null;
  const entry = list.find((e) => e.id === id);
  if (!entry) throw new DomainError('NOT_FOUND');
  const words = { name: '—', time: entry.editedAt ?? '' };
  if (entry.revision !== revision) throw new DomainError('STALE_VERSION', words, '', { current: entry });
  return entry;
}

function kept(unit: Unit, before: Entry | null, id: () => string): Entry {
  const revision = (before?.revision ?? -1) + 1;
  return { id: before?.id ?? id(), revision, editedAt: unit.now.toISOString() };
}

function withEntry<T extends Entry>(list: readonly T[], entry: T): T[] {
  const others = list.map((e) => (e.id === entry.id ? entry : e));
  return others.includes(entry) ? others : [...others, entry];
}
