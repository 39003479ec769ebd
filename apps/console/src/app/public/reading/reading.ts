import { Component, computed, inject, input } from '@angular/core';
import { SeaHead } from '../../shared/course/sea-head';
import { pageTitle } from '../../shared/page-title';
import type { Dictionary } from '../../shared/text/dictionary';
import { Words } from '../../shared/text/words';

export type ReadingName = keyof Dictionary['reading']['pages'];

/** A page to read: questions and answers, privacy, accessibility. */
@Component({
  selector: 'pl-reading',
  imports: [SeaHead],
  template: `
    <pl-sea-head>
      <h1>{{ page().title }}</h1>
    </pl-sea-head>
    <article class="form-page">
      @for (part of page().parts; track part.head) {
        <section>
          <h2>{{ part.head }}</h2>
          @for (p of part.text; track p) {
            <p class="read">{{ p }}</p>
          }
        </section>
      }
    </article>
  `,
  styles: `
    .read {
      margin-top: 6px;
    }
  `,
})
export class Reading {
  private readonly t = inject(Words).of('reading');
  readonly name = input.required<ReadingName>();
  protected readonly page = computed(() => this.t().pages[this.name()]);

  constructor() {
    pageTitle(() => this.page().title);
  }
}
