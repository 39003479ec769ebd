import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '../../../shared/icons/icon';
import { Shape } from '../../../shared/status/shape';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import type { DeskAlliance } from '../alliance-client';

type Receipt = DeskAlliance['papers'][number];

/** What lies on the desk, and whether it is the same proposal as the one online. */
@Component({
  selector: 'pl-papers-card',
  imports: [Icon, Shape],
  template: `
    <section class="card">
      <h2>
        {{ t().papers.title }}
        <span class="tag plain">{{ t().papers.basis[alliance().paperBasis] }}</span>
        <span class="spring"></span>
        <button type="button" class="btn small" [class.primary]="receipts().length === 0" (click)="receive.emit()">
          <pl-icon name="inbox" />{{ receipts().length === 0 ? t().papers.receive : t().papers.again }}
        </button>
      </h2>
      @for (r of receipts(); track r.receivedAt) {
        <div [class.former]="!$first">
          <p>
            <b>{{ t().papers.at(formats.instant(r.receivedAt), r.clerk) }}</b>
          </p>
          <p class="mut small">{{ r.said }}</p>
          <ul>
            @for (line of r.twins; track line) {
              <li class="twin"><pl-shape name="act" />{{ line }}</li>
            } @empty {
              <li><pl-shape name="done" />{{ t().papers.same }}　{{ r.code }}</li>
            }
            @if (!r.sealed) {
              <li class="twin"><pl-shape name="late" />✗ {{ t().papers.sealed }}</li>
            }
            @if (!r.certificate) {
              <li class="twin"><pl-shape name="late" />✗ {{ t().papers.certificate }}</li>
            }
          </ul>
          @if (r.note) {
            <p class="small">{{ r.note }}</p>
          }
        </div>
      } @empty {
        <p class="mut">{{ t().papers.none }}</p>
      }
    </section>
  `,
  styleUrl: './cards.scss',
})
export class PapersCard {
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('deskAlliance');
  readonly alliance = input.required<DeskAlliance>();
  readonly receive = output();
  protected readonly receipts = computed(() =>
    this.alliance().papers.map((r) => ({ ...r, said: this.facts(r), twins: r.mismatches.map((m) => this.twin(m, r)) })),
  );

  private facts(r: Receipt): string {
    const t = this.t().papers;
    const postmark = r.postmarkedOn ? [`${t.postmark} ${this.formats.date(r.postmarkedOn)}`] : [];
    return this.formats.clauses([
      t.carriers[r.carrier],
      ...(r.tracking ? [r.tracking] : []),
      ...postmark,
      t.copiesOf(r.copies),
    ]);
  }

  private twin(mismatch: Receipt['mismatches'][number], r: Receipt): string {
    const said = this.t().papers.twins[mismatch];
    return typeof said === 'string' ? said : said(r.paperRevision ?? 0, r.onlineRevision);
  }
}
