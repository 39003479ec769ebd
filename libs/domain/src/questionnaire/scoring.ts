import type { QuestionnaireDefinition, QuestionnaireItem } from './definition';
import type { Tag } from './tags';

/** 0–4, `NA` where the item allows it; a missing key is unanswered, which is not 0. */
export type Answer = number | 'NA';
export type Answers = Readonly<Record<string, Answer | null | undefined>>;

export interface Score {
  /** 0–100, unrounded; null when fewer than 60 % of the items that apply are answered. */
  readonly dimensions: Readonly<Record<string, number | null>>;
  readonly overall: number | null;
  readonly band: string | null;
  /** need(tag) 0–1, unrounded, for every tag of the definition, highest first, ties by tag code. */
  readonly needs: readonly TagNeed[];
  /** Tags whose weighted mean answer is at least 3. */
  readonly capabilities: readonly Tag[];
  readonly answered: number;
}

export interface TagNeed {
  readonly tag: Tag;
  readonly need: number;
  readonly gap: number;
  readonly declared: number;
}

const DECLARED_BY_RANK = [1, 0.7, 0.4] as const;
const CAPABLE_FROM = 3;
const FULL_WEIGHT = 1.5;

function answerOf(item: QuestionnaireItem, answers: Answers): number | null {
  const a = answers[item.id];
  return typeof a === 'number' ? a : null;
}

function isNotApplicable(item: QuestionnaireItem, answers: Answers): boolean {
  return item.allowNA && answers[item.id] === 'NA';
}

function dimensionScore(
  items: readonly QuestionnaireItem[],
  answers: Answers,
  max: number,
  minShare: number,
): number | null {
  const applying = items.filter((i) => !isNotApplicable(i, answers));
  const answered = applying.filter((i) => answerOf(i, answers) !== null);
  if (answered.length === 0 || answered.length < minShare * applying.length) return null;
  const got = answered.reduce((sum, i) => sum + i.weight * (answerOf(i, answers) ?? 0), 0);
  const full = answered.reduce((sum, i) => sum + i.weight * max, 0);
  return (100 * got) / full;
}

/** The band of an unrounded overall score. */
export function bandOf(definition: QuestionnaireDefinition, overall: number): string {
  const hit = definition.bands.find((b) => overall <= b.maxInclusive) ?? definition.bands.at(-1);
  return hit?.id ?? '';
}

function needOf(
  tag: Tag,
  items: readonly QuestionnaireItem[],
  answers: Answers,
  max: number,
  declared: number,
): TagNeed {
  const answered = items.filter((i) => i.tag === tag && answerOf(i, answers) !== null);
  const weight = answered.reduce((sum, i) => sum + i.weight, 0);
  const missing = answered.reduce((sum, i) => sum + (i.weight * (max - (answerOf(i, answers) ?? 0))) / max, 0);
  const gap = weight > 0 ? missing / weight : 0;
  return { tag, gap, declared, need: 0.6 * gap * Math.min(1, weight / FULL_WEIGHT) + 0.4 * declared };
}

function isCapable(tag: Tag, items: readonly QuestionnaireItem[], answers: Answers): boolean {
  const answered = items.filter((i) => i.tag === tag && answerOf(i, answers) !== null);
  const weight = answered.reduce((sum, i) => sum + i.weight, 0);
  const mean = answered.reduce((sum, i) => sum + i.weight * (answerOf(i, answers) ?? 0), 0) / weight;
  return weight > 0 && mean >= CAPABLE_FROM;
}

/**
 * Dimension scores, overall, band and needs of a filled questionnaire, by FACTS section 1.
 * Nothing is rounded here: `halfUp(x, 1)` when showing, and the band is decided on the unrounded value.
 * The order of the floating-point operations is part of the rule: the published examples were computed in it.
 * @param declaredThemes the ranked themes of N3, most wanted first, at most three
 */
export function scoreQuestionnaire(
  definition: QuestionnaireDefinition,
  answers: Answers,
  declaredThemes: readonly string[],
): Score {
  const { scaleMax, minAnsweredShare } = definition.scoring;
  const dimensions: Record<string, number | null> = {};
  for (const d of definition.dimensions) {
    const items = definition.items.filter((i) => i.dimension === d.id);
    dimensions[d.id] = dimensionScore(items, answers, scaleMax, minAnsweredShare);
  }
  const scored = definition.dimensions.filter((d) => dimensions[d.id] !== null);
  const weight = scored.reduce((sum, d) => sum + d.weight, 0);
  const overall = weight > 0 ? scored.reduce((sum, d) => sum + (dimensions[d.id] ?? 0) * d.weight, 0) / weight : null;
  const used = [...new Set(definition.items.map((i) => i.tag))];
  const needs = used
    .map((tag) => needOf(tag, definition.items, answers, scaleMax, DECLARED_BY_RANK[declaredThemes.indexOf(tag)] ?? 0))
    .sort((a, b) => b.need - a.need || (a.tag < b.tag ? -1 : 1));
  return {
    dimensions,
    overall,
    band: overall === null ? null : bandOf(definition, overall),
    needs,
    capabilities: used.filter((tag) => isCapable(tag, definition.items, answers)),
    answered: definition.items.filter((i) => answers[i.id] !== null && answers[i.id] !== undefined).length,
  };
}

/** The needs that steer matching and the report: the highest `count`, ties by tag code. */
export function topNeeds(score: Pick<Score, 'needs'>, count = 5): readonly TagNeed[] {
  return score.needs.slice(0, count);
}
