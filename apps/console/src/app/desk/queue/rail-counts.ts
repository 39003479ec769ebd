import { inject, Injectable } from '@angular/core';
import { statusCodes, statuses, type StatusCode } from '@pilotage/domain/flow';
import { Navigation } from '../../shell/navigation';
import { isForMatching } from '../case/acts';

/** The numbers beside the items of the rail: what waits for the desk, what is open, what waits for a match. */
@Injectable({ providedIn: 'root' })
export class RailCounts {
  private readonly navigation = inject(Navigation);

  show(counts: Readonly<Record<string, number>>): void {
    const sum = (wanted: (code: StatusCode) => boolean): number =>
      statusCodes.filter(wanted).reduce((all, code) => all + (counts[code] ?? 0), 0);
    this.navigation.count(
      'inbox',
      sum((s) => statuses[s].waitsFor === 'coordinator'),
    );
    this.navigation.count(
      'cases',
      sum((s) => s !== 'drafted' && !statuses[s].ended),
    );
    this.navigation.count('match', sum(isForMatching));
  }
}
