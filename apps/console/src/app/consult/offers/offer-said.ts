import { inject, Injectable } from '@angular/core';
import { preferences } from '@pilotage/domain/matching';
import { industryLabels, tags, type Industry } from '@pilotage/domain/questionnaire';
import { counties, isCounty, marketName } from '@pilotage/domain/taiwan';
import type { BarRow } from '../../shared/charts/bars';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { AnonymousOffer } from '../offer-client';

const HOUR = 3600_000;
const MINUTE = 60_000;
/** Every feature and part of a score is an integer of one in so many. */
const UNITS = 10_000;
/** What a case usually takes: an interview or two, and the report. */
const HOURS_A_CASE = '6';

const shapes: Record<AnonymousOffer['status'], ShapeName> = {
  OPEN: 'underway',
  ACCEPTED: 'done',
  DECLINED: 'ended',
  EXPIRED: 'late',
  WITHDRAWN: 'ended',
  STOPPED: 'closed',
};

/** `26:24`: hours and minutes of working time. */
export function ringTime(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An anonymous offer in words. */
@Injectable({ providedIn: 'root' })
export class OfferSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly t = this.words.of('consult');

  industry(o: AnonymousOffer): string {
    const label = industryLabels[o.industry as Industry];
    return label ? this.words.say(label) : o.industry;
  }

  /** Who it is and where it wants to go, a line each: all one may know of the firm. */
  headline(o: AnonymousOffer): readonly [string, string] {
    const { who, where, nowhere } = this.t().offer;
    const [first] = o.markets;
    return [who(this.industry(o)), first ? where(this.market(first)) : nowhere];
  }

  market(code: string): string {
    return this.words.say(marketName(code));
  }

  markets(o: AnonymousOffer): string {
    return o.markets.map((m, i) => `${i + 1} ${this.market(m)}`).join('　');
  }

  firm(o: AnonymousOffer): string {
    const { size, band } = this.t().offer;
    return this.formats.clauses([
      this.industry(o),
      size(this.words.say(o.size)),
      ...(o.band ? [band(this.words.say(o.band))] : []),
    ]);
  }

  /** Half days that are already over when the answer is due cannot be offered any more. */
  slots(o: AnonymousOffer): readonly string[] {
    const { slot, halves } = this.t().offer;
    return o.slots
      .filter((s) => Date.parse(`${s.date}T${s.half === 'AM' ? '12' : '18'}:00:00+08:00`) > Date.parse(o.dueAt))
      .map((s) => slot(this.formats.shortDate(s.date), halves[s.half]));
  }

  county(o: AnonymousOffer): string {
    return isCounty(o.county) ? this.words.say(counties[o.county]) : o.county;
  }

  needs(o: AnonymousOffer): string {
    return this.formats.list(o.needs.slice(0, 3).map((n) => this.words.say(tags[n.tag])));
  }

  /** 「7月2日（二）／上午10:24前回覆」 on two lines. */
  reply(o: AnonymousOffer): readonly string[] {
    return this.t().offer.reply(this.formats.shortDate(o.dueAt), this.formats.time(o.dueAt)).split('\n');
  }

  left(ms: number): string {
    const { hours } = this.words.of('shell')().left;
    return hours(Math.floor(ms / HOUR), Math.floor((ms % HOUR) / MINUTE));
  }

  /** What accepting would mean. */
  effort(o: AnonymousOffer): string {
    return this.t().offer.capacity(HOURS_A_CASE, o.active, o.cap);
  }

  shape(o: AnonymousOffer): ShapeName {
    return shapes[o.status];
  }

  /** The parts of the score as they add up, in the order staff see them. */
  parts(o: AnonymousOffer): readonly BarRow[] {
    return preferences.map((p) => ({
      id: p.name,
      label: this.words.say(p.label),
      note: this.words.say(p.explains),
      value: (o.parts[p.name] ?? 0) / UNITS,
      said: this.formats.number((o.parts[p.name] ?? 0) / UNITS, 4),
    }));
  }

  total(o: AnonymousOffer): string {
    return this.formats.number(o.total / UNITS, 4);
  }
}
