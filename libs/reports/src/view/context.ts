import { say, type Locale, type Text } from '@pilotage/domain/kernel';
import type { Tag } from '@pilotage/domain/questionnaire';
import { sectionIds, type ReportContent, type ReportModel, type SectionId } from '@pilotage/domain/report';
import { taipeiDate, type IsoDate } from '@pilotage/domain/taiwan';
import { words, type Words } from '../words';

/** What every section's view function reads: the model, the language, and what is computed once. */
export interface Context {
  readonly model: ReportModel;
  readonly content: ReportContent;
  readonly locale: Locale;
  readonly en: boolean;
  readonly w: Words;
  readonly say: (text: Text) => string;
  /** Needs 0–1 from the questionnaire as the firm answered it, never from adjusted levels (REPORT-DESIGN 6). */
  readonly needs: ReadonlyMap<Tag, number>;
  /** The day from which years are counted as "this year" and follow-ups run: approval, or writing for a draft. */
  readonly today: IsoDate;
}

export function contextOf(model: ReportModel): Context {
  const { locale, content } = model;
  return {
    model,
    content,
    locale,
    en: locale === 'en',
    w: words(locale),
    say: (text) => say(text, locale),
    needs: new Map(model.selfScore.needs.map((n) => [n.tag, n.need])),
    today: taipeiDate(model.approvedAt ?? model.writtenAt),
  };
}

/** Section numbers of the document; firm and interview share one. */
export const sectionNo: Readonly<Record<SectionId, number>> = Object.fromEntries(
  sectionIds.map((id, i) => [id, id === 'summary' || id === 'firm' ? i + 1 : i]),
) as Record<SectionId, number>;

export interface Heading {
  readonly no: number;
  readonly label: string;
  readonly title: string;
}

export interface CodeLink {
  readonly code: string;
  /** Empty when the document holds no row of that code. */
  readonly href: string;
}

/** Evidence codes as links to their rows: items to the heat map, notes and evidence to the annex. */
export function codeLinks(ctx: Context, codes: readonly string[]): readonly CodeLink[] {
  const { content, model } = ctx;
  const known = new Set([
    ...content.evidence.rows.map((r) => r.code),
    ...content.interview.notes.map((n) => n.code),
    ...model.definition.items.map((i) => i.id),
  ]);
  return [...new Set(codes)].map((code) => ({ code, href: known.has(code) ? `#${code}` : '' }));
}
