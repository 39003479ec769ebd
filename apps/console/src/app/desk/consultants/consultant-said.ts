import { inject, Injectable } from '@angular/core';
import { industryLabels, isTag, tags, type Industry } from '@pilotage/domain/questionnaire';
import { counties, isCounty, marketName, taipeiDate } from '@pilotage/domain/taiwan';
import { ServerClock } from '../../shared/clock/server-clock';
import type { ShapeName } from '../../shared/status/shapes';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { ConsultantRow } from './consultant-client';

export type StandName = 'free' | 'full' | 'away' | 'frozen' | 'ended' | 'PENDING_NDA' | 'INACTIVE';

const shapes: Readonly<Record<StandName, ShapeName>> = {
  free: 'done',
  full: 'closed',
  away: 'waits',
  frozen: 'waits',
  ended: 'ended',
  PENDING_NDA: 'act',
  INACTIVE: 'ended',
};

/** A consultant in the words of the desk. */
@Injectable({ providedIn: 'root' })
export class ConsultantSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly clock = inject(ServerClock);
  private readonly t = this.words.of('desk');

  /** Whether he can be asked today, else the first thing in the way. */
  stand(k: ConsultantRow): StandName {
    const today = taipeiDate(new Date(this.clock.minute()));
    if (k.status !== 'ACTIVE') return k.status;
    if (k.appointmentEndsOn !== null && k.appointmentEndsOn < today) return 'ended';
    if (k.frozen) return 'frozen';
    if (k.active >= k.cap) return 'full';
    return k.leave.some((l) => l.from <= today && today <= l.to) ? 'away' : 'free';
  }

  shape(k: ConsultantRow): ShapeName {
    return shapes[this.stand(k)];
  }

  standSaid(k: ConsultantRow): string {
    return this.t().consultants.states[this.stand(k)];
  }

  county(k: ConsultantRow): string {
    return isCounty(k.baseCounty) ? this.words.say(counties[k.baseCounty]) : k.baseCounty;
  }

  markets(k: ConsultantRow): string {
    return this.formats.list(k.markets.map((code) => this.words.say(marketName(code))));
  }

  /** Skills, the strongest first. */
  skills(k: ConsultantRow, withLevels = false): string {
    const sorted = [...k.expertise].sort((a, b) => b.level - a.level);
    const names = sorted.map((e) => {
      const name = isTag(e.tag) ? this.words.say(tags[e.tag]) : e.tag;
      return withLevels ? this.t().consultants.level(name, e.level) : name;
    });
    return this.formats.list(names);
  }

  industries(k: ConsultantRow): string {
    const named = k.industries.map((i) => {
      const label = industryLabels[i as Industry];
      return label ? this.words.say(label) : i;
    });
    return this.formats.list(named);
  }

  modes(k: ConsultantRow): string {
    const modes: Readonly<Record<string, string>> = this.t().interview.modes;
    return this.formats.list(k.modes.map((m) => modes[m] ?? m));
  }

  /** Languages by their name in the language in use. */
  languages(k: ConsultantRow): string {
    const names = new Intl.DisplayNames([this.words.locale() === 'en' ? 'en' : 'zh-TW'], { type: 'language' });
    const { language, native } = this.t().consultants.facts;
    const said = k.languages.map((l) => language(names.of(l.code) ?? l.code, l.level === 'NATIVE' ? native : l.level));
    return this.formats.list(said);
  }

  /** Leave that is on or to come; what is over is left out. */
  leave(k: ConsultantRow): string {
    const today = taipeiDate(new Date(this.clock.minute()));
    const halves: Readonly<Record<string, string>> = this.t().interview.halves;
    const spans = k.leave
      .filter((l) => l.to >= today)
      .map((l) => {
        const span =
          l.from === l.to
            ? this.formats.shortDate(l.from)
            : `${this.formats.shortDate(l.from)}–${this.formats.shortDate(l.to)}`;
        return this.t().consultants.leaveOf(span, l.half ? (halves[l.half] ?? '') : '');
      });
    return spans.length > 0 ? this.formats.list(spans) : this.t().consultants.noLeave;
  }

  ties(k: ConsultantRow): string {
    const kinds: Readonly<Record<string, string>> = this.t().consultants.tieKinds;
    const said = k.ties.map((tie) => [kinds[tie.kind] ?? tie.kind, tie.ubn].filter(Boolean).join(' '));
    return said.length > 0 ? this.formats.list(said) : this.t().consultants.facts.noTies;
  }

  rating(k: ConsultantRow): string {
    const { noRating, ratingOf } = this.t().consultants.facts;
    return k.ratingMean === null ? noRating : ratingOf(this.formats.number(k.ratingMean, 1), k.ratingCount);
  }

  date(day: string | null, none: string): string {
    return day === null ? none : this.formats.date(day);
  }

  /** Everything that a search looks at. */
  searched(k: ConsultantRow): string {
    return [k.code, k.name, this.county(k), this.skills(k), this.markets(k), this.industries(k)]
      .join(' ')
      .toLowerCase();
  }
}
