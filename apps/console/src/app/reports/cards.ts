import { inject, Injectable } from '@angular/core';
import type { Card } from './card-model';
import { CardSaid } from './card-said';
import { ComparisonSaid } from './comparison-said';
import { at } from './paths';
import type { ReportContext } from './report-context';

interface Said {
  readonly rows: CardSaid;
  readonly tables: ComparisonSaid;
}

type Say = (said: Said, row: never, context: ReportContext) => Card;

/** How the rows of each list are said; the path names the list. */
const sayings = {
  'summary.findings': (s, r) => s.rows.finding(r),
  'summary.firstActions': (s, r, c) => s.rows.firstAction(r, c),
  'interview.notes': (s, r) => s.rows.note(r),
  'assessment.adjustments': (s, r, c) => s.rows.adjustment(r, c),
  'pains.rows': (s, r) => s.rows.pain(r),
  'markets.rows': (s, r) => s.tables.market(r),
  'markets.triggers': (s, r) => s.rows.trigger(r),
  'tools.groups': (s, r) => s.tables.tools(r),
  'tools.groups.ways': (s, r) => s.tables.way(r),
  'actions.items': (s, r, c) => s.rows.action(r, c),
  'actions.items.dependsOn': (s, r, c) => s.rows.dependence(r, c),
  'actions.moved': (s, r, c) => s.rows.moved(r, c),
  'referrals.cards': (s, r, c) => s.rows.referral(r, c),
  'referrals.considered': (s, r, c) => s.rows.considered(r, c),
  'expectations.rows': (s, r) => s.rows.expectation(r),
  'evidence.rows': (s, r) => s.rows.record(r),
  'statement.ties': (s, r) => s.rows.tie(r),
} as const satisfies Readonly<Record<string, Say>>;

export type ListPath = keyof typeof sayings;

export function isListPath(path: string): path is ListPath {
  return Object.hasOwn(sayings, path);
}

/** The rows of a list; a list of one may be missing. */
export function rowsAt(content: unknown, path: string): readonly unknown[] {
  const found = at(content, path);
  if (Array.isArray(found)) return found;
  return found === null || found === undefined ? [] : [found];
}

/** Rows as cards. */
@Injectable({ providedIn: 'root' })
export class Cards {
  private readonly said: Said = { rows: inject(CardSaid), tables: inject(ComparisonSaid) };

  one(list: ListPath, row: unknown, context: ReportContext): Card {
    const say: Say = sayings[list];
    return say(this.said, row as never, context);
  }

  of(list: ListPath, context: ReportContext): readonly Card[] {
    return rowsAt(context.content, list).map((row) => this.one(list, row, context));
  }
}
