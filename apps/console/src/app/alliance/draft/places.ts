import type { Alliance } from '@pilotage/contracts/alliance-views';

export const proposalPages = ['basics', 'members', 'texts', 'kpis', 'schedule', 'files', 'closing'] as const;
export type ProposalPage = (typeof proposalPages)[number];

const places: readonly (readonly [RegExp, ProposalPage])[] = [
  [/^$|^plan/, 'basics'],
  [/^members/, 'members'],
  [/^texts/, 'texts'],
  [/^kpis/, 'kpis'],
  [/^gantt/, 'schedule'],
  [/^files/, 'files'],
];

/** The page a finding is mended on. */
export function pageOf(field: string): ProposalPage {
  return places.find(([at]) => at.test(field))?.[1] ?? 'closing';
}

/** Where that is below the proposal's address; a member's field stands on the member's own page. */
export function placeOf(field: string, members: Alliance['members']): string[] {
  const at = /^members\.(\d+)/.exec(field)?.[1];
  const member = at === undefined ? undefined : members[Number(at)];
  return member ? ['members', member.id] : [pageOf(field)];
}
