import { inject, Injectable } from '@angular/core';
import { counties, isCounty, marketName } from '@pilotage/domain/taiwan';
import { industryLabels } from '@pilotage/domain/questionnaire';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import type { MyCase } from '../case-client';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** A telephone number or mail address to press. */
  readonly href?: string;
}

type Application = MyCase['application'];

/** What the firm wrote, for the consultant who now knows it; what is missing is said as such. */
@Injectable({ providedIn: 'root' })
export class FirmSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly t = this.words.of('consult');

  /** County and industry: the small line over the name. */
  line(a: Application): readonly string[] {
    const { countyCode, focus } = a.profile ?? {};
    return [
      countyCode && isCounty(countyCode) ? this.words.say(counties[countyCode]) : '',
      focus ? this.words.say(industryLabels[focus]) : '',
    ].filter(Boolean);
  }

  contact(a: Application): readonly Fact[] {
    const { name, title, phone, mobile, email } = a.profile?.contact ?? {};
    const said = this.t().firm;
    const tel = (n: string): string => `tel:${n.replace(/#.*$/, '').replace(/[^+\d]/g, '')}`;
    return [
      { label: said.contact, value: [name, title].filter(Boolean).join('　') || said.empty },
      ...(phone ? [{ label: said.phone, value: phone, href: tel(phone) }] : []),
      ...(mobile ? [{ label: said.mobile, value: mobile, href: tel(mobile) }] : []),
      ...(email ? [{ label: said.email, value: email, href: `mailto:${email}` }] : []),
    ];
  }

  facts(a: Application): readonly Fact[] {
    const { profile: p = {}, needs: n = {} } = a;
    const said = this.t().firm;
    const [year, twd] = Object.entries(p.exportsTwd ?? {}).at(-1) ?? [];
    const rows: readonly (readonly [string, string | null | undefined])[] = [
      [said.responsible, p.responsiblePerson],
      [said.capital, p.paidInCapitalTwd === undefined ? undefined : this.formats.money(p.paidInCapitalTwd)],
      [said.people, this.people(p.avgInsuredEmployees12m)],
      ...(year !== undefined && twd !== undefined ? [[said.exports(year), this.formats.money(twd)] as const] : []),
      [said.products, p.mainProducts],
      [said.models, this.formats.list(n.N2 ?? [])],
      [said.markets, this.markets(a)],
      [said.budget, n.N6 && said.budgets[n.N6]],
      [said.horizon, n.N7 && said.horizons[n.N7]],
      [said.tools, this.formats.list(n.N11 ?? [])],
      [said.website, p.website],
      [said.address, p.address],
      [said.projects, p.governmentProjects],
    ];
    return rows.map(([label, value]) => ({ label, value: value?.trim() ? value : said.empty }));
  }

  markets(a: Application): string {
    return (a.needs?.N1 ?? []).map((m, i) => `${i + 1} ${this.words.say(marketName(m))}`).join('　');
  }

  private people(count: number | undefined): string | undefined {
    return count === undefined ? undefined : this.t().firm.peopleCount(this.formats.number(count));
  }
}
