import { Component, inject, input, output } from '@angular/core';
import { Icon } from '../../../shared/icons/icon';
import { Empty } from '../../../shared/states/empty';
import { Formats } from '../../../shared/text/formats';
import { Words } from '../../../shared/text/words';
import type { DiagnosisView } from '../diagnosis-client';

/** The papers of a case; each download is logged. */
@Component({
  selector: 'pl-files',
  imports: [Empty, Icon],
  template: `
    <ul>
      @for (f of case().files; track f.id) {
        <li>
          <pl-icon name="description" />
          <span class="what">
            <b>{{ f.name }}</b>
            <small>
              {{ purpose(f.purpose) }}　{{ formats.bytes(f.bytes) }}　{{ formats.shortInstant(f.at) }}
              <span class="hash">{{ t().files.hash(f.sha256.slice(0, 12)) }}</span>
            </small>
          </span>
          <button
            type="button"
            class="btn small"
            [attr.aria-disabled]="busy()"
            [attr.aria-label]="t().files.take(f.name)"
            (click)="take.emit(f.id)"
          >
            <pl-icon name="download" />{{ t().files.download }}
          </button>
        </li>
      }
    </ul>
    @if (case().files.length === 0) {
      <pl-empty [why]="t().files.none" />
    } @else {
      <p class="mut small">{{ t().files.note }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    li {
      display: flex;
      gap: 12px;
      align-items: center;
      padding: 10px 0;
      border-bottom: 1px solid var(--line);
    }
    .what {
      flex: 1;
      min-width: 0;
    }
    small {
      display: block;
      color: var(--ink2);
      font-size: var(--fs-small);
    }
    .hash {
      margin-left: 8px;
    }
    .btn {
      --icon: 16px;
    }
  `,
})
export class FilesTab {
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Words).of('desk');
  readonly case = input.required<DiagnosisView>();
  readonly busy = input(false);
  readonly take = output<string>();

  protected purpose(code: string): string {
    const known: Readonly<Record<string, string>> = this.t().files.purposes;
    return known[code] ?? code;
  }
}
