import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Alliance } from '@pilotage/contracts/alliance-views';
import { Bar } from '../../shared/charts/bar';
import { fieldId } from '../../shared/form/field-id';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Words } from '../../shared/text/words';
import { placeOf } from '../draft/places';

const shapes = { ready: 'done', advice: 'act', open: 'waits' } as const satisfies Record<string, ShapeName>;

/** What the plan still lacks, part by part in its printed order; every gap leads to its field (SPEC X12). */
@Component({
  selector: 'pl-readiness-meter',
  imports: [Bar, RouterLink, Shape],
  template: `
    <section class="card" aria-labelledby="meter">
      <div class="head">
        <h2 id="meter">{{ t().meter.title }}</h2>
        <b>{{ t().meter.of(ready().done, ready().of) }}</b>
      </div>
      <pl-bar aria-hidden="true" [value]="ready().done" [max]="ready().of" />
      <ul>
        @for (s of sections(); track s.section) {
          <li>
            @if (s.gaps.length > 0) {
              <details>
                <summary>
                  <pl-shape [name]="s.shape" /><span class="unseen">{{ t().meter.states[s.state] }}</span>
                  <span>{{ s.label }}</span>
                  <small>{{ s.said }}</small>
                </summary>
                <ul>
                  @for (g of s.gaps; track g.field + g.text) {
                    <li>
                      <a [routerLink]="g.link" [fragment]="g.anchor" (click)="asked.emit()">{{ g.text }}</a>
                      @if (g.severity !== 'BLOCK') {
                        <small>{{ t().meter.severity[g.severity] }}</small>
                      }
                    </li>
                  }
                </ul>
              </details>
            } @else {
              <span class="line"
                ><pl-shape name="done" /><span class="unseen">{{ t().meter.states.ready }}</span
                >{{ s.label }}</span
              >
            }
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './meter.scss',
})
export class Meter {
  private readonly words = inject(Words);
  protected readonly t = this.words.of('alliance');
  readonly view = input.required<Alliance>();
  /** Somebody wants to see what is missing. */
  readonly asked = output();

  protected readonly ready = computed(() => this.view().readiness);
  protected readonly sections = computed(() => {
    const { id, members } = this.view();
    return this.ready().sections.map((s) => {
      const gaps = s.findings.map((f) => ({
        field: f.field,
        anchor: fieldId(f.field),
        severity: f.severity,
        text: this.words.refusal(f),
        link: ['/alliance', id, ...placeOf(f.field, members)],
      }));
      const open = s.findings.filter((f) => f.severity === 'BLOCK').length;
      const said = open > 0 ? this.t().meter.open(open) : this.t().meter.advice;
      return { section: s.section, state: s.state, label: this.words.say(s.label), shape: shapes[s.state], gaps, said };
    });
  });
}
