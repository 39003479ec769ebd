import { inject, Injectable } from '@angular/core';
import { isTag, shortName, tagCodes, tags } from '@pilotage/domain/questionnaire';
import {
  answerStates,
  confidenceLabels,
  decisionLabels,
  effortLabels,
  evidenceKinds,
  gateStates,
  toolTypes,
} from '@pilotage/domain/report';
import type { Text } from '@pilotage/domain/kernel';
import { marketCodes, marketName } from '@pilotage/domain/taiwan';
import type { Choice } from '../shared/form/choices';
import { Words } from '../shared/text/words';
import type { Choosing } from './parts/part';
import type { ReportContext } from './report-context';

type Labels = Readonly<Record<string, Text>>;

const fixed: Partial<Record<Choosing, Labels>> = {
  confidence: confidenceLabels,
  decisions: decisionLabels,
  efforts: effortLabels,
  gates: gateStates,
  states: answerStates,
  toolTypes,
};
/** An interview is cited by its notes, so it is no kind of the annex. */
const { INTERVIEW: _notes, ...annexKinds } = evidenceKinds;

/** What a report's codes are called, and what may be chosen for them. */
@Injectable({ providedIn: 'root' })
export class ChoicesSaid {
  private readonly words = inject(Words);
  private readonly t = this.words.of('report');

  of(from: Choosing, context: ReportContext): readonly Choice[] {
    const labels = fixed[from] ?? (from === 'kinds' ? annexKinds : undefined);
    if (labels) return Object.entries(labels).map(([value, text]) => ({ value, label: this.words.say(text) }));
    return this.codes(from, context).map((value) => ({ value, label: this.name(from, value, context) }));
  }

  /** A code in words, as far as the records know it. */
  name(from: Choosing, code: string, context: ReportContext): string {
    const text = fixed[from]?.[code];
    if (text) return this.words.say(text);
    if (from === 'kinds') return this.kind(code);
    if (from === 'tags') return this.tag(code);
    if (from === 'markets') return this.market(code);
    if (from === 'resources') return this.resource(code, context);
    const known = this.known(from, code, context);
    return known ? this.t().coded(code, known) : code;
  }

  tag(code: string): string {
    return isTag(code) ? this.words.say(tags[code]) : code;
  }

  label(from: 'decisions' | 'efforts' | 'gates' | 'states' | 'toolTypes' | 'confidence', code: string): string {
    const text = fixed[from]?.[code];
    return text ? this.words.say(text) : code;
  }

  kind(code: string): string {
    return this.words.say(evidenceKinds[code as keyof typeof evidenceKinds] ?? { zh: code, en: code });
  }

  market(code: string): string {
    return this.words.say(marketName(code));
  }

  resource(id: string, context: ReportContext): string {
    const found = context.resources.find((r) => r.id === id);
    return found ? this.words.say(found.name) : id;
  }

  item(id: string, context: ReportContext): string {
    const item = context.definition?.items.find((i) => i.id === id);
    return item && context.definition ? this.words.say(shortName(context.definition, item)) : '';
  }

  /** `Q07`, `V02` or `E05` in a few words. */
  evidence(code: string, { content, ...rest }: ReportContext): string {
    if (code.startsWith('Q')) return this.item(code, { content, ...rest });
    if (code.startsWith('V')) return content.interview.notes.find((n) => n.code === code)?.said ?? '';
    return content.evidence.rows.find((r) => r.code === code)?.content ?? '';
  }

  private codes(from: Choosing, { content, definition, resources }: ReportContext): readonly string[] {
    const items = (definition?.items ?? []).map((i) => i.id);
    const known: Partial<Record<Choosing, readonly string[]>> = {
      actions: content.actions.items.map((a) => a.id),
      findings: content.summary.findings.map((f) => f.id),
      evidence: [...content.interview.notes, ...content.evidence.rows].map((n) => n.code).concat(items),
      items,
      grades: ['1', '2', '3', '4', '5'],
      levels: ['0', '1', '2', '3', '4'],
      markets: marketCodes,
      resources: resources.filter((r) => r.open).map((r) => r.id),
      tags: tagCodes,
    };
    return known[from] ?? [];
  }

  private known(from: Choosing, code: string, context: ReportContext): string {
    const { content } = context;
    if (from === 'actions') return content.actions.items.find((a) => a.id === code)?.name ?? '';
    if (from === 'findings') return content.summary.findings.find((f) => f.id === code)?.title ?? '';
    if (from === 'evidence' || from === 'items') return this.evidence(code, context);
    return '';
  }
}
