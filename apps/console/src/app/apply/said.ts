import { inject, Injectable } from '@angular/core';
import { industryLabels, isTag, tags, type ApplicationDraft, type Industry } from '@pilotage/domain/questionnaire';
import { toolTypes } from '@pilotage/domain/report';
import { counties, isCounty, marketName, parseDate } from '@pilotage/domain/taiwan';
import { Formats } from '../shared/text/formats';
import { Words } from '../shared/text/words';
import { DraftStore } from './draft/draft-store';

type Slot = readonly [string, 'AM' | 'PM'];
type Saying = (value: never) => string;

/** What is filled in, as one reads it: on the check page and where two devices disagree. */
@Injectable()
export class Said {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly store = inject(DraftStore);
  private readonly t = this.words.of('apply');

  /** Label of a field or of an answer. */
  label(path: string): string {
    const fields: Readonly<Record<string, { label: string } | undefined>> = this.t().fields;
    const [page = '', key = ''] = path.split('.');
    const known = fields[path] ?? fields[`${page}.${key}`] ?? fields[path.split('.').slice(0, 3).join('.')];
    if (known) return known.label;
    if (page === 'answers') return this.t().questions.eyebrow(Number(key.slice(1)));
    return key === 'N8' ? this.t().subjects.meeting : '';
  }

  /** The value in words; empty when there is none. */
  value(path: string, value: unknown): string {
    if (value === undefined || value === null || value === '') return '';
    const saying = this.sayings[path] ?? (path.startsWith('answers.') ? this.answer(path.slice(8)) : undefined);
    if (saying) return (saying as (v: unknown) => string)(value);
    if (typeof value === 'boolean') return value ? this.t().choices.yes : this.t().choices.no;
    if (Array.isArray(value)) return this.formats.list(value.map(String));
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  slot([date, half]: Slot): string {
    const iso = parseDate(date);
    return this.t().meeting.slot(iso ? this.formats.shortDate(iso) : date, this.t().choices.halves[half]);
  }

  market(code: string): string {
    return this.words.say(marketName(code));
  }

  tag(code: string): string {
    return isTag(code) ? this.words.say(tags[code]) : code;
  }

  toolType(code: string): string {
    const known = toolTypes[code.slice(0, 2) as keyof typeof toolTypes];
    return known ? this.words.say(known) : code;
  }

  industry(code: Industry): string {
    return this.words.say(industryLabels[code]);
  }

  private ranked(values: readonly string[]): string {
    return values.map((v, i) => `${i + 1} ${v}`).join('　');
  }

  private answer(id: string): Saying {
    return (value: number | 'NA') => {
      if (value === 'NA') return this.t().questions.notApplicable;
      const option = this.store
        .items()
        .find((i) => i.id === id)
        ?.options.find((o) => o.score === value);
      return option ? this.words.say({ zh: option.zh, en: option.en ?? option.zh }) : String(value);
    };
  }

  private choice(name: 'orgTypes' | 'exportShares' | 'budgets' | 'horizons' | 'contact'): Saying {
    return (code: string) => (this.t().choices[name] as Readonly<Record<string, string>>)[code] ?? code;
  }

  private readonly sayings: Readonly<Record<string, Saying>> = {
    'profile.orgType': this.choice('orgTypes'),
    'profile.foundedOn': (typed: string) => this.date(typed),
    'profile.countyCode': (code: string) => (isCounty(code) ? this.words.say(counties[code]) : code),
    'profile.focus': (code: Industry) => this.industry(code),
    'profile.paidInCapitalTwd': (n: number) => this.formats.money(n),
    'profile.avgInsuredEmployees12m': (n: number) => `${this.formats.number(n)} ${this.t().size.people}`,
    'profile.deemedSmeGround': (code: keyof ReturnType<typeof this.t>['choices']['deemed']) =>
      this.t().choices.deemed[code],
    'profile.exportsTwd': (years: Readonly<Record<string, number>>) =>
      this.formats.list(
        Object.entries(years).map(([y, n]) => `${this.t().size.year(Number(y))} ${this.formats.money(n)}`),
      ),
    'signature.kind': (kind: 'DRAWN' | 'TYPED' | 'UPLOAD') => this.t().sign.ways[kind],
    'signature.signedOn': (typed: string) => this.date(typed),
    'needs.N1': (codes: readonly string[]) => this.ranked(codes.map((c) => this.market(c))),
    'needs.N12': this.choice('exportShares'),
    'needs.N2': (codes: readonly ('B2B' | 'B2C' | 'B2B2C')[]) => this.formats.list(codes),
    'needs.N3': (codes: readonly string[]) => this.ranked(codes.map((c) => this.tag(c))),
    'needs.N4': (codes: readonly string[]) => this.formats.list(codes.map((c) => this.toolType(c))),
    'needs.N6': this.choice('budgets'),
    'needs.N7': this.choice('horizons'),
    'needs.N8.mode': (mode: 'ONLINE' | 'ONSITE' | 'EITHER') => this.t().choices.modes[mode],
    'needs.N8.slots': (slots: readonly Slot[]) => this.formats.list(slots.map((s) => this.slot(s))),
    'needs.N8.language': (code: 'zh-Hant' | 'en') => this.t().choices.languages[code] ?? code,
    'needs.N8': (n8: NonNullable<NonNullable<ApplicationDraft['needs']>['N8']>) =>
      [n8.mode && this.t().choices.modes[n8.mode], ...(n8.slots ?? []).map((s) => this.slot(s))]
        .filter(Boolean)
        .join('；'),
    'needs.N9': (codes: readonly ('REFERRAL_OK' | 'ALLIANCE_INTEREST' | 'NEWS_OK')[]) =>
      this.formats.list(codes.map((c) => this.t().choices.interests[c])),
    'needs.N13': this.choice('contact'),
  };

  private date(typed: string): string {
    const iso = parseDate(typed);
    return iso ? this.formats.date(iso) : typed;
  }
}
