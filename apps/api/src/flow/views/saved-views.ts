import { Injectable } from '@nestjs/common';
import { DomainError } from '@pilotage/domain/kernel';
import type { Input as In } from '@pilotage/contracts/endpoint';
import { MOST_VIEWS, type SavedView, type saveView } from '@pilotage/contracts/inbox';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/ids';
import type { Actor } from '../../platform/http/actor';

const shown = { id: true, list: true, name: true, query: true } as const;

/** How a person likes to see the desk's lists; nobody else sees or changes it. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<{ views: SavedView[] }> {
    const where = { accountId: actor.accountId };
    const orderBy = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
    return { views: await this.database.client.savedView.findMany({ where, orderBy, select: shown }) };
  }

  /** @throws DomainError TOO_MANY_VIEWS for a new name where the list has as many as it may have */
  async save(wish: In<typeof saveView>['body'], actor: Actor): Promise<SavedView> {
    const { list, name, query } = wish;
    const key = { accountId: actor.accountId, list, name };
    return this.database.transact(await this.clock.now(), async ({ tx, now }) => {
      const others = await tx.savedView.count({ where: { accountId: actor.accountId, list, name: { not: name } } });
      if (others >= MOST_VIEWS) throw new DomainError('TOO_MANY_VIEWS', { most: MOST_VIEWS }, 'name');
      return tx.savedView.upsert({
        where: { accountId_list_name: key },
        create: { id: newId(), ...key, query, createdAt: now },
        update: { query },
        select: shown,
      });
    });
  }

  /** @throws DomainError NOT_FOUND, also for another person's */
  async remove(id: string, actor: Actor): Promise<void> {
    const { count } = await this.database.client.savedView.deleteMany({ where: { id, accountId: actor.accountId } });
    if (count === 0) throw new DomainError('NOT_FOUND');
  }
}
