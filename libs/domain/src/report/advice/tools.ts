import { tags, type Tag } from '../../questionnaire';
import type { ReportContent, ToolGroup, ToolWay } from '../content';
import { toolTypes } from '../labels';
import { effortDivisor } from '../priority';
import type { ToolEntry, ToolType } from './catalogue';
import type { Facts } from './facts';
import type { Planned } from './plan';
import { suggestTools } from './suggest';
import { fit, hundredths, tight, title } from './text';

const GROUPS = 3;
const MAX_GROUPS = 4;
const WAYS = 4;
const VERDICT = 20;
const NOTE = 60;
const LEAD = 90;
const OUT_OF_STEP = 20;
/** A way for the kind of buyer the planned action is for. */
const AS_PLANNED = 3;
/** Themes of planning and people: no digital tools to compare while there are others. */
const PLANNING: readonly Tag[] = ['STRAT_EXPORT_PLAN', 'ORG_TALENT', 'BUDGET_FUNDING'];
/** A budget up to this counts free ways higher (NT$). */
const SMALL_BUDGET = 100_000;

/** Ways for a theme that suit the firm's model and product; when too few are left, all of them. */
function waysFor(tag: Tag, facts: Facts): readonly ToolEntry[] {
  const { models } = facts.input.needs;
  const all = suggestTools(facts.input.catalogues.tools, [tag], facts.input.today);
  const fitting = all.filter(
    (w) =>
      (!w.models || models.length === 0 || w.models.some((m) => models.includes(m))) &&
      (w.goods === undefined || w.goods === facts.goods),
  );
  return fitting.length >= 3 && fitting.some((w) => w.free) ? fitting : all;
}

const has = (way: ToolEntry, facts: Facts): string | undefined =>
  way.existing.find((w) => facts.input.needs.toolsUsed.includes(w));

/** True when the way is neither behind the firm nor ahead of it. */
function inStep(way: ToolEntry, facts: Facts): boolean {
  const level = facts.tags.get(way.tag)?.level ?? 0;
  return level >= (way.from ?? 0) && (way.below === undefined || level < way.below);
}

/** The way to start with: in step, then fit, ease, what the firm has, and cost against the budget. */
function worthOf(way: ToolEntry, facts: Facts, plan: readonly Planned[]): number {
  const meant = plan.find((p) => p.tag === way.tag)?.template.models;
  const same = way.models !== undefined && meant !== undefined && way.models[0] === meant[0];
  const poor = (facts.budget?.max ?? Infinity) <= SMALL_BUDGET;
  return (
    way.fit * 2 +
    way.ease +
    (way.free ? (poor ? 4 : 2) : 0) +
    (has(way, facts) ? 2 : 0) +
    (same ? AS_PLANNED : 0) -
    effortDivisor[way.effort] -
    (inStep(way, facts) ? 0 : OUT_OF_STEP)
  );
}

function chooseWays(tag: Tag, facts: Facts, plan: readonly Planned[]): readonly ToolEntry[] {
  const all = [...waysFor(tag, facts)].sort((a, b) => worthOf(b, facts, plan) - worthOf(a, facts, plan));
  const fresh = all.filter((w) => inStep(w, facts));
  const ways = fresh.length >= 3 && fresh.some((w) => w.free) ? fresh : all;
  const chosen = ways.slice(0, WAYS);
  const free = ways.find((w) => w.free);
  return free && !chosen.includes(free) ? [...chosen.slice(0, WAYS - 1), free] : chosen;
}

function wayOf(way: ToolEntry, recommended: boolean, facts: Facts): ToolWay {
  const own = has(way, facts);
  const risk = tight(way.risk.zh);
  const head = own === undefined ? '建議先用。' : `已有${own}，先用。`;
  return {
    name: tight(way.name.zh),
    free: way.free,
    fit: way.fit,
    cost: tight(way.cost.zh),
    language: way.language,
    reach: way.reach,
    ease: way.ease,
    effort: way.effort,
    verdict: recommended ? fit(VERDICT, head + risk, `建議先用。${risk}`) : fit(VERDICT, risk),
    recommended,
  };
}

function groupOf(tag: Tag, facts: Facts, plan: readonly Planned[]): ToolGroup | null {
  const ways = chooseWays(tag, facts, plan);
  const [first] = ways;
  if (!first) return null;
  const enough = ways.length >= 3 && ways.some((w) => w.free);
  return {
    tags: [tag],
    type: first.type,
    ways: ways.map((w, i) => wayOf(w, i === 0, facts)),
    fewReason: enough ? '' : '目錄內同類做法不足三種，請顧問補充。',
  };
}

