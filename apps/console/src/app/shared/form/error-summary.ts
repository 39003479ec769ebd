import { Component, computed, effect, ElementRef, inject, input, output, viewChild } from '@angular/core';
import type { WireRefusal } from '@pilotage/contracts/common';
import { Shape } from '../status/shape';
import { Words } from '../text/words';
import { fieldId } from './field-id';

/** Words that fit every field; only with the field's name does one know which is meant. */
const GENERIC: ReadonlySet<string> = new Set([
  'FIELD_REQUIRED',
  'INPUT_INVALID',
  'TEXT_TOO_LONG',
  'BLANK_NEEDS_NONE',
  'DATE_INVALID',
]);

export interface SummaryLine {
  readonly path: string;
  readonly text: string;
}

/** What must be corrected, each line a link to its field, in the same words as beside the field; takes the focus. */
@Component({
  selector: 'pl-error-summary',
  imports: [Shape],
  host: { '[class.none]': 'lines().length === 0' },
  template: `
    @if (lines().length > 0) {
      <div #box role="alert" tabindex="-1">
        <h2><pl-shape name="late" />{{ t().summary(lines().length) }}</h2>
        <ul>
          @for (line of lines(); track line.path + line.text) {
            <li>
              @if (line.path) {
                <a [href]="'#' + idOf(line.path)" (click)="go($event, line.path)">{{ line.text }}</a>
              } @else {
                {{ line.text }}
              }
            </li>
          }
        </ul>
        <ng-content />
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 24px;
    }
    :host(.none) {
      display: none;
    }
    div {
      padding: 14px 16px;
      border: 2px solid var(--signal);
      border-radius: var(--r-card);
      background: var(--surface);
    }
    h2 {
      display: flex;
      gap: 8px;
      align-items: baseline;
      margin-bottom: 6px;
      color: var(--signal);
    }
    li {
      padding: 2px 0;
    }
    a {
      display: inline-block;
      padding: 4px 0;
      color: var(--signal);
      font-weight: 500;
    }
  `,
})
export class ErrorSummary {
  private readonly words = inject(Words);
  protected readonly t = this.words.of('form');
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  readonly refusals = input.required<readonly WireRefusal[]>();
  /** Names a field where its refusal alone does not say which one is meant. */
  readonly labelOf = input<(path: string) => string>(() => '');

  /** The fields stand on other pages: a press is told to the screen instead. */
  readonly leads = input(false);
  readonly led = output<string>();

  protected readonly idOf = fieldId;
  protected readonly lines = computed<readonly SummaryLine[]>(() =>
    this.refusals().map((r) => {
      const label = GENERIC.has(r.code) ? this.labelOf()(r.field) : '';
      const text = this.words.refusal(r);
      return { path: r.field, text: label ? this.t().named(label, text) : text };
    }),
  );

  constructor() {
    effect(() => {
      this.refusals();
      this.box()?.nativeElement.focus();
    });
  }

  protected go(event: Event, path: string): void {
    if (this.leads()) {
      event.preventDefault();
      return this.led.emit(path);
    }
    const target = document.getElementById(fieldId(path));
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: 'center' });
  }
}
