import type { Tag } from '../../questionnaire';
import type { ReportAction } from '../content';
import { effortDivisor } from '../priority';
import type { ActionTemplate } from './catalogue';
import { speaksOf, stageOf, worded, type Facts } from './facts';
import { clean } from './text';

/** An action of the draft together with the template it comes from. */
export interface Planned {
  readonly id: string;
  readonly tag: Tag;
  readonly template: ActionTemplate;
  /** impact × need ÷ effort, unrounded. */
  readonly priority: number;
}

type Draft = Omit<Planned, 'id'>;

const FEW = 5;
const MANY = 7;
/** Beyond the first five, a theme needs at least this to take up the firm's time. */
const WORTH = 0.25;
/** Themes of the firm's own words taken in beyond its wishes. */
const MAX_NAMED = 2;
const NAMED_FROM = 0.15;
/** Nothing may be sold before it: always in the plan of who ships goods and has hardly begun. */
const GATE: Tag = 'CERT_COMPLIANCE';
/** Level from which a theme counts as a strength. */
const CAPABLE = 3;
/** A need from which a theme counts when the number of actions is set. */
const STRONG = 0.4;
/** Themes that make sense for any firm, where the form offers too few. */
const GENERAL: readonly Tag[] = ['STRAT_EXPORT_PLAN', 'MKT_RESEARCH', 'DATA_ANALYTICS', 'PRICING_TERMS', 'AFTER_SALES'];

/** A template that fits the firm's level, business model and product, and spends on media only where that is wanted. */
function suits(template: ActionTemplate, tag: Tag, facts: Facts, thrifty: boolean): boolean {
  const level = facts.tags.get(tag)?.level ?? 0;
  const done = level < (template.from ?? 0) || (template.below !== undefined && level >= template.below);
  const { models } = facts.input.needs;
  const model = !template.models || models.length === 0 || template.models.some((m) => models.includes(m));
  return (
    !done &&
    model &&
    (template.goods === undefined || template.goods === facts.goods) &&
    !(thrifty && template.paid === true)
  );
}

/** How many two-character words of a name occur in what the firm wrote. */
function wordsShared(name: string, said: string): number {
  const chars = [...name];
  return chars.filter((c, i) => /\p{Script=Han}{2}/u.test(c + (chars[i + 1] ?? '')) && said.includes(c + chars[i + 1]))
    .length;
}

/** Templates that suit the firm; an IT service that businesses buy too is not sold like a consumer's product. */
function templatesOf(tag: Tag, facts: Facts, thrifty: boolean): readonly ActionTemplate[] {
  const all = stageOf(facts, tag)?.actions ?? [];
  const it = (facts.input.industry ?? 'IT') === 'IT';
  const trade = it && !facts.goods && facts.input.needs.models.includes('B2B');
  const rank = (t: ActionTemplate): number => Number(trade && t.models?.includes('B2C') === true);
  const said = clean(facts.input.needs.pain);
  const fitting = all
    .filter((t) => suits(t, tag, facts, thrifty))
    .sort((a, b) => rank(a) - rank(b) || wordsShared(b.name.zh, said) - wordsShared(a.name.zh, said));
  return fitting.length > 0 ? fitting : all.slice(0, 1);
}

const priorityOf = (template: ActionTemplate, need: number): number =>
  (template.impact * need) / effortDivisor[template.effort];

/** Order of the formula: priority, then lower cost, then the theme's code, so that ids follow it. */
const byFormula = (a: Draft, b: Draft): number =>
  b.priority - a.priority || a.template.costToK - b.template.costToK || (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0);

function howMany(facts: Facts): number {
  if (facts.small) return FEW;
  const strong = [...facts.tags.values()].filter((t) => t.need >= STRONG).length;
  return Math.min(MANY, Math.max(FEW, strong));
}

/** Themes meant for consumers come after others of equal priority where the firm sells to businesses only. */
const consumer: readonly Tag[] = ['MARKETPLACE_OPS', 'SOCIAL_KOL', 'EVENT_LIVE'];

function inOrder(drafts: readonly Draft[], facts: Facts): readonly Draft[] {
  const { models } = facts.input.needs;
  const trade = models.length > 0 && models.every((m) => m === 'B2B');
  const later = (d: Draft): number => Number(trade && consumer.includes(d.tag));
  const ease = (d: Draft): number => d.template.impact / effortDivisor[d.template.effort];
  return [...drafts].sort(
    (a, b) => b.priority - a.priority || later(a) - later(b) || ease(b) - ease(a) || byFormula(a, b),
  );
}

/**
 * What the plan is made of: the themes the firm asked for (N3), at most two that its own words (N5) speak of, market
 * access where it is not met, then the highest priorities. Gadgets only when asked for, business buyers not for who
 * sells to consumers alone; themes without an answer only when the form gives too little.
 */
