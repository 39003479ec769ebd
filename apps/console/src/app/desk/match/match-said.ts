import { inject, Injectable } from '@angular/core';
import { preferences, type PreferenceName } from '@pilotage/domain/matching';
import { counties, isCounty } from '@pilotage/domain/taiwan';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { behindFirst, rankWithout, UNITS, type Cell, type Column } from './columns';
import type { Candidate, Gated, WireRanking } from './match-client';

const STRONG = 0.75;
const WEAK = 0.35;
/** What a person declared himself cannot be lifted by the desk. */
const FOR_GOOD: readonly string[] = ['CONFLICT_OF_INTEREST', 'EXCLUDED_BY_FIRM'];

/** Candidates, scores and gates in the words of the desk. */
@Injectable({ providedIn: 'root' })
export class MatchSaid {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly t = this.words.of('desk');

  preference(name: PreferenceName): string {
    const found = preferences.find((p) => p.name === name);
    return found ? this.words.say(found.label) : name;
  }

  explains(name: PreferenceName): string {
    const found = preferences.find((p) => p.name === name);
    return found ? this.words.say(found.explains) : '';
  }

  score(value: number): string {
    return this.formats.number(value, 4);
  }

  place(index: number): string {
    return this.t().match.places[index] ?? '';
  }

  about(k: Candidate): string {
    const county = isCounty(k.baseCounty) ? this.words.say(counties[k.baseCounty]) : k.baseCounty;
    return this.t().match.years(county, k.years);
  }

  /** `0.40 × 0.4645`. */
  arithmetic(cell: Cell): string {
    return this.t().match.arithmetic(this.formats.number(cell.weight, 2), this.score(cell.feature));
  }

  /** Where a candidate ranks, and what it would take to be first. */
  against(ranking: WireRanking, k: Candidate): string {
    const said = this.t().match;
    const behind = behindFirst(ranking, k);
    if (behind) return said.behind(k.rank, this.score(behind.by), this.preference(behind.in), this.score(behind.part));
    const second = ranking.ranked[1];
    return second ? said.leads(this.score((k.total - second.total) / UNITS)) : said.alone;
  }

  /** What speaks for the first and what against, by how well each preference is met. */
  character(column: Column): string {
    const named = (cells: readonly Cell[]): string => this.formats.list(cells.map((c) => this.preference(c.name)));
    const strong = column.cells.filter((c) => c.feature >= STRONG);
    const weak = column.cells.filter((c) => c.feature < WEAK);
    const { strong: forIt, weak: againstIt } = this.t().match;
    return [strong.length > 0 ? forIt(named(strong)) : '', weak.length > 0 ? againstIt(named(weak)) : ''].join('');
  }

  /** What would come of it if the gate were opened. */
  withoutGate(ranking: WireRanking, k: Gated): string {
    const { never, wouldBe, moreGates } = this.t().match;
    if (k.gates.some((g) => FOR_GOOD.includes(g.code))) return never;
    if (k.gates.length > 1) return moreGates(k.gates.length - 1);
    return wouldBe(rankWithout(ranking, k.total));
  }
}
