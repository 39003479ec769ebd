import { Component, computed, inject } from '@angular/core';
import type { ProposalDraft } from '@pilotage/domain/alliance';
import { LongText } from '../../shared/form/long-text';
import { Words } from '../../shared/text/words';
import { ProposalStore } from '../draft/proposal-store';

type Written = NonNullable<ProposalDraft['texts']>;

const MOST = 8000;

/** What the plan says in words. */
@Component({
  selector: 'pl-alliance-texts',
  imports: [LongText],
  template: `
    <h2>{{ t().pages.texts }}</h2>
    <div class="fields">
      @for (x of texts(); track x.key) {
        <pl-long-text
          [path]="'texts.' + x.key"
          [label]="x.label"
          [hint]="x.hint"
          [rows]="x.rows"
          [max]="x.max"
          [quiet]="x.key !== 'summary'"
          [refusal]="store.refusalOf('texts.' + x.key)"
          [value]="x.value"
          (valueChange)="write(x.key, $event)"
        />
      }
    </div>
  `,
  styleUrl: './form.scss',
})
export class Texts {
  protected readonly store = inject(ProposalStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('alliance');

  protected readonly texts = computed(() => {
    const typed: Written = this.store.draft().texts ?? {};
    const advised = this.store.view()?.call.rules.summaryMaxCharacters ?? 900;
    const f = this.t().fields;
    return [
      {
        key: 'summary',
        label: f.summary,
        hint: f.summaryHint(advised),
        rows: 8,
        max: 3000,
        value: typed.summary ?? '',
      },
      {
        key: 'background',
        label: f.background,
        hint: f.backgroundHint,
        rows: 8,
        max: MOST,
        value: typed.background ?? '',
      },
      { key: 'approach', label: f.approach, hint: f.approachHint, rows: 10, max: MOST, value: typed.approach ?? '' },
      { key: 'quality', label: f.quality, hint: '', rows: 5, max: MOST, value: typed.quality ?? '' },
    ];
  });

  protected write(key: string, text: string): void {
    this.store.edit({ texts: { [key]: text } });
  }
}
