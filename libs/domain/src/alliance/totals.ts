/** What of an alliance counts for the season. */
export interface CountedAlliance {
  readonly number: string;
  readonly members: readonly string[];
  /** Partners of counted channel co-operations. */
  readonly partners: readonly string[];
}

export interface SeasonTotals {
  readonly alliances: number;
  /** Distinct firms by 統編, of both schemes: a firm in both counts once (SPEC O1). */
  readonly firms: number;
  readonly firmsOfAlliances: number;
  readonly firmsInBoth: number;
  readonly partners: number;
}

const distinct = (list: readonly string[]): ReadonlySet<string> => new Set(list.map((s) => s.normalize('NFKC').trim()));

/** @param diagnosed 統編 of firms with a delivered diagnosis */
export function seasonTotals(alliances: readonly CountedAlliance[], diagnosed: readonly string[]): SeasonTotals {
  const members = distinct(alliances.flatMap((a) => a.members));
  const others = distinct(diagnosed);
  const inBoth = [...members].filter((u) => others.has(u)).length;
  return {
    alliances: alliances.length,
    firms: members.size + others.size - inBoth,
    firmsOfAlliances: members.size,
    firmsInBoth: inBoth,
    partners: distinct(alliances.flatMap((a) => a.partners)).size,
  };
}
