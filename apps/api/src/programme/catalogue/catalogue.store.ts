import { Injectable } from '@nestjs/common';
import { adviceCatalogue, resourceCatalogue, toolCatalogue, type AdviceCatalogues } from '@pilotage/domain/report';
import { Database, json, type Tx, type Unit } from '../../platform/database/database';

type Editable = Pick<AdviceCatalogues, 'tools' | 'resources'>;

/** The catalogues that reports are written from: tools, referral resources, building blocks of advice. */
@Injectable()
export class CatalogueStore {
  constructor(private readonly database: Database) {}

  /** @throws when a catalogue was not seeded or does not follow its schema */
  async all(tx: Tx = this.database.client): Promise<AdviceCatalogues> {
    const rows = new Map((await tx.catalogue.findMany()).map((r) => [r.key, r.content]));
    return {
      tools: toolCatalogue.parse(rows.get('tools')),
      resources: resourceCatalogue.parse(rows.get('resources')),
      advice: adviceCatalogue.parse(rows.get('advice')),
    };
  }

  /** Holds a catalogue until the end of the transaction: whoever edits it next sees what was saved before. */
  async hold({ tx }: Unit, key: keyof Editable): Promise<AdviceCatalogues> {
    await tx.$queryRaw`SELECT key FROM catalogue WHERE key = ${key} FOR UPDATE`;
    return this.all(tx);
  }

  async save<K extends keyof Editable>({ tx }: Unit, key: K, content: Editable[K]): Promise<void> {
    await tx.catalogue.update({ where: { key }, data: { content: json(content) } });
  }
}
