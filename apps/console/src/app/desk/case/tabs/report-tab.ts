import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '../../../shared/icons/icon';
import { Empty } from '../../../shared/states/empty';
import { Shape } from '../../../shared/status/shape';
import type { ShapeName } from '../../../shared/status/shapes';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import type { Act } from '../acts';
import { CaseActs } from '../case-acts';
import type { DiagnosisView } from '../diagnosis-client';
import { Referrals } from './referrals';

type State = NonNullable<DiagnosisView['document']>['status'];

const shapes: Record<State, ShapeName> = {
  DRAFT: 'underway',
  SUBMITTED: 'act',
  SENT_BACK: 'act',
  APPROVED: 'done',
  SUPERSEDED: 'ended',
  WITHDRAWN: 'ended',
};
const afterDelivery: readonly Act[] = ['resend', 'revokeLinks'];

/** The report: its state, version and code, who has downloaded it, and what went wrong in printing. */
@Component({
  selector: 'pl-report-tab',
  imports: [Empty, Icon, Referrals, Shape],
  templateUrl: './report-tab.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .state {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    .row {
      flex-wrap: wrap;
    }
    h3 {
      margin-bottom: 4px;
    }
    li {
      display: flex;
      gap: 12px;
      padding: 6px 0;
      border-bottom: 1px solid var(--line);
      font-size: var(--fs-dense);
    }
  `,
})
export class ReportTab {
  private readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly deeds = inject(CaseActs);
  protected readonly t = this.words.of('desk');
  readonly case = input.required<DiagnosisView>();
  readonly acts = input.required<readonly Act[]>();
  readonly busy = input(false);
  readonly act = output<Act>();
  /** The draft as a document. */
  readonly look = output();

  protected readonly possible = computed(() => afterDelivery.filter((a) => this.acts().includes(a)));
  protected readonly shape = computed(() => shapes[this.case().document?.status ?? 'DRAFT']);
  protected readonly facts = computed(() => {
    const d = this.case().document;
    if (!d) return [];
    const said = this.t().report;
    return [
      { label: said.version, value: said.versionNo(d.version) },
      ...(d.approvedAt ? [{ label: said.approved, value: this.formats.instant(d.approvedAt) }] : []),
      ...(d.verifyCode ? [{ label: said.code, value: d.verifyCode }] : []),
      ...(d.pages !== null && d.bytes !== null
        ? [{ label: said.file, value: said.pages(d.pages, this.formats.bytes(d.bytes)) }]
        : []),
    ];
  });
  /** A draft can be looked at as long as no final document stands. */
  protected readonly isDraft = computed(() => {
    const d = this.case().document;
    return d !== null && !d.ready && d.status !== 'WITHDRAWN';
  });
}
