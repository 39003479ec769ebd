import { Component, computed, inject } from '@angular/core';
import { RocDate } from '../../shared/form/roc-date';
import { Tick } from '../../shared/form/tick';
import { Words } from '../../shared/text/words';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';
import { Signing } from './signing';
import { TextField } from './text-field';

/** The version of the notice whose text stands in the dictionary. */
export const NOTICE_VERSION = 'PN-113-01';

/** Step 1: the notice of the six points that the law asks for, consent, and the manager's signature. */
@Component({
  selector: 'pl-consent-page',
  imports: [Tick, TextField, RocDate, Signing],
  template: `
    <div class="fields">
      <section class="card notice">
        <h2>{{ t().notice.title }}</h2>
        <dl>
          @for (point of t().notice.points; track point.head) {
            <dt>{{ point.head }}</dt>
            <dd>{{ point.text }}</dd>
          }
        </dl>
        <pl-tick
          path="privacy.accepted"
          [label]="t().notice.accept"
          [refusal]="fields.refusal('privacy.accepted')"
          [value]="privacy().accepted ?? false"
          (valueChange)="accept($event)"
        />
        <pl-tick
          path="privacy.marketingOptIn"
          [label]="t().notice.marketing"
          [value]="privacy().marketingOptIn ?? false"
          (valueChange)="store.edit({ privacy: { marketingOptIn: $event } })"
        />
      </section>
      <h2>{{ t().sign.title }}</h2>
      <pl-text-field path="signature.signerName" autocomplete="off" />
      <pl-text-field path="signature.signerTitle" autocomplete="off" [optional]="true" />
      <pl-signing />
      <pl-roc-date
        path="signature.signedOn"
        [label]="fields.label('signature.signedOn')"
        [hint]="t().sign.dateHint"
        [refusal]="fields.refusal('signature.signedOn')"
        [value]="store.application().signature?.signedOn ?? null"
        (valueChange)="store.edit({ signature: { signedOn: $event } })"
      />
    </div>
  `,
  styles: `
    .notice {
      padding: 16px 14px;
    }
    dl {
      margin: 10px 0 14px;
      font-size: var(--fs-dense);
      line-height: var(--lh-read);
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin-bottom: 8px;
    }
  `,
})
export class ConsentPage {
  protected readonly store = inject(DraftStore);
  protected readonly fields = inject(FormFields);
  protected readonly t = inject(Words).of('apply');
  protected readonly privacy = computed(() => this.store.application().privacy ?? {});

  protected accept(accepted: boolean): void {
    this.store.edit({ privacy: { accepted, noticeVersion: NOTICE_VERSION } });
  }
}
