import { Component, computed, inject } from '@angular/core';
import { industries, industryLabels, type ApplicationDraft, type Industry } from '@pilotage/domain/questionnaire';
import { deemedSmeGrounds, rocYear, smeBasis, taipeiDate, type DeemedSmeGround } from '@pilotage/domain/taiwan';
import { ServerClock } from '../../shared/clock/server-clock';
import { Amount } from '../../shared/form/amount';
import { Choices, type Choice } from '../../shared/form/choices';
import { LongText } from '../../shared/form/long-text';
import { Words } from '../../shared/text/words';
import { DraftStore } from '../draft/draft-store';
import { FormFields } from '../draft/form-fields';
import { TextField } from './text-field';

type Profile = NonNullable<ApplicationDraft['profile']>;

/** Step 1: how large, what it sells, and what it exports. */
@Component({
  selector: 'pl-size-page',
  imports: [Choices, TextField, Amount, LongText],
  templateUrl: './size-page.html',
  styles: `
    legend {
      font-weight: 600;
    }
    .years {
      gap: 16px;
      margin-top: 12px;
    }
    .none {
      justify-self: start;
      margin-top: -16px;
    }
  `,
})
export class SizePage {
  private readonly store = inject(DraftStore);
  private readonly clock = inject(ServerClock);
  protected readonly fields = inject(FormFields);
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('apply');

  /** Blank is not accepted: the programme's paper asks for this word. */
  protected readonly NONE = '無';
  protected readonly profile = computed(() => this.store.application().profile ?? {});
  protected readonly trades = computed<readonly Choice<Industry>[]>(() =>
    industries.map((value) => ({ value, label: this.words.say(industryLabels[value]) })),
  );
  /** The two years before this one, or those that were filled in. */
  protected readonly years = computed(() => {
    const now = rocYear(Number(taipeiDate(new Date(this.clock.minute())).slice(0, 4)));
    const filled = Object.keys(this.profile().exportsTwd ?? {}).map(Number);
    return [...new Set([now - 1, now - 2, ...filled])].sort((a, b) => b - a);
  });
  protected readonly overLimit = computed(() => {
    const { paidInCapitalTwd: capital, avgInsuredEmployees12m: people } = this.profile();
    return capital !== undefined && people !== undefined && smeBasis(capital, people) === null;
  });
  protected readonly grounds = computed<readonly Choice<DeemedSmeGround | 'NONE'>[]>(() =>
    [...deemedSmeGrounds, 'NONE' as const].map((value) => ({ value, label: this.t().choices.deemed[value] })),
  );
  protected readonly ground = computed(() => {
    const ground = this.profile().deemedSmeGround;
    return ground === undefined ? null : (ground ?? 'NONE');
  });

  protected set(change: Profile): void {
    this.store.edit({ profile: change });
  }

  protected setGround(ground: DeemedSmeGround | 'NONE' | null): void {
    this.set({ deemedSmeGround: ground === 'NONE' ? null : ground });
  }

  protected setExports(year: number, amount: number | null): void {
    const others = Object.entries(this.profile().exportsTwd ?? {}).filter(([y]) => y !== String(year));
    this.set({ exportsTwd: Object.fromEntries(amount === null ? others : [...others, [String(year), amount]]) });
  }
}
