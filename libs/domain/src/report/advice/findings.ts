import { tags, type Tag } from '../../questionnaire';
import type { ReportAction, ReportFinding } from '../content';
import { hundredths, length, tight, clean } from './text';
import { stageOf, worded, type Facts, type TagFact } from './facts';
import { areLinked } from './schedule';

const TEXT = 48;
const CODES = 3;

/** Items answered (or marked not applicable), then interview notes, then the application itself. */
export function evidenceOf(fact: TagFact, max: number, withForm: boolean): string[] {
  const items = fact.items.filter((i) => i.said !== '未作答').map((i) => i.code);
  const notes = fact.notes.map((n) => n.code);
  const form = withForm || items.length + notes.length === 0 ? ['E01'] : [];
  const room = max - form.length;
  const own = notes.length > 0 ? [...items.slice(0, room - 1), ...notes] : items;
  return [...own.slice(0, room), ...form];
}

/** True when nothing is known of the theme from the form: unanswered, not applicable, or not in this form. */
export const isUnknown = (fact: TagFact): boolean => fact.level === null;

const nameOf = (tag: Tag): string => tight(tags[tag].zh);

function titleOf(fact: TagFact, facts: Facts): string {
  if (isUnknown(fact)) return `${nameOf(fact.tag)}的現況還沒有資料`;
  const stage = stageOf(facts, fact.tag);
  if (stage && facts.ownForm) return worded(facts, stage.finding, fact.tag);
  return `${nameOf(fact.tag)}的需求值${hundredths(fact.need)}`;
}

function unknownText(fact: TagFact): string {
  const why = fact.items.some((i) => i.said === '不適用') ? '問卷填不適用' : '問卷未作答';
  if (fact.rank !== null) return `${why}，但您把它列為第${fact.rank}項需要；先用一次會談補齊現況，再決定投入。`;
  return `${why}；先用一次會談補齊現況，再決定要不要投入。`;
}

/** A confirmed interview note says more than the form; else the chosen options in the catalogue's sentence. */
function textOf(fact: TagFact, facts: Facts): string {
  const note = fact.notes.find((n) => n.confirmed && length(clean(n.said)) <= TEXT);
  if (note) return tight(clean(note.said));
  if (isUnknown(fact)) return unknownText(fact);
  const stage = stageOf(facts, fact.tag);
  const whole = stage && facts.ownForm ? worded(facts, stage.text, fact.tag) : '';
  if (whole !== '' && !whole.includes('{') && length(whole) <= TEXT) return whole;
  const [item] = [...fact.items].filter((i) => i.level !== null).sort((a, b) => (a.level ?? 0) - (b.level ?? 0));
  const said = item ? `${item.short}自評「${item.said}」` : nameOf(fact.tag);
  return length(said) <= 30
    ? `${said}；先補到下一級，再談後面的投入。`
    : `${nameOf(fact.tag)}先補到下一級，再談後面的投入。`;
}

/** Three findings, one for each of the three first actions. */
export function findingsOf(facts: Facts, actions: readonly ReportAction[]): readonly ReportFinding[] {
  return actions.slice(0, 3).flatMap((a, i) => {
    const fact = facts.tags.get(a.tag);
    if (!fact) return [];
    const withForm = i === 0 || fact.rank !== null;
    return [
      {
        id: `F${i + 1}`,
        title: titleOf(fact, facts),
        text: textOf(fact, facts),
        evidence: evidenceOf(fact, CODES, withForm),
      },
    ];
  });
}

/** Themes that meet the buyer; the others are groundwork. */
const facing: readonly Tag[] = [
  'SITE_MULTILINGUAL',
  'MARKETPLACE_OPS',
  'B2B_LEADGEN',
  'CHANNEL_PARTNER',
  'SOCIAL_KOL',
  'PAID_ADS_SEO',
  'CONTENT_VIDEO',
  'EVENT_LIVE',
  'DATA_ANALYTICS',
  'CRM_AUTOMATION',
  'AI_CHATBOT',
  'AR_VR',
  'AFTER_SALES',
];

/**
 * The finding each action answers: its own theme's, one its theme waits for or prepares, one of its dimension, what a
 * linked action answers, one of the same kind, the first.
 */
export function linkFindings(
  actions: readonly ReportAction[],
  findings: readonly ReportFinding[],
  facts: Facts,
): readonly ReportAction[] {
  const first = actions.slice(0, findings.length);
  const dimensionOf = (tag: Tag): string | undefined =>
    facts.input.definition.items.find((i) => i.tag === tag)?.dimension;
  const direct = (a: ReportAction): number => {
    const own = first.findIndex((b) => b.tag === a.tag);
    if (own >= 0) return own;
    const linked = first.findIndex((b) => areLinked(b.tag, a.tag, facts));
    return linked >= 0 ? linked : first.findIndex((b) => dimensionOf(b.tag) === dimensionOf(a.tag));
  };
  const indirect = (a: ReportAction): number => {
    const through = actions.find((b) => areLinked(b.tag, a.tag, facts) && direct(b) >= 0);
    return through ? direct(through) : first.findIndex((b) => facing.includes(b.tag) === facing.includes(a.tag));
  };
  return actions.map((a) => {
    const index = [direct(a), indirect(a), 0].find((i) => i >= 0) ?? 0;
    return { ...a, finding: findings[index]?.id ?? null };
  });
}
