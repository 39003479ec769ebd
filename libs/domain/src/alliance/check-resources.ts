import { block, warn, type Finding } from './finding';
import { NONE } from './kpi-kinds';
import type { Resources } from './proposal';

/** Government resources of the last three years: rows of year, agency and full title, or 「無」, never blank (SPEC J8). */
export function checkResources(given: Resources | undefined, field: string, year: number): readonly Finding[] {
  if (given === NONE) return [];
  if (given === undefined || given.length === 0) return [block('FIELD_BLANK_WRITE_NONE', field)];
  const [from, to] = [year - 3, year];
  return given.flatMap((row, i) => {
    const blank = (['agency', 'title'] as const).filter((f) => !row[f].trim());
    if (blank.length > 0) return blank.map((f) => block('FIELD_REQUIRED', `${field}.${i}.${f}`));
    return row.yearRoc < from || row.yearRoc > to
      ? [warn('RESOURCE_OUTSIDE_YEARS', `${field}.${i}.yearRoc`, { from, to })]
      : [];
  });
}
