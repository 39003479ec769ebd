import { inject, Injectable } from '@angular/core';
import { marketName } from '@pilotage/domain/taiwan';
import { ServerClock } from '../shared/clock/server-clock';
import type { ShapeName } from '../shared/status/shapes';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import { OfferSaid } from './offers/offer-said';
import { spanOf, type Task } from './tasks';

export interface TaskSaid {
  readonly id: string;
  readonly shape: ShapeName;
  readonly no: string;
  readonly verb: string;
  readonly who: string;
  readonly why: string;
  readonly due: string;
  readonly tone: 'late' | 'soon' | '';
  readonly go: string;
  readonly link: readonly string[];
}

/** A task in one line: verb first, then whose it is and why, and until when. */
@Injectable({ providedIn: 'root' })
export class TaskSaidService {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly offers = inject(OfferSaid);
  private readonly clock = inject(ServerClock);
  private readonly t = this.words.of('consult');

  of(task: Task): TaskSaid {
    const { verbs, go } = this.t().today;
    const span = spanOf(task.dueAt, this.clock.minute());
    const left = task.dueAt === null ? null : this.formats.left(task.dueAt);
    return {
      ...this.about(task),
      shape: span === 'late' ? 'late' : 'act',
      verb: verbs[task.kind],
      why: this.why(task),
      due: this.dueOf(task, left?.text ?? ''),
      tone: span === 'late' ? 'late' : left?.tone === 'soon' ? 'soon' : '',
      go: go[task.kind],
    };
  }

  private about(task: Task): Pick<TaskSaid, 'id' | 'no' | 'who' | 'link'> {
    if (task.kind === 'answer') {
      const { offer } = task;
      return {
        id: offer.id,
        no: '',
        who: this.formats.clauses(this.offers.headline(offer)),
        link: ['/consult/offers', offer.id],
      };
    }
    const { no, firm } = task.row;
    const path = task.kind === 'write' || task.kind === 'mend' ? '/consult/reports' : '/consult/cases';
    const page = task.kind === 'schedule' ? ['meeting'] : task.kind === 'record' ? ['record'] : [];
    return { id: `${task.kind}-${no}`, no, who: firm, link: [path, no, ...page] };
  }

  private why(task: Task): string {
    const { why } = this.t().today;
    if (task.kind === 'answer') return why.answer(this.offers.needs(task.offer));
    if (task.kind === 'schedule')
      return why.schedule(this.formats.list(task.row.markets.map((m) => this.words.say(marketName(m)))));
    return why[task.kind];
  }

  private dueOf(task: Task, left: string): string {
    if (task.dueAt === null) return '';
    if (task.kind === 'visit') return this.formats.shortInstant(task.dueAt);
    return this.formats.clauses([this.formats.shortDate(task.dueAt), left]);
  }
}
