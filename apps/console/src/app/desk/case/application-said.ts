import { inject, Injectable } from '@angular/core';
import { industryLabels, isTag, tags } from '@pilotage/domain/questionnaire';
import { toolTypes } from '@pilotage/domain/report';
import { channels } from '@pilotage/domain/flow';
import { counties, isCounty, marketName, parseDate } from '@pilotage/domain/taiwan';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { DiagnosisView } from './diagnosis-client';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Copied with one press. */
  readonly copy?: boolean;
}

type Application = DiagnosisView['application'];

/** What the firm wrote, as the desk reads it: the most needed facts first, a missing value said as such. */
@Injectable({ providedIn: 'root' })
export class ApplicationSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly t = this.words.of('desk');
  private readonly form = this.words.of('apply');

  /** 統編, size, money, markets and wishes of a case. */
  facts(c: DiagnosisView): readonly Fact[] {
    const { profile: p = {}, needs: n = {} } = c.application;
    const said = this.t().facts;
    return [
      { label: said.ubn, value: c.firm.ubn, copy: true },
      { label: said.person, value: this.or(p.responsiblePerson) },
      {
        label: said.capital,
        value: p.paidInCapitalTwd === undefined ? said.missing : this.formats.money(p.paidInCapitalTwd),
      },
      {
        label: said.staff,
        value:
          p.avgInsuredEmployees12m === undefined
            ? said.missing
            : said.people(this.formats.number(p.avgInsuredEmployees12m)),
      },
      this.exports(c.application),
      { label: said.products, value: this.or(p.mainProducts) },
      { label: said.markets, value: this.or(this.ranked((n.N1 ?? []).map((code) => this.market(code)))) },
      { label: said.budget, value: n.N6 ? this.form().choices.budgets[n.N6] : said.missing },
      { label: said.horizon, value: n.N7 ? this.form().choices.horizons[n.N7] : said.missing },
    ];
  }

  /** The last year of exports that was given. */
  exports(a: Application): Fact {
    const [year, twd] = Object.entries(a.profile?.exportsTwd ?? {}).at(-1) ?? [];
    const said = this.t().facts;
    if (year === undefined || twd === undefined) return { label: said.exports(''), value: said.missing };
    return { label: said.exports(this.form().size.year(Number(year))), value: this.formats.money(twd) };
  }

  /** County, industry and the way the application came: the small line over the name. */
  line(c: DiagnosisView): readonly string[] {
    const p = c.application.profile;
    const county = p?.countyCode && isCounty(p.countyCode) ? this.words.say(counties[p.countyCode]) : '';
    return [county, this.industry(c.application), this.words.say(channels[c.channel])].filter(Boolean);
  }

  industry(a: Application): string {
    const focus = a.profile?.focus;
    return focus ? this.words.say(industryLabels[focus]) : '';
  }

  market(code: string): string {
    return this.words.say(marketName(code));
  }

  markets(a: Application): string {
    return this.formats.list((a.needs?.N1 ?? []).map((code) => this.market(code)));
  }

  tag(code: string): string {
    return isTag(code) ? this.words.say(tags[code]) : code;
  }

  /** Online or on site, and the half days that were offered. */
  meeting(a: Application): string {
    const n8 = a.needs?.N8;
    if (!n8?.mode) return this.t().facts.missing;
    const slots = (n8.slots ?? []).map(([day, half]) => {
      const iso = parseDate(day);
      return `${iso ? this.formats.shortDate(iso) : day}${this.t().interview.halves[half]}`;
    });
    return [this.t().interview.modes[n8.mode], this.formats.list(slots)].filter(Boolean).join('　');
  }

  /** The wishes of the third page, for the tab of answers. */
  wishes(a: Application): readonly Fact[] {
    const n = a.needs ?? {};
    const fields = this.form().fields;
    const names = this.form().choices;
    const list = (values: readonly string[] | undefined): string => this.or(this.formats.list(values ?? []));
    return [
      { label: this.t().facts.markets, value: this.or(this.ranked((n.N1 ?? []).map((code) => this.market(code)))) },
      { label: fields['needs.N2'].label, value: list(n.N2) },
      { label: fields['needs.N3'].label, value: this.or(this.ranked((n.N3 ?? []).map((code) => this.tag(code)))) },
      { label: fields['needs.N4'].label, value: list(n.N4?.map((code) => this.toolType(code))) },
      { label: fields['needs.N5'].label, value: this.or(n.N5) },
      { label: fields['needs.N6'].label, value: n.N6 ? names.budgets[n.N6] : this.t().facts.missing },
      { label: fields['needs.N7'].label, value: n.N7 ? names.horizons[n.N7] : this.t().facts.missing },
      { label: this.t().interview.mode, value: this.meeting(a) },
      { label: fields['needs.N11'].label, value: list(n.N11) },
      { label: fields['needs.N12'].label, value: n.N12 ? names.exportShares[n.N12] : this.t().facts.missing },
    ];
  }

  private toolType(code: string): string {
    const known = toolTypes[code.slice(0, 2) as keyof typeof toolTypes];
    return known ? this.words.say(known) : code;
  }

  private ranked(values: readonly string[]): string {
    return values.map((v, i) => `${i + 1} ${v}`).join('　');
  }

  private or(value: string | undefined | null): string {
    return value?.trim() ? value : this.t().facts.missing;
  }
}
