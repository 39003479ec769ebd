import { Component, inject, input, output } from '@angular/core';
import type { InterviewView } from '@pilotage/contracts/case-view';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';

/** The firm is said not to have come: until when it may object. */
@Component({
  selector: 'pl-absence-note',
  imports: [Shape],
  template: `
    @if (visit().noShow; as absence) {
      <div class="note warn">
        <pl-shape name="act" />
        <div>
          <p>{{ t().absence.text(formats.instant(visit().startsAt), formats.instant(absence.disputeUntil)) }}</p>
          <button type="button" class="btn" [attr.aria-disabled]="busy()" (click)="dispute.emit()">
            {{ t().absence.act }}
          </button>
        </div>
      </div>
    }
  `,
})
export class AbsenceNote {
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('my');
  readonly visit = input.required<InterviewView>();
  readonly busy = input.required<boolean>();
  readonly dispute = output();
}
