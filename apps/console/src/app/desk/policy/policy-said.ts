import { inject, Injectable } from '@angular/core';
import { preferenceNames, type PreferenceName } from '@pilotage/domain/matching';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { MatchSaid } from '../match/match-said';
import type { PolicyVersionView } from './policy-client';

/** A policy in the words of the desk. */
@Injectable({ providedIn: 'root' })
export class PolicySaid {
  private readonly match = inject(MatchSaid);
  private readonly formats = inject(Formats);
  private readonly t = inject(Words).of('policy');

  /** `專長對需求 40 → 20、…`; a version without a difference says so. */
  changes(v: PolicyVersionView): string {
    const said = v.changes.map((c) => this.t().changed(this.field(c.path), this.value(c.before), this.value(c.after)));
    return said.length > 0 ? this.formats.list(said) : this.t().unchanged;
  }

  field(path: string): string {
    const weight = path.replace(/^weights\./, '');
    if (preferenceNames.includes(weight as PreferenceName)) return this.match.preference(weight as PreferenceName);
    const labels: Readonly<Record<string, string>> = this.t().fields;
    return labels[path] ?? path;
  }

  value(value: number | null): string {
    return value === null ? this.t().noLimit : this.formats.number(value);
  }
}