/** N4 as types, in the order of the form. */
function wantedTypes(facts: Facts): readonly ToolType[] {
  const all: readonly ToolType[] = ['T1', 'T2', 'T3', 'T4', 'T5'];
  return all.filter((t) => facts.input.needs.toolTypes.some((n) => n.startsWith(t)));
}

/** The plan's first themes, and one more for a type the firm wants to see that is not among them. */
function groupTags(facts: Facts, plan: readonly Planned[]): readonly Tag[] {
  const all = [...new Set(plan.map((p) => p.tag))];
  const digital = all.filter((t) => !PLANNING.includes(t));
  const themes = digital.length >= GROUPS ? digital : all;
  const first = themes.slice(0, GROUPS);
  const typesOf = (tag: Tag): readonly ToolType[] => chooseWays(tag, facts, plan).map((w) => w.type);
  const open = wantedTypes(facts).filter((t) => !first.some((tag) => typesOf(tag).includes(t)));
  const extra = themes.slice(GROUPS).find((tag) => typesOf(tag).some((t) => open.includes(t)));
  return (extra === undefined ? first : [...first, extra]).slice(0, MAX_GROUPS);
}

/** The theme of the highest need that has ways of a type. */
function themeOf(type: ToolType, facts: Facts): Tag | undefined {
  const { catalogues, score, today } = facts.input;
  const offers = (tag: Tag): boolean => suggestTools(catalogues.tools, [tag], today).some((w) => w.type === type);
  return score.needs.find((n) => offers(n.tag))?.tag;
}

function leftOutOf(groups: readonly ToolGroup[], chosen: readonly ToolEntry[], facts: Facts): string {
  const shown = new Set(chosen.map((w) => w.type));
  const open = wantedTypes(facts).filter((t) => !shown.has(t));
  const name = (t: ToolType): string => tight(toolTypes[t].zh);
  if (open.length > 0) {
    const why = open.flatMap((t) => {
      const tag = themeOf(t, facts);
      return tag === undefined ? [] : [`${name(t)}（${nameOf(tag)}需求值${hundredths(facts.needs.get(tag) ?? 0)}）`];
    });
    return fit(
      NOTE,
      `您想評估的${why.join('、')}未列：先做優先值較高的${groups.length}項。`,
      `${open.map(name).join('、')}未列：先做優先值較高的${groups.length}項。`,
    );
  }
  const arvr = facts.tags.get('AR_VR')?.items[0];
  if (shown.has('T4') || arvr?.level === null || arvr === undefined) return '';
  return `AR／VR未列：自評「${arvr.said}」，且不在前${groups.length}項需求裡。`;
}

const nameOf = (tag: Tag): string => tight(tags[tag].zh);

/** What to start with by name; free ones first, since the title promises them. */
function leadOf(groups: readonly ToolGroup[]): string {
  const count = groups.reduce((n, g) => n + g.ways.length, 0);
  const first = groups
    .flatMap((g) => g.ways.filter((w) => w.recommended))
    .sort((a, b) => Number(b.free) - Number(a.free));
  const free = first.filter((w) => w.free);
  const quoted = (n: number): string =>
    first
      .slice(0, n)
      .map((w) => `「${w.name}」`)
      .join('');
  const cost = free.length === first.length ? '都不花錢' : `其中${free.length}項不花錢`;
  const head = `共比較${count}種做法，只比類別、不比廠牌。`;
  const tail = '；第4週看數字，再決定要不要付費。';
  const candidates = [first.length, 3, 2].map((n) => `${head}先用${quoted(n)}，${cost}${tail}`);
  return fit(LEAD, ...candidates, `${head}先用不花錢的${tail}`);
}

export function toolsSection(facts: Facts, plan: readonly Planned[]): ReportContent['tools'] {
  const themes = groupTags(facts, plan);
  const groups = themes.flatMap((tag) => groupOf(tag, facts, plan) ?? []);
  const chosen = themes.flatMap((tag) => chooseWays(tag, facts, plan));
  const free = groups.filter((g) => g.ways.some((w) => w.free)).length;
  const head = free === groups.length ? `${free}個需求都有免費起點` : `${groups.length}個需求裡${free}個有免費起點`;
  return {
    title: title(`${head}，先試再決定付費`, head),
    lead: leadOf(groups),
    groups,
    leftOut: leftOutOf(groups, chosen, facts),
  };
}
