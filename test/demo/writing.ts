import type { WireNote } from '@pilotage/contracts/consult';
import { shortName, type QuestionnaireDefinition } from '@pilotage/domain/questionnaire';
import type { ReportContent } from '@pilotage/domain/report';
import type { Company, Questionnaire } from './sample';

/** What the demonstration's consultant brings to a report: notes of the talk, and his own judgement of two answers. */
export interface Case {
  readonly definition: QuestionnaireDefinition;
  readonly questionnaire: Questionnaire;
  readonly company: Company;
  /** The day of the interview. */
  readonly heldOn: string;
}

type Item = QuestionnaireDefinition['items'][number];

const answered = (definition: QuestionnaireDefinition, q: Questionnaire): (readonly [Item, number])[] =>
  definition.items.flatMap((item) => {
    const a = q.answers[item.id];
    return typeof a === 'number' ? [[item, a] as const] : [];
  });

function optionOf(item: Item, score: number): string {
  return item.options.find((o) => o.score === score)?.zh ?? String(score);
}

/** Notes on the weakest items, one a theme, each built from the firm's own answer. */
export function interviewNotes(definition: QuestionnaireDefinition, q: Questionnaire, company: Company): WireNote[] {
  const themes = new Set<string>();
  const weakest = [...answered(definition, q)]
    .sort((a, b) => a[1] - b[1] || (a[0].id < b[0].id ? -1 : 1))
    .filter(([item]) => !themes.has(item.tag) && themes.add(item.tag));
  const notes = weakest.slice(0, 5).map(([item, score]): WireNote => ({
    code: null,
    topic: item.tag,
    said: `${shortName(definition, item).zh}：現況為「${optionOf(item, score)}」，${company.contact.title ?? '窗口'}當場說明做法。`,
    meaning: score <= 1 ? '與自評一致，需要先補。' : '有基礎，可以往上做。',
    confirmed: true,
    isPrivate: false,
  }));
  return [
    ...notes,
    {
      code: null,
      topic: 'PRIVATE',
      said: '負責人希望下半年就看到第一張訂單。',
      meaning: '期待偏高，建議書要把先後說清楚。',
      confirmed: false,
      isPrivate: true,
    },
  ];
}

/** The consultant corrects one answer up and one down where he has seen otherwise, and says on what evidence. */
function adjustments(c: Case, notes: ReportContent['interview']['notes']): ReportContent['assessment']['adjustments'] {
  const list = answered(c.definition, c.questionnaire);
  const high = list.find(([, score]) => score === 3) ?? list.find(([, score]) => score === 2);
  const low = list.findLast(([item, score]) => score === 1 && item.id !== high?.[0].id);
  const source = notes[0]?.code;
  const out: ReportContent['assessment']['adjustments'] = [];
  if (high && source)
    out.push({ item: high[0].id, to: high[1] - 1, reason: '做法仍靠口頭交接，沒有留下可查的紀錄', evidence: [source] });
  if (low && source)
    out.push({
      item: low[0].id,
      to: low[1] + 1,
      reason: '現場看到已有可用的素材與分工',
      evidence: [notes.at(-1)?.code ?? source],
    });
  return out.sort((a, b) => (a.item < b.item ? -1 : 1));
}

/** The prefilled draft with the consultant's own hand in it. */
export function revise(content: ReportContent, c: Case): ReportContent {
  return { ...content, assessment: { ...content.assessment, adjustments: adjustments(c, content.interview.notes) } };
}

/** Characters that no font can draw, named by their code point, as a consultant would who is told of them. */
export function spelledOut<T>(content: T, missing: readonly string[]): T {
  const named = (json: string, c: string): string =>
    json.replaceAll(c, `〔U+${c.codePointAt(0)?.toString(16).toUpperCase()}〕`);
  return JSON.parse([...new Set(missing)].reduce(named, JSON.stringify(content))) as T;
}
