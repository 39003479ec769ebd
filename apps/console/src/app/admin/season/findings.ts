import { Component, computed, inject, input } from '@angular/core';
import { Shape } from '../../shared/status/shape';
import { Words } from '../../shared/text/words';
import type { Finding } from './season-client';

/** What the linter says to the settings: errors, which block publishing, before warnings. */
@Component({
  selector: 'pl-season-findings',
  imports: [Shape],
  template: `
    <section class="card" aria-labelledby="findings">
      <h2 id="findings">{{ t().findings }}</h2>
      <p role="status" class="mut">{{ t().found(errors(), findings().length - errors()) }}</p>
      <ul>
        @for (f of sorted(); track $index) {
          <li>
            <pl-shape [name]="f.severity === 'error' ? 'late' : 'act'" />
            <span>
              <b>{{ t().severities[f.severity] }}{{ f.briefing ? ' ' + f.briefing : '' }}</b>
              {{ f.scheme ? t().schemes[f.scheme] : t().wholeSeason }}
              <span class="said">{{ words.say(f.text) }}</span>
            </span>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 8px;
      padding: 16px;
    }
    ul {
      display: grid;
      gap: 12px;
    }
    li {
      display: flex;
      gap: 8px;
      font-size: var(--fs-dense);
      line-height: var(--lh-dense);
    }
    li pl-shape {
      flex: none;
      margin-top: 2px;
    }
    .said {
      display: block;
      color: var(--ink2);
    }
  `,
})
export class SeasonFindings {
  protected readonly words = inject(Words);
  protected readonly t = this.words.of('settings');
  readonly findings = input.required<readonly Finding[]>();
  protected readonly errors = computed(() => this.findings().filter((f) => f.severity === 'error').length);
  protected readonly sorted = computed(() => [...this.findings()].sort((a, b) => a.severity.localeCompare(b.severity)));
}
