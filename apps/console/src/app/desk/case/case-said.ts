import { inject, Injectable } from '@angular/core';
import { refusals } from '@pilotage/domain/kernel';
import { mainCourse, moves, statuses, type StatusCode } from '@pilotage/domain/flow';
import type { Waypoint } from '../../shared/course/course';
import { ServerClock } from '../../shared/clock/server-clock';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { nextStep, type Act, type NextStep } from './acts';
import type { DiagnosisView } from './diagnosis-client';

export interface NextSaid extends NextStep {
  readonly tone: 'act' | 'late' | 'waits' | 'done';
  readonly head: string;
  readonly heading: string;
  readonly why: string;
}

/** Statuses beside the main course stand at one of its waypoints. */
const standsAt: Partial<Record<StatusCode, (typeof mainCourse)[number]>> = {
  drafted: 'applied',
  returned: 'applied',
  held: 'applied',
  waitlisted: 'applied',
  rejected: 'applied',
  offered: 'matched',
  sentBack: 'submitted',
};

/** A case in the words of the desk: where it stands, and what comes next. */
@Injectable({ providedIn: 'root' })
export class CaseSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly clock = inject(ServerClock);
  private readonly t = this.words.of('desk');

  status(code: StatusCode): string {
    return this.words.say(statuses[code].staff);
  }

  /** What beside the main course has to be said over the course line; empty on the course itself. */
  banner(c: DiagnosisView): string {
    const said: Readonly<Partial<Record<StatusCode, (reason: string) => string>>> = this.t().case.banner;
    const reason = c.timeline.findLast((e) => e.to === c.status)?.reason;
    return said[c.status]?.(reason ? this.reason(reason) : '') ?? '';
  }

  /** A reason as it was written, or the system's code in words. */
  reason(written: string): string {
    const own: Readonly<Record<string, string>> = this.t().reasons;
    if (Object.hasOwn(refusals, written)) return this.words.say(refusals[written as keyof typeof refusals]);
    return own[written] ?? written;
  }

  course(c: DiagnosisView): readonly Waypoint[] {
    const at = this.hereOf(c);
    const here = mainCourse.findIndex((code) => code === at);
    const ended = statuses[c.status].ended;
    return mainCourse.map((code, i) => ({
      id: code,
      label: this.words.say(statuses[code].staff).replace(/\s*[（(].*[）)]$/, ''),
      when: this.whenOf(c, code, i <= here),
      state: i > here ? 'ahead' : i < here || ended ? 'done' : 'here',
    }));
  }

  private hereOf(c: DiagnosisView): (typeof mainCourse)[number] {
    const left = c.status === 'suspended' || c.status === 'withdrawn' ? c.timeline.at(-1)?.from : c.status;
    const code = left ?? c.status;
    return standsAt[code] ?? mainCourse.find((m) => m === code) ?? 'applied';
  }

  private whenOf(c: DiagnosisView, code: (typeof mainCourse)[number], passed: boolean): string {
    const planned = c.interviews.findLast((i) => i.status === 'SCHEDULED');
    if (code === 'scheduled' && c.status === 'scheduled' && planned) return this.formats.shortDate(planned.startsAt);
    const at = passed ? c.timeline.findLast((e) => e.to === code)?.at : undefined;
    return at ? this.formats.shortDate(at) : '';
  }

  next(c: DiagnosisView): NextSaid {
    const step = nextStep(c, this.clock.minute());
    const late = c.dueAt !== null && this.formats.left(c.dueAt).tone === 'late';
    return {
      ...step,
      tone: late ? 'late' : this.toneOf(c, step),
      head: this.headOf(c, step),
      heading: this.headingOf(c, step.first),
      why: this.whyOf(c, step.first),
    };
  }

  private toneOf(c: DiagnosisView, step: NextStep): NextSaid['tone'] {
    if (step.first !== null) return 'act';
    return c.status === 'closed' || c.status === 'delivered' ? 'done' : 'waits';
  }

  private headOf(c: DiagnosisView, step: NextStep): string {
    const said = this.t().next;
    if (statuses[c.status].ended) return said.ended(this.status(c.status));
    const who = step.first !== null ? said.ours : said.theirs(this.waitsFor(c));
    if (c.dueAt === null) return who;
    return said.until(who, this.formats.shortInstant(c.dueAt), this.formats.left(c.dueAt).text);
  }

  /** Whoever has to act: the consultant by his name. */
  waitsFor(c: DiagnosisView): string {
    const by = statuses[c.status].waitsFor;
    const open = c.offers.find((o) => o.status === 'OPEN');
    if (by === 'consultant') return open?.consultant ?? c.consultant?.name ?? this.t().who.consultant;
    return by === 'nobody' ? '' : this.t().who[by];
  }

  private headingOf(c: DiagnosisView, first: Act | null): string {
    const byAct: Readonly<Partial<Record<Act, string>>> = this.t().next.heading;
    const byStatus: Readonly<Partial<Record<StatusCode, string>>> = this.t().next.waits;
    return (first !== null ? byAct[first] : undefined) ?? byStatus[c.status] ?? this.t().next.nothing;
  }

  private whyOf(c: DiagnosisView, first: Act | null): string {
    if (c.status === 'applied') return this.proposalOf(c);
    const planned = c.interviews.findLast((i) => i.status === 'SCHEDULED');
    const why: Readonly<Partial<Record<StatusCode, (v: WhyValues) => string>>> = this.t().next.why;
    return (
      why[c.status]?.({
        consultant: this.waitsFor(c),
        interview: planned ? this.formats.shortInstant(planned.startsAt) : '',
        place: c.waitingPlace ?? 0,
        passed: first === 'holdInterview',
        failed: c.document?.failed ?? '',
      }) ?? ''
    );
  }

  /** What the eligibility gate proposes, and the rule behind it. */
  private proposalOf(c: DiagnosisView): string {
    const said = this.t().next;
    if (!c.eligibility) return said.checking;
    const proposal = c.eligibility.proposal as keyof typeof moves;
    const rule = c.eligibility.checks.find((check) => check.outcome === 'fail' || check.outcome === 'ask');
    const words = rule?.message ? this.words.say(rule.message) : said.allPassed;
    return said.proposed(this.words.say(moves[proposal].label), words);
  }
}

export interface WhyValues {
  readonly consultant: string;
  readonly interview: string;
  readonly place: number;
  readonly passed: boolean;
  readonly failed: string;
}
