import { inject, Injectable } from '@angular/core';
import { isTag, tags } from '@pilotage/domain/questionnaire';
import type { Waypoint } from '../shared/course/course';
import type { RadarAxis } from '../shared/charts/radar';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import type { MyDiagnosis } from './case-client';

/** What the firm is asked to do now; at most one thing. */
export interface Request {
  readonly tone: 'act' | 'late' | 'waits' | 'done';
  readonly kind: 'complete' | 'download' | 'survey' | 'waiting' | 'nothing' | 'choose';
  readonly head: string;
  readonly heading: string;
  readonly why: string;
}

/** A case in the words of its firm. */
@Injectable({ providedIn: 'root' })
export class CaseSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly t = this.words.of('my');

  /** The truth in one sentence; an interview stands with its time on a line of its own. */
  headline(c: MyDiagnosis): string {
    if (c.status !== 'scheduled' || c.interview?.status !== 'SCHEDULED') return this.words.say(c.headline);
    const at = this.formats.shortInstant(c.interview.startsAt);
    return `${at}\n${c.interview.mode === 'ONSITE' ? this.t().headline.onsite : this.t().headline.online}`;
  }

  /** Where, how long, or by when: the small line below the headline. */
  subline(c: MyDiagnosis): string {
    if (c.status === 'scheduled' && c.interview) return this.meeting(c.interview);
    if (c.waitingPlace !== null) return this.t().headline.waiting;
    return this.t().headline.since(this.formats.shortDate(c.statusSince));
  }

  meeting(i: NonNullable<MyDiagnosis['interview']>): string {
    const hours = (Date.parse(i.endsAt) - Date.parse(i.startsAt)) / 3600_000;
    const place = i.mode === 'ONSITE' ? (i.address ?? this.t().headline.place) : this.t().headline.video;
    return this.t().headline.about(place, this.formats.number(hours));
  }

  request(c: MyDiagnosis): Request {
    const said = this.t().request;
    const due = c.dueAt ? said.until(this.formats.shortDate(c.dueAt), this.formats.left(c.dueAt).text) : '';
    const late = c.dueAt !== null && this.formats.left(c.dueAt).tone === 'late';
    if (c.status === 'returned') {
      const { heading } = said.complete;
      return { tone: late ? 'late' : 'act', kind: 'complete', head: said.yours(due), heading, why: c.reason ?? '' };
    }
    if (c.slotsOpen) return { tone: 'act', kind: 'choose', head: said.yours(''), ...said.choose };
    if (c.document && c.survey.due) return { tone: 'act', kind: 'download', head: said.arrived, ...said.download };
    if (c.document) return { tone: 'done', kind: 'download', head: said.arrived, ...said.keep };
    return { tone: 'waits', kind: 'nothing', head: said.ours, heading: said.nothing, why: this.waitsFor(c) };
  }

  course(c: MyDiagnosis): readonly Waypoint[] {
    return c.course.map((w) => ({
      id: w.id,
      label: this.words.say(w.label),
      when: this.whenOf(c, w),
      state: w.state,
    }));
  }

  axes(c: MyDiagnosis): readonly RadarAxis[] {
    return (c.score?.dimensions ?? []).map((d) => ({
      id: d.id,
      name: this.words.say(d.name),
      short: this.short(d.id),
      value: d.score,
    }));
  }

  expertise(codes: readonly string[]): string {
    return this.formats.list(codes.slice(0, 4).map((code) => (isTag(code) ? this.words.say(tags[code]) : code)));
  }

  private short(id: string): string {
    const names: Readonly<Record<string, string>> = this.t().dimensions;
    return names[id] ?? id;
  }

  private whenOf(c: MyDiagnosis, w: MyDiagnosis['course'][number]): string {
    if (w.id === 'scheduled' && w.state === 'here' && c.interview)
      return this.formats.shortInstant(c.interview.startsAt);
    if (w.at) return this.formats.shortDate(w.at);
    return w.expectedBy ? this.t().course.expected(this.formats.shortDate(w.expectedBy)) : '';
  }

  private waitsFor(c: MyDiagnosis): string {
    const said: Readonly<Record<string, string | undefined>> = this.t().waits;
    return said[c.status] ?? '';
  }
}
