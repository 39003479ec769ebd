import { Component, computed, inject, input } from '@angular/core';
import { Words } from '../../shared/text/words';
import type { ConsultantRow } from './consultant-client';
import { ConsultantSaid } from './consultant-said';

/** Everything about one consultant. */
@Component({
  selector: 'pl-consultant-facts',
  template: `
    <dl class="facts">
      @for (f of facts(); track f.label) {
        <div>
          <dt>{{ f.label }}</dt>
          <dd>{{ f.value }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
      gap: 0 24px;
    }
    dl > div {
      grid-template-columns: 8em minmax(0, 1fr);
      grid-column: auto;
      gap: 12px;
    }
  `,
})
export class ConsultantFacts {
  private readonly said = inject(ConsultantSaid);
  private readonly t = inject(Words).of('desk');
  readonly consultant = input.required<ConsultantRow>();

  protected readonly facts = computed(() => {
    const k = this.consultant();
    const { facts: said, columns, noNda } = this.t().consultants;
    return [
      { label: columns.skills, value: this.said.skills(k, true) },
      { label: columns.markets, value: this.said.markets(k) },
      { label: said.languages, value: this.said.languages(k) },
      { label: said.industries, value: this.said.industries(k) },
      { label: said.base, value: this.said.county(k) },
      { label: said.modes, value: this.said.modes(k) },
      { label: said.years, value: said.yearsOf(k.years) },
      { label: said.rating, value: this.said.rating(k) },
      { label: said.nda, value: this.said.date(k.ndaSignedOn, noNda) },
      { label: said.appointment, value: this.said.date(k.appointmentEndsOn, this.t().facts.missing) },
      { label: said.leave, value: this.said.leave(k) },
      { label: said.ties, value: this.said.ties(k) },
    ];
  });
}
