import { Component, computed, input } from '@angular/core';

/** A firm's name, broken only after 「（示範）」 and before its legal form. */
@Component({
  selector: 'pl-firm-name',
  // White space here would stand inside the name.
  // prettier-ignore
  template: `@for (part of parts(); track $index) {<wbr />{{ part }}}`,
  styles: `
    :host {
      word-break: keep-all;
      overflow-wrap: anywhere;
    }
    /* In a line that is cut off at its end the name is not broken. */
    @media (min-width: 700px) {
      :host-context(.one-line) wbr {
        display: none;
      }
    }
  `,
})
export class FirmName {
  readonly name = input.required<string>();
  protected readonly parts = computed(() => this.name().split(/(?<=（示範）)|(?=股份有限公司|(?<!股份)有限公司)/));
}
