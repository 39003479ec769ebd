import { Component, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { WireRefusal } from '@pilotage/contracts/common';
import { SeaHead } from '../../shared/course/sea-head';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { refusal } from '../../shared/http/refused';
import { pageTitle } from '../../shared/page-title';
import { TroubleNote } from '../../shared/states/trouble-note';
import { Shape } from '../../shared/status/shape';
import type { ShapeName } from '../../shared/status/shapes';
import { Words } from '../../shared/text/words';
import { ReportClient, type ReportState } from './report-client';

const looks: Readonly<Record<ReportState, { shape: ShapeName; tone: string }>> = {
  VALID: { shape: 'done', tone: 'ok' },
  SUPERSEDED: { shape: 'act', tone: 'warn' },
  WITHDRAWN: { shape: 'closed', tone: 'signal' },
  UNKNOWN: { shape: 'closed', tone: 'signal' },
};

/** Is this report genuine? The code printed on it tells, and nothing else is shown. */
@Component({
  selector: 'pl-verify',
  imports: [SeaHead, Field, Control, Shape, TroubleNote],
  template: `
    <pl-sea-head>
      <h1>{{ t().verify.title }}</h1>
    </pl-sea-head>
    <div class="form-page">
      <p class="read">{{ t().verify.intro }}</p>
      <form class="fields" novalidate (submit)="ask($event)">
        <pl-field path="code" [label]="t().verify.code" [hint]="t().verify.codeHint" [refusal]="refused()">
          <input
            plControl
            class="short"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            [value]="typed()"
            (typed)="typed.set($event)"
          />
        </pl-field>
        <button type="submit" class="btn primary">{{ t().verify.submit }}</button>
      </form>
      @if (trouble(); as error) {
        <pl-trouble-note [error]="error" (again)="look(typed())" />
      }
      <div role="status">
        @if (state(); as s) {
          <p class="note" [class]="looks[s].tone">
            <pl-shape [name]="looks[s].shape" />
            <span>
              <b>{{ t().verify.states[s].head }}</b><br />{{ t().verify.states[s].text }}
            </span>
          </p>
        }
      </div>
    </div>
  `,
  styles: `
    .note pl-shape {
      margin-top: 6px;
    }
  `,
})
export class Verify {
  private readonly client = inject(ReportClient);
  private readonly router = inject(Router);
  protected readonly t = inject(Words).of('site');
  readonly code = input('', { transform: (v: string | undefined) => v ?? '' });

  protected readonly looks = looks;
  protected readonly typed = linkedSignal(() => this.code());
  protected readonly state = signal<ReportState | null>(null);
  protected readonly trouble = signal<unknown>(null);
  protected readonly refused = signal<WireRefusal | undefined>(undefined);

  constructor() {
    pageTitle(() => this.t().verify.title);
    effect(() => {
      const code = this.code();
      untracked(() => void this.look(code));
    });
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.typed().normalize('NFKC').trim().toUpperCase();
    this.refused.set(code ? undefined : refusal('FIELD_REQUIRED', 'code'));
    if (!code) return;
    if (code === this.code()) await this.look(code);
    else await this.router.navigate(['/v', code]);
  }

  protected async look(code: string): Promise<void> {
    this.state.set(null);
    this.trouble.set(null);
    if (!code) return;
    try {
      this.state.set(await this.client.verify(code));
    } catch (error) {
      this.trouble.set(error);
    }
  }
}
