import { inject, Injectable } from '@angular/core';
import {
  addResource,
  addTool,
  saveResource,
  saveTool,
  seeCatalogues,
  type CatalogueResource,
  type CatalogueTool,
  type ResourceEdit,
  type ToolEdit,
} from '@pilotage/contracts/catalogues';
import type { Output } from '@pilotage/contracts/endpoint';
import { Api } from '../../shared/http/api';

export type { CatalogueResource, CatalogueTool };
export type Catalogues = Output<typeof seeCatalogues>;
export const catalogueKinds = ['resources', 'tools'] as const;
export type CatalogueKind = (typeof catalogueKinds)[number];
/** An entry of either catalogue, by the names of its fields. */
export type Entry = Readonly<Record<string, unknown>>;

function editOf(entry: Entry): Entry {
  const { id: _id, revision: _revision, editedAt: _editedAt, chk: _chk, ...edit } = entry;
  return edit;
}

@Injectable({ providedIn: 'root' })
export class CatalogueClient {
  private readonly api = inject(Api);

  see(): Promise<Catalogues> {
    return this.api.call(seeCatalogues);
  }

  add(kind: CatalogueKind, entry: Entry): Promise<Entry> {
    const body = editOf(entry);
    return kind === 'tools'
      ? this.api.call(addTool, { body: body as ToolEdit })
      : this.api.call(addResource, { body: body as ResourceEdit });
  }

  save(kind: CatalogueKind, entry: Entry, id: string, revision: number): Promise<Entry> {
    const [body, params] = [editOf(entry), { id }];
    return kind === 'tools'
      ? this.api.call(saveTool, { params, revision, body: body as ToolEdit })
      : this.api.call(saveResource, { params, revision, body: body as ResourceEdit });
  }
}
