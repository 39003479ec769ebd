import { marketName } from '../taiwan';
import { ask, block, documentLabels, onlineDocuments, warn, type Finding, type ProposalContext } from './finding';
import { checkResources } from './check-resources';
import { declarationNames, type Proposal } from './proposal';

type Rule = (proposal: Proposal, context: ProposalContext) => readonly Finding[];

const blank = (text: string | undefined): boolean => !text?.trim();

/** Characters of the name that count: without the suffix and the quotation marks round it (SPEC J3, S8). */
export function nameLength(name: string): number {
  return [
    ...name
      .replace(/主題聯盟$/u, '')
      .replace(/[「」]/gu, '')
      .trim(),
  ].length;
}

const isNamed: Rule = ({ draft }, { rules }) => {
  const name = draft.plan?.name;
  if (blank(name)) return [block('FIELD_REQUIRED', 'plan.name')];
  return nameLength(name ?? '') > rules.nameSoftMax ? [warn('NAME_LONGER_THAN_4', 'plan.name')] : [];
};

const kindIsSaid: Rule = ({ draft: { plan } }) => {
  if (!plan?.kind) return [block('FIELD_REQUIRED', 'plan.kind')];
  return plan.kind === 'CONTINUED' && blank(plan.previousNo) ? [block('PREVIOUS_CASE_MISSING', 'plan.previousNo')] : [];
};

const hasAModel: Rule = ({ draft }) => (draft.plan?.modes?.length ? [] : [block('FIELD_REQUIRED', 'plan.modes')]);

const industryIsInFocus: Rule = ({ draft }, { rules }) => {
  const industry = draft.plan?.industry;
  if (!industry) return [block('FIELD_REQUIRED', 'plan.industry')];
  return rules.industries.includes(industry) ? [] : [block('INDUSTRY_NOT_IN_FOCUS', 'plan.industry')];
};

/** One main market on the list; another one needs a reason, which the office then weighs (SPEC J8). */
const marketIsOne: Rule = ({ draft: { plan } }, { rules }) => {
  const market = plan?.primaryMarket;
  if (!market) return [block('MARKET_NOT_ONE', 'plan.primaryMarket')];
  if (rules.markets.includes(market)) return [];
  const name = { market: marketName(market).zh };
  return blank(plan.marketReason)
    ? [block('MARKET_NOT_IN_REGION', 'plan.primaryMarket', name)]
    : [ask('MARKET_NOT_IN_REGION', 'plan.primaryMarket', name)];
};

const furtherMarketsAreFew: Rule = ({ draft: { plan } }, { rules }) => {
  const further = plan?.secondaryMarkets ?? [];
  if (further.length > rules.secondaryMarketsMax)
    return [block('MARKETS_TOO_MANY', 'plan.secondaryMarkets', { max: rules.secondaryMarketsMax })];
  return plan?.primaryMarket && further.includes(plan.primaryMarket)
    ? [block('MARKET_TWICE', 'plan.secondaryMarkets')]
    : [];
};

const similarProgrammesAreListed: Rule = ({ draft }, context) =>
  checkResources(draft.plan?.similar, 'plan.similar', context.year);

const textsAreWritten: Rule = ({ draft: { texts } }) =>
  (['summary', 'background', 'approach', 'quality'] as const)
    .filter((t) => blank(texts?.[t]))
    .map((t) => block('FIELD_REQUIRED', `texts.${t}`));

const summaryFitsOnePage: Rule = ({ draft }, { rules, summaryPages }) => {
  if (summaryPages !== null && summaryPages > 1)
    return [block('SUMMARY_OVER_ONE_PAGE', 'texts.summary', { pages: summaryPages })];
  const n = [...(draft.texts?.summary ?? '').trim()].length;
  const max = rules.summaryMaxCharacters;
  return n > max ? [warn('SUMMARY_TOO_LONG', 'texts.summary', { n, max })] : [];
};

const declarationsAreClean: Rule = ({ draft }) =>
  declarationNames.flatMap((name) => {
    const declared = draft.declarations?.[name];
    if (declared === undefined) return [block('DECLARATION_MISSING', `declarations.${name}`)];
    return declared ? [block('DECLARATION_EXCLUDES', `declarations.${name}`)] : [];
  });

const consentIsGiven: Rule = ({ draft: { consent } }) =>
  consent?.accepted && consent.noticeVersion ? [] : [block('PRIVACY_NOT_ACCEPTED', 'consent.accepted')];

const filesAreThere: Rule = (_proposal, { files }) =>
  onlineDocuments
    .filter((d) => !files.has(d))
    .map((d) => block('DOCUMENT_MISSING', `files.${d}`, { document: documentLabels[d].zh }));

const isTheOnlyOne: Rule = (_proposal, { leaderHasOther }) =>
  leaderHasOther ? [block('LEADER_ALREADY_HAS_PROPOSAL', '')] : [];

/** The leader's part, in the order of the paper plan. */
export const planRules: readonly Rule[] = [
  isTheOnlyOne,
  isNamed,
  industryIsInFocus,
  marketIsOne,
  furtherMarketsAreFew,
  similarProgrammesAreListed,
  kindIsSaid,
  hasAModel,
  textsAreWritten,
  summaryFitsOnePage,
];

export const closingRules: readonly Rule[] = [filesAreThere, declarationsAreClean, consentIsGiven];