function chooseDrafts(drafts: readonly Draft[], facts: Facts): readonly Draft[] {
  const factOf = (d: Draft) => facts.tags.get(d.tag);
  const said = clean(facts.input.needs.pain);
  const sorted = inOrder(drafts, facts);
  const asked = sorted.filter((d) => factOf(d)?.rank !== null);
  const consumersOnly = facts.input.needs.models.length > 0 && facts.input.needs.models.every((m) => m === 'B2C');
  const idle: readonly Tag[] = consumersOnly ? ['AR_VR', 'B2B_LEADGEN'] : ['AR_VR'];
  const open = sorted.filter((d) => !asked.includes(d) && factOf(d)?.level !== null && !idle.includes(d.tag));
  const weak = (d: Draft): boolean => (factOf(d)?.level ?? CAPABLE) < CAPABLE;
  const named = open
    .filter((d) => weak(d) && (factOf(d)?.need ?? 0) >= NAMED_FROM && speaksOf(facts.advice.get(d.tag), said))
    .slice(0, facts.small ? 1 : MAX_NAMED);
  const gate = open.filter(
    (d) => d.tag === GATE && facts.goods && (factOf(d)?.level ?? CAPABLE) <= 1 && !named.includes(d),
  );
  const size = Math.min(facts.small ? FEW + 1 : MANY, howMany(facts) + named.length);
  const fixed = [...asked, ...named, ...gate];
  const rest = open.filter((d) => !fixed.includes(d) && d.priority > 0);
  const more = rest.filter(
    (d, i) => i + fixed.length < size && (i + fixed.length < FEW || (factOf(d)?.need ?? 0) >= WORTH),
  );
  const chosen = [...fixed, ...more];
  if (chosen.length >= FEW - 1) return chosen;
  const spare = [...rest, ...drafts.filter((d) => GENERAL.includes(d.tag))].filter((d) => !chosen.includes(d));
  return [...new Set([...chosen, ...spare])].slice(0, FEW - 1);
}

/** Leaves out what would exceed the declared budget, lowest priority first, but never the first three or a wish. */
function withinBudget(sorted: readonly Draft[], facts: Facts): readonly Draft[] {
  const max = facts.budget?.max ?? null;
  if (max === null) return sorted;
  let sum = 0;
  return sorted.filter((p, i) => {
    const cost = p.template.costToK * 1000;
    const keep = i < 3 || cost === 0 || facts.tags.get(p.tag)?.rank !== null || sum + cost <= max;
    if (keep) sum += cost;
    return keep;
  });
}

/** A second action for the highest wish that has one, where it ranks behind the first three and there is room. */
function second(facts: Facts, plan: readonly Draft[], thrifty: boolean): readonly Draft[] {
  if (facts.small || plan.length >= MANY) return [];
  const third = plan[2]?.priority ?? 0;
  const wishes = [...facts.tags.values()].filter((t) => t.rank !== null).sort((a, b) => (a.rank ?? 9) - (b.rank ?? 9));
  const more = wishes.flatMap((t) =>
    templatesOf(t.tag, facts, thrifty)
      .slice(1)
      .filter((x) => !x.models && x.goods === undefined)
      .map((template) => ({ tag: t.tag, template, priority: priorityOf(template, t.need) })),
  );
  return more.filter((m) => m.priority < third).slice(0, 1);
}

/**
 * The actions of the draft in the order of the formula, numbered by it (REPORT-DESIGN section 6).
 * @param thrifty no paid media: the first market is not to be advertised in yet, or the budget is small
 */
export function planActions(facts: Facts, thrifty: boolean): readonly Planned[] {
  const drafts = [...facts.tags.values()].flatMap(({ tag }) => {
    const template = templatesOf(tag, facts, thrifty).at(0);
    return template ? [{ tag, template, priority: priorityOf(template, facts.needs.get(tag) ?? 0) }] : [];
  });
  const first = [...chooseDrafts(drafts, facts)].sort(byFormula);
  const all = [...first, ...second(facts, first, thrifty)].sort(byFormula);
  return withinBudget(all, facts).map((p, i) => ({ ...p, id: `A${i + 1}` }));
}

/** The action as the report holds it, still without dates and finding. */
export function actionOf(planned: Planned, facts: Facts): ReportAction {
  const { template, tag, id } = planned;
  const role = facts.input.catalogues.advice.roles[template.owner];
  const put = (text: ActionTemplate['name']): string => worded(facts, text, tag);
  return {
    id,
    name: put(template.name),
    tag,
    finding: null,
    impact: template.impact,
    effort: template.effort,
    owner: facts.small ? role.small.zh : role.name.zh,
    costFromK: template.costFromK,
    costToK: template.costToK,
    firstStep: put(template.firstStep),
    firstStepBy: null,
    deliverable: put(template.deliverable),
    measure: put(template.measure),
    startsOn: null,
    dueOn: null,
    continuous: template.continuous,
    dependsOn: [],
  };
}
