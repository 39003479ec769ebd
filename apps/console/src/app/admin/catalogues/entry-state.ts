import { entryState, type EntryState } from '@pilotage/domain/report';
import { addDays } from '@pilotage/domain/taiwan';
import type { ShapeName } from '../../shared/status/shapes';
import type { CatalogueKind, CatalogueResource, Catalogues, CatalogueTool } from './catalogue-client';

export const entryShapes: Readonly<Record<EntryState, ShapeName>> = {
  OPEN: 'done',
  NOT_YET: 'waits',
  EXPIRED: 'late',
  RETIRED: 'ended',
};

/** How long a look-up is trusted. */
const CHECK_DAYS = 365;

/** A line of either catalogue. */
export interface EntryRow {
  readonly id: string;
  readonly name: CatalogueTool['name'];
  readonly owner: CatalogueResource['owner'] | null;
  readonly tags: readonly CatalogueTool['tag'][];
  readonly validTo: string | null;
  readonly checkedOn: string | null;
  readonly state: EntryState;
  /** Never looked up, or not for a year. */
  readonly unchecked: boolean;
}

export function rowsOf({ tools, resources, today }: Catalogues, kind: CatalogueKind): readonly EntryRow[] {
  const rowOf = (
    entry: CatalogueTool | CatalogueResource,
    own: Pick<EntryRow, 'owner' | 'tags' | 'checkedOn'>,
  ): EntryRow => ({
    id: entry.id,
    name: entry.name,
    validTo: entry.validTo,
    state: entryState(entry, today),
    unchecked: own.checkedOn === null || own.checkedOn < addDays(today, -CHECK_DAYS),
    ...own,
  });
  return kind === 'tools'
    ? tools.map((e) => rowOf(e, { owner: null, tags: [e.tag], checkedOn: e.checkedOn }))
    : resources.map((e) => rowOf(e, { owner: e.owner, tags: e.tags, checkedOn: e.lastCheckedOn }));
}
