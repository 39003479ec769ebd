import { inject, Injectable } from '@angular/core';
import { statuses } from '@pilotage/domain/flow';
import { moves } from '@pilotage/domain/flow';
import { marketName } from '@pilotage/domain/taiwan';
import { ServerClock } from '../../shared/clock/server-clock';
import { shapeOf, type ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { isLate, waitsForOthers } from './groups';
import type { QueueRow } from './queue-client';

export interface Due {
  readonly text: string;
  readonly tone: 'late' | 'soon' | 'fine' | 'rest';
}

const DAY_MS = 86_400_000;

/** A case in one line: what to do first, then the firm and why, who has it, and until when. */
@Injectable({ providedIn: 'root' })
export class RowSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly clock = inject(ServerClock);
  private readonly t = this.words.of('desk');

  shape(row: QueueRow): ShapeName {
    return shapeOf(row.status, 'staff', isLate(row, this.clock.minute()));
  }

  status(row: QueueRow): string {
    return this.words.say(statuses[row.status].staff);
  }

  /** What is to be done, verb first. */
  ask(row: QueueRow): string {
    const proposed = row.status === 'applied' ? this.proposed(row) : null;
    return proposed ? this.t().ask.decide(proposed) : this.t().ask[row.status];
  }

  why(row: QueueRow): string {
    return this.t().why[row.status]({
      since: this.formats.brief(row.statusSince),
      proposed: this.proposed(row) ?? '',
      consultant: row.consultant ?? this.t().who.consultant,
      markets: this.markets(row.markets),
      score: row.overall === null ? '' : this.formats.number(row.overall, 1),
    });
  }

  who(row: QueueRow): string {
    if (row.waitsFor === 'consultant' && row.consultant) return row.consultant;
    return row.waitsFor === 'nobody' ? '' : this.t().who[row.waitsFor];
  }

  due(row: QueueRow): Due {
    if (statuses[row.status].ended) return { text: this.formats.brief(row.statusSince), tone: 'rest' };
    if (row.dueAt === null) return { text: this.t().due.day(this.daysIn(row)), tone: 'rest' };
    const left = this.formats.left(row.dueAt);
    if (left.tone === 'late') return { text: left.text, tone: 'late' };
    if (waitsForOthers(row)) return { text: this.formats.shortDate(row.dueAt), tone: 'rest' };
    if (left.tone === 'soon') return { text: left.text, tone: 'soon' };
    return { text: this.formats.shortDate(row.dueAt), tone: 'fine' };
  }

  markets(codes: readonly string[]): string {
    return this.formats.list(codes.map((code) => this.words.say(marketName(code))));
  }

  /** Days in the present status, the first one counted. */
  private daysIn(row: QueueRow): number {
    return Math.max(0, Math.floor((this.clock.minute() - Date.parse(row.statusSince)) / DAY_MS)) + 1;
  }

  private proposed(row: QueueRow): string | null {
    const move = row.proposal;
    return move !== null && Object.hasOwn(moves, move) ? this.words.say(moves[move as keyof typeof moves].label) : null;
  }
}
