import { Component, computed, inject, input, signal } from '@angular/core';
import { Bars, type BarRow } from '../../shared/charts/bars';
import { Radar, type RadarAxis } from '../../shared/charts/radar';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { ApplicationSaid } from './application-said';
import type { DiagnosisView } from './diagnosis-client';

const TOP_NEEDS = 5;

/** The scores of the questionnaire: the whole, its band, the six dimensions, and the needs that follow. */
@Component({
  selector: 'pl-score-card',
  imports: [Radar, Bars],
  template: `
    <section class="card">
      <div class="head">
        <h2>{{ t().score.title }}</h2>
        <span class="tag plain">{{ t().score.version(version()) }}</span>
        <span class="spring"></span>
        <span class="whole">
          <b>{{ score().overall === null ? shell().state.notScored : formats.number(score().overall ?? 0, 1) }}</b>
          @if (score().bandName; as band) {
            <span class="tag here">{{ words.say(band) }}</span>
          }
        </span>
      </div>
      <pl-radar [axes]="axes()" [label]="t().score.radar" />
      <p class="mut small">{{ adjusted() ? t().score.noteAdjusted : t().score.note }}</p>
      @if (needs().length > 0) {
        <div class="head">
          <h3>{{ t().score.needs }}</h3>
          <span class="spring"></span>
          <button type="button" class="link-btn small" [attr.aria-expanded]="sums()" (click)="sums.set(!sums())">
            {{ sums() ? t().score.noSums : t().score.sums }}
          </button>
        </div>
        <pl-bars [rows]="needs()" [label]="t().score.needs" />
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 8px;
      padding: 14px 16px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
    }
    h3 {
      font-size: var(--fs-ui);
    }
    .whole {
      display: inline-flex;
      gap: 8px;
      align-items: center;
    }
    .whole b {
      font-size: 22px;
      line-height: 1.2;
    }
    pl-radar {
      max-width: 340px;
      width: 100%;
      margin: 0 auto;
    }
  `,
})
export class ScoreCard {
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  private readonly application = inject(ApplicationSaid);
  protected readonly t = this.words.of('desk');
  protected readonly shell = this.words.of('shell');
  readonly score = input.required<NonNullable<DiagnosisView['score']>>();
  readonly adjusted = input<DiagnosisView['adjusted']>(null);
  protected readonly sums = signal(false);

  protected readonly version = computed(() => this.score().definition.split('@').at(-1) ?? '');
  protected readonly axes = computed(() => {
    const short: Readonly<Record<string, string>> = this.t().score.short;
    return this.score().dimensions.map((d): RadarAxis => {
      const name = this.words.say(d.name);
      const second = this.adjusted()?.find((a) => a.id === d.id)?.score;
      return { id: d.id, name, short: short[d.id] ?? name, value: d.score, ...(second == null ? {} : { second }) };
    });
  });
  protected readonly needs = computed(() =>
    this.score()
      .needs.slice(0, TOP_NEEDS)
      .map((n): BarRow => {
        const [gap, declared] = [this.formats.number(n.gap, 2), this.formats.number(n.declared, 2)];
        return {
          id: n.tag,
          label: this.application.tag(n.tag),
          value: n.need,
          said: this.formats.number(n.need, 2),
          ...(this.sums() ? { note: this.t().score.sum(gap, declared) } : {}),
        };
      }),
  );
}
