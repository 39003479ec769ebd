import { halfUp } from '../kernel';
import { preferenceNames, type PreferenceName } from './policy';
import { distanceValue, travelMinutes } from './travel';
import type { MatchCase, MatchConsultant, MatchContext, NamedPreference } from './types';

type Feature = NamedPreference['feature'];

function units(value: number, context: MatchContext): number {
  return halfUp(value * context.policy.scaleUnits);
}

/** Σ need · level / maxLevel over the top needs ÷ Σ of those needs. */
const coversTheNeeds: Feature = (c, k, context) => {
  const { topNeeds, maxLevel } = context.policy;
  const wanted = c.needs.slice(0, topNeeds);
  const total = wanted.reduce((sum, n) => sum + n.need, 0);
  if (total === 0) return 0;
  const covered = wanted.reduce(
    (sum, n) => sum + (n.need * (k.expertise.find((e) => e.tag === n.tag)?.level ?? 0)) / maxLevel,
    0,
  );
  return units(covered / total, context);
};

function marketValue(market: string, k: MatchConsultant, { policy }: MatchContext): number {
  if (k.markets.includes(market)) return 1;
  const region = Object.values(policy.regions).find((list) => list.includes(market));
  return region && k.markets.some((m) => region.includes(m)) ? policy.sameRegion : 0;
}

/** Rank-weighted: 1 for the country, the policy's discount for another of its region. */
const knowsTheMarkets: Feature = (c, k, context) => {
  const shares = context.policy.marketRank[String(c.markets.length)] ?? [];
  return units(
    c.markets.reduce((sum, m, i) => sum + (shares[i] ?? 0) * marketValue(m, k, context), 0),
    context,
  );
};

const knowsTheIndustry: Feature = (c, k, context) => units(k.industries.includes(c.industry) ? 1 : 0, context);

/** Best CEFR value over the languages of the first market; a market without a list asks for nothing. */
const speaksToTheMarket: Feature = (c, k, context) => {
  const { marketLanguages, cefr } = context.policy;
  const wanted = marketLanguages[c.markets[0] ?? ''] ?? [];
  return units(Math.max(0, ...k.languages.filter((l) => wanted.includes(l.code)).map((l) => cefr[l.level])), context);
};

/** 1 when the talk can be online; otherwise by travel time from the consultant's county. */
const isNear: Feature = (c, k, context) => {
  if (c.mode !== 'ONSITE' && k.modes.includes('ONLINE')) return units(1, context);
  return units(distanceValue(travelMinutes(k.baseCounty, c.county, context.policy), context.policy), context);
};

/** Mean satisfaction shrunk toward the prior while answers are few, then 1–5 mapped to 0–1. */
const hasGoodOutcomes: Feature = (_c, k, context) => {
  const { priorMean, priorCount } = context.policy.outcome;
  const count = k.ratingMean === null ? 0 : k.ratingCount;
  const mean = (priorMean * priorCount + (k.ratingMean ?? 0) * count) / (priorCount + count);
  return units((mean - 1) / 4, context);
};

const hasRoom: Feature = (_c, k, context) =>
  units(k.maxActiveCases > 0 ? Math.max(0, 1 - k.activeCases / k.maxActiveCases) : 0, context);

/** The preferences with the names staff use, in the order in which they are shown. */
export const preferences: readonly NamedPreference[] = [
  {
    name: 'expertise',
    label: { zh: '專長對需求', en: 'Expertise for the needs' },
    explains: { zh: '前五項需求，依顧問專長等級加權', en: 'The five top needs, weighted by level of expertise' },
    feature: coversTheNeeds,
  },
  {
    name: 'market',
    label: { zh: '目標市場', en: 'Target markets' },
    explains: { zh: '依市場排序加權；同區域打折', en: 'Weighted by rank; same region at a discount' },
    feature: knowsTheMarkets,
  },
  {
    name: 'industry',
    label: { zh: '產業經驗', en: 'Industry' },
    explains: { zh: '顧問熟悉的產業', en: 'Industries the consultant knows' },
    feature: knowsTheIndustry,
  },
  {
    name: 'language',
    label: { zh: '市場語言', en: 'Market language' },
    explains: { zh: '第一目標市場語言的最高等級', en: 'Best level in a language of the first market' },
    feature: speaksToTheMarket,
  },
  {
    name: 'modeDistance',
    label: { zh: '方式與距離', en: 'Mode and distance' },
    explains: { zh: '可線上為滿分，否則依車程', en: 'Full when online, otherwise by travel time' },
    feature: isNear,
  },
  {
    name: 'outcome',
    label: { zh: '過往成效', en: 'Past outcome' },
    explains: { zh: '滿意度，筆數少時向平均收斂', en: 'Satisfaction, shrunk to the mean when few' },
    feature: hasGoodOutcomes,
  },
  {
    name: 'load',
    label: { zh: '負荷公平', en: 'Load' },
    explains: { zh: '尚可承接的比例', en: 'Share of capacity left' },
    feature: hasRoom,
  },
];

/** All features of a pair, in units. */
export function featuresOf(c: MatchCase, k: MatchConsultant, context: MatchContext): Record<PreferenceName, number> {
  const out = Object.fromEntries(preferenceNames.map((n) => [n, 0])) as Record<PreferenceName, number>;
  for (const p of preferences) out[p.name] = p.feature(c, k, context);
  return out;
}
