import { fill } from '../../kernel';
import { shortName, type QuestionnaireDefinition, type QuestionnaireItem, type Tag } from '../../questionnaire';
import { marketName } from '../../taiwan';
import type { AdviceStage, TagAdvice } from './catalogue';
import type { PrefillInput, PrefillNote } from './input';
import { languageOf } from './languages';
import { clean, fit, tight } from './text';

/** The form whose options the advice's sentences were written for. */
const OWN_FORM = 'intl-marketing-capability';
/** Firms below this have no departments: one person holds several roles. */
const SMALL_BELOW = 10;

export interface ItemFact {
  readonly code: string;
  readonly short: string;
  /** 0–4, whatever the form's scale; null when unanswered or not applicable. */
  readonly level: number | null;
  /** The words of the chosen option. */
  readonly said: string;
}

export interface TagFact {
  readonly tag: Tag;
  readonly items: readonly ItemFact[];
  /** Weighted mean 0–4 of the answered items; null when there is none. */
  readonly level: number | null;
  readonly need: number;
  /** 1–3 when the firm asked for help with it (N3), else null. */
  readonly rank: number | null;
  /** Interview notes on this theme, confirmed ones first. */
  readonly notes: readonly PrefillNote[];
}

export interface Market {
  readonly code: string;
  readonly name: string;
  readonly language: string;
}

export interface Budget {
  /** NT$; max is null for an open end. */
  readonly min: number;
  readonly max: number | null;
}

/** What the draft is written from, computed once. */
export interface Facts {
  readonly input: PrefillInput;
  readonly tags: ReadonlyMap<Tag, TagFact>;
  readonly advice: ReadonlyMap<Tag, TagAdvice>;
  readonly needs: ReadonlyMap<Tag, number>;
  readonly notes: readonly PrefillNote[];
  readonly markets: readonly Market[];
  readonly budget: Budget | null;
  readonly small: boolean;
  /** True unless the firm says logistics do not apply to it. */
  readonly goods: boolean;
  readonly ownForm: boolean;
}

const NOTE_CODE = /^V\d{2}$/;
const MAX_NOTES = 20;
const MAX_MARKETS = 3;
const NAME = 6;

function optionWords(item: QuestionnaireItem, answer: unknown): string {
  if (answer === 'NA') return '不適用';
  if (typeof answer !== 'number') return '未作答';
  const option = item.options.find((o) => o.score === answer);
  return option ? tight(clean(option.zh)) : `${answer}級`;
}

function itemFact(definition: QuestionnaireDefinition, item: QuestionnaireItem, answer: unknown): ItemFact {
  const level = typeof answer === 'number' ? (4 * answer) / definition.scoring.scaleMax : null;
  return { code: item.id, short: tight(shortName(definition, item).zh), level, said: optionWords(item, answer) };
}

function levelOf(items: readonly QuestionnaireItem[], facts: readonly ItemFact[]): number | null {
  const answered = facts.flatMap((f, i) =>
    f.level === null ? [] : [{ level: f.level, weight: items[i]?.weight ?? 1 }],
  );
  const weight = answered.reduce((sum, a) => sum + a.weight, 0);
  return weight === 0 ? null : answered.reduce((sum, a) => sum + a.level * a.weight, 0) / weight;
}

/** Notes that may be cited: a proper code, each code once, something said. */
function usableNotes(input: PrefillInput): readonly PrefillNote[] {
  const seen = new Set<string>();
  return input.notes
    .filter((n) => {
      const ok = NOTE_CODE.test(n.code) && !seen.has(n.code) && clean(n.said) !== '';
      seen.add(n.code);
      return ok;
    })
    .slice(0, MAX_NOTES);
}

/** True when the text speaks of the theme, by the catalogue's key words. */
export function speaksOf(advice: Pick<TagAdvice, 'keywords'> | undefined, text: string): boolean {
  return advice?.keywords.some((word) => text.includes(word)) ?? false;
}

