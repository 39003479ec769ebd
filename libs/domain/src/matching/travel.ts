import type { MatchingPolicy } from './policy';

function regionOf(county: string, policy: MatchingPolicy): string | null {
  return Object.entries(policy.travelRegions).find(([, list]) => list.includes(county))?.[0] ?? null;
}

/**
 * Minutes from county to county by the policy's offline matrix (PAINS 15). The outlying islands count as `islands` from
 * everywhere but themselves; a county that the matrix does not know counts as far.
 */
export function travelMinutes(from: string, to: string, policy: MatchingPolicy): number {
  const { travelMinutes: minutes } = policy;
  if (from === to) return minutes.sameCounty;
  const [a, b] = [regionOf(from, policy), regionOf(to, policy)];
  if (a === 'I' || b === 'I') return minutes.islands;
  if (a === null || b === null) return minutes.far;
  if (a === b) return minutes.sameRegion;
  const adjacent = policy.adjacentRegions.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
  return adjacent ? minutes.adjacent : minutes.far;
}

/** The value 0–1 of a travel time by the policy's steps. */
export function distanceValue(minutes: number, policy: MatchingPolicy): number {
  return (policy.distance.find((d) => minutes <= d.maxMinutes) ?? policy.distance.at(-1))?.value ?? 0;
}
