import { inject, Injectable } from '@angular/core';
import { criterionLabels, sectionIds } from '@pilotage/domain/report';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import { ChoicesSaid } from './choices-said';
import type { Part } from './parts/part';
import { sectionParts } from './parts/section-parts';
import { general } from './paths';
import type { ReportContext } from './report-context';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The part that a general path stands in, and what follows within it: of a market's cells the criterion and its field. */
function partAt(path: string): { readonly part: Part | undefined; readonly within: readonly string[] } {
  const [section, ...keys] = path.split('.');
  let parts: readonly Part[] = sectionParts[sectionIds.find((s) => s === section) ?? 'summary'];
  for (const [n, key] of keys.entries()) {
    const part = parts.find((p) => p.key === key);
    if (part?.kind !== 'rows') return { part, within: keys.slice(n + 1) };
    if (n === keys.length - 1) return { part, within: [] };
    parts = part.parts;
  }
  return { part: undefined, within: [] };
}

/** Any field of a report by its path: what it is called, and its value as a reader knows it. */
@Injectable({ providedIn: 'root' })
export class FieldSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly choices = inject(ChoicesSaid);
  private readonly t = this.words.of('report');

  label(path: string): string {
    const exact: Readonly<Record<string, string>> = this.t().labelsAt;
    const plain: Readonly<Record<string, string>> = this.t().labels;
    const where = general(path);
    const { part, within } = partAt(where);
    const key = where.split('.').at(-1) ?? where;
    const name = exact[where] ?? plain[key] ?? key;
    return part?.kind === 'cells' && within.length > 1 ? this.t().coded(this.criterion(within[0] ?? ''), name) : name;
  }

  /** What a list is called; one without a name of its own by its section. */
  list(path: string): string {
    const [section = ''] = path.split('.');
    const key = general(path).split('.').at(-1) ?? '';
    const named: Readonly<Record<string, string>> = this.t().lists;
    const plain: Readonly<Record<string, string>> = this.t().labels;
    return (key === 'rows' ? named[section] : plain[key]) ?? '';
  }

  /** The row of a list by its sign; a market by its name. */
  row(path: string, sign: string): string {
    return path.startsWith('markets.rows') ? this.choices.market(sign) : sign;
  }

  /** Empty where nothing is. */
  value(path: string, value: unknown, context: ReportContext): string {
    if (value === null || value === undefined || value === '') return '';
    if (typeof value === 'boolean') return value ? this.t().ticked : this.t().unticked;
    if (Array.isArray(value)) return this.listed(value.map((v) => this.value(path, v, context)));
    if (typeof value === 'object')
      return this.listed(Object.entries(value).map(([key, v]) => this.value(`${path}.${key}`, v, context)));
    if (typeof value === 'number' || typeof value === 'string') return this.single(general(path), value, context);
    return '';
  }

  private single(path: string, value: string | number, context: ReportContext): string {
    const { part, within } = partAt(path);
    const code = String(value);
    if (part?.kind === 'choice' || part?.kind === 'picks') return this.choices.name(part.from, code, context);
    if (part?.kind === 'cells' && within.at(-1) === 'confidence') return this.choices.label('confidence', code);
    if (part?.kind === 'cells' && within.at(-1) === 'source') return this.choices.name('evidence', code, context);
    if (part?.kind === 'date' && DAY.test(code)) return this.formats.date(code);
    return typeof value === 'number' ? this.formats.number(value) : value;
  }

  private listed(said: readonly string[]): string {
    return this.formats.list(said.filter(Boolean));
  }

  private criterion(code: string): string {
    const labels: Readonly<Record<string, { zh: string; en: string }>> = criterionLabels;
    const label = labels[code];
    return label ? this.words.say(label) : code;
  }
}
