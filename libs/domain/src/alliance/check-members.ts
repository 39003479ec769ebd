import { checkUbn, parsePhone, sameName, smeBasis } from '../taiwan';
import { checkResources } from './check-resources';
import { ask, block, warn, type Finding, type ProposalContext } from './finding';
import type { MemberSheet, Proposal, ProposalMember } from './proposal';

const ACTIVE = '核准設立';
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

type SheetRule = (sheet: MemberSheet, at: string, context: ProposalContext, ubn: string) => readonly Finding[];

const blank = (text: string | undefined): boolean => !text?.trim();

/** Nothing may be left blank: what is missing is filled in, what does not exist is written as 「無」 (SPEC J7). */
const nothingIsBlank: SheetRule = (s, at) => [
  ...(['nameZh', 'responsiblePerson', 'address'] as const)
    .filter((f) => blank(s[f]))
    .map((f) => block('FIELD_REQUIRED', `${at}.${f}`)),
  ...(['website', 'mainProducts'] as const)
    .filter((f) => blank(s[f]))
    .map((f) => block('FIELD_BLANK_WRITE_NONE', `${at}.${f}`)),
  ...(['paidInCapitalTwd', 'avgInsuredEmployees12m', 'focus'] as const)
    .filter((f) => s[f] === undefined)
    .map((f) => block('FIELD_REQUIRED', `${at}.${f}`)),
];

const contactIsReachable: SheetRule = ({ contact }, at) => {
  const required = (['name', 'phone', 'email'] as const).filter((f) => blank(contact?.[f]));
  const out = required.map((f) => block('FIELD_REQUIRED', `${at}.contact.${f}`));
  if (blank(contact?.title)) out.push(block('FIELD_BLANK_WRITE_NONE', `${at}.contact.title`));
  if (contact?.phone && !parsePhone(contact.phone)) out.push(block('PHONE_INVALID', `${at}.contact.phone`));
  if (contact?.email && !EMAIL.test(contact.email)) out.push(block('EMAIL_INVALID', `${at}.contact.email`));
  return out;
};

const isRegistered: SheetRule = (s, at, { register }, ubn) => {
  const record = register.get(ubn);
  if (!record) return [ask('NOT_IN_REGISTER', `${at}.ubn`, undefined, ubn)];
  if (record.status !== ACTIVE) return [block('REGISTER_STATUS', `${at}.ubn`, { status: record.status })];
  const typed = s.nameZh?.trim() ?? '';
  return typed === '' || sameName(typed, record.name)
    ? []
    : [block('NAME_DIFFERS_FROM_REGISTER', `${at}.nameZh`, { typed, registered: record.name })];
};

const isAnSme: SheetRule = (s, at, { rules }, ubn) => {
  const { paidInCapitalTwd: capital, avgInsuredEmployees12m: staff } = s;
  if (!rules.allMustBeSme || capital === undefined || staff === undefined || smeBasis(capital, staff)) return [];
  return s.deemedSmeGround
    ? [ask('DEEMED_SME_NEEDS_PROOF', `${at}.deemedSmeGround`, undefined, ubn)]
    : [block('MEMBER_NOT_SME', `${at}.ubn`, { name: s.nameZh ?? ubn })];
};

const isInFocus: SheetRule = (s, at, { rules }) =>
  s.focus === undefined || rules.industries.includes(s.focus) ? [] : [block('INDUSTRY_NOT_IN_FOCUS', `${at}.focus`)];

/** Two years of overseas revenue; an older year is audited, the latest may be the firm's own figure (SPEC J6). */
const revenueIsGiven: SheetRule = (s, at, { year }) => {
  const [older, latest] = [String(year - 2), String(year - 1)];
  const missing = [older, latest].filter((y) => s.exportsTwd?.[y] === undefined);
  if (missing.length > 0) return missing.map((y) => block('FIELD_REQUIRED', `${at}.exportsTwd.${y}`));
  if (s.revenueBasis?.[older] === 'SELF_REPORTED')
    return [block('REVENUE_BASIS_AUDITED_ONLY', `${at}.revenueBasis.${older}`, { year: older })];
  return s.revenueBasis?.[latest] ? [] : [block('FIELD_REQUIRED', `${at}.revenueBasis.${latest}`)];
};

const resourcesAreListed: SheetRule = (s, at, { year }) => checkResources(s.resources, `${at}.resources`, year);

const isInOneAlliance: SheetRule = (_s, at, { elsewhere, audience }, ubn) => {
  if (!elsewhere.has(ubn)) return [];
  // A leader is advised; who else proposes is not his to know, so the office asks.
  const say = audience === 'LEADER' ? warn : ask;
  return [say('MEMBER_IN_TWO_ALLIANCES', `${at}.ubn`, { ubn }, ubn)];
};

const sheetRules: readonly SheetRule[] = [
  nothingIsBlank,
  contactIsReachable,
  isRegistered,
  isAnSme,
  isInFocus,
  revenueIsGiven,
  resourcesAreListed,
  isInOneAlliance,
];

function confirmation(member: ProposalMember, at: string): readonly Finding[] {
  const name = { name: member.sheet.nameZh ?? member.sheet.ubn ?? '' };
  if (member.refused) return [block('MEMBER_REFUSED', at, name)];
  return member.confirmed || member.role === 'LEADER' ? [] : [block('MEMBER_NOT_CONFIRMED', at, name)];
}

function checkSheet(member: ProposalMember, at: string, context: ProposalContext): readonly Finding[] {
  const ubn = checkUbn(member.sheet.ubn ?? '');
  if (!ubn.ok)
    return [
      blank(member.sheet.ubn)
        ? block('FIELD_REQUIRED', `${at}.ubn`)
        : block(ubn.problem, `${at}.ubn`, ubn.proposal ? { ubn: ubn.proposal } : undefined),
    ];
  const founded = member.role === 'LEADER' && blank(member.sheet.foundedOn);
  return [
    ...(founded ? [block('FIELD_REQUIRED', `${at}.foundedOn`)] : []),
    ...sheetRules.flatMap((rule) => rule(member.sheet, at, context, ubn.ubn)),
    ...confirmation(member, at),
  ];
}

/** The members: at least six with the leader, each once, each by the rules of its sheet (SPEC J6). */
export function checkMembers({ members }: Proposal, context: ProposalContext): readonly Finding[] {
  const ubns = members.map((m) => m.sheet.ubn?.normalize('NFKC').trim() ?? '');
  const out: Finding[] = [];
  const n = new Set(ubns.filter((u) => u !== '')).size;
  const repeated = ubns.map((u, i) => u !== '' && ubns.indexOf(u) < i);
  if (n + ubns.filter((u) => u === '').length < context.minMembers && !repeated.includes(true))
    out.push(block('MEMBERS_LT_6', 'members', { n: members.length, min: context.minMembers }));
  members.forEach((m, i) => {
    const at = `members.${i}`;
    if (repeated[i]) out.push(block('MEMBER_TWICE', `${at}.ubn`, { ubn: ubns[i] ?? '' }));
    else out.push(...checkSheet(m, at, context));
  });
  return out;
}
