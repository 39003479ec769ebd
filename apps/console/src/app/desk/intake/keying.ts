import { Component, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Words } from '../../shared/text/words';
import { Viewport } from '../../shared/viewport';
import { crumbs } from '../../shell/crumbs';
import { ScanPanel } from './scan-panel';

/** The form with the scan beside it; where there is no room, the scan folds away above. */
@Component({
  selector: 'pl-keying',
  imports: [RouterOutlet, ScanPanel],
  host: { class: 'keying' },
  template: `
    <div class="form"><router-outlet /></div>
    @if (viewport.previews()) {
      <aside [attr.aria-label]="t().intake.beside"><pl-scan-panel [draft]="draft()" /></aside>
    } @else {
      <details>
        <summary>{{ t().intake.beside }}</summary>
        <pl-scan-panel [draft]="draft()" />
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
    }
    .form {
      min-width: 0;
    }
    details {
      order: -1;
      border-bottom: 1px solid var(--line);
      background: var(--surface);
    }
    summary {
      padding: 10px 16px;
      color: var(--primary);
      cursor: pointer;
    }
    @media (min-width: 1180px) {
      :host {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
      aside {
        position: sticky;
        top: 52px;
        align-self: start;
        height: calc(100dvh - 52px);
        overflow: auto;
        border-left: 1px solid var(--line);
        background: var(--surface);
      }
      aside pl-scan-panel {
        min-height: 100%;
      }
    }
  `,
})
export class Keying {
  protected readonly viewport = inject(Viewport);
  private readonly words = inject(Words);
  protected readonly t = this.words.of('desk');
  private readonly shell = this.words.of('shell');
  readonly draft = input.required<string>();

  constructor() {
    crumbs(() => [
      { label: this.shell().nav.cases, link: '/desk/cases' },
      { label: this.t().intake.title, link: '/desk/intake' },
      { label: this.t().intake.drafts },
    ]);
  }
}
