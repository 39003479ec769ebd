import { Component, computed, inject, input } from '@angular/core';
import { FieldSaid } from '../../reports/field-said';
import { Words } from '../../shared/text/words';
import { differences } from './differences';
import { ReportStore } from './report-store';

/** What the two of a section that was changed twice say, field by field, so that one can choose knowingly. */
@Component({
  selector: 'pl-clash-diff',
  template: `
    <dl>
      @for (d of rows(); track d.path) {
        <div>
          <dt>{{ d.label }}</dt>
          <dd>
            <b>{{ t().clash.yours }}</b>{{ d.mine }}
          </dd>
          <dd>
            <b>{{ t().clash.others }}</b>{{ d.theirs }}
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 10px;
      margin: 8px 0;
    }
    dt {
      color: var(--ink2);
      font-size: var(--fs-small);
    }
    dd {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    b {
      margin-right: 8px;
    }
  `,
})
export class ClashDiff {
  private readonly store = inject(ReportStore);
  private readonly said = inject(FieldSaid);
  protected readonly t = inject(Words).of('report');
  readonly section = input.required<string>();
  readonly mine = input.required<unknown>();
  readonly theirs = input.required<unknown>();

  protected readonly rows = computed(() =>
    differences(this.mine(), this.theirs(), this.section()).map((d) => ({
      path: d.path,
      label: this.labelOf(d.path),
      mine: this.valueOf(d.path, d.mine),
      theirs: this.valueOf(d.path, d.theirs),
    })),
  );

  private valueOf(path: string, value: unknown): string {
    const context = this.store.context();
    return (context && this.said.value(path, value, context)) || this.t().clash.empty;
  }

  /** The field's name; of a row also which one it is. */
  private labelOf(path: string): string {
    const row = path.split('.').findLast((k) => /^\d+$/.test(k));
    const isRow = row !== undefined && path.endsWith(`.${row}`);
    const name = isRow ? this.said.list(path) : this.said.label(path);
    return row === undefined ? name : `${Number(row) + 1}　${name}`;
  }
}
