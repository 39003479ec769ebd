import type { Tag } from '../../questionnaire';
import type { IsoDate } from '../../taiwan';
import type {
  ActionTemplate,
  AdviceCatalogue,
  Industry,
  ResourceCatalogue,
  ResourceEntry,
  ToolCatalogue,
  ToolEntry,
} from './catalogue';

export type EntryState = 'OPEN' | 'NOT_YET' | 'EXPIRED' | 'RETIRED';

/** Whether an entry can be used on the day (SPEC I2: an expired one cannot be referred to). */
export function entryState(
  entry: { readonly retired: boolean; readonly validFrom?: IsoDate | null; readonly validTo: IsoDate | null },
  today: IsoDate,
): EntryState {
  if (entry.retired) return 'RETIRED';
  if (entry.validTo !== null && entry.validTo < today) return 'EXPIRED';
  return entry.validFrom && today < entry.validFrom ? 'NOT_YET' : 'OPEN';
}

/** Ways open on `today` for any of the themes, best fit first, free before paid at equal fit, then easier. */
export function suggestTools(catalogue: ToolCatalogue, tags: readonly Tag[], today: IsoDate): readonly ToolEntry[] {
  return catalogue.ways
    .filter((w) => tags.includes(w.tag) && entryState(w, today) === 'OPEN')
    .sort((a, b) => b.fit - a.fit || Number(b.free) - Number(a.free) || b.ease - a.ease);
}

/** What is known of the firm when referring it; what is left out is not checked. */
export interface ReferralFirm {
  readonly industry?: Industry | undefined;
  readonly employees?: number;
  readonly goods?: boolean;
  readonly alliance?: boolean;
}

function admits(resource: ResourceEntry, firm: ReferralFirm): boolean {
  const trade =
    firm.industry === undefined || resource.industries.length === 0 || resource.industries.includes(firm.industry);
  const kind = resource.goods === null || firm.goods === undefined || resource.goods === firm.goods;
  const size =
    resource.maxEmployees === null || firm.employees === undefined || firm.employees <= resource.maxEmployees;
  return trade && kind && size && (!resource.alliance || firm.alliance === true);
}

/**
 * Resources open on `today` that serve any of the themes and admit the firm, in the order of the themes; confirmed ones
 * before unconfirmed, narrow ones before broad. General ones close the list.
 */
export function suggestReferrals(
  catalogue: ResourceCatalogue,
  tags: readonly Tag[],
  today: IsoDate,
  firm: ReferralFirm = {},
): readonly ResourceEntry[] {
  const order = (r: ResourceEntry): number => {
    const at = tags.findIndex((t) => r.tags.includes(t));
    return at < 0 ? tags.length : at;
  };
  const isFallback = (r: ResourceEntry): boolean => r.general && !r.tags.some((t) => tags.includes(t));
  return catalogue.resources
    .filter(
      (r) => entryState(r, today) === 'OPEN' && admits(r, firm) && (r.general || r.tags.some((t) => tags.includes(t))),
    )
    .sort(
      (a, b) =>
        order(a) - order(b) ||
        Number(isFallback(a)) - Number(isFallback(b)) ||
        (a.chk < b.chk ? -1 : a.chk > b.chk ? 1 : 0) ||
        a.tags.length - b.tags.length,
    );
}

/** Action templates for a theme; with a level 0–4 those of its stage, else of all stages. */
export function suggestActions(catalogue: AdviceCatalogue, tag: Tag, level?: number): readonly ActionTemplate[] {
  const stages = catalogue.tags.find((t) => t.tag === tag)?.stages ?? [];
  if (level === undefined) return stages.flatMap((s) => s.actions);
  return stages.find((s) => s.below === null || level < s.below)?.actions ?? [];
}
