import { inject, Injectable } from '@angular/core';
import { moves } from '@pilotage/domain/flow';
import { ServerClock } from '../../shared/clock/server-clock';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { MyCase } from '../case-client';
import { plannedOf, taskOf } from '../tasks';

export interface Way {
  readonly label: string;
  readonly link: readonly string[];
}

/** The one thing to do with a case, and the ways beside it. */
export interface NextSaid {
  readonly tone: 'act' | 'late' | 'waits' | 'done';
  readonly head: string;
  readonly heading: string;
  readonly why: string;
  readonly first: Way | null;
  readonly beside: readonly Way[];
  /** The video link of an interview that is fixed. */
  readonly join: string | null;
  readonly mayGiveUp: boolean;
}

type State = 'schedule' | 'visit' | 'record' | 'write' | 'mend' | 'review' | 'ended' | 'quiet';

@Injectable({ providedIn: 'root' })
export class NextSaidService {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly clock = inject(ServerClock);
  private readonly t = this.words.of('consult');

  of(c: MyCase): NextSaid {
    const state = this.stateOf(c);
    const said = this.t().next[state];
    return {
      tone: this.toneOf(c, state),
      head: this.headOf(c, state),
      heading: said.heading,
      why: said.why,
      // Before its time an interview is joined or moved; to record it is not yet the thing to do.
      first: 'act' in said && !this.isAhead(c, state) ? { label: said.act, link: this.linkOf(c, state) } : null,
      beside: this.besideOf(c, state),
      join: plannedOf(c)?.meetingLink ?? null,
      mayGiveUp: c.moves.includes('giveUpSlot'),
    };
  }

  private stateOf(c: MyCase): State {
    const task = taskOf(c, this.clock.minute());
    if (task !== null) return task;
    if (c.status === 'submitted' || c.status === 'approved') return 'review';
    return c.status === 'delivered' || c.status === 'closed' ? 'ended' : 'quiet';
  }

  private toneOf(c: MyCase, state: State): NextSaid['tone'] {
    if (state === 'ended') return 'done';
    if (state === 'review' || state === 'quiet') return 'waits';
    const late = c.dueAt !== null && this.formats.left(c.dueAt).tone === 'late';
    return late || state === 'record' ? 'late' : 'act';
  }

  private headOf(c: MyCase, state: State): string {
    const said = this.t().next;
    const planned = plannedOf(c);
    if (planned) return said.at(this.formats.shortInstant(planned.startsAt));
    if (state === 'review' || state === 'ended' || state === 'quiet') return said.ours;
    if (c.dueAt === null) return said.yours('');
    return said.yours(said.until(this.formats.shortDate(c.dueAt), this.formats.left(c.dueAt).text));
  }

  private linkOf(c: MyCase, state: State): readonly string[] {
    if (state === 'schedule') return ['/consult/cases', c.no, 'meeting'];
    if (state === 'visit' || state === 'record') return ['/consult/cases', c.no, 'record'];
    return ['/consult/reports', c.no];
  }

  private isAhead(c: MyCase, state: State): boolean {
    return state === 'visit' && Date.parse(plannedOf(c)?.startsAt ?? '') > this.clock.minute();
  }

  private besideOf(c: MyCase, state: State): readonly Way[] {
    const link = ['/consult/cases', c.no, 'meeting'];
    return [
      ...(this.isAhead(c, state) ? [{ label: this.t().next.record.act, link: this.linkOf(c, state) }] : []),
      ...(['schedule', 'reschedule', 'secondVisit'].some((m) => c.moves.includes(m))
        ? [{ label: this.t().next.times, link: ['/consult/cases', c.no, 'times'] }]
        : []),
      ...(c.moves.includes('reschedule') ? [{ label: this.t().next.move, link }] : []),
      ...(c.moves.includes('secondVisit') ? [{ label: this.words.say(moves.secondVisit.label), link }] : []),
    ];
  }
}
