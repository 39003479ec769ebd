import { Component, computed, inject, input } from '@angular/core';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { CaseActs } from './case-acts';
import { CaseSaid } from './case-said';
import type { DiagnosisView } from './diagnosis-client';

/** Who was faster, as the newest line of the case says, where it stands now, and what had been written for the act. */
@Component({
  selector: 'pl-overtaken-note',
  imports: [Shape],
  template: `
    @if (said(); as o) {
      <div class="note warn" role="alert">
        <pl-shape name="act" />
        <div>
          <p>
            <b>{{ t().case.again }}</b>
          </p>
          <p>{{ o.text }}</p>
          @if (o.kept) {
            <p>{{ o.kept }}</p>
          }
        </div>
      </div>
    }
  `,
  styles: `
    :host:not(:has(.note)) {
      display: none;
    }
  `,
})
export class OvertakenNote {
  private readonly deeds = inject(CaseActs);
  private readonly caseSaid = inject(CaseSaid);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('desk');
  readonly case = input.required<DiagnosisView>();

  protected readonly said = computed(() => {
    const o = this.deeds.overtaken();
    const last = this.case().timeline.at(-1);
    if (!o || !last) return null;
    const { overtaken, somebody, kept } = this.t().case;
    const who = last.by.name || (last.by.kind === 'system' ? this.t().who.system : somebody);
    const text = overtaken(this.caseSaid.status(last.to), who, this.formats.shortInstant(last.at));
    return { text, kept: o.reason ? kept(o.reason) : '' };
  });
}
