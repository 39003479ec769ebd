import { inject, Injectable } from '@angular/core';
import { priorityOf, type ReportAction, type ReportContent } from '@pilotage/domain/report';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import { ChoicesSaid } from './choices-said';
import type { Card, CardFact } from './card-model';
import type { ReportContext } from './report-context';

type Of<
  S extends keyof ReportContent,
  K extends keyof ReportContent[S],
> = ReportContent[S][K] extends readonly (infer R)[] ? R : NonNullable<ReportContent[S][K]>;

/** Rows of a report in words; the editor folds them to these, the paper shows nothing else. */
@Injectable({ providedIn: 'root' })
export class CardSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly names = inject(ChoicesSaid);
  private readonly t = this.words.of('report');

  finding(f: Of<'summary', 'findings'>): Card {
    return { sign: f.id, head: f.title, text: f.text, codes: f.evidence };
  }

  firstAction(p: Of<'summary', 'firstActions'>, context: ReportContext): Card {
    const action = context.content.actions.items.find((a) => a.id === p.action);
    const facts = [this.fact('finding', this.names.name('findings', p.finding, context))];
    return { sign: p.action, head: action?.name ?? '', facts };
  }

  note(n: Of<'interview', 'notes'>): Card {
    return { sign: n.code, head: n.said, text: n.meaning, ...(n.confirmed ? { mark: this.t().labels.confirmed } : {}) };
  }

  adjustment(a: Of<'assessment', 'adjustments'>, context: ReportContext): Card {
    const from = context.answers[a.item];
    const mark = this.t().adjusted(typeof from === 'number' ? String(from) : this.t().none, a.to);
    return { sign: a.item, head: this.names.item(a.item, context), mark, text: a.reason, codes: a.evidence };
  }

  pain(p: Of<'pains', 'rows'>): Card {
    const facts = [this.fact('figure', p.figure), this.fact('cause', p.cause), this.fact('effect', p.effect)];
    return {
      sign: p.id,
      head: p.name,
      mark: this.names.label('gates', p.gate),
      facts,
      codes: [...p.actions, ...p.evidence],
    };
  }

  trigger(r: Of<'markets', 'triggers'>): Card {
    return {
      sign: '',
      head: r.event,
      facts: [this.fact('where', r.where), this.fact('latest', r.latest), this.fact('then', r.then)],
    };
  }

  dependence(d: ReportAction['dependsOn'][number], context: ReportContext): Card {
    return { sign: '', head: this.names.name('actions', d.action, context), text: d.before };
  }

  action(a: ReportAction, context: ReportContext): Card {
    const value = this.formats.number(priorityOf(a, context.needs), 2);
    return {
      sign: a.id,
      head: a.name,
      mark: this.t().priority(value),
      facts: [
        this.fact('owner', a.owner),
        this.fact('effort', this.names.label('efforts', a.effort)),
        this.fact('cost', this.cost(a)),
        this.fact('firstStep', this.until(a.firstStep, a.firstStepBy)),
        this.fact('deliverable', a.deliverable),
        this.fact('measure', a.measure),
        this.fact('dueOn', this.span(a)),
        ...(a.dependsOn.length > 0 ? [this.fact('dependsOn', this.waits(a))] : []),
      ],
      codes: a.finding ? [a.finding] : [],
    };
  }

  moved(m: Of<'actions', 'moved'>, context: ReportContext): Card {
    return { sign: m.action, head: this.names.name('actions', m.action, context), text: m.reason };
  }

  referral(r: Of<'referrals', 'cards'>, context: ReportContext): Card {
    return {
      sign: r.resourceId,
      head: this.names.resource(r.resourceId, context),
      mark: this.names.tag(r.tag),
      text: r.why,
      facts: [this.fact('firstStep', r.firstStep)],
      codes: r.action ? [r.action] : [],
    };
  }

  considered(r: Of<'referrals', 'considered'>, context: ReportContext): Card {
    return { sign: r.resourceId, head: this.names.resource(r.resourceId, context), text: r.reason };
  }

  expectation(e: Of<'expectations', 'rows'>): Card {
    return {
      sign: '',
      head: e.question,
      mark: this.names.label('states', e.state),
      text: e.answer,
      facts: [
        ...(e.where ? [this.fact('where', e.where)] : []),
        ...(e.state === 'ANSWERED' ? [] : [this.fact('who', this.until(e.who, e.by))]),
      ],
    };
  }

  record(r: Of<'evidence', 'rows'>): Card {
    return { sign: r.code, head: r.content, mark: this.names.kind(r.kind) };
  }

  tie(r: Of<'statement', 'ties'>): Card {
    return { sign: '', head: r.vendor, text: r.relation };
  }

  private fact(key: keyof typeof this.labels, value: string): CardFact {
    return { label: this.t().labels[key], value };
  }

  private get labels() {
    return this.t().labels;
  }

  private cost(a: ReportAction): string {
    if (a.costToK === 0 && a.costFromK === 0) return this.t().costFree;
    return this.t().cost(this.formats.number(a.costFromK), this.formats.number(a.costToK));
  }

  private span(a: ReportAction): string {
    const [from, to] = [a.startsOn, a.dueOn].map((d) => (d ? this.formats.shortDate(d) : ''));
    return from || to ? `${from}–${to}` : '';
  }

  private until(what: string, by: string | null): string {
    return what && by ? this.t().until(what, this.formats.shortDate(by)) : what;
  }

  private waits(a: ReportAction): string {
    return this.formats.clauses(a.dependsOn.map((d) => this.t().waits(d.action, d.before)));
  }
}
