import { Injectable } from '@nestjs/common';
import { adviceCatalogue, resourceCatalogue, toolCatalogue, type AdviceCatalogues } from '@pilotage/domain/report';
import { Database, type Tx } from '../../platform/database/database';

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
}
