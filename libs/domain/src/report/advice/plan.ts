import type { Tag } from '../../questionnaire';
import type { ReportAction } from '../content';
import { effortDivisor } from '../priority';
import type { ActionTemplate } from './catalogue';
import { stageOf, worded, type Facts } from './facts';

/** An action of the draft together with the template it comes from. */
export interface Planned {
  readonly id: string;
  readonly tag: Tag;
  readonly template: ActionTemplate;
  /** impact × need ÷ effort, unrounded. */
  readonly priority: number;
}

const FEW = 5;
const MANY = 7;
/** Beyond the first five, a theme needs at least this to take up the firm's time. */
const WORTH = 0.25;
/** A need from which a theme counts when the number of actions is set. */
const STRONG = 0.4;
/** Themes that make sense for any firm, where the form offers too few. */
const GENERAL: readonly Tag[] = ['STRAT_EXPORT_PLAN', 'MKT_RESEARCH', 'DATA_ANALYTICS', 'PRICING_TERMS', 'AFTER_SALES'];

/** A template that fits the firm's business model and product, and spends on media only where that is wanted. */
function suits(template: ActionTemplate, facts: Facts, thrifty: boolean): boolean {
  const { models } = facts.input.needs;
  const model = !template.models || models.length === 0 || template.models.some((m) => models.includes(m));
  return model && (template.goods === undefined || template.goods === facts.goods) && !(thrifty && template.paid === true);
}

function templatesOf(tag: Tag, facts: Facts, thrifty: boolean): readonly ActionTemplate[] {
  const all = stageOf(facts, tag)?.actions ?? [];
  const fitting = all.filter((t) => suits(t, facts, thrifty));
  return fitting.length > 0 ? fitting : all.slice(0, 1);
}

const priorityOf = (template: ActionTemplate, need: number): number => (template.impact * need) / effortDivisor[template.effort];

/** Order of the formula: priority, then lower cost, then the theme's code, so that ids follow it. */
const byFormula = (a: Omit<Planned, 'id'>, b: Omit<Planned, 'id'>): number =>
  b.priority - a.priority || a.template.costToK - b.template.costToK || (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0);

function howMany(facts: Facts): number {
  if (facts.small) return FEW;
  const strong = [...facts.tags.values()].filter((t) => t.need >= STRONG).length;
  return Math.min(MANY, Math.max(FEW, strong));
}

/** Impact for the effort of the theme's first action: decides between equal needs. */
function yieldOf(facts: Facts, tag: Tag): number {
  const template = stageOf(facts, tag)?.actions.at(0);
  return template ? template.impact / effortDivisor[template.effort] : 0;
}

/** Themes the plan is made of: what the firm asked for, then the highest needs; gadgets only when asked for. */
export function planTags(facts: Facts): readonly Tag[] {
  const sorted = [...facts.tags.values()].sort((a, b) => b.need - a.need || yieldOf(facts, b.tag) - yieldOf(facts, a.tag));
  const open = sorted.filter((t) => t.rank !== null || (t.level !== null && t.tag !== 'AR_VR'));
  const asked = open.filter((t) => t.rank !== null);
  const rest = open.filter((t) => t.rank === null && t.need > 0);
  const room = howMany(facts) - asked.length;
  const chosen = [...asked, ...rest.filter((t, i) => i < room && (i + asked.length < FEW || t.need >= WORTH))].map((t) => t.tag);
  const spare = [...rest.map((t) => t.tag), ...GENERAL].filter((t) => !chosen.includes(t) && facts.tags.has(t));
  return chosen.length >= FEW - 1 ? chosen : [...new Set([...chosen, ...spare])].slice(0, FEW - 1);
}

/** Leaves out what would exceed the declared budget, lowest priority first, but never the first three or a wish. */
function withinBudget(sorted: readonly Omit<Planned, 'id'>[], facts: Facts): readonly Omit<Planned, 'id'>[] {
  const max = facts.budget?.max ?? null;
  if (max === null) return sorted;
  let sum = 0;
  return sorted.filter((p, i) => {
    const cost = p.template.costToK * 1000;
    const keep = i < 3 || facts.tags.get(p.tag)?.rank !== null || sum + cost <= max;
    if (keep) sum += cost;
    return keep;
  });
}

/** A second action for the firm's first wish, where it ranks behind the first three and there is room for it. */
function second(facts: Facts, plan: readonly Omit<Planned, 'id'>[], thrifty: boolean): readonly Omit<Planned, 'id'>[] {
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
  const drafts = planTags(facts).flatMap((tag) => {
    const template = templatesOf(tag, facts, thrifty).at(0);
    return template ? [{ tag, template, priority: priorityOf(template, facts.needs.get(tag) ?? 0) }] : [];
  });
  const first = [...drafts].sort(byFormula);
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