/** The theme an untagged note belongs to: most key words, then the one spoken of first; null when it names none. */
function themeOf(note: PrefillNote, advice: readonly TagAdvice[]): Tag | null {
  if (note.tag !== undefined) return note.tag;
  const hits = advice.flatMap((a) => {
    const at = a.keywords.map((word) => note.said.indexOf(word)).filter((i) => i >= 0);
    return at.length === 0 ? [] : [{ tag: a.tag, count: at.length, first: Math.min(...at) }];
  });
  return hits.sort((a, b) => b.count - a.count || a.first - b.first)[0]?.tag ?? null;
}

function tagFact(tag: Tag, input: PrefillInput, notes: readonly PrefillNote[]): TagFact {
  const { definition, answers, score, needs } = input;
  const items = definition.items.filter((i) => i.tag === tag);
  const facts = items.map((i) => itemFact(definition, i, answers[i.id]));
  const rank = needs.themes.indexOf(tag) + 1;
  return {
    tag,
    items: facts,
    level: levelOf(items, facts),
    need: score.needs.find((n) => n.tag === tag)?.need ?? 0,
    rank: rank >= 1 && rank <= 3 ? rank : null,
    notes: [...notes.filter((n) => n.confirmed), ...notes.filter((n) => !n.confirmed)],
  };
}

/** N6 as a band: `1-100000`, `2000001+`, `0`; null when it is neither. */
export function budgetOf(code: string): Budget | null {
  const hit = /^(\d+)(?:-(\d+)|(\+))?$/.exec(code.trim());
  if (!hit) return null;
  const min = Number(hit[1]);
  if (hit[3] !== undefined) return { min, max: null };
  return { min, max: hit[2] === undefined ? min : Number(hit[2]) };
}

function marketsOf(input: PrefillInput): readonly Market[] {
  const codes = input.needs.markets.length > 0 ? input.needs.markets : input.firm.markets;
  const named = [...new Set(codes.map((c) => clean(c)).filter((c) => c !== ''))].slice(0, MAX_MARKETS);
  return named.map((code) => ({ code, name: fit(NAME, marketName(code).zh), language: languageOf(code).zh }));
}

export function gatherFacts(input: PrefillInput): Facts {
  const advice = new Map(input.catalogues.advice.tags.map((t) => [t.tag, t]));
  const notes = usableNotes(input);
  const themes = new Map(notes.map((n) => [n.code, themeOf(n, input.catalogues.advice.tags)]));
  const own = (tag: Tag) => notes.filter((n) => themes.get(n.code) === tag);
  const tags = new Map([...advice.keys()].map((tag) => [tag, tagFact(tag, input, own(tag))]));
  const logistics = tags.get('XBORDER_LOGISTICS')?.items.find((i) => i.said !== '未作答');
  return {
    input,
    tags,
    advice,
    needs: new Map(input.score.needs.map((n) => [n.tag, n.need])),
    notes,
    markets: marketsOf(input),
    budget: budgetOf(input.needs.budget),
    small: input.firm.employees < SMALL_BELOW,
    goods: logistics?.said !== '不適用',
    ownForm: input.definition.id === OWN_FORM,
  };
}

/** The stage of the advice that fits the firm's level on the theme; without an answer, the first. */
export function stageOf(facts: Facts, tag: Tag): AdviceStage | null {
  const advice = facts.advice.get(tag);
  const fact = facts.tags.get(tag);
  if (!advice || !fact) return null;
  const levels = fact.items.flatMap((item) => item.level ?? []);
  const judged = advice.judge === 'LOWEST' ? Math.min(...levels) : fact.items.at(0)?.level;
  const level = levels.length === 0 ? null : facts.ownForm ? (judged ?? fact.level) : fact.level;
  const fallback = advice.stages.at(0) ?? null;
  if (level === null) return fallback;
  return advice.stages.find((s) => s.below === null || level < s.below) ?? fallback;
}

/** Chinese text of the catalogue with the case's market, language and chosen options put in. */
export function worded(facts: Facts, text: { readonly zh: string; readonly en: string }, tag?: Tag): string {
  const [first] = facts.markets;
  const items = tag === undefined ? [] : (facts.tags.get(tag)?.items ?? []);
  const said = Object.fromEntries(items.slice(0, 2).map((item, i) => [`q${i + 1}`, item.said]));
  return fill(text, { market: first?.name ?? '首選市場', language: first?.language ?? '外語', ...said }).zh;
}
