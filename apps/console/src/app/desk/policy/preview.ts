import { Component, computed, inject, input } from '@angular/core';
import { Empty } from '../../shared/states/empty';
import { Shape } from '../../shared/status/shape';
import { Formats } from '../../shared/text/formats';
import { Words } from '../../shared/text/words';
import { UNITS } from '../match/columns';
import type { Preview } from './policy-client';

/** What the settings would do to the cases that wait now, against the version in force. */
@Component({
  selector: 'pl-policy-preview',
  imports: [Empty, Shape],
  template: `
    <h2>{{ t().preview.title }}</h2>
    <p class="mut" role="status">{{ t().preview.changed(preview().changed, preview().rows.length) }}</p>
    @if (rows().length > 0) {
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().preview.title">
        <table>
          <caption class="unseen">
            {{
              t().preview.title
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t().preview.case }}</th>
              <th scope="col">{{ t().preview.before(active()) }}</th>
              <th scope="col">{{ t().preview.after }}</th>
            </tr>
          </thead>
          <tbody>
            @for (r of rows(); track r.case) {
              <tr [class.moves]="r.moves">
                <th scope="row">
                  {{ r.case }}<small>{{ r.firm }}</small>
                </th>
                <td>
                  {{ r.before.name }}<small>{{ r.before.total }}</small>
                </td>
                <td>
                  @if (r.moves) {
                    <pl-shape name="act" />
                  }
                  {{ r.after.name }}<small>{{ r.after.total }}</small>
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <pl-empty [why]="t().preview.none" />
    }
  `,
  styleUrl: './tables.scss',
})
export class PolicyPreview {
  private readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('policy');
  readonly preview = input.required<Preview>();
  readonly active = input.required<string>();

  protected readonly rows = computed(() => {
    const { rows, names } = this.preview();
    const first = (top: Preview['rows'][number]['before']): { readonly name: string; readonly total: string } => {
      const [best] = top;
      if (!best) return { name: this.t().preview.nobody, total: '' };
      return { name: names[best.consultant] ?? best.consultant, total: this.formats.number(best.total / UNITS, 4) };
    };
    return rows.map((r) => ({
      case: r.case,
      firm: r.firm,
      moves: r.firstChanges,
      before: first(r.before),
      after: first(r.after),
    }));
  });
}
