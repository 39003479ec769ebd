import type { RefusalCode } from '../kernel';
import { checkKpis } from './check-kpis';
import { checkMembers } from './check-members';
import { closingRules, planRules } from './check-plan';
import { checkSchedule } from './check-schedule';
import type { Finding, ProposalContext } from './finding';
import type { Proposal } from './proposal';

const CHANGES_WHO_BELONGS: ReadonlySet<RefusalCode> = new Set([
  'MEMBERS_LT_6',
  'MEMBER_TWICE',
  'MEMBER_NOT_SME',
  'MEMBER_REFUSED',
  'INDUSTRY_NOT_IN_FOCUS',
  'REGISTER_STATUS',
]);

/**
 * Everything that is wrong with a proposal or needs a decision, in the order of the paper plan; submission re-checks it
 * all at once (SPEC L2). A question the office has decided is not asked again.
 */
export function checkProposal(proposal: Proposal, context: ProposalContext): readonly Finding[] {
  const members = checkMembers(proposal, context);
  const stand = !members.some((f) => CHANGES_WHO_BELONGS.has(f.code));
  const all = [
    ...planRules.flatMap((rule) => rule(proposal, context)),
    ...members,
    ...checkKpis(proposal, context, stand),
    ...checkSchedule(proposal, context),
    ...closingRules.flatMap((rule) => rule(proposal, context)),
  ];
  return all.filter((f) => f.severity !== 'ASK' || !context.settled.has(`${f.code}:${f.subject}`));
}
