import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../../shared/text/words';
import type { MyDiagnosis } from '../case-client';

/** What the firm wants answered, to be written or changed until the talk. */
@Component({
  selector: 'pl-expected',
  imports: [RouterLink],
  template: `
    <h2>{{ t().questions.title }}</h2>
    <div class="card">
      @if (expectations().questions.length > 0) {
        <ol>
          @for (q of expectations().questions; track q) {
            <li>{{ q }}</li>
          }
        </ol>
      } @else {
        <p>{{ t().questions.why }}</p>
      }
      @if (expectations().open) {
        <a class="btn" [routerLink]="['/my/cases', no(), 'questions']">
          {{ expectations().questions.length > 0 ? t().questions.change : t().questions.write }}
        </a>
      }
    </div>
  `,
  styleUrl: './cards.scss',
})
export class Expected {
  protected readonly t = inject(Words).of('my');
  readonly no = input.required<string>();
  readonly expectations = input.required<MyDiagnosis['expectations']>();
}
