import { Component, computed, inject, input } from '@angular/core';
import { general } from '../../reports/paths';
import { Words } from '../../shared/text/words';
import { differences } from './differences';

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
  protected readonly t = inject(Words).of('report');
  readonly section = input.required<string>();
  readonly mine = input.required<unknown>();
  readonly theirs = input.required<unknown>();

  protected readonly rows = computed(() =>
    differences(this.mine(), this.theirs(), this.section()).map((d) => ({
      path: d.path,
      label: this.labelOf(d.path),
      mine: d.mine || this.t().clash.empty,
      theirs: d.theirs || this.t().clash.empty,
    })),
  );

  /** The field's name; of a row also which one it is. */
  private labelOf(path: string): string {
    const exact: Readonly<Record<string, string>> = this.t().labelsAt;
    const plain: Readonly<Record<string, string>> = this.t().labels;
    const keys = path.split('.');
    const last = keys.findLast((k) => !/^\d+$/.test(k)) ?? path;
    const name = exact[general(path)] ?? plain[last] ?? last;
    const row = keys.findLast((k) => /^\d+$/.test(k));
    return row === undefined ? name : `${Number(row) + 1}　${name}`;
  }
}
